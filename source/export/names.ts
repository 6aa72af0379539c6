import type {Actor, Attributed, Quotation} from '../analysis/schema.ts';

/** The fullest name of someone words are attributed to: the actor's, else the name as the text gives it. */
export const nameOf = ({actor, name}: Attributed, actors: readonly Actor[]): string =>
	(actor !== undefined && actors.find(({id}) => id === actor)?.name) || name;

/** Speaker and the way of the words in one phrase, "Choe Son Hui via TASS"; "unknown" for a speaker nobody names. */
export function creditOf({speaker, via}: Quotation, actors: readonly Actor[]): string {
	const through = via.map(one => ` via ${nameOf(one, actors)}`).join('');
	return `${speaker ? nameOf(speaker, actors) : 'unknown'}${through}`;
}
