import type {Span} from '../article/schema.ts';
import {abbreviations} from './lexicon/abbreviations.ts';

/** word: letters · number · clitic: ’s, ’d, ’ll after a word · mark: anything else, one character (dots of an ellipsis together). */
export type TokenKind = 'word' | 'number' | 'clitic' | 'mark';

/** A token with its place in the text. `lower` is the lower-case form with straight apostrophes. */
export type Token = Span & {kind: TokenKind; text: string; lower: string};

// A web address or e-mail address · dotted initials · letters with inner apostrophes, hyphens, ampersands · numbers · one mark.
const tokenPattern =
	/https?:\/\/[^\s”"’»]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+|@\w+|(?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*|\p{Lu}-(?:\p{L}{1,6}\.)+|\p{N}+(?:[.,:]\p{N}+)*(?:-?[\p{L}\p{N}]+)*|\p{L}[\p{L}\p{M}\p{N}_]*(?:[’'&\-‑](?:(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*))*|\.{2,}|\S/gu;

const clitic = /(?<=.)[’'](?:s|d|ll|ve|re|m)$/iu;

const kindOf = (text: string): TokenKind => {
	if (/^[@\p{L}]|^https?:/u.test(text)) return 'word';
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
	const pattern = new RegExp(tokenPattern);
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
