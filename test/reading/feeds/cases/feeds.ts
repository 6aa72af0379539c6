import type {FeedEntry} from '../../../../source/article/feed.ts';

/** A feed, and what a reader must find in it. Entries are given in order; each names what it must have. */
export type FeedCase = {
	name: string;
	source: string | Uint8Array;
	charset?: string;
	url?: string;
	title: string;
	entries: (Partial<FeedEntry> & {title: string})[];
};

export const site = 'https://harbour.example/';

export const rss = (items: string, head = '', attributes = ''): string =>
	`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"${attributes}><channel><title>Harbour Post</title><link>${site}</link><description>News</description>${head}${items}</channel></rss>`;

export const item = (title: string, more = ''): string =>
	`<item><title>${title}</title><link>${site}${title}</link>${more}</item>`;

export const atom = (entries: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"'): string =>
	`<?xml version="1.0"?><feed ${attributes}><title>Harbour Post</title><link href="${site}"/><id>urn:post</id><updated>2026-03-02T08:00:00Z</updated>${entries}</feed>`;

export const entry = (title: string, more = ''): string =>
	`<entry><title>${title}</title><id>urn:${title}</id><link href="${site}${title}"/><updated>2026-03-02T08:00:00Z</updated>${more}</entry>`;

export const rdf = (items: string): string =>
	`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${site}"><title>Harbour Post</title><link>${site}</link><description>News</description></channel>${items}</rdf:RDF>`;

export const json = (more: object): string =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Harbour Post',
		home_page_url: site,
		items: [],
		...more,
	});

export const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

export const at = (path: string): string => site + path;
export const titled = (...titles: string[]) => titles.map(title => ({title}));
