import * as z from 'zod';
import {type Feed, feedSchema} from '../article/feed.ts';
import type {Result} from '../article/problem.ts';
import type {StoreAccess} from './store-access.ts';
import {storedJson, storedText} from './stored-columns.ts';

/** A feed that the reader follows, as it was when it was last fetched. */
export type KeptFeed = {
	url: string;
	title: string;
	/** Absent until it was fetched the first time. */
	feed?: Feed | undefined;
	etag?: string | undefined;
	lastModified?: string | undefined;
	refreshedAt?: string | undefined;
	/** Why the last refresh brought nothing. */
	problem?: string | undefined;
};

/** What a refresh changes of a kept feed. */
export type Refreshed = Omit<KeptFeed, 'url' | 'title'> & {title?: string | undefined};

const rowSchema = z
	.object({
		url: z.string(),
		title: z.string(),
		// Entries that cannot be read any more are fetched again; the feed itself must not be lost for them.
		feed: storedJson.pipe(feedSchema).optional().catch(undefined),
		etag: storedText,
		last_modified: storedText,
		refreshed_at: storedText,
		problem: storedText,
	})
	.transform(
		({last_modified, refreshed_at, ...row}): KeptFeed => ({
			...row,
			lastModified: last_modified,
			refreshedAt: refreshed_at,
		}),
	);

/** The feeds of a library, and which entries were read. */
export class KeptFeeds {
	readonly #store: StoreAccess;

	constructor(store: StoreAccess) {
		this.#store = store;
	}

	/** All kept feeds, by title. */
	all(): Result<KeptFeed[]> {
		return this.#store.tried('The kept feeds were not read', () =>
			this.#store
				.rows('SELECT * FROM feeds ORDER BY title COLLATE NOCASE, url')
				.flatMap(row => rowSchema.safeParse(row).data ?? []),
		);
	}

	/** Whether it was not kept before. */
	add(url: string, title: string): Result<boolean> {
		return this.#store.tried(
			'The feed was not kept',
			() => this.#store.run('INSERT OR IGNORE INTO feeds (url, title) VALUES (?, ?)', url, title) > 0,
		);
	}

	/** Whether there was one to remove; what was read of it is forgotten too. */
	remove(url: string): Result<boolean> {
		return this.#store.tried('The feed was not removed', () => {
			this.#store.run('DELETE FROM read_entries WHERE feed = ?', url);
			return this.#store.run('DELETE FROM feeds WHERE url = ?', url) > 0;
		});
	}

	/** Notes what a refresh brought. Nothing when the feed is not kept. */
	refreshed(url: string, {title, feed, etag, lastModified, refreshedAt, problem}: Refreshed): Result<undefined> {
		return this.#store.tried('The feed was not refreshed', () => {
			this.#store.run(
				`UPDATE feeds SET title = coalesce(?, title), feed = coalesce(?, feed), etag = coalesce(?, etag),
					last_modified = coalesce(?, last_modified), refreshed_at = coalesce(?, refreshed_at), problem = ?
				WHERE url = ?`,
				title ?? null,
				feed ? JSON.stringify(feed) : null,
				etag ?? null,
				lastModified ?? null,
				refreshedAt ?? null,
				problem ?? null,
				url,
			);
			return undefined;
		});
	}

	/** The entries of a feed, kept or not, that were opened, by their ids. */
	read(feed: string): Result<Set<string>> {
		return this.#store.tried(
			'What was read of the feed is not known',
			() =>
				new Set(
					this.#store
						.rows('SELECT entry FROM read_entries WHERE feed = ?', feed)
						.flatMap(({entry}) => (typeof entry === 'string' ? [entry] : [])),
				),
		);
	}

	/** Notes that an entry was opened. */
	markRead(feed: string, entry: string): Result<undefined> {
		return this.#store.tried('The entry was not marked as read', () => {
			this.#store.run('INSERT OR IGNORE INTO read_entries (feed, entry) VALUES (?, ?)', feed, entry);
			return undefined;
		});
	}
}
