import type {Feed, FeedEntry} from '../article/feed.ts';

/** A row of a list to open things from: an entry of a feed, or a feed. */
export type ListingRow = {
	id: string;
	title: string;
	url?: string | undefined;
	/** ISO 8601. */
	date?: string | undefined;
	outlet?: string | undefined;
	/** Whether it was opened before; a feed is read when nothing in it is unread. */
	read: boolean;
	/** Of a feed: how many of its entries are unread. */
	unread?: number | undefined;
	/** Why a feed could not be refreshed. */
	problem?: string | undefined;
	entry?: FeedEntry | undefined;
};

/** A feed, or the feeds there are, as a list to open things from. */
export type Listing = {
	kind: 'feed' | 'feeds';
	title: string;
	/** Where it is from: what its entries are remembered under. '' for the kept feeds. */
	location: string;
	rows: readonly ListingRow[];
	selected: number;
	/** The row that is open as an article, to go on from. */
	current?: number | undefined;
	/** Whether this feed is one of the kept ones. */
	kept: boolean;
	/** The list that this one was opened from. */
	above?: Listing | undefined;
};

/** A feed as a listing; `read` holds the ids of the entries that were opened before. */
export const listingOf = (feed: Feed, location: string, read: ReadonlySet<string>, kept: boolean): Listing => ({
	kind: 'feed',
	title: feed.title,
	location,
	rows: feed.entries.map(entry => ({
		id: entry.id,
		title: entry.title,
		url: entry.url,
		date: entry.publishedAt,
		outlet: entry.outlet,
		read: read.has(entry.id),
		entry,
	})),
	selected: 0,
	kept,
});
