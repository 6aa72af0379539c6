import type {FoundSpans} from '../spans/find-spans.ts';
import {type SpanContext, stepsOf} from '../spans/span-features.ts';
import {contentPart, partOf, sourcePart} from '../spans/span-labels.ts';
import {noStretch, type SpanRow} from '../spans/span-row.ts';
import {after, before} from '../tagging/columns.ts';
import {type FeatureRows, mix, Templates} from '../tagging/hash.ts';
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
/** How many of what `counts` counts stand from one token to before another, at most so many. */
const upTo = (counts: Int32Array, from: number, to: number, most: number): number =>
	fewer((counts[to] ?? 0) - (counts[from] ?? 0), most);

const quarter = (probability: number): number =>
	probability < 0.05 ? 0 : probability < 0.3 ? 1 : probability < 0.6 ? 2 : probability < 0.9 ? 3 : 4;

const fifth = (p: number): number =>
	p < 0.03 ? 0 : p < 0.12 ? 1 : p < 0.3 ? 2 : p < 0.5 ? 3 : p < 0.7 ? 4 : p < 0.88 ? 5 : p < 0.97 ? 6 : 7;

/** The label of the rules for a token, if their frame is the cue's own; 8 where it belongs to another frame. */
const ruledFor = ({ruled, frame, length}: SpanRow, own: number, at: number): number => {
	if (at < 0 || at >= length || frame[at] === 0) return 7;
	return own > 0 && frame[at] === own ? (ruled[at] ?? 0) : 8;
};

/**
 * What the features are made of, and where it stands. `side` is 0 before the cue, 1 in it, 2 behind it; `where` is side and
 * sentences apart; the label, its trigram and what is likely are the finder's.
 */
const place = {
	side: 0,
	where: 1,
	whereSteps: 2,
	whereLabel: 3,
	trigram: 4,
	rule: 5,
	sideLabel: 6,
	sideSteps: 7,
	sideLabelSteps: 8,
	label: 9,
	crowd: 10,
	betweenWhere: 11,
	word: 12,
	left: 13,
	right: 14,
	speech: 15,
	speechAround: 16,
	speechBefore: 17,
	speechBehind: 18,
	speechTwo: 19,
	marked: 20,
	cueWord: 21,
	cueBehind: 22,
	cueBefore: 23,
	cuePhrase: 24,
	cuePrefix: 25,
	cueSense: 26,
	cueLeaning: 27,
	cueSpeechBehind: 28,
	labelCueSpeech: 29,
	certainStrength: 30,
	certainWhere: 31,
	stepsSpeech: 32,
	bothFacts: 33,
	strengthLabel: 34,
	markedCue: 35,
	apart: 36,
	edgeSpeech: 37,
	nameSteps: 38,
	between: 39,
	labelWhere: 40,
	strength: 41,
	patternRule: 42,
	toSource: 43,
	toCue: 44,
	sense: 45,
	contentsAround: 46,
	opens: 47,
	opensNext: 48,
	sourcesAround: 49,
	opensContent: 50,
	contentsBehind: 51,
	stretch: 52,
	stretchPlace: 53,
	stretchWhere: 54,
	stretchLeft: 55,
	stretchRight: 56,
	others: 57,
	stretchContent: 58,
	stretchGap: 59,
	partMark: 60,
};

const ofToken = Templates.of(place, [
	[0, 'side'],
	[1, 'whereSteps'],
	[2, 'whereLabel'],
	[3, 'where', 'trigram'],
	[4, 'trigram', 'rule'],
	[5, 'where', 'rule'],
	[6, 'cueWord', 'sideLabel'],
	[7, 'cueWord', 'sideSteps'],
	[8, 'crowd', 'label'],
	[9, 'betweenWhere', 'label'],
	[10, 'word', 'side'],
	[11, 'left', 'side'],
	[12, 'right', 'side'],
	[13, 'left', 'word', 'side'],
	[14, 'word', 'right', 'side'],
	[15, 'speechAround', 'side'],
	[16, 'speechBefore', 'side'],
	[17, 'speechBehind', 'side'],
	[18, 'marked', 'where'],
	[19, 'cueBehind', 'labelCueSpeech'],
	[20, 'cueBefore', 'sideLabel'],
	[21, 'certainStrength'],
	[22, 'certainWhere', 'crowd'],
	[23, 'stepsSpeech', 'where'],
	[24, 'bothFacts', 'where'],
	[25, 'strengthLabel', 'where'],
	[26, 'markedCue', 'apart'],
	[27, 'edgeSpeech', 'where'],
	[28, 'cueWord', 'speech', 'sideSteps'],
	[29, 'nameSteps', 'side'],
	[30, 'crowd', 'between', 'labelWhere'],
	[31, 'rule', 'crowd', 'strength'],
	[32, 'cuePhrase', 'sideLabel'],
	[33, 'patternRule', 'where'],
	[34, 'cuePrefix', 'sideLabelSteps'],
	[35, 'contentsAround', 'where', 'crowd'],
	[36, 'opens', 'opensNext', 'where'],
	[37, 'sourcesAround', 'where', 'crowd'],
	[38, 'opensContent', 'word', 'side'],
	[39, 'contentsBehind', 'speechTwo', 'side'],
	[46, 'cueSense', 'sideLabelSteps'],
	[47, 'cueSense', 'trigram', 'where'],
	[48, 'sense', 'speech', 'where'],
	[49, 'cueSense', 'cueSpeechBehind', 'labelCueSpeech'],
	[50, 'cueLeaning', 'sideLabelSteps'],
	[51, 'cueLeaning', 'trigram', 'where'],
	[52, 'toSource', 'speech', 'where'],
	[53, 'toCue', 'cueLeaning', 'where'],
]);

const outsideMarks = Templates.of(place, [[40, 'stretch']]);

const inMarks = Templates.of(place, [
	[40, 'stretchPlace', 'stretchWhere'],
	[41, 'stretchLeft', 'where', 'others'],
	[42, 'stretchRight', 'where', 'others'],
	[43, 'stretchContent', 'crowd'],
	[44, 'stretchGap', 'where'],
	[45, 'partMark', 'crowd'],
]);

/** The facts of the token at hand. */
const facts = new Int32Array(Object.keys(place).length);
facts[place.stretch] = noStretch;

const wordAt = ({word, length}: SpanRow, at: number): number =>
	at < 0 ? before : at >= length ? after : (word[at] ?? 0);
const speechAt = ({speech, length}: SpanRow, at: number): number =>
	at < 0 ? 62 : at >= length ? 63 : (speech[at] ?? 0);
const labelAt = ({labels}: FoundSpans, at: number): number => (at < 0 ? 7 : (labels[at] ?? 7));

/** The cue by itself: the same for all tokens of its window. */
function readCue({row}: LinkView, cue: CueCandidate): void {
	const {from, to} = cue;
	facts[place.cueWord] = wordAt(row, from);
	facts[place.cueBehind] = wordAt(row, to);
	facts[place.cueBefore] = wordAt(row, from - 1);
	facts[place.cuePhrase] = mix(wordAt(row, from), wordAt(row, to));
	facts[place.cuePrefix] = row.prefix[from] ?? 0;
	facts[place.cueSense] = cue.sense;
	facts[place.cueLeaning] = cue.leaning;
	facts[place.cueSpeechBehind] = speechAt(row, to);
	facts[place.strength] = quarter(cue.likelihood);
}

/** On which side of the cue the token stands, how far, and what lies between. */
function readPosition(view: LinkView, cue: CueCandidate, at: number): void {
	const {row, context} = view;
	const label = labelAt(view.found, at);
	const side = at < cue.from ? 0 : at >= cue.to ? 2 : 1;
	const steps = side === 0 ? stepsOf(cue.from - at) : side === 2 ? stepsOf(at - cue.to) : 15;
	const apart = Math.max(-3, Math.min(4, (row.sentence[at] ?? 0) - (row.sentence[cue.from] ?? 0))) + 3;
	const where = side * 8 + apart;
	// Nothing lies between the cue and a token of it.
	const low = side === 0 ? at + 1 : cue.to;
	const high = side === 0 ? cue.from : side === 1 ? low : at;
	const others = upTo(view.cues, low, high, 2);
	const between =
		upTo(context.commas, low, high, 2) + 3 * upTo(context.quotes, low, high, 2) + 9 * upTo(context.thats, low, high, 1);
	facts[place.side] = side;
	facts[place.where] = where;
	facts[place.apart] = apart;
	facts[place.others] = others;
	facts[place.crowd] =
		((others * 3 + upTo(view.contents, low, high, 2)) * 3 + upTo(view.sources, low, high, 2)) * 4 + side;
	facts[place.between] = between;
	facts[place.betweenWhere] = between * 32 + where;
	facts[place.whereSteps] = where * 16 + steps;
	facts[place.sideSteps] = side * 16 + steps;
	facts[place.stepsSpeech] = steps * 64 + speechAt(row, at);
	facts[place.nameSteps] = (row.names[at] ?? 0) * 16 + steps;
	facts[place.label] = label;
	facts[place.whereLabel] = where * 8 + label;
	facts[place.labelWhere] = label * 32 + where;
	facts[place.sideLabel] = side * 8 + label;
	facts[place.sideLabelSteps] = (side * 8 + label) * 16 + steps;
	facts[place.labelCueSpeech] = (side * 8 + label) * 64 + speechAt(row, cue.from);
	facts[place.strengthLabel] = (facts[place.strength] ?? 0) * 8 + label;
}

function readWords(row: SpanRow, at: number): void {
	const p = speechAt(row, at);
	const left = speechAt(row, at - 1);
	const right = speechAt(row, at + 1);
	facts[place.word] = wordAt(row, at);
	facts[place.left] = wordAt(row, at - 1);
	facts[place.right] = wordAt(row, at + 1);
	facts[place.speech] = p;
	facts[place.speechAround] = (left * 64 + p) * 64 + right;
	facts[place.speechBefore] = (speechAt(row, at - 2) * 64 + left) * 64 + p;
	facts[place.speechBehind] = (p * 64 + right) * 64 + speechAt(row, at + 2);
	facts[place.speechTwo] = p * 64 + right;
	facts[place.sense] = row.sense[at] ?? 0;
	facts[place.toSource] = row.toSource[at] ?? 0;
	facts[place.toCue] = row.toCue[at] ?? 0;
}

/** What the rules and the finder hold of the token and its neighbours. */
function readLabels({row, found}: LinkView, cue: CueCandidate, at: number): void {
	const own = ruledFor(row, cue.frame, at);
	facts[place.trigram] = (labelAt(found, at - 1) * 8 + labelAt(found, at)) * 8 + labelAt(found, at + 1);
	facts[place.rule] = (ruledFor(row, cue.frame, at - 1) * 9 + own) * 9 + ruledFor(row, cue.frame, at + 1);
	facts[place.patternRule] = (row.pattern[at] ?? 0) * 9 + own;
	const content = fifth(found.content[at] ?? 0);
	const nextContent = fifth(found.content[at + 1] ?? 0);
	const lastContent = fifth(found.content[at - 1] ?? 0);
	const opens = fifth(found.opens[at] ?? 0);
	facts[place.contentsAround] = lastContent * 64 + content * 8 + nextContent;
	facts[place.contentsBehind] = content * 64 + nextContent * 8 + lastContent;
	facts[place.opens] = opens;
	facts[place.opensNext] = fifth(found.opens[at + 1] ?? 0);
	facts[place.opensContent] = opens * 8 + content;
	facts[place.sourcesAround] =
		fifth(found.source[at] ?? 0) * 64 + fifth(found.source[at - 1] ?? 0) * 8 + fifth(found.source[at + 1] ?? 0);
	const certain = quarter(found.content[at] ?? 0) * 5 + quarter(found.source[at] ?? 0);
	facts[place.certainStrength] = (certain * 4 + (facts[place.side] ?? 0)) * 8 + (facts[place.strength] ?? 0);
	facts[place.certainWhere] = certain * 64 + (facts[place.where] ?? 0);
}

/** Quotation marks, and the sentences of token and cue. */
function readSentence({row, context}: LinkView, cue: CueCandidate, at: number): void {
	const {marks, sentence, length} = row;
	const marked = ((marks[at - 1] ?? 4) * 8 + (marks[at] ?? 0)) * 8 + (marks[at + 1] ?? 4);
	const isCueMarked = (marks[cue.from] ?? 0) > 0 ? 1 : 0;
	const edge = fewer(at - (row.opens[at] ?? 0), 2) * 4 + fewer((row.closes[at] ?? length) - at, 3);
	facts[place.marked] = marked;
	facts[place.markedCue] = (marked * 2 + isCueMarked) * 2 + context.quoted;
	facts[place.edgeSpeech] = edge * 64 + speechAt(row, at);
	facts[place.bothFacts] =
		(context.facts[sentence[at] ?? 0] ?? 0) * 256 + (context.facts[sentence[cue.from] ?? 0] ?? 0);
}

/** The stretch in marks around the token; false where there is none. */
function readStretch({row, found}: LinkView, cue: CueCandidate, at: number): boolean {
	const stretch = row.stretches[row.stretch[at] ?? -1];
	if (stretch === undefined) return false;
	const {from, to} = stretch.run;
	const others = facts[place.others] ?? 0;
	const same = row.stretch[cue.from] === row.stretch[at] ? 1 : 0;
	// How much of the stretch the finder takes for content: at its first word and its last.
	const first = quarter(found.content[from + 1] ?? 0);
	const last = quarter(found.content[to - 2] ?? 0);
	const gap = to <= cue.from ? cue.from - to : from - cue.to;
	facts[place.stretchPlace] = stretch.hash * 4 + stretch.place;
	facts[place.stretchWhere] = ((facts[place.where] ?? 0) * 2 + same) * 3 + others;
	facts[place.stretchLeft] = wordAt(row, from - 1);
	facts[place.stretchRight] = wordAt(row, to);
	facts[place.stretchContent] = (first * 5 + last) * 2 + same;
	facts[place.stretchGap] = fewer(Math.max(0, gap), 8) * 3 + others;
	facts[place.partMark] = partOf(labelAt(found, at)) * 4 + (row.marks[at] ?? 0);
	return true;
}

/** The features of token `at` with respect to one cue, for the labels of `linkLabels`. */
export function addLinkFeatures(rows: FeatureRows, view: LinkView, cue: CueCandidate, at: number): void {
	readCue(view, cue);
	readPosition(view, cue, at);
	readWords(view.row, at);
	readLabels(view, cue, at);
	readSentence(view, cue, at);
	rows.add(ofToken, facts);
	rows.add(readStretch(view, cue, at) ? inMarks : outsideMarks, facts);
}
