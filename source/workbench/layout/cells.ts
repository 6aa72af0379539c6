import stringWidth from 'string-width';
import {graphemes} from './graphemes.ts';

/** Whether every UTF-16 unit of the text is one printable ASCII character, and so exactly one cell wide. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** Letters, marks, arrows and boxes that are one cell each and never part of a wider cluster: most of what a Latin page has. */
const narrow =
	/^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0373\u0386-\u03FF\u0400-\u0482\u048A-\u052F\u2010-\u2015\u2018-\u2022\u2026\u2039\u203A\u2190-\u2193\u2500-\u259F\u2713\u25B8\u258C]*$/;
const sgr = /\u001B\[[\d;]*m/g;

/**
 * Width in terminal cells. Text that is surely narrow is counted, all else is measured by string-width, whose emoji
 * expression alone costs tens of milliseconds on a first frame; the bundle gives Ink this function in its place.
 */
export function cellWidth(text: string): number {
	const bare = text.includes('\u001B') ? text.replace(sgr, '') : text;
	return narrow.test(bare) ? bare.length : stringWidth(text) + spreadCells(bare);
}

/** Vowel signs and letters that a cluster of an Indic script, Thai or Lao has beside its first letter. */
const spreading = /\p{Mc}|[\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D]|[\u0E33\u0EB3]/u;
const spread = /(?!\p{Script=Hangul})[\p{Mc}\p{Lo}]/gu;

/**
 * Cells that clusters take beyond their first letter: most terminals (xterm, tmux) give a spacing vowel sign and each
 * letter of a conjunct a cell of its own, where string-width counts the cluster once. Terminals that draw the cluster
 * in one cell leave a row shorter than it could be; the other way round rows would run over.
 */
function spreadCells(text: string): number {
	if (!spreading.test(text)) return 0;
	let extra = 0;
	for (const {segment} of graphemes.segment(text)) {
		const [first = ''] = segment;
		extra += segment.slice(first.length).match(spread)?.length ?? 0;
	}
	return extra;
}

/** Whether every UTF-16 unit of the text is surely one cell wide, and no part of a wider cluster. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** The grapheme clusters of a text with their cell widths and their UTF-16 offsets in it. */
export function* cells(text: string): Generator<{text: string; start: number; width: number}> {
	for (const {segment, index} of graphemes.segment(text))
		yield {text: segment, start: index, width: cellWidth(segment)};
}

/**
 * Text as it may reach the terminal: whatever could steer it (C0 and C1 controls, escape, bidirectional overrides,
 * lone surrogates) becomes a visible substitute of one UTF-16 unit, so that offsets stay what they were. Text goes out
 * in logical order and the terminal turns right-to-left runs itself, or does not; an honest direction mark (U+061C,
 * U+200E, U+200F) could turn a whole row in one that does, and becomes a non-joiner, which shows nothing.
 */
export function drawable(text: string): string {
	if (isPlain(text)) return text;
	return text.replace(hostile, substitute);
}

function substitute(character: string): string {
	if (character === '\t' || character === '\u00A0') return ' ';
	return /[\u061C\u200E\u200F]/.test(character) ? '\u200C' : '\uFFFD';
}

const hostile =
	/[\u0000-\u001F\u007F-\u009F\u00A0\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text cut to at most `width` cells, with an ellipsis in the last cell where something was cut. */
export function fitted(text: string, width: number): string {
	if (width <= 0) return '';
	if (cellWidth(text) <= width) return text;
	return `${clipped(text, width - 1)}…`;
}

/** The text filled with spaces to `width` cells, or cut to it. */
export function padded(text: string, width: number): string {
	const fit = fitted(text, width);
	return fit + ' '.repeat(Math.max(0, width - cellWidth(fit)));
}

function clipped(text: string, width: number): string {
	if (isPlain(text)) return text.slice(0, Math.max(0, width));
	let used = 0;
	for (const cell of cells(text)) {
		used += cell.width;
		if (used > width) return text.slice(0, cell.start);
	}
	return text;
}
