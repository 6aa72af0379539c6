import {after, before} from '../tagging/columns.ts';
import {type FeatureRows, mix} from '../tagging/hash.ts';
import {type SpanContext, separators, stepsOf} from './span-context.ts';
import {noStretch, type SpanRow, speechAt, wordAt} from './span-row.ts';
import {ofLeftCue, ofRightCue, ofStretch, ofToken, place} from './span-templates.ts';

/** The facts of the token at hand. */
const facts = new Int32Array(Object.keys(place).length);
facts[place.one] = 1;
facts[place.two] = 2;

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
