import type {Quotation} from '../../analysis/schema.ts';
import type {Article, Span} from '../../article/schema.ts';
import {type Change, change, saying} from '../change.ts';
import {isBefore, moveRows, offsetOfPlace, placeOfOffset} from '../layout/text-layout.ts';
import {geometryOf} from '../selectors/geometry.ts';
import {keyTo} from '../selectors/key-to.ts';
import {extentOf, selectedQuotation} from '../selectors/quotations.ts';
import {selectedSpan} from '../selectors/selection.ts';
import type {Pane, State, TextSelection} from '../state.ts';
import {jumpTo, layoutNow, showing} from './moving.ts';

/** Starts to select words: at the selected quotation if it is in sight, otherwise at the first word of the window. */
export function startSelection(state: State): Change {
	const layout = layoutNow(state);
	if (!layout || !state.article) return change(state);
	const bottom = moveRows(layout, state.text.top, geometryOf(state).body - 1);
	const quotation = selectedQuotation(state);
	if (quotation) {
		const place = placeOfOffset(layout, extentOf(quotation).start);
		if (!isBefore(place, state.text.top) && isBefore(place, bottom))
			return change(selecting(state, extentOf(quotation)));
	}
	const word = wordAt(state.article, offsetOfPlace(layout, state.text.top) ?? 0, 1);
	return change(word ? selecting(state, word) : saying(state, 'There is no text to select here.'));
}

function selecting(before: State, span: Span): State {
	const state: State = {...before, text: {...before.text, selection: {anchor: span, head: span}}};
	const [cite, copy, stop] = ['quotation.cite', 'words.copy', 'selection.cancel'].map(command => keyTo(state, command));
	return saying(state, `Selecting: the arrows take more or less, ${cite} cites, ${copy} copies, ${stop} stops.`);
}

/** Selects the words of a quotation, its first and last word as the ends, to take more or fewer of them. */
export function correctWords(state: State, quotation: Quotation): Change {
	const {article} = state;
	const {start, end} = extentOf(quotation);
	const first = article && wordAt(article, start, 1);
	const last = article && wordAt(article, end - 1, -1);
	if (!first || !last) return change(state);
	const corrects = {quotation: quotation.id, from: state.pane};
	const there = jumpTo({...state, quotation: quotation.id}, extentOf(quotation));
	return change(
		saying(
			{...there, pane: 'text', text: {...there.text, selection: {anchor: first, head: last, corrects}}},
			`The arrows move the end, ${keyTo(state, 'selection.move')} the other end, ${keyTo(state, 'selection.take')} takes the words.`,
		),
	);
}

/** The words selected for a quotation, and where the reader came from; undefined where none are being corrected. */
export function correctedWords(state: State): {quotation: string; from: Pane; span: Span} | undefined {
	const {selection} = state.text;
	if (!selection?.corrects || !state.article) return undefined;
	return {...selection.corrects, span: selectedSpan(selection)};
}

/** The state without a selection. */
export function stopSelection(state: State): State {
	const {selection: _, ...text} = state.text;
	return {...state, text};
}

/** Moves the selection's head by a word. */
export function moveWord(state: State, direction: 1 | -1): State {
	const {selection} = state.text;
	if (!selection || !state.article) return state;
	const from = direction > 0 ? selection.head.end : selection.head.start - 1;
	const word = wordAt(state.article, from, direction);
	return word ? withHead(state, selection, word) : state;
}

/** Moves the selection's head by a row: to the word that stands there. */
export function moveRow(state: State, direction: 1 | -1): State {
	const {selection} = state.text;
	const layout = layoutNow(state);
	if (!selection || !layout || !state.article) return state;
	const place = placeOfOffset(layout, direction > 0 ? selection.head.end : selection.head.start);
	let target = moveRows(layout, place, direction);
	// The blank row between two paragraphs holds no word: go past it.
	if (offsetOfPlace(layout, target) === offsetOfPlace(layout, place)) target = moveRows(layout, place, 2 * direction);
	const word = wordAt(state.article, offsetOfPlace(layout, target) ?? state.article.text.length, direction);
	return word ? withHead(state, selection, word) : state;
}

const withHead = (state: State, selection: TextSelection, head: Span): State =>
	showing({...state, text: {...state.text, selection: {...selection, head}}}, head);

/** Lets the other end of the selection move. */
export function swapEnds(state: State): State {
	const {selection} = state.text;
	if (!selection) return state;
	return showing(
		{...state, text: {...state.text, selection: {...selection, anchor: selection.head, head: selection.anchor}}},
		selection.anchor,
	);
}

/** How far around a place a word is looked for, in UTF-16 units; longer runs without a space are taken in pieces. */
const wordWindow = 2000;

/** The run without white space at or after (going forward) or at or before (going back) an offset. */
function wordAt(article: Article, offset: number, direction: 1 | -1): Span | undefined {
	const {text} = article;
	const isSpace = (at: number) => /\s/.test(text[at] ?? ' ');
	let at = Math.min(offset, text.length - 1);
	while (at >= 0 && at < text.length && isSpace(at)) at += direction;
	if (at < 0 || at >= text.length) return undefined;
	let start = at;
	let end = at;
	while (start > 0 && !isSpace(start - 1) && at - start < wordWindow) start--;
	while (end < text.length && !isSpace(end) && end - at < wordWindow) end++;
	return {start, end};
}
