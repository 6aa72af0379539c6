import type {FoundSpans} from '../spans/find-spans.ts';
import {stepsOf} from '../spans/span-context.ts';
import {partOf} from '../spans/span-labels.ts';
import {noStretch, type SpanRow, speechAt, wordAt} from '../spans/span-row.ts';
import {type FeatureRows, mix} from '../tagging/hash.ts';
import type {CueCandidate} from './cue-candidates.ts';
import {inMarks, ofToken, outsideMarks, place} from './link-templates.ts';
import type {LinkView} from './link-view.ts';

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

/** The facts of the token at hand. */
const facts = new Int32Array(Object.keys(place).length);
facts[place.stretch] = noStretch;

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
