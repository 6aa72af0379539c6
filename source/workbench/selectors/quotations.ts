import {uncertainBelow} from '../../analysis/confidence.ts';
import type {Actor, Analysis, Quotation} from '../../analysis/schema.ts';
import {isUncertain} from '../../analysis/uncertain.ts';
import {paragraphNumbers} from '../../article/paragraphs.ts';
import type {Article, Span} from '../../article/schema.ts';
import {hull, indexAt} from '../../article/span.ts';
import type {State} from '../state.ts';
import {correctedOf} from './corrected.ts';
import {keyTo} from './key-to.ts';

/** The analysis as the reader corrected it, once there is one. */
export const analysisOf = (state: State): Analysis | undefined => correctedOf(state)?.analysis;

const none: readonly Quotation[] = [];

/** All quotations of the article in the order of the text. */
export const quotationsOf = (state: State): readonly Quotation[] => analysisOf(state)?.quotations ?? none;

/** The quotation of an id, a rejected one too. */
export function quotationOf(state: State, wanted: string | undefined): Quotation | undefined {
	if (wanted === undefined) return undefined;
	const isWanted = ({id}: Quotation): boolean => id === wanted;
	return quotationsOf(state).find(isWanted) ?? correctedOf(state)?.rejected.find(isWanted);
}

/** The quotation selected in the text and in the list. */
export const selectedQuotation = (state: State): Quotation | undefined => quotationOf(state, state.quotation);

/** From the first to the last of a quotation's words. */
export const extentOf = (quotation: Quotation): Span => hull(quotation.content);

/** A quotation's words as the article has them; a gap where the frame interrupts is shown as an ellipsis in brackets. */
export const wordsOf = (article: Article, quotation: Quotation): string =>
	quotation.content.map(span => article.text.slice(span.start, span.end)).join(' […] ');

/** The number of the paragraph that an offset stands in. */
export const paragraphOf = (article: Article, offset: number): number => paragraphNumbers(article)(offset);

const unknownSpeaker = 'unknown speaker';

/** The speaker's name; an unknown speaker stays unknown. */
export const speakerName = (quotation: Quotation): string => quotation.speaker?.name ?? unknownSpeaker;

/** The speaker's name as it may be shown: with a question mark where the program is not sure enough of it. */
export const shownSpeaker = (quotation: Quotation): string =>
	isUncertain(quotation) ? `${speakerName(quotation)}?` : speakerName(quotation);

/** One speaker across quotations: the actor where one was found, otherwise the name as the text gives it. */
export const speakerKey = (quotation: Quotation): string =>
	quotation.speaker?.actor ?? (quotation.speaker ? `name ${quotation.speaker.name}` : '');

/** The names the words came through, nearest to the speaker first. */
export const viaNames = (quotation: Quotation): string => quotation.via.map(({name}) => name).join(', ');

/** The way of the words from who said them to the reader (interface: the chain of attribution). */
export const chainOf = (quotation: Quotation): string[] => [
	shownSpeaker(quotation),
	...quotation.via.map(({name}) => name),
	'this article',
];

/** Confidence in words, for people. From 0.9 on nine of ten are right; below `uncertainBelow` the speaker is in doubt. */
export function confidenceInWords(confidence: number): string {
	if (confidence >= 0.9) return 'almost certain';
	if (confidence >= 0.75) return 'likely';
	if (confidence >= uncertainBelow) return 'uncertain';
	return 'a guess';
}

type ContentIndex = {spans: {start: number; end: number; quotation: Quotation}[]; furthest: number[]};
const contentIndexes = new WeakMap<Analysis, ContentIndex>();

function contentIndex(analysis: Analysis): ContentIndex {
	const known = contentIndexes.get(analysis);
	if (known) return known;
	const spans = analysis.quotations
		.flatMap(quotation => quotation.content.map(({start, end}) => ({start, end, quotation})))
		.sort((a, b) => a.start - b.start);
	let end = 0;
	const index = {spans, furthest: spans.map(span => (end = Math.max(end, span.end)))};
	contentIndexes.set(analysis, index);
	return index;
}

/** The quotation content that overlaps a stretch of the text, in order: what a row has to mark. */
export function contentIn(analysis: Analysis, {start, end}: Span): {span: Span; quotation: Quotation}[] {
	const {spans, furthest} = contentIndex(analysis);
	const found: {span: Span; quotation: Quotation}[] = [];
	for (let index = indexAt(spans, end - 1); index >= 0 && (furthest[index] ?? 0) > start; index--) {
		const content = spans[index];
		if (content && content.end > start)
			found.unshift({span: {start: content.start, end: content.end}, quotation: content.quotation});
	}
	return found;
}

export type SpeakerSign = {initials: string; colour: number};

/** The sign of a quotation's speaker; a speaker that is uncertain has a question mark in it. */
export function speakerSignOf(analysis: Analysis, quotation: Quotation): SpeakerSign | undefined {
	const sign = speakerSigns(analysis).get(speakerKey(quotation));
	return sign && isUncertain(quotation) ? {...sign, initials: `${sign.initials.charAt(0)}?`} : sign;
}

const signs = new WeakMap<Analysis, Map<string, SpeakerSign>>();

/** A sign for each speaker that needs no colour (initials) and a number for the colour, in order of first words. */
export function speakerSigns(analysis: Analysis): Map<string, SpeakerSign> {
	const known = signs.get(analysis);
	if (known) return known;
	const byKey = new Map<string, SpeakerSign>();
	const taken = new Set<string>();
	for (const quotation of analysis.quotations) {
		const key = speakerKey(quotation);
		if (byKey.has(key)) continue;
		const initials = key === '' ? '? ' : freeInitials(quotation.speaker?.name ?? '', taken);
		taken.add(initials);
		byKey.set(key, {initials, colour: key === '' ? -1 : byKey.size});
	}
	signs.set(analysis, byKey);
	return byKey;
}

/** Two letters that no other speaker has, if the name allows it: first of the first word, then others of the last. */
function freeInitials(name: string, taken: ReadonlySet<string>): string {
	const words = name.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
	const first = firstLetter(words[0]);
	const last = words.at(-1) ?? '';
	const candidates = [firstLetter(last), ...last.slice(1), ...last.slice(1).toUpperCase()];
	if (words.length === 1) candidates.shift();
	const tries = candidates.map(letter => first + letter).filter(initials => /^[\x21-\x7E]{2}$/.test(initials));
	return tries.find(initials => !taken.has(initials)) ?? tries[0] ?? `${first || '?'} `.slice(0, 2);
}

const firstLetter = (word = ''): string => {
	const letter = word.normalize('NFKD').slice(0, 1).toUpperCase();
	return /^[\x21-\x7E]$/.test(letter) ? letter : '*';
};

/** The actor of an id. */
export const actorOf = (analysis: Analysis | undefined, id: string | undefined): Actor | undefined =>
	id === undefined ? undefined : analysis?.actors.find(actor => actor.id === id);

/** What is said where a quotation has to be selected first. */
export const noQuotation = (state: State): string =>
	`No quotation is selected: ${keyTo(state, 'quotation.next')} selects the next one.`;
