import {indexAt} from '../../article/span.ts';
import type {Passage} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import type {Stretch} from '../marks.ts';
import {after, before} from '../tagging/columns.ts';
import {mix} from '../tagging/hash.ts';
import {bytes, integers} from '../tagging/number-columns.ts';
import {finiteVerbs, verbs} from '../tagging/tag-sets.ts';
import type {WordNumbers} from '../tagging/word-table.ts';
import {contentPart, cuePart, type Run, sourcePart} from './span-labels.ts';

/** How often each word (by its hash) is part of a cue, in 255ths; rare words and words that never are have no entry. */
export type CueWords = WordNumbers;

/** Classes of words by their hash: what kind of verb (`& 7`) and of noun (`>> 3`) it mostly is; 0 without. */
type WordSenses = WordNumbers;

/** How much words are like those of cues (`& 15`) and of sources (`>> 4`) by their hash, in 16 steps each; 0 without. */
type WordLeanings = WordNumbers;

/** What was learned of single words. */
export type WordFacts = {cueWords: CueWords; senses: WordSenses; leanings: WordLeanings};

/** What the finder knows of a stretch in quotation marks, as one number for each question. */
type StretchFacts = {
	run: Run;
	/** Words inside: 1, 2, 3, 4 for four to six, 5 up to ten, 6 up to twenty, 7 beyond. */
	size: number;
	/** 0 none · 1 full stop, question or exclamation mark · 2 comma · 3 other mark: what stands before the closing mark. */
	ending: number;
	/** A capital at its start. */
	capital: number;
	/** A finite verb inside. */
	verb: number;
	/** 0 in the middle of a sentence · 1 opens one · 2 is all of it. */
	place: number;
	/** Of size, ending, capital and verb. */
	hash: number;
};

/** The tokens of a passage as the span finder sees them. */
export type SpanRow = {
	length: number;
	word: Int32Array;
	shape: Int32Array;
	suffix: Int32Array;
	/** Hash of the first four letters, which forms of one verb mostly share. */
	prefix: Int32Array;
	speech: Uint8Array;
	names: Uint8Array;
	/** Number of the sentence, also inside quotation marks. */
	sentence: Int32Array;
	/** First token of the sentence each token stands in, and the one after its last. */
	opens: Int32Array;
	closes: Int32Array;
	/** 0 outside quotation marks · 1 opening mark · 2 inside · 3 closing mark. */
	marks: Uint8Array;
	/** Index into `stretches` of the outermost around the token, or -1. */
	stretch: Int32Array;
	stretches: StretchFacts[];
	/** How likely the word alone is part of a cue, in 255ths. */
	cueWeight: Uint8Array;
	/** The token's class in `WordSenses`. */
	sense: Uint8Array;
	/** The steps by which the word leans to cues and to sources (`WordLeanings`). */
	toCue: Uint8Array;
	toSource: Uint8Array;
	/** The rules' label of the token (`spanLabels`), the pattern of their frame and its number in the passage (from 1). */
	ruled: Uint8Array;
	pattern: Uint8Array;
	frame: Int32Array;
	/** Number of the passage in the article, at most 255. */
	paragraph: number;
};

/** What a verb of saying, or one used as they are, that no cue of the corpus has counts as. */
const unseenCue = 60;

/** From this step on a word's leaning to cues is that of a verb of saying: a third of its uses would be cues. */
const likeCues = 12;

/** Tokens [from, to) that a span covers. */
export function tokensIn(tokens: Passage['tokens'], start: number, end: number): Run {
	let from = Math.max(0, indexAt(tokens, start));
	if ((tokens[from]?.end ?? 0) <= start) from++;
	return {from, to: Math.max(from, indexAt(tokens, end - 1) + 1)};
}

const sizeOf = (words: number): number => (words <= 3 ? words : words <= 6 ? 4 : words <= 10 ? 5 : words <= 20 ? 6 : 7);

function stretchFacts(passage: Passage, stretch: Stretch): StretchFacts {
	const {tokens, columns, tags} = passage;
	const run = tokensIn(tokens, stretch.start, stretch.end);
	const inner = tokensIn(tokens, stretch.inner.start, Math.max(stretch.inner.start + 1, stretch.inner.end));
	let words = 0;
	let verb = 0;
	for (let at = inner.from; at < inner.to && words < 40; at++) {
		if (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'number') words++;
		if (finiteVerbs.has(tags.speech[at] ?? 0)) verb = 1;
	}
	const last = tokens[inner.to - 1]?.text ?? '';
	const ending = /^[.?!…]|^\.\./u.test(last) ? 1 : last === ',' ? 2 : /^[^\p{L}\p{N}]/u.test(last) ? 3 : 0;
	const capital = /^\p{Lu}/u.test(tokens[inner.from]?.text ?? '') ? 1 : 0;
	const size = sizeOf(words);
	const opens = run.from === 0 || columns.sentence[run.from - 1] !== columns.sentence[run.from];
	const all = opens && (run.to >= columns.length || columns.sentence[run.to] !== columns.sentence[run.to - 1]);
	const hash = size * 64 + ending * 16 + capital * 8 + verb * 4;
	return {run, size, ending, capital, verb, place: all ? 2 : opens ? 1 : 0, hash};
}

const patterns: readonly Frame['pattern'][] = [
	...(['subject', 'inverted', 'apposition', 'shared-subject', 'participle', 'according-to', 'quoted-as'] as const),
	...(['cue-noun', 'colon', 'continued', 'following', 'reopened', 'unattributed'] as const),
];

/** Writes the rules' frames over the row as labels. Frames inside a quotation are left out: they are found again by the rules alone. */
function addFrames(row: SpanRow, passage: Passage, frames: readonly Frame[]): void {
	frames.forEach((frame, index) => {
		if (frame.outer !== undefined) return;
		const pattern = patterns.indexOf(frame.pattern) + 1;
		const put = (start: number, end: number, part: number) => {
			const {from, to} = tokensIn(passage.tokens, start, end);
			for (let at = from; at < to; at++) {
				row.ruled[at] = at === from ? part : part + 1;
				row.pattern[at] = pattern;
				row.frame[at] = index + 1;
			}
		};
		for (const {spans} of frame.contents) for (const {start, end} of spans) put(start, end, contentPart);
		if (frame.source !== undefined) put(frame.source.span.start, frame.source.span.end, sourcePart);
		if (frame.cue !== undefined) put(frame.cue.start, frame.cue.end, cuePart);
	});
}

/** Reads a passage for the span finder; `frames` are those of the rules in this passage. Linear in its length. */
export function spanRowOf(
	passage: Passage,
	frames: readonly Frame[],
	{cueWords, senses, leanings}: WordFacts,
	paragraph: number,
): SpanRow {
	const {tokens, columns, tags} = passage;
	const {length} = tokens;
	const row: SpanRow = {
		length,
		word: columns.word,
		shape: columns.shape,
		suffix: columns.suffix3,
		prefix: columns.prefix,
		speech: tags.speech,
		names: tags.names,
		sentence: columns.sentence,
		opens: integers(length),
		closes: integers(length),
		marks: bytes(length),
		stretch: integers(length).fill(-1),
		stretches: passage.stretches.map(stretch => stretchFacts(passage, stretch)),
		cueWeight: bytes(length),
		sense: bytes(length),
		toCue: bytes(length),
		toSource: bytes(length),
		ruled: bytes(length),
		pattern: bytes(length),
		frame: integers(length),
		paragraph: Math.min(255, paragraph),
	};
	for (let at = 0; at < length; at++) {
		const leaning = leanings.get(columns.word[at] ?? 0) ?? 0;
		const sense = senses.get(columns.word[at] ?? 0) ?? 0;
		row.sense[at] = sense;
		row.toCue[at] = leaning & 15;
		row.toSource[at] = leaning >> 4;
		row.cueWeight[at] =
			cueWords.get(columns.word[at] ?? 0) ??
			(verbs.has(tags.speech[at] ?? 0) && ((sense & 7) === 1 || (leaning & 15) >= likeCues) ? unseenCue : 0);
		row.opens[at] = at > 0 && columns.sentence[at] === columns.sentence[at - 1] ? (row.opens[at - 1] ?? 0) : at;
	}
	for (let at = length - 1; at >= 0; at--)
		row.closes[at] =
			at + 1 < length && columns.sentence[at] === columns.sentence[at + 1] ? (row.closes[at + 1] ?? length) : at + 1;
	row.stretches.forEach(({run: {from, to}}, index) => {
		for (let at = from; at < to; at++) {
			row.marks[at] = 2;
			row.stretch[at] = index;
		}
		if (from < to) row.marks[from] = 1;
		if (from < to && passage.stretches[index]?.closed === true) row.marks[to - 1] = 3;
	});
	addFrames(row, passage, frames);
	return row;
}

/** Stands for a stretch in features where there is none. */
export const noStretch = mix(3, 5);

/** The hash of the word at a place of a row, or beyond its ends. */
export const wordAt = ({word, length}: SpanRow, at: number): number =>
	at < 0 ? before : at >= length ? after : (word[at] ?? 0);

/** The part of speech at a place of a row: 62 before the first, 63 behind the last. */
export const speechAt = ({speech, length}: SpanRow, at: number): number =>
	at < 0 ? 62 : at >= length ? 63 : (speech[at] ?? 0);
