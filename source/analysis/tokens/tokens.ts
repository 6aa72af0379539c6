import type {Span} from '../../article/schema.ts';
import {abbreviations} from '../lexicon/abbreviations.ts';
import {rememberedPart} from './remembered-parts.ts';
import {formOf, type WordForm} from './word-forms.ts';

/** word: letters · number · clitic: ’s, ’d, ’ll after a word · mark: anything else, one character (dots of an ellipsis together). */
export type TokenKind = 'word' | 'number' | 'clitic' | 'mark';

/** A token with its place in the text. `lower` is the lower-case form with straight apostrophes. */
export type Token = Span & {kind: TokenKind; text: string; lower: string; form: WordForm};

/** The members of classes of characters: letters, capitals, marks, digits. */
type Classes = {letter: string; capital: string; mark: string; digit: string};

// A web address or e-mail address · dotted initials · letters with inner apostrophes, hyphens, ampersands · numbers · dots, typed marks · one mark.
const patternOf = ({letter, capital, mark, digit}: Classes): RegExp =>
	new RegExp(
		[
			String.raw`https?:\/\/[^\s”"’»]+`,
			String.raw`[\w.+\-]{1,64}@[\w\-]{1,64}\.[\w.\-]+`,
			String.raw`@\w+`,
			String.raw`(?:[${letter}]\.){2,}(?:-[${letter}${digit}]+)*`,
			String.raw`[${capital}]-(?:[${letter}]{1,6}\.)+`,
			`[${digit}]+(?:[.,:][${digit}]+)*(?:-?[${letter}${digit}]+)*`,
			String.raw`[${letter}][${letter}${mark}${digit}_]*(?:[’'&\-‑](?:(?:[${capital}]\.){2,}|[${letter}${digit}][${letter}${mark}${digit}]*))*`,
			String.raw`\.{2,}`,
			"``|''",
			String.raw`\S`,
		].join('|'),
		'gu',
	);

const all: Classes = {
	letter: String.raw`\p{L}`,
	capital: String.raw`\p{Lu}`,
	mark: String.raw`\p{M}`,
	digit: String.raw`\p{N}`,
};

/** The same among the characters of `isWestern`. */
const western: Classes = {
	letter: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
	capital: 'A-ZÀ-ÖØ-Þ',
	mark: '',
	digit: '0-9²³¹¼-¾',
};

const isWestern = /^[\0-\u00FF\u2010-\u203A€]*$/;

const patterns = new Map<Classes, RegExp>();

/**
 * The pattern for a stretch of text. Most articles need few of the letters there are, and building an expression with
 * all of them takes longer than the tokens of a short one.
 */
function tokenPattern(text: string): RegExp {
	const classes = isWestern.test(text) ? western : all;
	const pattern = patterns.get(classes) ?? patternOf(classes);
	patterns.set(classes, pattern);
	return pattern;
}

const clitic = /(?<=.)[’'](?:s|d|ll|ve|re|m)$/iu;

const kindOf = (text: string): TokenKind => {
	if (/^(?:[@A-Za-z]|https?:)/.test(text)) return 'word';
	if (/^[0-9]/.test(text)) return 'number';
	if (/^[!-~]/.test(text)) return 'mark';
	if (/^\p{L}/u.test(text)) return 'word';
	return /^\p{N}/u.test(text) ? 'number' : 'mark';
};

/** Whether the dot right after this word belongs to it: “Mr.”, “Gov.”, the initial of “Mary E. Lovely”. */
const takesDot = (word: string): boolean =>
	abbreviations.has(word.toLowerCase()) || (word.length < 3 && /^\p{Lu}$/u.test(word) && word !== 'I');

/** What the pattern found: a word without its clitic, a number or a mark; the clitic; and the word with a dot, if one right behind would belong to it. */
type Match = {kind: TokenKind; form: WordForm; clitic: WordForm | undefined; dotted: WordForm | undefined};

const matchOf = rememberedPart((found): Match => {
	const kind = kindOf(found);
	const tail = kind === 'word' ? clitic.exec(found) : null;
	return {
		kind,
		form: formOf(tail === null ? found : found.slice(0, tail.index)),
		clitic: tail === null ? undefined : formOf(tail[0]),
		dotted: kind === 'word' && tail === null && takesDot(found) ? formOf(`${found}.`) : undefined,
	};
});

const token = (kind: TokenKind, form: WordForm, start: number): Token => ({
	kind,
	text: form.text,
	lower: form.lower,
	start,
	end: start + form.text.length,
	form,
});

/** Characters that end a word, and those of them that are marks by themselves, whatever stands around them. */
const wordEnds = ' \n,;!?()"“”—–';
const plainMarks = ',;!?()"“”—–';

const ofCharacters = (characters: string): Uint8Array => {
	const table = new Uint8Array(0x2100);
	for (const character of characters) table[character.charCodeAt(0)] = 1;
	return table;
};

const isLetter = ofCharacters('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const isWordEnd = ofCharacters(wordEnds);
const isMark = ofCharacters(plainMarks);

/** Whether a dot stands here that ends what is before it, and does not belong to it: white space or a mark follows. */
const isFullStop = (text: string, at: number): boolean =>
	text.charCodeAt(at) === dot && (at + 1 === text.length || isWordEnd[text.charCodeAt(at + 1)] === 1);

const dot = 0x2e;

/**
 * Where the word or mark ends that begins here, if it is one like most: a few letters before a space or mark, a comma, a
 * full stop. `at` itself where only the pattern can tell, which takes several times as long.
 */
function plainEnd(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (isMark[unit] === 1 || isFullStop(text, at)) return at + 1;
	let end = at;
	while (isLetter[text.charCodeAt(end)] === 1) end++;
	return isWordEnd[text.charCodeAt(end)] === 1 || isFullStop(text, end) ? end : at;
}

/** The tokens of `text` between two offsets, in order, offsets exact; white space is left out. One pass, linear. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
	const tokens: Token[] = [];
	const pattern = tokenPattern(text.slice(from, to));
	for (let at = from; at < to; ) {
		let start = at;
		let end = plainEnd(text, at);
		if (end === start) {
			pattern.lastIndex = at;
			const found = pattern.exec(text);
			if (found === null || found.index >= to) return tokens;
			start = found.index;
			end = pattern.lastIndex;
		}
		const {kind, form, clitic, dotted} = matchOf(text, start, end);
		const isDotted = dotted !== undefined && text.charCodeAt(end) === dot;
		const word = token(kind, isDotted ? dotted : form, start);
		tokens.push(word);
		if (clitic !== undefined) tokens.push(token('clitic', clitic, word.end));
		at = isDotted ? end + 1 : end;
		while (text.charCodeAt(at) === space) at++;
	}
	return tokens;
}

const space = 0x20;
