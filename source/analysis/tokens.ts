import type {Span} from '../article/schema.ts';
import {abbreviations} from './lexicon/abbreviations.ts';

/** word: letters · number · clitic: ’s, ’d, ’ll after a word · mark: anything else, one character (dots of an ellipsis together). */
export type TokenKind = 'word' | 'number' | 'clitic' | 'mark';

/** A token with its place in the text. `lower` is the lower-case form with straight apostrophes. */
export type Token = Span & {kind: TokenKind; text: string; lower: string};

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

const token = (kind: TokenKind, text: string, start: number): Token => ({
	kind,
	text,
	lower: text.toLowerCase().replaceAll('’', "'"),
	start,
	end: start + text.length,
});

/** Whether the dot right after this word belongs to it: “Mr.”, “Gov.”, the initial of “Mary E. Lovely”. */
const takesDot = (word: string): boolean =>
	abbreviations.has(word.toLowerCase()) || (/^\p{Lu}$/u.test(word) && word !== 'I');

/** The tokens of `text` between two offsets, in order, offsets exact; white space is left out. One pass, linear. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
	const tokens: Token[] = [];
	const pattern = tokenPattern(text.slice(from, to));
	pattern.lastIndex = from;
	for (;;) {
		const match = pattern.exec(text);
		if (match === null || match.index >= to) return tokens;
		addToken(tokens, match[0], match.index, text);
		const last = tokens.at(-1);
		if (last !== undefined) pattern.lastIndex = last.end;
	}
}

function addToken(tokens: Token[], found: string, start: number, text: string): void {
	const kind = kindOf(found);
	if (kind !== 'word') {
		tokens.push(token(kind, found, start));
		return;
	}
	const tail = clitic.exec(found);
	const word = tail === null ? found : found.slice(0, tail.index);
	if (tail === null && text[start + found.length] === '.' && takesDot(found)) {
		tokens.push(token('word', `${found}.`, start));
		return;
	}
	tokens.push(token('word', word, start));
	if (tail !== null) tokens.push(token('clitic', tail[0], start + word.length));
}
