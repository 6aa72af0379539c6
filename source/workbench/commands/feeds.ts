import type {Feed} from '../../article/feed.ts';
import {type Change, change, saying, without} from '../change.ts';
import type {Listing, ListingRow} from '../listing.ts';
import {geometryOf} from '../selectors/geometry.ts';
import {keyTo} from '../selectors/key-to.ts';
import type {State} from '../state.ts';
import {openLocation} from './opening.ts';

/** The state with the list in sight. */
export const showListing = (state: State, listing: Listing | undefined = state.listing): State =>
	listing
		? {...state, listing, overlay: {kind: 'listing'}}
		: saying(state, `No feed is open: ${keyTo(state, 'article.open')} opens one.`);

const clamp = (index: number, rows: readonly ListingRow[]): number => Math.max(0, Math.min(index, rows.length - 1));

/** The list with its selection moved by rows; the ends stop it. */
const moved = (state: State, rows: number): State =>
	state.listing
		? {...state, listing: {...state.listing, selected: clamp(state.listing.selected + rows, state.listing.rows)}}
		: state;

/** Opens a row: an entry's page, or a feed. An entry counts as read once it is there. */
function openRow(state: State, index: number): Change {
	const {listing} = state;
	const row = listing?.rows[index];
	if (!listing || !row) return change(saying(state, 'There is nothing in this list to open.'));
	if (listing.kind === 'feeds') {
		const here = {...state, listing: {...listing, selected: index}};
		return row.url === undefined ? change(here) : openLocation(here, row.url);
	}
	const here: State = {...state, listing: {...listing, selected: index, current: index}};
	const fromFeed = row.entry && {entry: row.entry, feed: listing.title};
	const location = row.url ?? listing.location;
	const {state: opening, effects} = openLocation(here, location, fromFeed);
	return change({...opening, opening: {location, entry: {feed: listing.location, id: row.id}}}, ...effects);
}

/** What is next when an article has come: of a feed's entry it is noted that it was read. */
export function withEntryRead(state: State, next: (state: State) => Change): Change {
	const {listing, opening} = state;
	const entry = opening?.entry;
	if (entry === undefined) return next(state);
	const rows = listing?.rows.map(row => (row.id === entry.id ? {...row, read: true} : row));
	const isShown = listing?.kind === 'feed' && listing.location === entry.feed;
	const {state: after, effects} = next(rows && isShown ? {...state, listing: {...listing, rows}} : state);
	return change(after, ...effects, {type: 'mark-read', feed: entry.feed, entry: entry.id});
}

/** Opens the entry after or before the one that is open. */
function openNeighbour(state: State, direction: 1 | -1): Change {
	const {listing} = state;
	if (listing?.kind !== 'feed')
		return change(saying(state, `No feed is open: ${keyTo(state, 'article.open')} opens one.`));
	const index = listing.current === undefined ? listing.selected : listing.current + direction;
	if (index < 0) return change(saying(state, 'This is the first entry of the feed.'));
	if (index >= listing.rows.length) return change(saying(state, 'This is the last entry of the feed.'));
	return openRow(state, index);
}

/** From a feed back to the list of feeds it was opened from. */
function leaveListing(state: State): Change {
	const above = state.listing?.above;
	// The counts of what is unread may have changed meanwhile.
	return above ? change(showListing(state, above), {type: 'list-feeds', request: state.request}) : closeListing(state);
}

function closeListing(state: State): Change {
	return state.article ? change(without(state, 'overlay')) : change(state, {type: 'quit-program', code: 0});
}

/** Keeps the open feed, or the selected or open one no more. */
function toggleKept(state: State): Change {
	const {listing} = state;
	if (!listing) return change(state);
	if (listing.kind === 'feeds') {
		const row = listing.rows[listing.selected];
		if (row?.url === undefined) return change(saying(state, 'There is no feed here.'));
		const rows = listing.rows.filter(one => one !== row);
		const left = saying(
			{...state, listing: {...listing, rows, selected: clamp(listing.selected, rows)}},
			`${row.title} is no longer kept.`,
		);
		return change(left, {type: 'drop-feed', url: row.url});
	}
	const {kept, location: url, title, rows} = listing;
	const feed: Feed = {kind: 'feed', title, entries: rows.flatMap(({entry}) => entry ?? [])};
	const told = saying(
		{...state, listing: {...listing, kept: !kept}},
		kept ? 'The feed is no longer kept.' : `The feed is kept: ${keyTo(state, 'article.open')} lists the kept feeds.`,
		'good',
	);
	if (kept) return change(told, {type: 'drop-feed', url});
	// With the feed went what was read of it; the list still knows.
	const read = rows.filter(row => row.read).map(({id}) => ({type: 'mark-read', feed: url, entry: id}) as const);
	return change(told, {type: 'keep-feed', url, feed}, ...read);
}

function refresh(state: State): Change {
	const {listing} = state;
	if (listing?.kind !== 'feeds') return listing ? openLocation(state, listing.location) : change(state);
	return change(saying(state, 'Refreshing the feeds…'), {type: 'refresh-feeds', request: state.request});
}

const page = (state: State): number => Math.max(1, geometryOf(state).body - 2);

/** The commands of the list of a feed, and those that go through it from an article. */
export const feedCommands: Readonly<Record<string, (state: State) => Change>> = {
	'listing.next': state => change(moved(state, 1)),
	'listing.previous': state => change(moved(state, -1)),
	'listing.next-page': state => change(moved(state, page(state))),
	'listing.previous-page': state => change(moved(state, -page(state))),
	'listing.first': state => change(moved(state, Number.NEGATIVE_INFINITY)),
	'listing.last': state => change(moved(state, Number.POSITIVE_INFINITY)),
	'listing.open': state => openRow(state, state.listing?.selected ?? 0),
	'listing.back': leaveListing,
	'listing.close': closeListing,
	'feed.keep': toggleKept,
	'feed.refresh': refresh,
	'entry.next': state => openNeighbour(state, 1),
	'entry.previous': state => openNeighbour(state, -1),
};

/** The state when a feed has been opened, or the list of feeds: it comes into sight, over the article that was there. */
export function feedOpened(state: State, listing: Listing, note: string | undefined): State {
	const {opening: _o, message: _m, overlay: _v, failed: _f, ...kept} = state;
	const former = state.listing;
	const above = listing.kind === 'feed' && former?.kind === 'feeds' ? former : former?.above;
	const same = former?.kind === listing.kind && former.location === listing.location ? former : undefined;
	const selected = clamp(same?.selected ?? 0, listing.rows);
	const shown = showListing(kept, {...listing, selected, ...(listing.kind === 'feed' && above ? {above} : {})});
	return note === undefined ? shown : saying(shown, note);
}

/** The list of feeds with what a refresh brought, if it is still there. */
export function feedsRefreshed(state: State, rows: readonly ListingRow[], told: string): State {
	const {listing} = state;
	if (listing?.kind !== 'feeds') return state;
	return saying({...state, listing: {...listing, rows, selected: clamp(listing.selected, rows)}}, told);
}
