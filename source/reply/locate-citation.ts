import type {Span} from '../article/schema.ts';
import {cutsWord, folded} from './folded-words.ts';
import type {Citation} from './schema.ts';

const commonEnd = (a: string, b: string): number => {
	let length = 0;
	while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
	return length;
};

const commonStart = (a: string, b: string): number => {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return length;
};

/** How much of what stood around the words stands around the span too, in UTF-16 units. */
const surroundings = (text: string, span: Span, {prefix, suffix}: Citation): number =>
	commonEnd(folded(text.slice(Math.max(0, span.start - prefix.length), span.start)), folded(prefix)) +
	commonStart(folded(text.slice(span.end, span.end + suffix.length)), folded(suffix));

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Enough to tell the places of a common word apart; a search that stops here stays cheap in a long article. */
const placesLookedAt = 500;

/** The latest text with its marks folded: the same article is asked for every citation at each key. */
let latest: {text: string; words: string} | undefined;

function foldedText(text: string): string {
	if (latest?.text !== text) latest = {text, words: folded(text)};
	return latest.words;
}

function placesOf(text: string, exact: string): Span[] {
	const words = folded(exact).trim().split(/ +/);
	const pattern = new RegExp(words.map(escaped).join(' +'), 'g');
	return [...foldedText(text).matchAll(pattern).take(placesLookedAt)].map(({0: found, index}) => ({
		start: index,
		end: index + found.length,
	}));
}

/** The places of folded words in the text, where they stand as whole words. Kinds of marks and blanks may differ. */
export function placesOfWords(text: string, core: string): Span[] {
	if (core.trim() === '') return [];
	const words = foldedText(text);
	return placesOf(text, core).filter(({start, end}) => !cutsWord(words, start) && !cutsWord(words, end));
}

/**
 * Where the cited words stand in `text`, which may be a newer form of the article: at their old place if they are there
 * still, else at the place whose surroundings are most alike, then the nearest. Marks and blanks may differ in kind.
 * Undefined when the words are not there any more.
 */
export function locateCitation(text: string, citation: Citation): Span | undefined {
	const {exact, span} = citation;
	if (exact.trim() === '') return undefined;
	const alike = (place: Span) => surroundings(text, place, citation);
	const whole = citation.prefix.length + citation.suffix.length;
	if (text.slice(span.start, span.end) === exact && alike(span) === whole) return span;
	let best: {place: Span; alike: number; distance: number} | undefined;
	for (const place of placesOf(text, exact)) {
		const here = {place, alike: alike(place), distance: Math.abs(place.start - span.start)};
		if (!best || here.alike > best.alike || (here.alike === best.alike && here.distance < best.distance)) best = here;
	}
	return best?.place;
}
