import type {Actor, Analysis, Attributed, Quotation} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {overlaps, textOf} from '../article/span.ts';
import type {ActorChange, ActorReference} from './schema.ts';

/** What a person did to an actor, and the other name it concerns. */
export type ActorMark = {kind: 'merged' | 'split'; name: string; at: string};

/** The analysis after a change of its actors, and the actor it left its mark on; undefined where the actors are not found. */
export type ActorsCorrected = {analysis: Analysis; actor: string; mark: ActorMark};

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The actor of a name: its own name before another's alias, the kind deciding between two of one name. */
export function actorNamed(actors: readonly Actor[], name: string, kind?: Actor['kind']): Actor | undefined {
	const byName = actors.filter(actor => sameName(actor.name, name));
	const named = byName.length > 0 ? byName : actors.filter(({aliases}) => aliases.some(alias => sameName(alias, name)));
	return named.find(actor => actor.kind === kind) ?? named[0];
}

const referred = ({actors}: Analysis, {name, kind}: ActorReference): Actor | undefined =>
	actorNamed(actors, name, kind);

/** Merges or splits actors, and gives the words attributed to them to who is meant now; undefined where they are not found. */
export function correctActors(
	article: Article,
	analysis: Analysis,
	change: ActorChange,
	at: string,
): ActorsCorrected | undefined {
	if (change.type === 'actors-merged') {
		const into = referred(analysis, change.into);
		const from = referred(analysis, change.from);
		if (!into || !from || into === from) return undefined;
		const mark: ActorMark = {kind: 'merged', name: change.from.name, at};
		return {analysis: merged(analysis, into, from), actor: into.id, mark};
	}
	const actor = referred(analysis, change.actor);
	const corrected = actor && split(article, analysis, actor, change.form);
	return corrected && {analysis: corrected, actor: actor.id, mark: {kind: 'split', name: change.form, at}};
}

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The fuller of two names: the one with more words, else the first. */
const fuller = (a: string, b: string): string => (b.split(/\s+/).length > a.split(/\s+/).length ? b : a);

function merged(analysis: Analysis, into: Actor, from: Actor): Analysis {
	const name = fuller(into.name, from.name);
	const forms = new Set([into.name, ...into.aliases, from.name, ...from.aliases]);
	const whole: Actor = {
		...into,
		name,
		aliases: [...forms].filter(form => form !== name),
		// The first role is the one shown: it stays that of the actor the reader names.
		roles: [...into.roles, ...from.roles],
		mentions: [...into.mentions, ...from.mentions].sort(byStart),
	};
	const isEither = ({actor}: Attributed): boolean => actor === into.id || actor === from.id;
	return {
		...analysis,
		actors: analysis.actors.filter(actor => actor !== from).map(actor => (actor === into ? whole : actor)),
		quotations: analysis.quotations.map(quotation =>
			attributedAnew(quotation, party => (isEither(party) ? {actor: into.id, name} : party)),
		),
	};
}

function attributedAnew(quotation: Quotation, anew: (party: Attributed) => Attributed): Quotation {
	const {speaker, via} = quotation;
	return {...quotation, ...(speaker && {speaker: anew(speaker)}), via: via.map(anew)};
}

/** Takes one form of an actor's name, with its mentions and the words given to them, to an actor of its own. */
function split({text}: Article, analysis: Analysis, actor: Actor, form: string): Analysis | undefined {
	const forms = [actor.name, ...actor.aliases];
	const left = forms.filter(other => !sameName(other, form));
	const [longest] = left.toSorted((a, b) => b.length - a.length);
	if (longest === undefined || left.length === forms.length) return undefined;
	const isMoved = (mention: Span): boolean => sameName(textOf(text, mention).replaceAll(/\s+/g, ' '), form);
	const moved = actor.mentions.filter(isMoved);
	const isOther = (span: Span): boolean => {
		const distance = (mention: Span): number => Math.abs(mention.start - span.start);
		const [nearest] = actor.mentions.toSorted((a, b) => distance(a) - distance(b));
		return nearest !== undefined && isMoved(nearest);
	};
	const other: Actor = {
		id: freeId(analysis, actor.id),
		name: form,
		kind: actor.kind,
		aliases: [],
		roles: actor.roles.filter(({span}) => isOther(span)),
		mentions: moved,
	};
	const name = sameName(actor.name, form) ? longest : actor.name;
	const rest: Actor = {
		...actor,
		name,
		aliases: left.filter(alias => alias !== name),
		roles: actor.roles.filter(({span}) => !isOther(span)),
		mentions: actor.mentions.filter(mention => !isMoved(mention)),
	};
	const anew = (party: Attributed, isMovedParty: boolean): Attributed => {
		if (party.actor !== actor.id) return party;
		return isMovedParty ? {actor: other.id, name: form} : {actor: actor.id, name};
	};
	return {
		...analysis,
		actors: analysis.actors.flatMap(one => (one === actor ? [rest, other] : [one])),
		quotations: analysis.quotations.map(quotation => {
			const {source, speaker, via} = quotation;
			const fromForm = source !== undefined && moved.some(mention => overlaps(mention, source));
			return {
				...quotation,
				...(speaker && {speaker: anew(speaker, fromForm)}),
				via: via.map(party => anew(party, sameName(party.name, form))),
			};
		}),
	};
}

/** An id that no actor of the analysis has, made from the one it was split from. */
function freeId({actors}: Analysis, id: string): string {
	let count = 2;
	while (actors.some(actor => actor.id === `${id}-${count}`)) count++;
	return `${id}-${count}`;
}
