import {actorKinds} from '../../analysis/actor-kinds.ts';
import type {Actor, Quotation} from '../../analysis/schema.ts';
import type {MenuChoice, Overlay, State} from '../state.ts';
import {analysisOf, quotationsOf} from './quotations.ts';

export type Chooser = Extract<Overlay, {kind: 'chooser'}>;

/** A choice in a chooser; `note` tells more about it, quietly. */
export type ChooserChoice = MenuChoice & {note: string};

/** What is chosen for "nobody": no name can be it. */
export const nobody = '';

/** Actors as one chooses among them: people first, then organisations and places, the most mentioned first. */
const byLikelihood = (a: Actor, b: Actor): number =>
	actorKinds.indexOf(a.kind) - actorKinds.indexOf(b.kind) || b.mentions.length - a.mentions.length;

/** Agencies and papers first: words mostly come through them. */
const organisationsFirst = (a: Actor, b: Actor): number =>
	Number(b.kind === 'organisation') - Number(a.kind === 'organisation') || byLikelihood(a, b);

function actorChoice(actor: Actor): ChooserChoice {
	const [role] = actor.roles;
	const note = [actor.kind, ...(role ? [role.text] : []), ...actor.aliases].join(' · ');
	return {value: actor.name, label: actor.name, note};
}

/** Words that speakers are given by and that are no actor: "a call handler". Each once. */
const givenNames = (quotations: readonly Quotation[]): ChooserChoice[] => {
	const names = quotations.flatMap(({speaker}) => (speaker && speaker.actor === undefined ? [speaker.name] : []));
	return [...new Set(names)].map(name => ({value: name, label: name, note: 'named only so in the text'}));
};

function allChoices(state: State, {purpose}: Chooser): ChooserChoice[] {
	const actors = analysisOf(state)?.actors ?? [];
	switch (purpose.for) {
		case 'speaker':
			return [
				...actors.toSorted(byLikelihood).map(actorChoice),
				...givenNames(quotationsOf(state)),
				{value: nobody, label: 'Nobody: the text does not tell', note: ''},
			];
		case 'via':
			return [
				{value: nobody, label: 'None: the article reports it itself', note: ''},
				...actors.toSorted(organisationsFirst).map(actorChoice),
			];
		case 'merge': {
			const others = actors.filter(({id}) => id !== purpose.actor);
			return others.toSorted(byLikelihood).map(actor => ({...actorChoice(actor), value: actor.id}));
		}
		case 'split': {
			const actor = actors.find(({id}) => id === purpose.actor);
			return [actor?.name ?? [], ...(actor?.aliases ?? [])].flat().map(form => ({value: form, label: form, note: ''}));
		}
	}
}

/** Whether a name that is typed and is nobody's in the list can be chosen too. */
const takesAnyName = ({purpose}: Chooser): boolean => purpose.for === 'speaker' || purpose.for === 'via';

/** What can be chosen now: what has all the words typed, and the typed name itself where one may be given. */
export function chooserChoices(state: State, chooser: Chooser): ChooserChoice[] {
	const typed = chooser.query.trim();
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	const found = allChoices(state, chooser).filter(({label, note}) => {
		const searched = `${label} ${note}`.toLowerCase();
		return words.every(word => searched.includes(word));
	});
	if (typed === '' || !takesAnyName(chooser) || found.some(({label}) => label.toLowerCase() === typed.toLowerCase()))
		return found;
	return [...found, {value: typed, label: typed, note: 'the name as you typed it'}];
}
