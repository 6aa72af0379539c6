import {graphemes} from '../layout/graphemes.ts';

/** Below it no two characters belong to one grapheme ("\r\n" does, but never reaches the editor). */
const firstJoining = 0x300;

const parts = (text: string, at: number): boolean =>
	text.charCodeAt(at - 1) < firstJoining && text.charCodeAt(at) < firstJoining;

/** The nearest certain boundary at or before `at`: where neither neighbour can join the other. */
function certainBoundary(text: string, at: number): number {
	let place = at;
	while (place > 0 && !parts(text, place) && text.charCodeAt(place - 1) !== 0x0a) place--;
	return place;
}

function graphemeAt(text: string, at: number): {start: number; end: number} {
	const from = certainBoundary(text, at);
	const newline = text.indexOf('\n', at);
	const stretch = text.slice(from, newline === at ? at + 1 : newline < 0 ? text.length : newline);
	const found = graphemes.segment(stretch).containing(at - from);
	if (!found) return {start: at, end: Math.min(at + 1, text.length)};
	return {start: from + found.index, end: from + found.index + found.segment.length};
}

/** The offset behind the grapheme at `at`. */
export function nextGrapheme(text: string, at: number): number {
	if (at >= text.length) return text.length;
	if (at + 1 === text.length || parts(text, at + 1)) return at + 1;
	return graphemeAt(text, at).end;
}

/** The offset before the grapheme that ends at `at`. */
export function previousGrapheme(text: string, at: number): number {
	if (at <= 1) return 0;
	if (parts(text, at - 1)) return at - 1;
	return graphemeAt(text, at - 1).start;
}

/** `at` brought into the text, and out of the middle of a grapheme to its end. */
export function snapToGrapheme(text: string, at: number): number {
	const place = Math.max(0, Math.min(Math.trunc(at), text.length));
	if (place === 0 || place === text.length || parts(text, place)) return place;
	const grapheme = graphemeAt(text, place);
	return grapheme.start === place ? place : grapheme.end;
}

const wordCharacter = /^[\p{L}\p{N}\p{M}\p{So}_'’]/u;

const isWordAt = (text: string, at: number): boolean => wordCharacter.test(text.slice(at, at + 2));

/** The end of the word at or after `at`: over what is between words, then over the word, as readline does. */
export function wordEnd(text: string, at: number): number {
	let place = at;
	while (place < text.length && !isWordAt(text, place)) place = nextGrapheme(text, place);
	while (place < text.length && isWordAt(text, place)) place = nextGrapheme(text, place);
	return place;
}

/** The start of the word at or before `at`. */
export function wordStart(text: string, at: number): number {
	let place = at;
	let before = previousGrapheme(text, place);
	while (place > 0 && !isWordAt(text, before)) {
		place = before;
		before = previousGrapheme(text, place);
	}
	while (place > 0 && isWordAt(text, before)) {
		place = before;
		before = previousGrapheme(text, place);
	}
	return place;
}

/** Where the word before `at` starts when white space alone parts words, as Ctrl-W of a shell takes them. */
export function blankWordStart(text: string, at: number): number {
	let place = at;
	while (place > 0 && /\s/.test(text.charAt(place - 1))) place--;
	while (place > 0 && /\S/.test(text.charAt(place - 1))) place--;
	return Math.min(at, snapToGrapheme(text, place));
}

/** The start of the line that `at` is in: a line ends at a newline, never where the window wraps it. */
export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** The end of the line that `at` is in, before its newline. */
export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}
