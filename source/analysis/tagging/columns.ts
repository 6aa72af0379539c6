import type {Token} from '../tokens.ts';
import {hashOf} from './hash.ts';

/** What the features ask of a word's form, as numbers. */
type Form = {
	word: number;
	exact: number;
	shape: number;
	initial: number;
	prefix: number;
	suffix2: number;
	suffix3: number;
	/** 1: ends a sentence · 2: closes what stands before it · 3: can stand before a sentence's first word. */
	stop: number;
};

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

/** “McDonald’s” → XxXx’x: runs of one class of character are one letter; ten characters are looked at. */
function shapeOf(text: string): string {
	let shape = '';
	let last = '';
	for (const character of text.slice(0, 10)) {
		const kind = /\p{Lu}/u.test(character)
			? 'X'
			: /\p{L}/u.test(character)
				? 'x'
				: /\p{N}/u.test(character)
					? '0'
					: character;
		if (kind !== last) shape += kind;
		last = kind;
	}
	return shape;
}

const stopOf = (text: string): number => {
	if (/^(?:[.?!…。？！]|\.{2,})$/u.test(text)) return 1;
	return /^(?:[)\]”"’'»]|'')$/u.test(text) ? 2 : /^(?:[“‘«(—–-]|``)$/u.test(text) ? 3 : 0;
};

const formOf = ({text, lower}: Token): Form => ({
	word: hashOf(lower),
	exact: hashOf(text),
	shape: hashOf(shapeOf(text)),
	initial: hashOf(lower.slice(0, 1)),
	prefix: hashOf(lower.slice(0, 4)),
	suffix2: hashOf(lower.slice(-2)),
	suffix3: hashOf(lower.slice(-3)),
	stop: stopOf(text),
});

const opensWithCapital = (text: string): boolean => /^[^\p{Ll}]/u.test(text);

/** Makes columns of tokens; remembers the forms it has seen, so that one reader should serve a whole article. */
export class ColumnReader {
	private readonly forms = new Map<string, Form>();

	read(tokens: readonly Token[]): Columns {
		const {length} = tokens;
		const columns = {
			length,
			word: new Int32Array(length),
			exact: new Int32Array(length),
			shape: new Int32Array(length),
			initial: new Int32Array(length),
			prefix: new Int32Array(length),
			suffix2: new Int32Array(length),
			suffix3: new Int32Array(length),
			sentence: new Int32Array(length),
		};
		let sentence = 0;
		let ended = false;
		for (let at = 0; at < length; at++) {
			const token = tokens[at];
			if (token === undefined) break;
			const form = this.form(token);
			columns.word[at] = form.word;
			columns.exact[at] = form.exact;
			columns.shape[at] = form.shape;
			columns.initial[at] = form.initial;
			columns.prefix[at] = form.prefix;
			columns.suffix2[at] = form.suffix2;
			columns.suffix3[at] = form.suffix3;
			const adjoins = tokens[at - 1]?.end === token.start;
			// “a loaded .45-calibre pistol”: the point is the number's.
			if (adjoins && /^\d/.test(token.text)) ended = false;
			const closes = form.stop === 2 && adjoins;
			if (ended && !closes && form.stop !== 1) {
				if (opensWithCapital(token.text)) sentence++;
				ended = false;
			}
			if (form.stop === 1) ended = true;
			columns.sentence[at] = sentence;
		}
		return columns;
	}

	private form(token: Token): Form {
		const known = this.forms.get(token.text);
		if (known !== undefined) return known;
		const form = formOf(token);
		this.forms.set(token.text, form);
		return form;
	}
}
