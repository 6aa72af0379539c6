import {type Change, change, remembering, saying} from '../change.ts';
import {actorFilters, currentActor, entriesOf, standingsOf} from '../selectors/actor-list.ts';
import {geometryOf} from '../selectors/geometry.ts';
import {keyTo} from '../selectors/key-to.ts';
import {analysisOf, extentOf, noQuotation, quotationsOf, selectedQuotation} from '../selectors/quotations.ts';
import {currentQuotation, quoteFilters} from '../selectors/quote-list.ts';
import {actorSorts, quoteSorts, type State} from '../state.ts';
import {goBack, jumpTo} from './moving.ts';
import {noQuotationHere, quotationHere} from './replying.ts';

const after = <T>(values: readonly T[], value: T): T | undefined => values[(values.indexOf(value) + 1) % values.length];

const sortNames = {
	place: 'place in the text',
	speaker: 'speaker',
	outlet: 'outlet',
	kind: 'kind',
	words: 'words quoted',
	mentions: 'number of mentions',
	name: 'name',
};

/** Sorts the list by its next order. */
export function sortList(state: State): Change {
	if (state.pane === 'quotes') {
		const sort = after(quoteSorts, state.quotes.sort) ?? 'place';
		return change(saying({...state, quotes: {...state.quotes, sort}}, `Sorted by ${sortNames[sort]}.`));
	}
	const sort = after(actorSorts, state.actors.sort) ?? 'words';
	return change(saying({...state, actors: {...state.actors, sort}}, `Sorted by ${sortNames[sort]}.`));
}

/** Opens the menu that filters the list. */
export function openFilter(state: State): Change {
	const analysis = analysisOf(state);
	if (!analysis || !state.article) return change(saying(state, 'There is no list to filter yet.'));
	if (state.pane === 'quotes')
		return change({
			...state,
			overlay: {
				kind: 'menu',
				purpose: 'filter-quotes',
				title: 'Show which quotations?',
				choices: quoteFilters(quotationsOf(state)),
			},
		});
	return change({
		...state,
		overlay: {
			kind: 'menu',
			purpose: 'filter-actors',
			title: 'Show which actors?',
			choices: actorFilters(standingsOf(state.article, analysis)),
		},
	});
}

/** Filters the quote list by a menu's answer: '' for all, or `[by, value, label]` as JSON. */
export function filterQuotes(state: State, value: string): State {
	const {filter: _, ...quotes} = state.quotes;
	if (value === '') return {...state, quotes};
	const [by, wanted, label] = JSON.parse(value) as ['speaker' | 'outlet' | 'kind', string, string];
	return {...state, quotes: {...quotes, filter: {by, value: wanted, label}}};
}

/** Filters the actor list by a menu's answer. */
export function filterActors(state: State, value: string): State {
	const {filter: _, ...actors} = state.actors;
	if (value === '') return {...state, actors};
	const [by, wanted, label] = JSON.parse(value) as ['kind' | 'speaks', string, string];
	return {...state, actors: {...actors, filter: {by, value: wanted, label}}};
}

/** Picks the quotation the pane stands on for citing, or puts it back. */
export function pickQuotation(state: State): Change {
	const quotation = quotationHere(state);
	if (!quotation) return change(saying(state, noQuotationHere(state)));
	const {picked} = state.quotes;
	const next = picked.includes(quotation.id) ? picked.filter(id => id !== quotation.id) : [...picked, quotation.id];
	const count =
		next.length === 0
			? 'None is picked now.'
			: `${next.length} picked: ${keyTo(state, 'quotation.cite')} cites ${next.length === 1 ? 'it' : 'them'}.`;
	return change(saying({...state, quotes: {...state.quotes, picked: next}}, count));
}

/** Enter in a reading pane: open a detail, or go to the words, or back. */
export function openPlace(state: State): Change {
	if (state.pane === 'text') return openFromText(state);
	if (state.pane === 'quotes') return openFromQuotes(state);
	return openFromActors(state);
}

function openFromText(state: State): Change {
	const quotation = selectedQuotation(state);
	if (!quotation) return change(saying(state, noQuotation(state)));
	const from = state.back.at(-1);
	if (from && from.pane !== 'text' && from.quotation === quotation.id) return goBack(state);
	return change({...remembering(state), pane: 'quotes'});
}

function openFromQuotes(state: State): Change {
	const quotation = currentQuotation(state);
	if (!quotation) return change(saying(state, 'There is no quotation here.'));
	const selected = {...state, quotation: quotation.id};
	if (!geometryOf(state).sideShows && !state.quotes.detail)
		return change({...selected, quotes: {...state.quotes, detail: true, detailTop: 0}});
	return change(jumpTo(selected, extentOf(quotation)));
}

function openFromActors(state: State): Change {
	const analysis = analysisOf(state);
	const standing = currentActor(state);
	if (!analysis || !standing || !state.article) return change(saying(state, 'There is no actor here.'));
	const selected: State = {...state, actors: {...state.actors, selected: standing.actor.id}};
	if (!state.actors.detail) return change({...selected, actors: {...selected.actors, detail: true, entry: 0}});
	const entry = entriesOf(state.article, analysis, standing)[state.actors.entry];
	if (!entry) return change(saying(state, 'Nothing is said by or about this actor.'));
	return change(jumpTo(entry.quotation ? {...selected, quotation: entry.quotation.id} : selected, entry.span));
}
