import {after, before} from '../tagging/columns.ts';
import {type FeatureRows, mix, Templates} from '../tagging/hash.ts';
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

/** What the features are made of, and where it stands. Numbers behind words count tokens: `left2` is the second before the token. */
const place = {
	always: 0,
	word: 1,
	left: 2,
	right: 3,
	left2: 4,
	right2: 5,
	left3: 6,
	right3: 7,
	suffix: 8,
	shape: 9,
	prefix: 10,
	speech: 11,
	speechLeft: 12,
	speechRight: 13,
	speechLeft2: 14,
	speechRight2: 15,
	speechToLeft: 16,
	speechToRight: 17,
	speechAround: 18,
	speechBefore: 19,
	speechBehind: 20,
	speechFar: 21,
	name: 22,
	names: 23,
	sense: 24,
	sensesAround: 25,
	sensesToLeft: 26,
	sensesToRight: 27,
	sensesBefore: 28,
	cueSpeech: 29,
	cuesToLeft: 30,
	cuesToRight: 31,
	sourceSpeech: 32,
	sourcesToLeft: 33,
	sourceThenCue: 34,
	cueAfterSource: 35,
	marks: 36,
	marksSpeech: 37,
	markFacts: 38,
	markOfRow: 39,
	fromOpening: 40,
	toClosing: 41,
	facts: 42,
	sentenceFacts: 43,
	paragraph: 44,
	openingFacts: 45,
	lastFacts: 46,
	nextFacts: 47,
	factsMark: 48,
	stretch: 49,
	stretchPlace: 50,
	stretchLeft: 51,
	stretchRight: 52,
	stretchSpeech: 53,
	stretchEnd: 54,
	stretchFirst: 55,
	strength: 56,
	cues: 57,
	stepsLeft: 58,
	stepsRight: 59,
	stepsLeftSpeech: 60,
	stepsRightSpeech: 61,
	steps: 62,
	cueLeft: 63,
	behindCue: 64,
	speechAtLeft: 65,
	markedLeft: 66,
	phraseLeft: 67,
	prefixLeft: 68,
	senseLeft: 69,
	stepsLeftBehind: 70,
	leaningLeft: 71,
	cueRight: 72,
	beforeCue: 73,
	speechAtRight: 74,
	markedRight: 75,
	edgeRight: 76,
	prefixRight: 77,
	senseRight: 78,
	leaningRight: 79,
	one: 80,
	two: 81,
	ruled: 82,
	rules: 83,
	ruledPattern: 84,
	rulesMark: 85,
	ruledSpeech: 86,
	rulesFar: 87,
	mark: 88,
};

const ofToken = Templates.of(place, [
	[0, 'always'],
	[1, 'word'],
	[2, 'left'],
	[3, 'right'],
	[4, 'left2'],
	[5, 'right2'],
	[6, 'left3'],
	[7, 'right3'],
	[8, 'left', 'word'],
	[9, 'word', 'right'],
	[10, 'left2', 'left'],
	[11, 'right', 'right2'],
	[12, 'suffix'],
	[13, 'shape'],
	[14, 'speech'],
	[15, 'speechLeft'],
	[16, 'speechRight'],
	[17, 'speechLeft2'],
	[18, 'speechRight2'],
	[19, 'speechToLeft'],
	[20, 'speechToRight'],
	[21, 'speechAround'],
	[22, 'speechBefore'],
	[23, 'speechBehind'],
	[24, 'word', 'speechRight'],
	[25, 'word', 'speechLeft'],
	[26, 'name'],
	[27, 'names'],
	[28, 'prefix', 'speech'],
	[29, 'speechFar'],
	[88, 'sense', 'speech'],
	[89, 'sensesAround', 'speech'],
	[90, 'sensesToLeft', 'speechToLeft'],
	[91, 'sensesToRight', 'speechToRight'],
	[92, 'sensesBefore', 'sense', 'speech'],
	[93, 'cueSpeech'],
	[94, 'cuesToLeft'],
	[95, 'cuesToRight'],
	[96, 'sourceSpeech'],
	[97, 'sourcesToLeft'],
	[98, 'sourceThenCue'],
	[99, 'cueAfterSource'],
	[30, 'marks'],
	[31, 'marksSpeech'],
	[32, 'marks', 'word'],
	[33, 'markFacts'],
	[34, 'markOfRow'],
	[35, 'fromOpening'],
	[36, 'toClosing', 'speech'],
	[37, 'facts'],
	[38, 'sentenceFacts'],
	[39, 'paragraph'],
	[40, 'openingFacts'],
	[41, 'lastFacts', 'factsMark'],
	[42, 'nextFacts', 'factsMark'],
	[43, 'stretch'],
	[52, 'strength'],
	[53, 'cues'],
	[54, 'stepsLeft'],
	[55, 'stepsRight'],
	[56, 'stepsLeftSpeech'],
	[57, 'stepsRightSpeech'],
	[58, 'stepsLeft', 'word'],
	[59, 'stepsRight', 'word'],
	[60, 'steps'],
	[80, 'ruled'],
	[81, 'rules'],
	[82, 'ruledPattern'],
	[83, 'rulesMark'],
	[84, 'ruled', 'word'],
	[85, 'ruledSpeech'],
	[86, 'rules', 'speech'],
	[87, 'rulesFar', 'mark'],
]);

/** Of the stretch in marks around the token. */
const ofStretch = Templates.of(place, [
	[44, 'stretchPlace'],
	[45, 'stretch', 'stretchLeft'],
	[46, 'stretch', 'stretchRight'],
	[47, 'stretch', 'stretchSpeech'],
	[48, 'stretchLeft', 'stretchRight'],
	[49, 'stretchEnd', 'stretchFirst'],
	[50, 'stretch', 'facts'],
]);

/** Of the nearest cue on the left. */
const ofLeftCue = Templates.of(place, [
	[61, 'cueLeft'],
	[62, 'cueLeft', 'stepsLeft'],
	[63, 'cueLeft', 'behindCue'],
	[64, 'behindCue', 'stepsLeft'],
	[65, 'speechAtLeft'],
	[66, 'markedLeft', 'one'],
	[67, 'phraseLeft', 'speech'],
	[74, 'prefixLeft', 'stepsLeft'],
	[76, 'senseLeft', 'stepsLeftBehind'],
	[78, 'senseLeft', 'speech', 'stepsLeft'],
	[100, 'leaningLeft'],
]);

/** Of the nearest cue on the right. */
const ofRightCue = Templates.of(place, [
	[68, 'cueRight'],
	[69, 'cueRight', 'stepsRight'],
	[70, 'cueRight', 'beforeCue'],
	[71, 'speechAtRight'],
	[72, 'markedRight', 'two'],
	[73, 'cueRight', 'edgeRight'],
	[75, 'prefixRight', 'stepsRight'],
	[77, 'senseRight', 'stepsRightSpeech'],
	[101, 'leaningRight'],
]);

/** The facts of the token at hand. */
const facts = new Int32Array(Object.keys(place).length);
facts[place.one] = 1;
facts[place.two] = 2;

const wordAt = ({word, length}: SpanRow, at: number): number =>
	at < 0 ? before : at >= length ? after : (word[at] ?? 0);
const speechAt = ({speech, length}: SpanRow, at: number): number =>
	at < 0 ? 62 : at >= length ? 63 : (speech[at] ?? 0);
const nameAt = ({names, length}: SpanRow, at: number): number => (at < 0 || at >= length ? 7 : (names[at] ?? 0));
const ruledAt = ({ruled, length}: SpanRow, at: number): number => (at < 0 || at >= length ? 7 : (ruled[at] ?? 0));

function readWords(row: SpanRow, at: number): void {
	facts[place.word] = row.word[at] ?? 0;
	facts[place.left] = wordAt(row, at - 1);
	facts[place.right] = wordAt(row, at + 1);
	facts[place.left2] = wordAt(row, at - 2);
	facts[place.right2] = wordAt(row, at + 2);
	facts[place.left3] = wordAt(row, at - 3);
	facts[place.right3] = wordAt(row, at + 3);
	facts[place.suffix] = row.suffix[at] ?? 0;
	facts[place.shape] = row.shape[at] ?? 0;
	facts[place.prefix] = row.prefix[at] ?? 0;
	facts[place.name] = nameAt(row, at);
	facts[place.names] = nameAt(row, at - 1) * 64 + nameAt(row, at) * 8 + nameAt(row, at + 1);
}

function readSpeech(row: SpanRow, at: number): void {
	const p = row.speech[at] ?? 0;
	const left = speechAt(row, at - 1);
	const right = speechAt(row, at + 1);
	const left2 = speechAt(row, at - 2);
	const right2 = speechAt(row, at + 2);
	facts[place.speech] = p;
	facts[place.speechLeft] = left;
	facts[place.speechRight] = right;
	facts[place.speechLeft2] = left2;
	facts[place.speechRight2] = right2;
	facts[place.speechToLeft] = left * 64 + p;
	facts[place.speechToRight] = p * 64 + right;
	facts[place.speechAround] = (left * 64 + p) * 64 + right;
	facts[place.speechBefore] = (left2 * 64 + left) * 64 + p;
	facts[place.speechBehind] = (p * 64 + right) * 64 + right2;
	facts[place.speechFar] = ((left * 64 + p) * 64 + right) * 64 + right2;
}

/** Kinds of words, and how words lean to cues and sources. */
function readLeanings(row: SpanRow, at: number): void {
	const {sense, toCue, toSource} = row;
	const p = row.speech[at] ?? 0;
	const own = sense[at] ?? 0;
	const left = sense[at - 1] ?? 0;
	const right = sense[at + 1] ?? 0;
	facts[place.sense] = own;
	facts[place.sensesAround] = left * 256 + right;
	facts[place.sensesToLeft] = left * 256 + own;
	facts[place.sensesToRight] = own * 256 + right;
	facts[place.sensesBefore] = (sense[at - 2] ?? 0) * 256 + left;
	const cue = toCue[at] ?? 0;
	const source = toSource[at] ?? 0;
	const lastSource = toSource[at - 1] ?? 0;
	const nextCue = toCue[at + 1] ?? 0;
	facts[place.cueSpeech] = cue * 64 + p;
	facts[place.cuesToLeft] = ((toCue[at - 1] ?? 0) * 16 + cue) * 64 + p;
	facts[place.cuesToRight] = (cue * 16 + nextCue) * 64 + speechAt(row, at + 1);
	facts[place.sourceSpeech] = source * 64 + p;
	facts[place.sourcesToLeft] = (lastSource * 16 + source) * 64 + p;
	facts[place.sourceThenCue] = (source * 16 + nextCue) * 64 + p;
	facts[place.cueAfterSource] = (lastSource * 16 + cue) * 64 + p;
}

/** Quotation marks, and what is known of the sentence and those beside it. */
function readSentence(row: SpanRow, context: SpanContext, at: number): void {
	const {length, marks} = row;
	const q = marks[at] ?? 0;
	const around = ((marks[at - 1] ?? 4) * 8 + q) * 8 + (marks[at + 1] ?? 4);
	const sentence = row.sentence[at] ?? 0;
	const own = context.facts[sentence] ?? 0;
	const opens = row.opens[at] ?? 0;
	const closes = row.closes[at] ?? length;
	const first = opens === 0 ? 0 : 1;
	facts[place.mark] = q;
	facts[place.marks] = around;
	facts[place.marksSpeech] = around * 64 + (row.speech[at] ?? 0);
	facts[place.markFacts] = q * 256 + own;
	facts[place.markOfRow] = q * 4 + context.quoted;
	facts[place.fromOpening] = Math.min(at - opens, 4) * 4 + q;
	facts[place.toClosing] = Math.min(closes - at, 5) * 4 + q;
	facts[place.facts] = own;
	facts[place.sentenceFacts] = stepsOf((closes - opens) >> 2) * 256 + own;
	facts[place.paragraph] = Math.min(row.paragraph, 3) * 2 + first;
	facts[place.openingFacts] = (first * 4 + q) * 256 + own;
	facts[place.lastFacts] = opens > 0 ? (context.facts[sentence - 1] ?? 0) : 255;
	facts[place.nextFacts] = closes < length ? (context.facts[sentence + 1] ?? 0) : 255;
	facts[place.factsMark] = own * 4 + q;
}

/** The stretch in marks around a token; false where there is none. */
function readStretch({stretches, stretch, word, speech}: SpanRow, at: number): boolean {
	const around = stretches[stretch[at] ?? -1];
	if (around === undefined) {
		facts[place.stretch] = noStretch;
		return false;
	}
	const {run, hash} = around;
	facts[place.stretch] = hash;
	facts[place.stretchPlace] = hash * 4 + around.place;
	facts[place.stretchLeft] = word[run.from - 1] ?? before;
	facts[place.stretchRight] = word[run.to] ?? after;
	facts[place.stretchSpeech] = (speech[run.from - 1] ?? 62) * 64 + (speech[run.to] ?? 63);
	facts[place.stretchEnd] = around.size * 8 + around.ending;
	facts[place.stretchFirst] = word[run.from + 1] ?? after;
	return true;
}

/** Stands for the steps to a cue where there is none. */
const noSteps = 15;

/** The steps to the cues beside a token. */
function readSteps(row: SpanRow, context: SpanContext, at: number): void {
	const p = row.speech[at] ?? 0;
	const q = (row.marks[at] ?? 0) > 0 ? 1 : 0;
	const left = context.leftCue[at] ?? -1;
	const right = context.rightCue[at] ?? -1;
	const weight = row.cueWeight[at] ?? 0;
	const leftSteps = left < 0 ? noSteps : stepsOf(at - left);
	const rightSteps = right < 0 ? noSteps : stepsOf(right - at);
	const ownFacts = context.facts[row.sentence[at] ?? 0] ?? 0;
	facts[place.strength] = ((weight >= 153 ? 3 : weight >= 76 ? 2 : weight >= 25 ? 1 : 0) * 2 + q) * 64 + p;
	facts[place.cues] = (left < 0 ? 0 : 1) * 2 + (right < 0 ? 0 : 1) + 4 * q + 8 * ownFacts;
	facts[place.stepsLeft] = leftSteps;
	facts[place.stepsRight] = rightSteps;
	facts[place.stepsLeftSpeech] = leftSteps * 64 + p;
	facts[place.stepsRightSpeech] = rightSteps * 64 + p;
	facts[place.steps] = (leftSteps * 16 + rightSteps) * 2 + q;
}

/** Marks and “that” between two places, as one number. */
const separators = ({commas, quotes, thats}: SpanContext, from: number, to: number): number =>
	between(commas, from, to) + 2 * between(quotes, from, to) + 4 * between(thats, from, to);

/** The nearest cue on the left; false where there is none. */
function readLeftCue(row: SpanRow, context: SpanContext, at: number): boolean {
	const left = context.leftCue[at] ?? -1;
	if (left < 0) return false;
	const steps = facts[place.stepsLeft] ?? 0;
	const cue = row.word[left] ?? 0;
	const behind = wordAt(row, left + 1);
	const speechBehind = speechAt(row, left + 1);
	facts[place.cueLeft] = cue;
	facts[place.behindCue] = behind;
	facts[place.speechAtLeft] = speechBehind * 64 + speechAt(row, left - 1);
	facts[place.markedLeft] = separators(context, left + 1, at) * 2 + ((row.marks[at] ?? 0) > 0 ? 1 : 0);
	facts[place.phraseLeft] = mix(cue, behind);
	facts[place.prefixLeft] = row.prefix[left] ?? 0;
	facts[place.senseLeft] = row.sense[left] ?? 0;
	facts[place.stepsLeftBehind] = steps * 64 + speechBehind;
	facts[place.leaningLeft] = ((row.toCue[left] ?? 0) * 16 + steps) * 64 + (row.speech[at] ?? 0);
	return true;
}

/** The nearest cue on the right; false where there is none. */
function readRightCue(row: SpanRow, context: SpanContext, at: number): boolean {
	const right = context.rightCue[at] ?? -1;
	if (right < 0) return false;
	const steps = facts[place.stepsRight] ?? 0;
	const tail = (row.closes[right] ?? 0) - right;
	const end = tail <= 3 ? 0 : tail <= 7 ? 1 : 2;
	const marked = separators(context, at + 1, right);
	facts[place.cueRight] = row.word[right] ?? 0;
	facts[place.beforeCue] = wordAt(row, right - 1);
	facts[place.speechAtRight] = speechAt(row, right - 1) * 64 + speechAt(row, right + 1);
	facts[place.markedRight] = (marked * 2 + ((row.marks[at] ?? 0) > 0 ? 1 : 0)) * 4 + end;
	facts[place.edgeRight] = (Math.min(at - (row.opens[at] ?? 0), 2) * 4 + end) * 8 + marked;
	facts[place.prefixRight] = row.prefix[right] ?? 0;
	facts[place.senseRight] = row.sense[right] ?? 0;
	facts[place.leaningRight] = ((row.toCue[right] ?? 0) * 16 + steps) * 64 + (row.speech[at] ?? 0);
	return true;
}

/** The rules' labels around a token. */
function readRules(row: SpanRow, at: number): void {
	const r = row.ruled[at] ?? 0;
	const rules = (ruledAt(row, at - 1) * 8 + r) * 8 + ruledAt(row, at + 1);
	facts[place.ruled] = r;
	facts[place.rules] = rules;
	facts[place.ruledPattern] = r * 16 + (row.pattern[at] ?? 0);
	facts[place.rulesMark] = rules * 4 + (row.marks[at] ?? 0);
	facts[place.ruledSpeech] = r * 64 + (row.speech[at] ?? 0);
	facts[place.rulesFar] = (ruledAt(row, at - 2) * 8 + ruledAt(row, at + 2)) * 512 + rules;
}

/** The features of token `at` for the labels of `spanLabels`. */
export function addSpanFeatures(rows: FeatureRows, row: SpanRow, context: SpanContext, at: number): void {
	readWords(row, at);
	readSpeech(row, at);
	readLeanings(row, at);
	readSentence(row, context, at);
	readSteps(row, context, at);
	readRules(row, at);
	const isInStretch = readStretch(row, at);
	rows.add(ofToken, facts);
	if (isInStretch) rows.add(ofStretch, facts);
	if (readLeftCue(row, context, at)) rows.add(ofLeftCue, facts);
	if (readRightCue(row, context, at)) rows.add(ofRightCue, facts);
}
