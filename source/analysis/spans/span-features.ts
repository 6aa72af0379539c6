import {after, before} from '../tagging/columns.ts';
import {type FeatureRows, mix} from '../tagging/hash.ts';
import {noStretch, type SpanRow} from './span-row.ts';

/** Distances are told apart the better the smaller they are. */
export const stepsOf = (distance: number): number =>
	distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : 9;

/** A word of this weight (in 255ths) or more may be a cue. */
const likelyCue = 38;

/** What is asked again and again while the features of a row are made: nearest cues, marks between, facts of sentences. */
export type SpanContext = {
	/** Nearest token on the left and right that may be a cue, outside quotation marks, in the token's sentence; -1 without. */
	leftCue: Int32Array;
	rightCue: Int32Array;
	/** How many commas, quotation marks and “that” stand before each token. */
	commas: Int32Array;
	quotes: Int32Array;
	thats: Int32Array;
	/** One number for each sentence: how much stands in marks (0 none, 1 part, 2 all) and how many words may be cues (0 to 3). */
	facts: Int32Array;
	/** How much of the whole row stands in marks: 0, 1 part, 2 all. */
	quoted: number;
};

export type FeatureWords = {comma: number; that: number; according: number};

function nearestCues(row: SpanRow): {leftCue: Int32Array; rightCue: Int32Array} {
	const {length, cueWeight, marks, sentence} = row;
	const leftCue = new Int32Array(length).fill(-1);
	const rightCue = new Int32Array(length).fill(-1);
	let last = -1;
	for (let at = 0; at < length; at++) {
		if (at > 0 && sentence[at] !== sentence[at - 1]) last = -1;
		leftCue[at] = last;
		if ((cueWeight[at] ?? 0) >= likelyCue && marks[at] === 0) last = at;
	}
	last = -1;
	for (let at = length - 1; at >= 0; at--) {
		if (at + 1 < length && sentence[at] !== sentence[at + 1]) last = -1;
		if ((cueWeight[at] ?? 0) >= likelyCue && marks[at] === 0) last = at;
		rightCue[at] = last;
	}
	return {leftCue, rightCue};
}

/** Prepares a row's features. Linear in its length. */
export function spanContextOf(row: SpanRow, words: FeatureWords): SpanContext {
	const {length, word, marks, sentence, cueWeight} = row;
	const commas = new Int32Array(length + 1);
	const quotes = new Int32Array(length + 1);
	const thats = new Int32Array(length + 1);
	const facts = new Int32Array((sentence[length - 1] ?? 0) + 1);
	let inMarks = 0;
	for (let at = 0; at < length; at++) {
		const mark = marks[at] ?? 0;
		commas[at + 1] = (commas[at] ?? 0) + (word[at] === words.comma ? 1 : 0);
		quotes[at + 1] = (quotes[at] ?? 0) + (mark === 1 || mark === 3 ? 1 : 0);
		thats[at + 1] = (thats[at] ?? 0) + (word[at] === words.that ? 1 : 0);
		if (mark > 0) inMarks++;
	}
	for (let from = 0; from < length; ) {
		const to = row.closes[from] ?? length;
		let own = 0;
		let cues = 0;
		let best = 0;
		let according = 0;
		for (let at = from; at < to; at++) {
			if ((marks[at] ?? 0) > 0) own++;
			else if ((cueWeight[at] ?? 0) >= likelyCue) {
				cues++;
				best = Math.max(best, cueWeight[at] ?? 0);
			}
			if (word[at] === words.according) according = 1;
		}
		const share = own === 0 ? 0 : own === to - from ? 2 : 1;
		const strength = best >= 153 ? 2 : best >= 76 ? 1 : 0;
		facts[sentence[from] ?? 0] = share + 3 * Math.min(cues, 3) + 12 * strength + 36 * according;
		from = to;
	}
	return {
		...nearestCues(row),
		commas,
		quotes,
		thats,
		facts,
		quoted: inMarks === 0 ? 0 : inMarks === length ? 2 : 1,
	};
}

const between = (counts: Int32Array, from: number, to: number): number =>
	Math.min(1, (counts[to] ?? 0) - (counts[from] ?? 0));

/** The features of token `at` for the labels of `spanLabels`. */
export function addSpanFeatures(rows: FeatureRows, row: SpanRow, context: SpanContext, at: number): void {
	const {length, word, speech, names, marks, ruled} = row;
	const W = (index: number): number => (index < 0 ? before : index >= length ? after : (word[index] ?? 0));
	const P = (index: number): number => (index < 0 ? 62 : index >= length ? 63 : (speech[index] ?? 0));
	const N = (index: number): number => (index < 0 || index >= length ? 7 : (names[index] ?? 0));
	const R = (index: number): number => (index < 0 || index >= length ? 7 : (ruled[index] ?? 0));
	const own = word[at] ?? 0;
	const p = P(at);
	const q = marks[at] ?? 0;
	rows.add(0, 0);
	rows.add(1, own);
	rows.add(2, W(at - 1));
	rows.add(3, W(at + 1));
	rows.add(4, W(at - 2));
	rows.add(5, W(at + 2));
	rows.add(6, W(at - 3));
	rows.add(7, W(at + 3));
	rows.pair(8, W(at - 1), own);
	rows.pair(9, own, W(at + 1));
	rows.pair(10, W(at - 2), W(at - 1));
	rows.pair(11, W(at + 1), W(at + 2));
	rows.add(12, row.suffix[at] ?? 0);
	rows.add(13, row.shape[at] ?? 0);
	rows.add(14, p);
	rows.add(15, P(at - 1));
	rows.add(16, P(at + 1));
	rows.add(17, P(at - 2));
	rows.add(18, P(at + 2));
	rows.add(19, P(at - 1) * 64 + p);
	rows.add(20, p * 64 + P(at + 1));
	rows.add(21, (P(at - 1) * 64 + p) * 64 + P(at + 1));
	rows.add(22, (P(at - 2) * 64 + P(at - 1)) * 64 + p);
	rows.add(23, (p * 64 + P(at + 1)) * 64 + P(at + 2));
	rows.pair(24, own, P(at + 1));
	rows.pair(25, own, P(at - 1));
	rows.add(26, N(at));
	rows.add(27, N(at - 1) * 64 + N(at) * 8 + N(at + 1));
	rows.pair(28, row.prefix[at] ?? 0, p);
	rows.add(29, ((P(at - 1) * 64 + p) * 64 + P(at + 1)) * 64 + P(at + 2));
	const S = (index: number): number => row.sense[index] ?? 0;
	const sense = S(at);
	rows.pair(88, sense, p);
	rows.pair(89, S(at - 1) * 256 + S(at + 1), p);
	rows.pair(90, S(at - 1) * 256 + sense, P(at - 1) * 64 + p);
	rows.pair(91, sense * 256 + S(at + 1), p * 64 + P(at + 1));
	rows.triple(92, S(at - 2) * 256 + S(at - 1), sense, p);
	addLeaningFeatures(rows, row, at, P);
	addMarkFeatures(rows, row, context, at);
	addCueFeatures(rows, row, context, at, W, P);
	const r = R(at);
	const rule = (R(at - 1) * 8 + r) * 8 + R(at + 1);
	rows.add(80, r);
	rows.add(81, rule);
	rows.add(82, r * 16 + (row.pattern[at] ?? 0));
	rows.add(83, rule * 4 + q);
	rows.pair(84, r, own);
	rows.add(85, r * 64 + p);
	rows.pair(86, rule, p);
	rows.pair(87, (R(at - 2) * 8 + R(at + 2)) * 512 + rule, q);
}

function addLeaningFeatures(
	rows: FeatureRows,
	{toCue, toSource}: SpanRow,
	at: number,
	P: (index: number) => number,
): void {
	const p = P(at);
	const cue = toCue[at] ?? 0;
	const source = toSource[at] ?? 0;
	const lastSource = toSource[at - 1] ?? 0;
	const nextCue = toCue[at + 1] ?? 0;
	rows.add(93, cue * 64 + p);
	rows.add(94, ((toCue[at - 1] ?? 0) * 16 + cue) * 64 + p);
	rows.add(95, (cue * 16 + nextCue) * 64 + P(at + 1));
	rows.add(96, source * 64 + p);
	rows.add(97, (lastSource * 16 + source) * 64 + p);
	rows.add(98, (source * 16 + nextCue) * 64 + p);
	rows.add(99, (lastSource * 16 + cue) * 64 + p);
}

function addMarkFeatures(rows: FeatureRows, row: SpanRow, context: SpanContext, at: number): void {
	const {length, marks, sentence, word, speech} = row;
	const q = marks[at] ?? 0;
	const around = ((marks[at - 1] ?? 4) * 8 + q) * 8 + (marks[at + 1] ?? 4);
	const facts = context.facts[sentence[at] ?? 0] ?? 0;
	const opens = row.opens[at] ?? 0;
	const closes = row.closes[at] ?? length;
	const p = speech[at] ?? 0;
	rows.add(30, around);
	rows.add(31, around * 64 + p);
	rows.pair(32, around, word[at] ?? 0);
	rows.add(33, q * 256 + facts);
	rows.add(34, q * 4 + context.quoted);
	rows.add(35, Math.min(at - opens, 4) * 4 + q);
	rows.pair(36, Math.min(closes - at, 5) * 4 + q, p);
	rows.add(37, facts);
	rows.add(38, stepsOf((closes - opens) >> 2) * 256 + facts);
	rows.add(39, Math.min(row.paragraph, 3) * 2 + (opens === 0 ? 0 : 1));
	rows.add(40, ((opens === 0 ? 0 : 1) * 4 + q) * 256 + facts);
	const last = opens > 0 ? (context.facts[(sentence[at] ?? 0) - 1] ?? 0) : 255;
	const next = closes < length ? (context.facts[(sentence[at] ?? 0) + 1] ?? 0) : 255;
	rows.pair(41, last, facts * 4 + q);
	rows.pair(42, next, facts * 4 + q);
	const stretch = row.stretches[row.stretch[at] ?? -1];
	if (stretch === undefined) {
		rows.add(43, noStretch);
		return;
	}
	const {run, hash, place} = stretch;
	const left = word[run.from - 1] ?? before;
	const right = word[run.to] ?? after;
	rows.add(43, hash);
	rows.add(44, hash * 4 + place);
	rows.pair(45, hash, left);
	rows.pair(46, hash, right);
	rows.pair(47, hash, (speech[run.from - 1] ?? 62) * 64 + (speech[run.to] ?? 63));
	rows.pair(48, left, right);
	rows.pair(49, stretch.size * 8 + stretch.ending, word[run.from + 1] ?? after);
	rows.pair(50, hash, facts);
}

/** Marks and “that” between two places, as one number. */
const separators = ({commas, quotes, thats}: SpanContext, from: number, to: number): number =>
	between(commas, from, to) + 2 * between(quotes, from, to) + 4 * between(thats, from, to);

function addCueFeatures(
	rows: FeatureRows,
	row: SpanRow,
	context: SpanContext,
	at: number,
	W: (index: number) => number,
	P: (index: number) => number,
): void {
	const {marks, sentence} = row;
	const q = (marks[at] ?? 0) > 0 ? 1 : 0;
	const own = W(at);
	const p = P(at);
	const facts = context.facts[sentence[at] ?? 0] ?? 0;
	const left = context.leftCue[at] ?? -1;
	const right = context.rightCue[at] ?? -1;
	const weight = row.cueWeight[at] ?? 0;
	rows.add(52, ((weight >= 153 ? 3 : weight >= 76 ? 2 : weight >= 25 ? 1 : 0) * 2 + q) * 64 + p);
	rows.add(53, (left < 0 ? 0 : 1) * 2 + (right < 0 ? 0 : 1) + 4 * q + 8 * facts);
	const leftSteps = left < 0 ? 15 : stepsOf(at - left);
	const rightSteps = right < 0 ? 15 : stepsOf(right - at);
	rows.add(54, leftSteps);
	rows.add(55, rightSteps);
	rows.add(56, leftSteps * 64 + p);
	rows.add(57, rightSteps * 64 + p);
	rows.pair(58, leftSteps, own);
	rows.pair(59, rightSteps, own);
	rows.add(60, (leftSteps * 16 + rightSteps) * 2 + q);
	if (left >= 0) {
		const cue = W(left);
		const behind = W(left + 1);
		rows.add(61, cue);
		rows.pair(62, cue, leftSteps);
		rows.pair(63, cue, behind);
		rows.pair(64, behind, leftSteps);
		rows.add(65, P(left + 1) * 64 + P(left - 1));
		rows.pair(66, separators(context, left + 1, at) * 2 + q, 1);
		rows.pair(67, mix(cue, behind), p);
		rows.pair(74, row.prefix[left] ?? 0, leftSteps);
		rows.pair(76, row.sense[left] ?? 0, leftSteps * 64 + P(left + 1));
		rows.triple(78, row.sense[left] ?? 0, p, leftSteps);
		rows.add(100, ((row.toCue[left] ?? 0) * 16 + leftSteps) * 64 + p);
	}
	if (right >= 0) {
		const cue = W(right);
		const tail = (row.closes[right] ?? 0) - right;
		rows.add(68, cue);
		rows.pair(69, cue, rightSteps);
		rows.pair(70, cue, W(right - 1));
		rows.pair(75, row.prefix[right] ?? 0, rightSteps);
		rows.pair(77, row.sense[right] ?? 0, rightSteps * 64 + p);
		rows.add(101, ((row.toCue[right] ?? 0) * 16 + rightSteps) * 64 + p);
		rows.add(71, P(right - 1) * 64 + P(right + 1));
		const end = tail <= 3 ? 0 : tail <= 7 ? 1 : 2;
		rows.pair(72, (separators(context, at + 1, right) * 2 + q) * 4 + end, 2);
		rows.pair(73, cue, (Math.min(at - (row.opens[at] ?? 0), 2) * 4 + end) * 8 + separators(context, at + 1, right));
	}
}
