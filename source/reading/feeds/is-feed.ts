import {openingOf} from './decode-feed.ts';

const root = /<(?:rss|rdf:RDF|opml|(?:\w+:)?feed\b(?=[^>]*\bxmlns)|channel)\b/i;
const otherRoot = /<(?:!doctype\s+html|html|head|body|svg)\b/i;
const jsonFeed = /^\s*\{[\s\S]*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;

/**
 * Whether a document is a feed or a list of feeds (RSS, RDF, Atom, JSON Feed, OPML). What stands before its root
 * (comments, warnings of a broken server) does not matter, as long as it is no page.
 */
export function isFeed(source: Uint8Array | string): boolean {
	const opening = openingOf(source);
	if (jsonFeed.test(opening)) return true;
	const at = opening.search(root);
	if (at < 0) return false;
	const page = opening.search(otherRoot);
	return page < 0 || page > at;
}
