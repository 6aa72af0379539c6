import {contains, indexAt} from '../../article/span.ts';
import {cueFormOf} from '../cue-forms.ts';
import {type Document, elementsInside, type Passage} from '../document.ts';
import type {Element} from '../elements.ts';
import type {Stretch} from '../marks.ts';
import {splitSentences} from '../sentences.ts';
import {contentFrom} from './clauses/clauses.ts';
import {verbGroup} from './cues/verb-groups.ts';
import type {Content, Frame} from './frame.ts';
import {postFrames} from './passages/posts.ts';
import {signedFrames} from './passages/signed.ts';
import {turnsOf} from './passages/turns.ts';
import {phraseAfter} from './phrases/phrases.ts';
import {subjectBefore} from './phrases/subjects.ts';
import type {Row} from './row.ts';
import {sentenceFrames, uncovered} from './sentence-frames.ts';

/** Where attribution stands while the article is read from top to bottom. */
type Reading = {
	frames: Frame[];
	/** The last frame of the paragraph that stands inside no other. */
	own: Frame | undefined;
	/** The last frame with a source. */
	last: Frame | undefined;
	/** A lead-in that ended with a colon: its cue and source wait for the next quotation. */
	leadIn: Frame | undefined;
};

const isBare = (row: Row): boolean =>
	row.some(element => element.kind === 'quoted') &&
	row.every(element => element.kind === 'quoted' || element.kind === 'mark');

const wordsIn = (text: string, stretch: {start: number; end: number}): number =>
	(text.slice(stretch.start, Math.min(stretch.end, stretch.start + 400)).match(/[\p{L}\p{N}]+/gu) ?? []).length;

const endsAsSentence = (text: string, stretch: Stretch): boolean =>
	/[.?!…,。！？]\s*$/u.test(text.slice(Math.max(stretch.inner.start, stretch.inner.end - 3), stretch.inner.end));

/** “(APPLAUSE)”, “(laughs)”: what somebody noted beside the words, not a word of them. */
const isAside = (text: string, {inner}: Stretch): boolean =>
	/^\s*[([][^()[\]]{1,60}[)\]][.\s]*$/u.test(text.slice(inner.start, Math.min(inner.end, inner.start + 70)));

const direct = (element: Element): Content => ({kind: 'direct', spans: [{start: element.start, end: element.end}]});

/** A frame's cue and source for words that follow it. */
const sharing = (
	frame: Frame,
	element: Element,
	pattern: Frame['pattern'],
	paragraph: number,
	sentence: number,
): Frame => ({
	paragraph,
	sentence,
	contents: [direct(element)],
	via: frame.via,
	beside: frame.beside,
	pattern,
	...(frame.cue === undefined ? {} : {cue: frame.cue}),
	...(frame.cueText === undefined ? {} : {cueText: frame.cueText}),
	...(frame.source === undefined ? {} : {source: frame.source}),
	...(frame.addressee === undefined ? {} : {addressee: frame.addressee}),
});

/** A sentence that ends with a colon and a cue or subject: “She had this to say:”. */
function leadInOf(row: Row, frames: readonly Frame[], paragraph: number, sentence: number): Frame | undefined {
	const last = row.at(-1);
	if (last?.text !== ':') return undefined;
	const frame = frames.at(-1);
	if (frame !== undefined) return frame;
	const at = row.findLastIndex(element => cueFormOf(element.lower) !== undefined);
	const cue = row[at];
	// “Officials objected, and Larsen responded:” · “Stated Larsen:”: who stands beside the cue, else what the sentence opens with.
	const beside =
		cue === undefined ? undefined : (subjectBefore(row, verbGroup(row, at).from)?.source ?? phraseAfter(row, at + 1));
	const source = beside ?? phraseAfter(row, 0);
	if (source === undefined) return undefined;
	return {
		paragraph,
		sentence,
		contents: [],
		via: [],
		beside: [],
		pattern: 'colon',
		source,
		...(cue === undefined ? {} : {cue: {start: cue.start, end: cue.end}, cueText: cue.text}),
	};
}

/** Words in marks behind a colon that no cue leads in: “Smith: ‘We won’”. */
function afterColon(row: Row, element: Element, paragraph: number, sentence: number): Frame | undefined {
	const at = row.indexOf(element);
	if (row[at - 1]?.text !== ':') return undefined;
	const source = phraseAfter(row, 0);
	return source === undefined || source.to >= at
		? undefined
		: {paragraph, sentence, contents: [direct(element)], via: [], beside: [], pattern: 'colon', source};
}

function readBare(
	document: Document,
	passage: Passage,
	index: number,
	sentence: number,
	row: Row,
	reading: Reading,
): void {
	for (const element of row) {
		if (element.kind !== 'quoted' || element.stretch === undefined) continue;
		const frame = bareFrame(document.text, element, element.stretch, index, sentence, reading);
		if (frame !== undefined) add(document, passage, frame, reading);
	}
}

function bareFrame(
	text: string,
	element: Element,
	stretch: Stretch,
	index: number,
	sentence: number,
	reading: Reading,
): Frame | undefined {
	const {last, leadIn, own} = reading;
	if (isAside(text, stretch)) return undefined;
	if (stretch.continues && last !== undefined) return sharing(last, element, 'reopened', index, sentence);
	if (leadIn !== undefined) return sharing(leadIn, element, 'colon', index, sentence);
	if (own !== undefined) return sharing(own, element, 'continued', index, sentence);
	if (wordsIn(text, element) < 3 || !endsAsSentence(text, stretch)) return undefined;
	if (last !== undefined && index - last.paragraph <= 1) return sharing(last, element, 'following', index, sentence);
	return {paragraph: index, sentence, contents: [direct(element)], via: [], beside: [], pattern: 'unattributed'};
}

function add(document: Document, passage: Passage, frame: Frame, reading: Reading): void {
	reading.frames.push(frame, ...framesInside(document, passage, frame));
	if (frame.outer === undefined) reading.own = frame;
}

/** Quotations within the quotations of a frame: “And I said, ‘I want more.’” */
export const framesInside = (document: Document, passage: Passage, frame: Frame): Frame[] =>
	frame.contents.flatMap(content =>
		content.kind === 'indirect' ? [] : insideContent(document, passage, frame, content),
	);

/** So few words in marks within somebody's own clause are a name he gives a thing, “the ‘criminal’ label”, and nobody else's speech. */
const fewWords = 3;

/** Whether a content within a quotation is words in marks, or a clause with enough of them. */
const isInnerSpeech = (text: string, row: Row, {kind, spans}: Content): boolean =>
	kind === 'direct' ||
	(kind === 'mixed' &&
		row.some(
			element =>
				element.kind === 'quoted' && wordsIn(text, element) > fewWords && spans.some(span => contains(span, element)),
		));

function insideContent(document: Document, passage: Passage, frame: Frame, content: Content): Frame[] {
	const found: Frame[] = [];
	for (const span of content.spans)
		for (let at = indexAt(passage.stretches, span.start - 1) + 1; at < passage.stretches.length; at++) {
			const stretch = passage.stretches[at];
			if (stretch === undefined || stretch.start >= span.end) break;
			if (stretch.children.length === 0 || !contains(span, stretch)) continue;
			found.push(...insideStretch(document, passage, frame, stretch).map(inner => ({...inner, outer: content})));
		}
	return found;
}

/** The frames in a stretch of somebody's words, with as much of their contents as is another's speech. */
function insideStretch({text}: Document, passage: Passage, {paragraph, sentence}: Frame, stretch: Stretch): Frame[] {
	return splitSentences(text, elementsInside(text, passage, stretch))
		.filter(row => row.some(({kind}) => kind === 'quoted'))
		.flatMap(row =>
			sentenceFrames(row, {paragraph, sentence}).map(inner => ({
				...inner,
				contents: inner.contents.filter(part => isInnerSpeech(text, row, part)),
			})),
		)
		.filter(({contents}) => contents.length > 0);
}

/** “That’s according to Larsen.”: the sentence is the frame of the one before. */
const isThatSource = (row: Row, {pattern, contents: [content], cue}: Frame): boolean =>
	pattern === 'according-to' &&
	/^(?:that|this|it|which)$/u.test(row[0]?.lower ?? '') &&
	content?.spans[0]?.start === row[0]?.start &&
	row.findIndex(({start}) => start === cue?.start) <= 2;

/** A frame with the sentence before as what it reports; unchanged where none stands there. */
function givenTo(frame: Frame, before: Row): Frame {
	const content = contentFrom(before, 0, before.length);
	return content === undefined ? frame : {...frame, sentence: frame.sentence - 1, contents: [content]};
}

/** A bare quotation that opens a paragraph belongs to the frame behind it: “A.” “B,” she said. */
function settleUnattributed(frames: Frame[], from: number): void {
	for (let index = frames.length - 1; index >= from; index--) {
		const frame = frames[index];
		const next = frames[index + 1];
		if (frame === undefined || next === undefined || frame.pattern !== 'unattributed') continue;
		if (next.contents[0]?.kind !== 'direct' || next.source === undefined || next.outer !== undefined) continue;
		if (next.cue !== undefined && next.cue.start < (frame.contents[0]?.spans[0]?.end ?? 0)) continue;
		frames[index] = {...next, sentence: frame.sentence, contents: frame.contents, pattern: 'continued'};
	}
}

function readPassage(document: Document, passage: Passage, index: number, reading: Reading): void {
	const from = reading.frames.length;
	reading.own = undefined;
	passage.sentences.forEach((row, sentence) => {
		if (isBare(row)) {
			readBare(document, passage, index, sentence, row, reading);
			return;
		}
		const frames = sentenceFrames(row, {paragraph: index, sentence}).map(frame =>
			isThatSource(row, frame) ? givenTo(frame, passage.sentences[sentence - 1] ?? []) : frame,
		);
		for (const frame of frames) add(document, passage, frame, reading);
		for (const element of uncovered(row, frames)) {
			const frame = afterColon(row, element, index, sentence);
			if (frame !== undefined) add(document, passage, frame, reading);
		}
		reading.leadIn = leadInOf(row, frames, index, sentence);
	});
	settleUnattributed(reading.frames, from);
	for (let at = reading.frames.length - 1; at >= from; at--) {
		const frame = reading.frames[at];
		if (frame === undefined || frame.outer !== undefined || frame.source === undefined) continue;
		reading.last = frame;
		break;
	}
}

/** A paragraph that is quotations as a whole. */
function readWhole(document: Document, passage: Passage, frames: readonly Frame[], reading: Reading): void {
	for (const frame of frames) add(document, passage, frame, reading);
	reading.last = frames.at(-1);
	reading.leadIn = undefined;
}

const signedOrPosted = (document: Document, passage: Passage, index: number): Frame[] => {
	const signed = signedFrames(document, passage, index);
	return signed.length > 0 ? signed : postFrames(document, passage, index);
};

/** All frames of an article, in reading order, quotations within quotations after the one they stand in. */
export function findFrames(document: Document): Frame[] {
	const reading: Reading = {frames: [], own: undefined, last: undefined, leadIn: undefined};
	const turns = turnsOf(document);
	document.passages.forEach((passage, index) => {
		if (passage.paragraph.heading) return;
		const turn = turns.get(index);
		const whole = turn === undefined ? signedOrPosted(document, passage, index) : [turn];
		if (whole.length === 0) readPassage(document, passage, index, reading);
		else readWhole(document, passage, whole, reading);
	});
	return reading.frames;
}
