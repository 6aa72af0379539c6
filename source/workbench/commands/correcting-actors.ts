import type {Actor} from '../../analysis/schema.ts';
import {type Change, change, saying} from '../change.ts';
import {currentActor} from '../selectors/actor-list.ts';
import {keyTo} from '../selectors/key-to.ts';
import {actorOf, analysisOf} from '../selectors/quotations.ts';
import type {State} from '../state.ts';
import {withCorrection} from './correcting.ts';

const referenceTo = ({name, kind}: Actor): {name: string; kind: Actor['kind']} => ({name, kind});

/** Asks with whom the actor the list stands on is one. */
export function openMerging(state: State): Change {
	const actor = currentActor(state)?.actor;
	if (!actor) return change(saying(state, 'There is no actor here to merge.'));
	if ((analysisOf(state)?.actors.length ?? 0) < 2) return change(saying(state, 'There is nobody to merge it with.'));
	return change({
		...state,
		overlay: {
			kind: 'chooser',
			purpose: {for: 'merge', actor: actor.id},
			title: `Who is ${actor.name} too? Type to filter`,
			query: '',
			selected: 0,
		},
	});
}

/** Asks which form of the actor's name is somebody else's. */
export function openSplitting(state: State): Change {
	const actor = currentActor(state)?.actor;
	if (!actor) return change(saying(state, 'There is no actor here to split.'));
	if (actor.aliases.length === 0)
		return change(
			saying(
				state,
				`${actor.name} has one form only: ${keyTo(state, 'attribution.edit')} on a quotation gives it to another.`,
			),
		);
	return change({
		...state,
		overlay: {
			kind: 'chooser',
			purpose: {for: 'split', actor: actor.id},
			title: `Which of these is somebody else than ${actor.name}?`,
			query: '',
			selected: 0,
		},
	});
}

/** Makes one actor of two. */
export function mergeActors(state: State, into: string, from: string): Change {
	const analysis = analysisOf(state);
	const kept = actorOf(analysis, into);
	const taken = actorOf(analysis, from);
	if (!kept || !taken) return change(state);
	return withCorrection(
		state,
		{type: 'actors-merged', into: referenceTo(kept), from: referenceTo(taken)},
		`${taken.name} is ${kept.name} now.`,
	);
}

/** Makes one form of an actor's name an actor of its own. */
export function splitActor(state: State, id: string, form: string): Change {
	const actor = actorOf(analysisOf(state), id);
	if (!actor) return change(state);
	return withCorrection(
		state,
		{type: 'actor-split', actor: referenceTo(actor), form},
		`${form} is an actor of its own now.`,
	);
}
