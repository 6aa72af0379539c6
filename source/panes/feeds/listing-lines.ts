import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import {emptyList, visibleRows} from '../../components/list.ts';
import {cellWidth, drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {shownDate} from '../../workbench/layout/facts.ts';
import type {Listing, ListingRow} from '../../workbench/listing.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import type {State} from '../../workbench/state.ts';

/** Cells of a date ("30 September 2026"), and of the outlet beside it where there is room. */
const dateCells = 18;
const outletCells = 20;

/** A list of entries or feeds: its title and how many are unread, then the rows in sight. */
export function listingLines(state: State, listing: Listing, width: number, height: number): Line[] {
	const {rows, kind, title, kept} = listing;
	const unread = rows.filter(({read}) => !read).length;
	const count =
		rows.length === 0 ? '' : ` · ${unread} of ${rows.length} ${kind === 'feeds' ? 'with something unread' : 'unread'}`;
	const heading = fitted(` ${drawable(title)}${kind === 'feed' && kept ? ' · kept' : ''}${count}`, width);
	const body = height - 2;
	if (rows.length === 0)
		return [lineOf(heading, 'headline'), ...emptyList(...nothingListed(listing, command => keyTo(state, command)))];
	return [
		lineOf(heading, 'headline'),
		blankLine,
		...visibleRows(rows, listing.selected, Math.max(1, body), (row, index) => [
			rowLine(row, {kind, width, selected: index === listing.selected, current: index === listing.current}),
		]),
	];
}

const nothingListed = ({kind, location}: Listing, key: (command: string) => string): string[] => {
	if (kind === 'feed')
		return [
			'This feed has no entries.',
			`${key('feed.refresh')} fetches it again, ${key('article.open')} opens another.`,
		];
	if (location !== '') return ['There is no feed in this list.'];
	return [
		'No feeds are kept.',
		`${key('article.open')} opens a feed by its address; ${key('feed.keep')} there keeps it.`,
	];
};

type Drawn = {kind: Listing['kind']; width: number; selected: boolean; current: boolean};

/** One row: focus, a star for what is unread, the title, then outlet and date as far as the width allows. */
function rowLine(row: ListingRow, {kind, width, selected, current}: Drawn): Line {
	const mark = `${selected ? '>' : ' '}${row.read ? ' ' : '*'}${current ? '=' : ' '}`;
	const count = row.unread === undefined ? '' : `${String(row.unread).padStart(4)} `;
	const right = rightOf(row, kind, width);
	const room = Math.max(1, width - mark.length - count.length - cellWidth(right) - 1);
	const title = padded(drawable(row.title), room);
	if (selected) return [piece(`${mark}${count}${title} ${right}`, 'selected')];
	return [piece(mark + count), piece(`${title} `, row.read ? undefined : 'strong'), piece(right, 'quiet')];
}

function rightOf({date, outlet, problem}: ListingRow, kind: Listing['kind'], width: number): string {
	if (width < 60) return '';
	if (problem !== undefined) return padded(`! ${drawable(problem)}`, Math.min(48, Math.floor(width * 0.45)));
	const shown = padded(shownDate(date), dateCells);
	return kind === 'feed' && width >= 90 ? `${padded(drawable(outlet ?? ''), outletCells)} ${shown}` : shown;
}
