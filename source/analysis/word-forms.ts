import {hashOf, hashOfPart} from './tagging/hash.ts';

/**
 * What can be told of a word, number or mark by its form alone. Tokens that are written alike share one, so that it is
 * worked out once for all of them; the hashes are those that the learned layers ask for.
 */
export type WordForm = {
	readonly text: string;
	/** The lower-case form with straight apostrophes. */
	readonly lower: string;
	/** Hash of the lower-case form. */
	readonly word: number;
	/** Hash of the form as the text has it. */
	readonly exact: number;
	readonly shape: number;
	readonly initial: number;
	/** Of the first four characters. */
	readonly prefix: number;
	readonly suffix2: number;
	readonly suffix3: number;
	/** 1: ends a sentence · 2: closes what stands before it · 3: can stand before a sentence's first word. */
	readonly stop: number;
	/** It may stand first in a sentence: it begins with anything but a small letter. */
	readonly opens: boolean;
};

/** Which class of characters one belongs to, as shapes show it; the character itself where it belongs to none. */
function classOf(character: string): string {
	if (character >= 'a' && character <= 'z') return 'x';
	if (character >= 'A' && character <= 'Z') return 'X';
	if (character >= '0' && character <= '9') return '0';
	if (character < '\u0080') return character;
	if (/\p{Lu}/u.test(character)) return 'X';
	if (/\p{L}/u.test(character)) return 'x';
	return /\p{N}/u.test(character) ? '0' : character;
}

/** “McDonald’s” → XxXx’x: runs of one class of character are one letter; ten characters are looked at. */
function shapeOf(text: string): string {
	let shape = '';
	let last = '';
	for (const character of text.slice(0, 10)) {
		const own = classOf(character);
		if (own !== last) shape += own;
		last = own;
	}
	return shape;
}

const stopOf = (text: string): number => {
	if (/^(?:[.?!…。？！]|\.{2,})$/u.test(text)) return 1;
	return /^(?:[)\]”"’'»]|'')$/u.test(text) ? 2 : /^(?:[“‘«(—–-]|``)$/u.test(text) ? 3 : 0;
};

/** A copy that shares no memory with the text it was cut from, which would be held as long as the form is kept. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** The form of a word. */
export function formOf(found: string): WordForm {
	const text = ownCopy(found);
	const lower = text.toLowerCase().replaceAll('’', "'");
	const {length} = lower;
	return {
		text,
		lower,
		word: hashOf(lower),
		exact: hashOf(text),
		shape: hashOf(shapeOf(text)),
		initial: hashOfPart(lower, 0, 1),
		prefix: hashOfPart(lower, 0, 4),
		suffix2: hashOfPart(lower, length - 2, length),
		suffix3: hashOfPart(lower, length - 3, length),
		stop: stopOf(text),
		opens: /^[^\p{Ll}]/u.test(text),
	};
}
