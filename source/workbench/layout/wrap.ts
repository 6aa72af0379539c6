import type {Span} from '../../article/schema.ts';
import {cells, isNarrow} from './cells.ts';

/** Characters after which a line may end although no space follows: hyphens, dashes, slashes. */
const breakAfter = /[-\u2010\u2012-\u2014/]/;

/** Ideographs, kana and Hangul: a line may end after each of them (Unicode Standard Annex 14, class ID). */
const ideographic = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/u;

/** What never begins a row (classes CL, EX, IS and NS) and what never ends one (class OP). */
const neverFirst =
	/[!%),.:;?\]}\u2019\u201D\u2026\u3001\u3002\u3005\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u301C\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30FB\u30FC\uFF01\uFF05\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D]/;
const neverLast = /[([{\u2018\u201C\u3008\u300A\u300C\u300E\u3010\u3014\u3016\uFF08\uFF3B\uFF5B]/;

/** Whether a row may end between two characters that no space parts. A hyphen before a figure belongs to it: "5-4". */
function mayPart(before: string, after: string): boolean {
	if (neverFirst.test(after) || neverLast.test(before)) return false;
	if (ideographic.test(before) || ideographic.test(after)) return true;
	return breakAfter.test(before) && !(before === '-' && /\d/.test(after));
}

/**
 * Breaks a text into rows of at most `width` cells at word boundaries; a word longer than a row is cut.
 * The rows are half-open offsets into `text`, in order; only white space at a break is outside them.
 * Line feeds end a row. An empty text gives one empty row.
 */
export function wrapText(text: string, width: number): Span[] {
	const rows: Span[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		wrapLine(line, start, Math.max(1, width), rows);
		start += line.length + 1;
	}
	return rows;
}

function wrapLine(line: string, base: number, width: number, rows: Span[]): void {
	let start = 0;
	while (start < line.length || start === 0) {
		const end = rowEnd(line, start, width);
		rows.push({start: base + start, end: base + trimmedEnd(line, start, end)});
		start = skipSpaces(line, end);
		if (start >= line.length) return;
	}
}

const trimmedEnd = (line: string, start: number, end: number): number => {
	let at = end;
	while (at > start && line[at - 1] === ' ') at--;
	return at;
};

const skipSpaces = (line: string, from: number): number => {
	let at = from;
	while (line[at] === ' ') at++;
	return at;
};

/** Where the row that begins at `start` ends: after the last break that still fits, or within a word that does not. */
function rowEnd(line: string, start: number, width: number): number {
	const full = fullEnd(line, start, width);
	if (full >= line.length || line[full] === ' ') return full;
	for (let at = full; at > start; at--) {
		if (line[at - 1] === ' ' || (at - start > 1 && mayPart(line[at - 1] ?? '', line[at] ?? ''))) return at;
	}
	return full;
}

/** The furthest offset such that `line.slice(start, offset)` fits the width; at least one grapheme further than `start`. */
function fullEnd(line: string, start: number, width: number): number {
	// The unit behind the row must be narrow too: a mark there would belong to the row's last letter.
	const candidate = line.slice(start, start + width + 1);
	if (isNarrow(candidate)) return Math.min(start + width, line.length);
	let used = 0;
	let end = start;
	// A grapheme may be many units long: take a generous piece, so that the last cluster in it is whole.
	for (const cell of cells(line.slice(start, besidePair(line, start + width * 8 + 32)))) {
		used += cell.width;
		if (used > width && end > start) return end;
		end = start + cell.start + cell.text.length;
		if (used > width) return end;
	}
	return end;
}

/** The offset, or the next where it would part the two halves of one character. */
const besidePair = (text: string, at: number): number =>
	/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
