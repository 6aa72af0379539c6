import {usStates} from '../lexicon/places.ts';
import {countryOf} from '../lists/countries.ts';
import type {Token} from '../tokens/tokens.ts';
import {isCityName, isPeopleWord} from './known-names.ts';
import type {Name} from './name.ts';

const isName = (part: string, known: ReadonlySet<string>): boolean =>
	/^\p{Lu}/u.test(part) &&
	!isPeopleWord(part) &&
	(known.has(part) || countryOf(part) !== undefined || isCityName(part));

/** The state in “D-Minn.”, which stands for the party and the state of a member of Congress. */
const stateBehindParty = (text: string): number =>
	/^[DRI]-/u.test(text) && usStates.has(text.slice(2).toLowerCase()) ? 2 : -1;

function partsOf({text}: Token, known: ReadonlySet<string>): {from: number; text: string}[] {
	const state = stateBehindParty(text);
	if (state > 0) return [{from: state, text: text.slice(state)}];
	const parts: {from: number; text: string}[] = [];
	let from = 0;
	for (const part of text.split(/[-‑–]/u)) {
		if (isName(part, known)) parts.push({from, text: part});
		from += part.length + 1;
	}
	return parts;
}

/**
 * Names inside hyphenated words: “Amritsar” of “Amritsar-based”, both of “U.S.-Mexico”. They are mentions, but the word
 * stays one word of its sentence. `known` holds names that the article has elsewhere.
 */
export const compoundNames = (tokens: readonly Token[], known: ReadonlySet<string>): Name[] =>
	tokens.flatMap((token, index) => {
		if (token.kind !== 'word' || !token.form.upper || !/[-‑–]/.test(token.text)) return [];
		return partsOf(token, known).map(({from, text}) => ({
			start: token.start + from,
			end: token.start + from + text.length,
			text,
			words: [text],
			before: tokens[index - 1]?.lower ?? '',
			after: tokens[index + 1]?.lower ?? '',
			second: token.start + from,
			initial: false,
		}));
	});
