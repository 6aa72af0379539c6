import type {Analysis, Quotation} from '../../analysis/schema.ts';
import type {MenuChoice, QuoteListView, QuoteSort, State} from '../state.ts';
import {analysisOf, speakerKey, speakerName} from './quotations.ts';

/** A row of the list: a quotation, or the heading of a group. */
export type QuoteRow = {kind: 'group'; label: string; count: number} | {kind: 'quotation'; quotation: Quotation};

const reportedHere = 'this article itself';

/** The outlet through which the article got the words: the last in the chain. */
export const outletOf = (quotation: Quotation): string => quotation.via.at(-1)?.name ?? reportedHere;

const groupLabels: Readonly<Record<QuoteSort, ((quotation: Quotation) => string) | undefined>> = {
	place: undefined,
	speaker: speakerName,
	outlet: quotation => `via ${outletOf(quotation)}`,
	kind: ({kind}) => kind,
};

type Listing = {filter: QuoteListView['filter']; sort: QuoteSort; rows: readonly QuoteRow[]};
const listings = new WeakMap<Analysis, Listing>();
const noRows: readonly QuoteRow[] = [];

/** The rows of the quote list as filtered and sorted now; the same array while nothing of that changes. */
export function quoteRows(state: State): readonly QuoteRow[] {
	const analysis = analysisOf(state);
	if (!analysis) return noRows;
	const {filter, sort} = state.quotes;
	const known = listings.get(analysis);
	if (known && known.filter === filter && known.sort === sort) return known.rows;
	const rows = grouped(
		analysis.quotations.filter(quotation => passes(quotation, filter)),
		groupLabels[sort],
	);
	listings.set(analysis, {filter, sort, rows});
	return rows;
}

function passes(quotation: Quotation, filter: QuoteListView['filter']): boolean {
	if (!filter) return true;
	if (filter.by === 'speaker') return speakerKey(quotation) === filter.value;
	if (filter.by === 'outlet') return outletOf(quotation) === filter.value;
	return quotation.kind === filter.value;
}

function grouped(quotations: readonly Quotation[], label: ((quotation: Quotation) => string) | undefined): QuoteRow[] {
	const asRow = (quotation: Quotation): QuoteRow => ({kind: 'quotation', quotation});
	if (!label) return quotations.map(asRow);
	return [...Map.groupBy(quotations, label)].flatMap(([name, members]) => [
		{kind: 'group', label: name, count: members.length} satisfies QuoteRow,
		...members.map(asRow),
	]);
}

/** Index of the selected quotation's row; the first quotation where the selected one is not listed; -1 in an empty list. */
export function selectedQuoteRow(state: State): number {
	const rows = quoteRows(state);
	const selected = rows.findIndex(row => row.kind === 'quotation' && row.quotation.id === state.quotation);
	return selected >= 0 ? selected : rows.findIndex(row => row.kind === 'quotation');
}

/** The quotation the list stands on. */
export function currentQuotation(state: State): Quotation | undefined {
	const row = quoteRows(state)[selectedQuoteRow(state)];
	return row?.kind === 'quotation' ? row.quotation : undefined;
}

const countOf = <T>(values: readonly T[], key: (value: T) => string): [string, T[]][] =>
	[...Map.groupBy(values, key)].sort(([, a], [, b]) => b.length - a.length);

/** The choices of the filter menu: everything, then kinds, outlets and speakers with how many quotations each has. */
export function quoteFilters(quotations: readonly Quotation[]): MenuChoice[] {
	const choice = (by: string, value: string, label: string, count: number): MenuChoice => ({
		value: JSON.stringify([by, value, label]),
		label: `${label} (${count})`,
	});
	return [
		{value: '', label: `All (${quotations.length})`},
		...countOf(quotations, ({kind}) => kind).map(([kind, {length}]) => choice('kind', kind, `${kind} speech`, length)),
		...countOf(quotations, outletOf).map(([outlet, {length}]) => choice('outlet', outlet, `via ${outlet}`, length)),
		...countOf(quotations, speakerKey).map(([key, members]) =>
			choice('speaker', key, members[0] ? speakerName(members[0]) : key, members.length),
		),
	];
}
