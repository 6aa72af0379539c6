import type {Token} from '../tokens/tokens.ts';
import {integers} from './number-columns.ts';

/** The tokens of one paragraph as columns of numbers: hashes of their forms, and where sentences begin. */
export type Columns = {
	readonly length: number;
	/** Hash of the lower-case form. */
	readonly word: Int32Array;
	/** Hash of the form as the text has it. */
	readonly exact: Int32Array;
	readonly shape: Int32Array;
	readonly initial: Int32Array;
	/** Of the first four characters. */
	readonly prefix: Int32Array;
	readonly suffix2: Int32Array;
	readonly suffix3: Int32Array;
	/** Number of the sentence, counted from 0; sentences inside quotation marks count. */
	readonly sentence: Int32Array;
};

/** Hashes for the places before a paragraph's first token and after its last. */
export const before = 0x1b873593;
export const after = 0x38495ab5;

/** Makes columns of the tokens of one paragraph. Linear in their number. */
export function columnsOf(tokens: readonly Token[]): Columns {
	const {length} = tokens;
	const columns = {
		length,
		word: integers(length),
		exact: integers(length),
		shape: integers(length),
		initial: integers(length),
		prefix: integers(length),
		suffix2: integers(length),
		suffix3: integers(length),
		sentence: integers(length),
	};
	let sentence = 0;
	let ended = false;
	let end = -1;
	for (let at = 0; at < length; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		const {form} = token;
		columns.word[at] = form.word;
		columns.exact[at] = form.exact;
		columns.shape[at] = form.shape;
		columns.initial[at] = form.initial;
		columns.prefix[at] = form.prefix;
		columns.suffix2[at] = form.suffix2;
		columns.suffix3[at] = form.suffix3;
		const closes = form.stop === 2 && end === token.start;
		if (ended && !closes && form.stop !== 1) {
			// “a loaded .45-calibre pistol”: the point is the number's.
			const isFraction = end === token.start && token.kind === 'number';
			if (form.opens && !isFraction) sentence++;
			ended = false;
		}
		if (form.stop === 1) ended = true;
		columns.sentence[at] = sentence;
		end = token.end;
	}
	return columns;
}
