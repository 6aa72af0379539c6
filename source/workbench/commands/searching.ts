import type {Article, Span} from '../../article/schema.ts';
import {indexAt} from '../../article/span.ts';
import {type Change, change, saying} from '../change.ts';
import {offsetOfPlace} from '../layout/text-layout.ts';
import {keyTo} from '../selectors/key-to.ts';
import type {State} from '../state.ts';
import {jumpTo, layoutNow} from './moving.ts';

/** More matches than this are counted as "many": nobody steps through them, and a hit on every letter of 5 MB is no search. */
const mostMatches = 10_000;

/**
 * Every place in the text where the words stand. Letters match in either case; a query with a capital finds what is
 * written so, and only where nothing is, the rest (as in less -i, without its dead end).
 */
function findMatches(article: Article, query: string): Span[] {
	if (query === '') return [];
	const asWritten = /\p{Lu}/u.test(query) ? matchesOf(article, new RegExp(literally(query), 'gu')) : [];
	return asWritten.length > 0 ? asWritten : matchesOf(article, new RegExp(literally(query), 'giu'));
}

function matchesOf({text}: Article, pattern: RegExp): Span[] {
	const matches: Span[] = [];
	for (const match of text.matchAll(pattern)) {
		matches.push({start: match.index, end: match.index + match[0].length});
		if (matches.length >= mostMatches) break;
	}
	return matches;
}

/** Marks that a keyboard has one key for, where print has several. */
const sameMarks = ["'’‘ʼ", '"“”„‟', '-‐‑–—'];

/** The query as a pattern that means itself, in whatever marks it is printed; white space matches any run of it. */
const literally = (query: string): string =>
	query
		.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
		.replaceAll(/\s+/g, '\\s+')
		.replaceAll(/['’‘ʼ"“”„‟\-‐‑–—]/g, mark => `[${sameMarks.find(marks => marks.includes(mark))}]`);

/** Searches the text from the present place on and goes to the first match; without words, for the same as before. */
export function searchFor(state: State, query: string): Change {
	if (!state.article) return change(state);
	if (query === '') return state.search ? moveMatch(state, 1) : change(state);
	const matches = findMatches(state.article, query);
	const searched: State = {...state, search: {query, matches, current: -1}};
	if (matches.length === 0) return change(saying(searched, `“${query}” does not occur in the text.`, 'bad'));
	const layout = layoutNow(state);
	const top = (layout && offsetOfPlace(layout, state.text.top)) ?? 0;
	const from = indexAt(matches, top - 1) + 1;
	return change(shownMatch(searched, from % matches.length));
}

/** Goes to the next or former match, round and round. */
export function moveMatch(state: State, direction: 1 | -1): Change {
	const {search} = state;
	if (!search)
		return change(saying(state, `Nothing is searched for yet: ${keyTo(state, 'search.start')} starts a search.`));
	const count = search.matches.length;
	if (count === 0) return change(saying(state, `“${search.query}” does not occur in the text.`, 'bad'));
	return change(shownMatch(state, (search.current + direction + count) % count));
}

function shownMatch(state: State, index: number): State {
	const {search} = state;
	const match = search?.matches[index];
	if (!search || !match) return state;
	const count = search.matches.length >= mostMatches ? `${mostMatches} or more` : search.matches.length;
	const found = jumpTo({...state, search: {...search, current: index}}, match);
	return saying(found, `“${search.query}” ${index + 1} of ${count}`);
}
