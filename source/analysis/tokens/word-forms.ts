import {remembered} from '../lists/remembered.ts';
import {hashOf, hashOfPart} from '../tagging/hash.ts';

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
	/** It begins with a capital. */
	readonly upper: boolean;
	/** It may stand first in a sentence: it begins with anything but a small letter. */
	readonly opens: boolean;
};

/** Which class of characters one belongs to, as shapes show it; the character itself where it belongs to none. */
function classOf(character: string): string {
	if (/\p{Lu}/u.test(character)) return 'X';
	if (/\p{L}/u.test(character)) return 'x';
	return /\p{N}/u.test(character) ? '0' : character;
}

/** The classes of ASCII, by code. */
const classes = Array.from({length: 128}, (_, code) => classOf(String.fromCharCode(code)));

/** So many characters of a word are looked at for its shape. */
const shaped = 10;

/** “McDonald’s” → XxXx’x: runs of one class of character are one letter. */
function shapeOf(text: string): string {
	let shape = '';
	let last = '';
	for (let at = 0; at < Math.min(text.length, shaped); at++) {
		const own = classes[text.charCodeAt(at)];
		// Beyond ASCII a character may be two units.
		if (own === undefined) return shapeOfCharacters([...text.slice(0, shaped)]);
		if (own !== last) shape += own;
		last = own;
	}
	return shape;
}

const shapeOfCharacters = (characters: readonly string[]): string =>
	characters
		.map(classOf)
		.filter((own, at, all) => own !== all[at - 1])
		.join('');

/** Hashes of shapes: there are few. */
const hashOfShape = remembered(hashOf);

function stopOf(text: string): number {
	if (text.length > 2 && text[0] !== '.') return 0;
	if (/^(?:[.?!…。？！]|\.{2,})$/u.test(text)) return 1;
	return /^(?:[)\]”"’'»]|'')$/u.test(text) ? 2 : /^(?:[“‘«(—–-]|``)$/u.test(text) ? 3 : 0;
}

const straight = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text);

/** The form of a word. */
export function formOf(text: string): WordForm {
	const lower = straight(text.toLowerCase());
	const {length} = lower;
	const word = hashOf(lower);
	// Of ASCII the class tells, without an expression.
	const first = classes[text.charCodeAt(0)];
	return {
		text,
		lower,
		word,
		exact: text === lower ? word : hashOf(text),
		shape: hashOfShape(shapeOf(text)),
		initial: hashOfPart(lower, 0, 1),
		prefix: hashOfPart(lower, 0, 4),
		suffix2: hashOfPart(lower, length - 2, length),
		suffix3: hashOfPart(lower, length - 3, length),
		stop: stopOf(text),
		upper: first === undefined ? /^\p{Lu}/u.test(text) : first === 'X',
		opens: first === undefined ? /^[^\p{Ll}]/u.test(text) : first !== 'x',
	};
}
