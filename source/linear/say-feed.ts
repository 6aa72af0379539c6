import {shownDate} from '../workbench/layout/facts.ts';
import type {Listing} from '../workbench/listing.ts';
import {geometryOf} from '../workbench/selectors/geometry.ts';
import {hintsOf} from '../workbench/selectors/links.ts';
import {rawRows} from '../workbench/selectors/raw-page.ts';
import type {State} from '../workbench/state.ts';
import {lines, type Utterance} from './utterance.ts';

/** A list of entries or feeds when it comes up: what it is, how much of it is unread, and the row it stands on. */
export function sayListing({listing}: State): Utterance[] {
	if (!listing) return [];
	const {rows, title} = listing;
	const unread = rows.filter(({read}) => !read).length;
	return lines(`${title}. ${rows.length} rows, ${unread} unread.`, rowSentence(listing));
}

/** What changed in a list that was there: the row one is on, or all of it. */
export function sayListed(before: State, after: State): Utterance[] {
	if (before.listing === after.listing || !after.listing) return [];
	if (before.listing?.location !== after.listing.location || before.listing.kind !== after.listing.kind)
		return sayListing(after);
	return before.listing.selected === after.listing.selected ? [] : lines(rowSentence(after.listing));
}

function rowSentence({rows, selected}: Listing): string {
	const row = rows[selected];
	if (!row) return 'There is nothing in it.';
	const count = row.unread === undefined ? '' : `${row.unread} unread`;
	const facts = [row.read ? 'read' : 'unread', shownDate(row.date), row.outlet ?? '', count, row.problem ?? ''];
	return `${selected + 1} of ${rows.length}, ${row.title}, ${facts.filter(Boolean).join(', ')}`;
}

/** The rows of the page's raw text from `top` on, as many as a page has. */
export const sayRaw = (state: State, top: number): Utterance[] =>
	lines(...rawRows(state).slice(top, top + geometryOf(state).body - 1));

/** The links in sight with the letters that choose them. */
export function sayHints(state: State): Utterance[] {
	const {article} = state;
	const words = ({start, end}: {start: number; end: number}) => article?.text.slice(start, end) ?? '';
	return lines(...hintsOf(state).map(({label, span, href}) => `${label}: ${words(span)}, ${href}`));
}
