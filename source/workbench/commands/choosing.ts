import {type Change, change, without} from '../change.ts';
import type {KeyPress} from '../key-press.ts';
import {type Chooser, chooserChoices} from '../selectors/chooser.ts';
import type {State} from '../state.ts';
import {changeSpeaker, changeVia} from './correcting.ts';
import {mergeActors, splitActor} from './correcting-actors.ts';
import {withQuery} from './filtering.ts';

/** Answers a key in a chooser: arrows move, letters filter, Enter takes what is selected. */
export function chooserKey(state: State, chooser: Chooser, key: KeyPress): Change {
	const choices = chooserChoices(state, chooser);
	const step = {down: 1, up: -1, 'ctrl-n': 1, 'ctrl-p': -1, 'page-down': 8, 'page-up': -8}[key.name];
	if (step !== undefined) {
		const selected = Math.max(0, Math.min(choices.length - 1, chooser.selected + step));
		return change({...state, overlay: {...chooser, selected}});
	}
	const choice = choices[chooser.selected];
	if (key.name === 'enter') return choice ? chosen(without(state, 'overlay'), chooser, choice.value) : change(state);
	if (key.name === 'tab' && choice) return change({...state, overlay: {...chooser, query: choice.label, selected: 0}});
	const filtered = withQuery(chooser, key);
	return change(filtered ? {...state, overlay: {...filtered, selected: 0}} : state);
}

function chosen(state: State, {purpose}: Chooser, value: string): Change {
	switch (purpose.for) {
		case 'speaker':
			return changeSpeaker(state, purpose.quotation, value);
		case 'via':
			return changeVia(state, purpose.quotation, value);
		case 'merge':
			return mergeActors(state, purpose.actor, value);
		case 'split':
			return splitActor(state, purpose.actor, value);
	}
}
