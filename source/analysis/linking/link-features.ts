import type {FoundSpans} from '../spans/find-spans.ts';
import {type SpanContext, stepsOf} from '../spans/span-features.ts';
import {contentPart, partOf, sourcePart} from '../spans/span-labels.ts';
import {noStretch, type SpanRow} from '../spans/span-row.ts';
import {after, before} from '../tagging/columns.ts';
import {type FeatureRows, mix} from '../tagging/hash.ts';
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
	const cues = new Int32Array(row.length + 1);
	const contents = new Int32Array(row.length + 1);
	const sources = new Int32Array(row.length + 1);
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

const fewer = (count: number, most: number): number => (count < most ? count : most);
const quarter = (probability: number): number =>
	probability < 0.05 ? 0 : probability < 0.3 ? 1 : probability < 0.6 ? 2 : probability < 0.9 ? 3 : 4;

const fifth = (p: number): number =>
	p < 0.03 ? 0 : p < 0.12 ? 1 : p < 0.3 ? 2 : p < 0.5 ? 3 : p < 0.7 ? 4 : p < 0.88 ? 5 : p < 0.97 ? 6 : 7;

/** The label of the rules for a token, if their frame is the cue's own; 8 where it belongs to another frame. */
const ruledFor = ({ruled, frame, length}: SpanRow, own: number, at: number): number => {
	if (at < 0 || at >= length || frame[at] === 0) return 7;
	return own > 0 && frame[at] === own ? (ruled[at] ?? 0) : 8;
};

/** The features of token `at` with respect to one cue, for the labels of `linkLabels`. */
export function addLinkFeatures(rows: FeatureRows, view: LinkView, cue: CueCandidate, at: number): void {
	const {row, context, found} = view;
	const {length, word, speech, marks, sentence} = row;
	const {labels} = found;
	const W = (index: number): number => (index < 0 ? before : index >= length ? after : (word[index] ?? 0));
	const P = (index: number): number => (index < 0 ? 62 : index >= length ? 63 : (speech[index] ?? 0));
	const L = (index: number): number => (index < 0 || index >= length ? 7 : (labels[index] ?? 0));
	const side = at < cue.from ? 0 : at >= cue.to ? 2 : 1;
	const steps = side === 0 ? stepsOf(cue.from - at) : side === 2 ? stepsOf(at - cue.to) : 15;
	const apart = Math.max(-3, Math.min(4, (sentence[at] ?? 0) - (sentence[cue.from] ?? 0))) + 3;
	const s = side * 8 + apart;
	const low = side === 0 ? at + 1 : cue.to;
	const high = side === 0 ? cue.from : at;
	const count = (counts: Int32Array, most: number) => fewer((counts[high] ?? 0) - (counts[low] ?? 0), most);
	const others = side === 1 ? 0 : count(view.cues, 2);
	const contents = side === 1 ? 0 : count(view.contents, 2);
	const sources = side === 1 ? 0 : count(view.sources, 2);
	const between =
		side === 1
			? 0
			: fewer((context.commas[high] ?? 0) - (context.commas[low] ?? 0), 2) +
				3 * fewer((context.quotes[high] ?? 0) - (context.quotes[low] ?? 0), 2) +
				9 * fewer((context.thats[high] ?? 0) - (context.thats[low] ?? 0), 1);
	const own = W(at);
	const p = P(at);
	const label = L(at);
	const trigram = (L(at - 1) * 8 + label) * 8 + L(at + 1);
	const r0 = ruledFor(row, cue.frame, at);
	const rule = (ruledFor(row, cue.frame, at - 1) * 9 + r0) * 9 + ruledFor(row, cue.frame, at + 1);
	const cueWord = W(cue.from);
	const marked = ((marks[at - 1] ?? 4) * 8 + (marks[at] ?? 0)) * 8 + (marks[at + 1] ?? 4);
	const strength = quarter(cue.likelihood);
	rows.add(0, side);
	rows.add(1, s * 16 + steps);
	rows.add(2, s * 8 + label);
	rows.pair(3, s, trigram);
	rows.pair(4, trigram, rule);
	rows.pair(5, s, rule);
	rows.pair(6, cueWord, side * 8 + label);
	rows.pair(7, cueWord, side * 16 + steps);
	const crowd = ((others * 3 + contents) * 3 + sources) * 4 + side;
	rows.pair(8, crowd, label);
	rows.pair(9, between * 32 + s, label);
	rows.pair(10, own, side);
	rows.pair(11, W(at - 1), side);
	rows.pair(12, W(at + 1), side);
	rows.triple(13, W(at - 1), own, side);
	rows.triple(14, own, W(at + 1), side);
	rows.pair(15, (P(at - 1) * 64 + p) * 64 + P(at + 1), side);
	rows.pair(16, (P(at - 2) * 64 + P(at - 1)) * 64 + p, side);
	rows.pair(17, (p * 64 + P(at + 1)) * 64 + P(at + 2), side);
	rows.pair(18, marked, s);
	rows.pair(19, W(cue.to), (side * 8 + label) * 64 + P(cue.from));
	rows.pair(20, W(cue.from - 1), side * 8 + label);
	const certain = quarter(found.content[at] ?? 0) * 5 + quarter(found.source[at] ?? 0);
	rows.add(21, (certain * 4 + side) * 8 + strength);
	rows.pair(22, certain * 64 + s, crowd);
	rows.pair(23, steps * 64 + p, s);
	const facts = context.facts[sentence[at] ?? 0] ?? 0;
	const cueFacts = context.facts[sentence[cue.from] ?? 0] ?? 0;
	rows.pair(24, facts * 256 + cueFacts, s);
	rows.pair(25, strength * 8 + label, s);
	const cueMarked = (marks[cue.from] ?? 0) > 0 ? 1 : 0;
	rows.pair(26, (marked * 2 + cueMarked) * 2 + context.quoted, apart);
	const edge = fewer(at - (row.opens[at] ?? 0), 2) * 4 + fewer((row.closes[at] ?? length) - at, 3);
	rows.pair(27, edge * 64 + p, s);
	rows.triple(28, cueWord, p, side * 16 + steps);
	rows.pair(29, (row.names[at] ?? 0) * 16 + steps, side);
	rows.triple(30, crowd, between, label * 32 + s);
	rows.triple(31, rule, crowd, strength);
	rows.pair(32, mix(cueWord, W(cue.to)), side * 8 + label);
	rows.pair(33, (row.pattern[at] ?? 0) * 9 + r0, s);
	const cueSense = cue.sense;
	rows.pair(46, cueSense, (side * 8 + label) * 16 + steps);
	rows.triple(47, cueSense, trigram, s);
	rows.pair(50, cue.leaning, (side * 8 + label) * 16 + steps);
	rows.triple(51, cue.leaning, trigram, s);
	rows.triple(52, row.toSource[at] ?? 0, p, s);
	rows.triple(53, row.toCue[at] ?? 0, cue.leaning, s);
	rows.triple(48, row.sense[at] ?? 0, p, s);
	rows.triple(49, cueSense, P(cue.to), (side * 8 + label) * 64 + P(cue.from));
	rows.pair(34, row.prefix[cue.from] ?? 0, (side * 8 + label) * 16 + steps);
	const q0 = fifth(found.content[at] ?? 0);
	const q1 = fifth(found.content[at + 1] ?? 0);
	const qm = fifth(found.content[at - 1] ?? 0);
	rows.triple(35, qm * 64 + q0 * 8 + q1, s, crowd);
	rows.triple(36, fifth(found.opens[at] ?? 0), fifth(found.opens[at + 1] ?? 0), s);
	rows.triple(
		37,
		fifth(found.source[at] ?? 0) * 64 + fifth(found.source[at - 1] ?? 0) * 8 + fifth(found.source[at + 1] ?? 0),
		s,
		crowd,
	);
	rows.triple(38, fifth(found.opens[at] ?? 0) * 8 + q0, own, side);
	rows.triple(39, q0 * 64 + q1 * 8 + qm, P(at) * 64 + P(at + 1), side);
	const stretch = row.stretches[row.stretch[at] ?? -1];
	if (stretch === undefined) {
		rows.add(40, noStretch);
		return;
	}
	const same = row.stretch[cue.from] === row.stretch[at] ? 1 : 0;
	rows.pair(40, stretch.hash * 4 + stretch.place, (s * 2 + same) * 3 + others);
	rows.triple(41, W(stretch.run.from - 1), s, others);
	rows.triple(42, W(stretch.run.to), s, others);
	// How much of the stretch the finder takes for content: at its first word and its last.
	const first = quarter(found.content[stretch.run.from + 1] ?? 0);
	const last = quarter(found.content[stretch.run.to - 2] ?? 0);
	rows.pair(43, (first * 5 + last) * 2 + same, crowd);
	const cueGap = stretch.run.to <= cue.from ? cue.from - stretch.run.to : stretch.run.from - cue.to;
	rows.pair(44, fewer(Math.max(0, cueGap), 8) * 3 + others, s);
	rows.pair(45, partOf(label) * 4 + (marks[at] ?? 0), crowd);
}
