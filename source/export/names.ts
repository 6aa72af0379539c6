import {attributedName} from '../analysis/attributed-name.ts';
import type {Actor, Quotation} from '../analysis/schema.ts';
import {isUncertain} from '../analysis/uncertain.ts';

/** Speaker and the way of the words in one phrase, "Choe Son Hui via TASS"; "unknown" for a speaker nobody names. */
export function creditOf(quotation: Quotation, actors: readonly Actor[]): string {
	const through = quotation.via.map(one => ` via ${attributedName(one, actors)}`).join('');
	return `${shownSpeaker(quotation, actors) ?? 'unknown'}${through}`;
}

/** The speaker's name as people may read it, with a question mark where the engine is not sure enough; undefined for none. */
export function shownSpeaker(quotation: Quotation, actors: readonly Actor[]): string | undefined {
	const {speaker} = quotation;
	return speaker && `${attributedName(speaker, actors)}${isUncertain(quotation) ? '?' : ''}`;
}
