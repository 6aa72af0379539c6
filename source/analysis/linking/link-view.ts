import type {FoundSpans} from '../spans/find-spans.ts';
import type {SpanContext} from '../spans/span-context.ts';
import {contentPart, sourcePart} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {integers} from '../tagging/number-columns.ts';
import type {CueCandidate} from './cue-candidates.ts';

/** Everything the linker's features are made of: a row, what the finder found in it, and counts up to each token. */
export type LinkView = {
	row: SpanRow;
	context: SpanContext;
	found: FoundSpans;
	candidates: readonly CueCandidate[];
	/** How many likely cues, contents and sources begin before each token. */
	cues: Int32Array;
	contents: Int32Array;
	sources: Int32Array;
};

/** Candidates from this likelihood on count as other cues. */
const countedCue = 0.4;

/** Prepares a row for the linker. Linear in its length. */
export function linkViewOf(
	row: SpanRow,
	context: SpanContext,
	found: FoundSpans,
	candidates: readonly CueCandidate[],
): LinkView {
	const cues = integers(row.length + 1);
	const contents = integers(row.length + 1);
	const sources = integers(row.length + 1);
	for (const {from, likelihood} of candidates) if (likelihood >= countedCue) cues[from + 1] = 1;
	for (let at = 0; at < row.length; at++) {
		cues[at + 1] = (cues[at + 1] ?? 0) + (cues[at] ?? 0);
		contents[at + 1] = (contents[at] ?? 0) + (found.labels[at] === contentPart ? 1 : 0);
		sources[at + 1] = (sources[at] ?? 0) + (found.labels[at] === sourcePart ? 1 : 0);
	}
	return {row, context, found, candidates, cues, contents, sources};
}

/** How many tokens before a cue and behind it may be asked about. */
const mostBefore = 120;
const mostBehind = 150;

/**
 * The tokens that a cue is asked about: its sentence, those before and behind that hold words in marks, and further as
 * long as sentences stand in marks; never more than a bounded number. Nobody's clause without marks ends sentences away.
 */
export function windowOf({row}: LinkView, {from, to}: CueCandidate): {from: number; to: number} {
	const {opens, closes, marks, length} = row;
	const first = Math.max(0, from - mostBefore);
	const last = Math.min(length, to + mostBehind);
	const isMarked = (low: number, high: number): boolean =>
		marks.subarray(Math.max(low, first), Math.min(high, last)).some(mark => mark > 0);
	let start = opens[from] ?? 0;
	if (start > first && isMarked(opens[start - 1] ?? 0, start)) {
		start = opens[start - 1] ?? 0;
		while (start > first && (marks[start - 1] ?? 0) > 0) start = opens[start - 1] ?? 0;
	}
	let end = closes[to - 1] ?? length;
	if (end < last && isMarked(end, closes[end] ?? length)) {
		end = closes[end] ?? length;
		while (end < last && (marks[end] ?? 0) > 0) end = closes[end] ?? length;
	}
	return {from: Math.max(start, first), to: Math.min(end, last)};
}
