import {gunzipSync, gzipSync} from 'node:zlib';
import * as z from 'zod';
import type {Result} from '../article/problem.ts';
import type {StoreAccess} from './store-access.ts';
import {storedText} from './stored-columns.ts';

/** A page as it was fetched, kept to be read again without the network and to be asked for only if it has changed. */
export type KeptPage = {
	/** The address it was asked for by; `url` is the one it was found at. */
	asked: string;
	url: string;
	charset?: string | undefined;
	etag?: string | undefined;
	lastModified?: string | undefined;
	body: Uint8Array;
	retrievedAt: string;
};

/** How many pages are kept; the longest unread go first. */
export const mostPages = 500;

/** Larger pages are not kept, in bytes: the store is for articles. */
export const largestKeptPage = 4 * 1024 * 1024;

const rowSchema = z
	.object({
		asked: z.string(),
		url: z.string(),
		charset: storedText,
		etag: storedText,
		last_modified: storedText,
		body: z.instanceof(Uint8Array),
		retrieved_at: z.string(),
	})
	.transform(
		(row): KeptPage => ({
			asked: row.asked,
			url: row.url,
			charset: row.charset,
			etag: row.etag,
			lastModified: row.last_modified,
			body: gunzipSync(row.body),
			retrievedAt: row.retrieved_at,
		}),
	);

/** The pages of a library. */
export class KeptPages {
	readonly #store: StoreAccess;

	constructor(store: StoreAccess) {
		this.#store = store;
	}

	/** The kept page of an address; undefined when there is none that can be read. */
	page(asked: string): Result<KeptPage | undefined> {
		return this.#store.tried('The kept page was not read', () => {
			const [row] = this.#store.rows('SELECT * FROM pages WHERE asked = ?', asked);
			return rowSchema.safeParse(row).data;
		});
	}

	/** Keeps a page over its older form; one above `largestKeptPage` is passed over. */
	keep({asked, url, charset, etag, lastModified, body, retrievedAt}: KeptPage): Result<undefined> {
		return this.#store.tried('The page was not kept', () => {
			if (body.byteLength > largestKeptPage) return undefined;
			this.#store.run(
				`INSERT OR REPLACE INTO pages (asked, url, charset, etag, last_modified, body, retrieved_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)`,
				asked,
				url,
				charset ?? null,
				etag ?? null,
				lastModified ?? null,
				gzipSync(body),
				retrievedAt,
			);
			this.#store.run(
				'DELETE FROM pages WHERE asked NOT IN (SELECT asked FROM pages ORDER BY retrieved_at DESC LIMIT ?)',
				mostPages,
			);
			return undefined;
		});
	}
}
