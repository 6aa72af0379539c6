import type {Actor, Attributed, Quotation} from '../analysis/schema.ts';
import {isUncertain} from '../analysis/uncertain.ts';

/** The fullest name of someone words are attributed to: the actor's, else the name as the text gives it. */
export const nameOf = ({actor, name}: Attributed, actors: readonly Actor[]): string =>
	(actor !== undefined && actors.find(({id}) => id === actor)?.name) || name;

/** Speaker and the way of the words in one phrase, "Choe Son Hui via TASS"; "unknown" for a speaker nobody names. */
export function creditOf(quotation: Quotation, actors: readonly Actor[]): string {
	const through = quotation.via.map(one => ` via ${nameOf(one, actors)}`).join('');
	return `${shownSpeaker(quotation, actors) ?? 'unknown'}${through}`;
}

/** The speaker's name as people may read it, with a question mark where the engine is not sure enough; undefined for none. */
export function shownSpeaker(quotation: Quotation, actors: readonly Actor[]): string | undefined {
	const {speaker} = quotation;
	return speaker && `${nameOf(speaker, actors)}${isUncertain(quotation) ? '?' : ''}`;
}
