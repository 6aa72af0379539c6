import type {Span} from '../../article/schema.ts';
import {indexAt} from '../../article/span.ts';
import {type Change, change, hereOf, remembering, saying} from '../change.ts';
import {
	clampTop,
	isBefore,
	lastTop,
	layoutOf,
	moveRows,
	offsetOfPlace,
	type Place,
	placeOfOffset,
	rowAt,
	type TextLayout,
} from '../layout/text-layout.ts';
import {actorRows, currentActor, entriesOf, selectedActorRow} from '../selectors/actor-list.ts';
import {geometryOf, quoteRowHeight, textWidth} from '../selectors/geometry.ts';
import {keyTo} from '../selectors/key-to.ts';
import {analysisOf, extentOf, quotationsOf, selectedQuotation} from '../selectors/quotations.ts';
import {quoteRowId, quoteRows, selectedQuoteRow} from '../selectors/quote-list.ts';
import type {Pane, Return, State} from '../state.ts';

/** The layout of the text where it is shown now, if an article is open. */
export const layoutNow = (state: State): TextLayout | undefined =>
	state.article && layoutOf(state.article, textWidth(state));

/** The state with the text's first visible row at a place, as far as the page's end allows. */
function scrolledTo(state: State, place: Place): State {
	const layout = layoutNow(state);
	if (!layout) return state;
	return {...state, text: {...state.text, top: clampTop(layout, place, geometryOf(state).body)}};
}

/** The state with the text's place put right after the window or the share-out changed. */
export const clampedView = (state: State): State => scrolledTo(state, state.text.top);

/** Rows kept between a jump's target and the top of the window, so that what leads up to it can be read. */
const leadRows = (body: number): number => Math.min(4, Math.floor(body / 4));

/** The state scrolled so that a stretch of the text is in sight; not moved where it already is. */
export function showing(state: State, span: Span): State {
	const layout = layoutNow(state);
	if (!layout) return state;
	const {body} = geometryOf(state);
	const place = placeOfOffset(layout, span.start);
	const bottom = moveRows(layout, state.text.top, body - 1);
	if (!isBefore(place, state.text.top) && isBefore(place, bottom)) return state;
	return scrolledTo(state, moveRows(layout, place, -leadRows(body)));
}

/** Whether the text is on the screen now, in its own pane or beside another. */
export const textIsShown = (state: State): boolean => state.pane === 'text' || geometryOf(state).sideShows === 'text';

/** Goes to a stretch of the text, into the text pane if it is not in sight, and remembers from where. */
export function jumpTo(state: State, span: Span): State {
	const remembered = remembering(state);
	return showing(textIsShown(state) ? remembered : {...remembered, pane: 'text'}, span);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Moves by rows in whatever the pane shows: the text, a list's selection, a detail, the review. */
export function moveBy(state: State, rows: number): State {
	if (state.pane === 'text') {
		const layout = layoutNow(state);
		return layout ? scrolledTo(state, moveRows(layout, state.text.top, rows)) : state;
	}
	if (state.pane === 'quotes') return moveInQuotes(state, rows);
	if (state.pane === 'actors') return moveInActors(state, rows);
	const top = state.reply.review ? 'reviewTop' : 'top';
	return {...state, reply: {...state.reply, [top]: Math.max(0, state.reply[top] + rows)}};
}

function moveInQuotes(state: State, rows: number): State {
	const list = quoteRows(state);
	if (state.quotes.detail && !geometryOf(state).sideShows)
		return {...state, quotes: {...state.quotes, detailTop: Math.max(0, state.quotes.detailTop + rows)}};
	const isSelectable = (index: number) => quoteRowId(list[index]) !== undefined;
	const target = nearest(selectedQuoteRow(state) + rows, Math.sign(rows), list.length, isSelectable);
	return target === undefined ? state : selectQuoteRow(state, target);
}

/** The quote list with one of its rows selected; the text beside it follows. */
export function selectQuoteRow(state: State, index: number): State {
	const row = quoteRows(state)[index];
	const quotation = quoteRowId(row);
	if (!row || quotation === undefined) return state;
	const selected = {...state, quotation, quotes: {...state.quotes, detailTop: 0}};
	return row.kind === 'quotation' && textIsShown(selected) ? showing(selected, extentOf(row.quotation)) : selected;
}

function moveInActors(state: State, rows: number): State {
	const standing = currentActor(state);
	const analysis = analysisOf(state);
	if (state.actors.detail && standing && analysis && state.article) {
		const last = entriesOf(state.article, analysis, standing).length - 1;
		return {...state, actors: {...state.actors, entry: clamp(state.actors.entry + rows, 0, Math.max(0, last))}};
	}
	const list = actorRows(state);
	const isActor = (index: number) => list[index]?.kind === 'actor';
	const target = nearest(selectedActorRow(state) + rows, Math.sign(rows), list.length, isActor);
	return target === undefined ? state : selectActorRow(state, target);
}

/** The actor list with one of its rows selected. */
function selectActorRow(state: State, index: number): State {
	const row = actorRows(state)[index];
	if (row?.kind !== 'actor') return state;
	return {...state, actors: {...state.actors, selected: row.standing.actor.id, entry: 0}};
}

/** The row to stand on when going towards `target`: that one, or the next that can be stood on, or the last before it. */
function nearest(
	target: number,
	direction: number,
	length: number,
	stands: (index: number) => boolean,
): number | undefined {
	const from = clamp(target, 0, length - 1);
	const step = direction < 0 ? -1 : 1;
	for (let index = from; index >= 0 && index < length; index += step) if (stands(index)) return index;
	for (let index = from; index >= 0 && index < length; index -= step) if (stands(index)) return index;
	return undefined;
}

/** Screen rows that one row of what the pane shows takes. */
function rowHeightOf(state: State): number {
	const {main, sideShows} = geometryOf(state);
	const isList = state.pane === 'quotes' && (!state.quotes.detail || sideShows !== undefined);
	return isList ? quoteRowHeight(main) : 1;
}

/** Moves by a share of the visible rows; a page keeps one row of the former one in sight. */
export const movePages = (state: State, pages: number): State => {
	const body = Math.floor(geometryOf(state).body / rowHeightOf(state));
	const rows = Math.abs(pages) < 1 ? Math.floor(body / 2) : body - 1;
	return moveBy(state, Math.sign(pages) * Math.max(1, rows));
};

/** Goes to the beginning or the end of what the pane shows. */
export function moveToEnd(state: State, last: boolean): State {
	if (state.pane !== 'text') return moveBy(state, last ? 1e9 : -1e9);
	const layout = layoutNow(state);
	if (!layout) return state;
	return scrolledTo(remembering(state), last ? lastTop(layout, geometryOf(state).body) : {section: 0, offset: 0});
}

/** Goes to the start of the next or former section of the text. */
export function moveParagraph(state: State, direction: 1 | -1): State {
	const layout = layoutNow(state);
	if (!layout) return state;
	const {section, offset} = state.text.top;
	const within = direction < 0 && rowAt(layout.rowsOf(section), offset) > 0;
	const target = clamp(within ? section : section + direction, 0, layout.sections.length - 1);
	return scrolledTo(state, {section: target, offset: 0});
}

/** Selects the next or former quotation of the text, from the selected one or else from what is in sight. */
export function moveQuotation(state: State, direction: 1 | -1): Change {
	const quotations = quotationsOf(state);
	const layout = layoutNow(state);
	if (quotations.length === 0 || !layout) return change(saying(state, nothingToSelect(state)));
	const target = quotations[clamp(quotationIndex(state, layout, direction), 0, quotations.length - 1)];
	if (!target) return change(state);
	return change(showing({...state, quotation: target.id}, extentOf(target)));
}

const nothingToSelect = (state: State): string =>
	state.analysis.status === 'working' ? 'The quotations are still being looked for.' : 'No quotation was found here.';

/** Where the next selection starts: from the selected quotation if it is in sight, otherwise from the window. */
function quotationIndex(state: State, layout: TextLayout, direction: 1 | -1): number {
	const quotations = quotationsOf(state);
	const selected = selectedQuotation(state);
	if (selected && isInSight(state, layout, extentOf(selected))) return quotations.indexOf(selected) + direction;
	const extents = quotations.map(extentOf);
	const top = offsetOfPlace(layout, state.text.top) ?? Number.MAX_SAFE_INTEGER;
	const before = indexAt(extents, top - 1);
	if (direction > 0) return before + 1;
	const bottom = offsetOfPlace(layout, moveRows(layout, state.text.top, geometryOf(state).body - 1));
	return indexAt(extents, (bottom ?? Number.MAX_SAFE_INTEGER) - 1);
}

function isInSight(state: State, layout: TextLayout, span: Span): boolean {
	const place = placeOfOffset(layout, span.start);
	const bottom = moveRows(layout, state.text.top, geometryOf(state).body);
	return !isBefore(place, state.text.top) && !isBefore(bottom, place);
}

/** Goes to the next or former group heading of a list, onto the first row below it. */
export function moveGroup(state: State, direction: 1 | -1): State {
	const inQuotes = state.pane === 'quotes';
	const rows: readonly {kind: string}[] = inQuotes ? quoteRows(state) : actorRows(state);
	const headings = rows.flatMap((row, index) => (row.kind === 'group' ? [index] : []));
	if (headings.length === 0) return moveBy(state, direction);
	const selected = inQuotes ? selectedQuoteRow(state) : selectedActorRow(state);
	const current = headings.findLastIndex(heading => heading < selected);
	const target = (headings[clamp(current + direction, 0, headings.length - 1)] ?? 0) + 1;
	return inQuotes ? selectQuoteRow(state, target) : selectActorRow(state, target);
}

/** Shows a pane. */
export const showPane = (state: State, pane: Pane): State => ({...state, pane});

function returned(state: State, place: Return): State {
	const {quotation: _, ...rest} = state;
	const back: State = {
		...rest,
		pane: place.pane,
		...(place.quotation === undefined ? {} : {quotation: place.quotation}),
	};
	return scrolledTo(back, place.top);
}

/** Goes back to the place of the last jump. */
export function goBack(state: State): Change {
	const place = state.back.at(-1);
	if (!place) return change(saying(state, 'There is no former place to go back to.'));
	return change(returned({...state, back: state.back.slice(0, -1)}, place));
}

/** Marks the present place with a letter. */
export const setMark = (state: State, letter: string): State =>
	saying(
		{...state, marks: {...state.marks, [letter]: hereOf(state)}},
		`Marked as ${letter}; ${keyTo(state, 'mark.return')}${letter} returns here.`,
	);

/** Returns to a marked place; the present one is remembered. */
export function returnToMark(state: State, letter: string): State {
	const place = state.marks[letter];
	return place
		? returned(remembering(state), place)
		: saying(state, `No place is marked ${letter}: ${keyTo(state, 'mark.set')}${letter} marks this one.`);
}
