import type {Analysis, Quotation} from '../../analysis/schema.ts';
import type {Correction} from '../../correction/schema.ts';
import type {MenuChoice, QuoteListView, QuoteSort, State} from '../state.ts';
import {correctedOf} from './corrected.ts';
import {speakerKey, speakerName} from './quotations.ts';

/** A row of the list: a quotation, a correction whose words are not found any more, or the heading of a group. */
export type QuoteRow =
	| {kind: 'group'; label: string; count: number}
	| {kind: 'quotation'; quotation: Quotation; rejected?: true}
	| {kind: 'lost'; correction: Correction};

const reportedHere = 'this article itself';

/** The outlet through which the article got the words: the last in the chain. */
const outletOf = (quotation: Quotation): string => quotation.via.at(-1)?.name ?? reportedHere;

const groupLabels: Readonly<Record<QuoteSort, ((quotation: Quotation) => string) | undefined>> = {
	place: undefined,
	speaker: speakerName,
	outlet: quotation => `via ${outletOf(quotation)}`,
	kind: ({kind}) => kind,
};

type Listing = {filter: QuoteListView['filter']; sort: QuoteSort; rows: readonly QuoteRow[]};
const listings = new WeakMap<Analysis, Listing>();
const noRows: readonly QuoteRow[] = [];

/**
 * The rows of the quote list as filtered and sorted now; the same array while nothing of that changes. Below them stand
 * what the reader rejected, and what of his corrections is not found any more.
 */
export function quoteRows(state: State): readonly QuoteRow[] {
	const corrected = correctedOf(state);
	if (!corrected) return noRows;
	const {analysis, rejected, lost} = corrected;
	const {filter, sort} = state.quotes;
	const known = listings.get(analysis);
	if (known && known.filter === filter && known.sort === sort) return known.rows;
	const passing = (quotations: readonly Quotation[]): Quotation[] => quotations.filter(one => passes(one, filter));
	const rows = [
		...grouped(passing(analysis.quotations), groupLabels[sort]),
		...headed(
			'Rejected by you',
			passing(rejected).map((quotation): QuoteRow => ({kind: 'quotation', quotation, rejected: true})),
		),
		...headed(
			'Corrections not found again',
			(filter ? [] : lost).map((correction): QuoteRow => ({kind: 'lost', correction})),
		),
	];
	listings.set(analysis, {filter, sort, rows});
	return rows;
}

function passes(quotation: Quotation, filter: QuoteListView['filter']): boolean {
	if (!filter) return true;
	if (filter.by === 'speaker') return speakerKey(quotation) === filter.value;
	if (filter.by === 'outlet') return outletOf(quotation) === filter.value;
	return quotation.kind === filter.value;
}

const headed = (label: string, rows: readonly QuoteRow[]): QuoteRow[] =>
	rows.length === 0 ? [] : [{kind: 'group', label, count: rows.length}, ...rows];

function grouped(quotations: readonly Quotation[], label: ((quotation: Quotation) => string) | undefined): QuoteRow[] {
	const asRow = (quotation: Quotation): QuoteRow => ({kind: 'quotation', quotation});
	if (!label) return quotations.map(asRow);
	return [...Map.groupBy(quotations, label)].flatMap(([name, members]) => headed(name, members.map(asRow)));
}

/** By what a row is selected; a heading cannot be. */
export function quoteRowId(row: QuoteRow | undefined): string | undefined {
	if (row?.kind === 'quotation') return row.quotation.id;
	return row?.kind === 'lost' ? `lost-${row.correction.id}` : undefined;
}

/** Index of the selected row; the first that can be selected where the selected one is not listed; -1 in an empty list. */
export function selectedQuoteRow(state: State): number {
	const rows = quoteRows(state);
	const selected = state.quotation === undefined ? -1 : rows.findIndex(row => quoteRowId(row) === state.quotation);
	return selected >= 0 ? selected : rows.findIndex(row => row.kind !== 'group');
}

/** The row the list stands on. */
export const currentQuoteRow = (state: State): QuoteRow | undefined => quoteRows(state)[selectedQuoteRow(state)];

/** The quotation the list stands on. */
export function currentQuotation(state: State): Quotation | undefined {
	const row = currentQuoteRow(state);
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
