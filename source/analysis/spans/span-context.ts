import {integers} from '../tagging/number-columns.ts';
import type {SpanRow} from './span-row.ts';

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
	const leftCue = integers(length).fill(-1);
	const rightCue = integers(length).fill(-1);
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
	const commas = integers(length + 1);
	const quotes = integers(length + 1);
	const thats = integers(length + 1);
	const facts = integers((sentence[length - 1] ?? 0) + 1);
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

/** Marks and “that” between two places, as one number. */
export const separators = ({commas, quotes, thats}: SpanContext, from: number, to: number): number =>
	between(commas, from, to) + 2 * between(quotes, from, to) + 4 * between(thats, from, to);
