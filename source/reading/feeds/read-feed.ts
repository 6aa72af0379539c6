import {type AnyFeed, type Opml, parseFeed, parseOpml} from 'feedsmith';
import {cleanLine} from '../../article/clean.ts';
import type {Feed, FeedAddress, FeedCatalogue} from '../../article/feed.ts';
import {done, failed, type Result} from '../../article/problem.ts';
import {httpAddress} from '../complete-address.ts';
import {largestSource, tooLarge} from '../source-size.ts';
import {decodeFeed} from './decode-feed.ts';
import {asHtml, atomEntries, jsonEntries, rdfEntries, rssEntries} from './entries.ts';
import {repairXml} from './repair-xml.ts';
import {wordsOf} from './words-of.ts';

/** A feed's source: its bytes with the charset of their header, or text; `url` is where it was found. */
export type FeedSource = ({bytes: Uint8Array; charset?: string | undefined} | {text: string}) & {
	url?: string | undefined;
};

/**
 * Reads a feed or a list of feeds in any of its dialects. One that is no well-formed XML is repaired first: a feed
 * that breaks off gives the entries that are there. Problems: `too-large`, `not-text`, `feed-damaged`.
 */
export function readFeed(source: FeedSource): Result<Feed | FeedCatalogue> {
	const size = 'bytes' in source ? source.bytes.byteLength : source.text.length;
	if (size > largestSource) return tooLarge(size);
	const decoded = 'bytes' in source ? decodeFeed(source.bytes, source.charset) : done(source.text);
	if (!decoded.ok) return decoded;
	const text = decoded.value.replace(/^\ufeff/, '').trim();
	const found = bestReading(text, source.url);
	return found
		? done(found)
		: failed('feed-damaged', 'This feed is too damaged to be read.', 'Open the page of the site instead.');
}

/** The feed as it is; where the parser refuses it, or finds fewer entries than are begun in it, as repaired if that gives more. */
function bestReading(text: string, url: string | undefined): Feed | FeedCatalogue | undefined {
	const found = reading(text, url);
	if (found && (found.kind === 'catalogue' || found.entries.length >= entriesBegun(text))) return found;
	const mended = reading(repaired(text), url);
	if (!found || !mended || mended.kind === 'catalogue') return found ?? mended;
	return mended.entries.length > found.entries.length ? mended : found;
}

const entriesBegun = (text: string): number => text.match(/<(?:\w+:)?(?:item|entry)[\s>]/gi)?.length ?? 0;

function reading(text: string, url: string | undefined): Feed | FeedCatalogue | undefined {
	const found = parsed(text);
	if (!found) return undefined;
	return found.format === 'opml' ? catalogue(found.document, url) : feed(found, url);
}

type Parsed = AnyFeed | {format: 'opml'; document: Opml.Document<string>};

/** The parser's reading; undefined where it refuses the text: its errors are all about the text it was given. */
function parsed(text: string): Parsed | undefined {
	try {
		if (/<opml\b/i.test(text.slice(0, 4096))) return {format: 'opml', document: parseOpml(text)};
		return parseFeed(text);
	} catch {
		return undefined;
	}
}

/** The text made well-formed; '' where it is nested beyond what a parser's stack holds. */
function repaired(text: string): string {
	try {
		return repairXml(text);
	} catch (error) {
		if (error instanceof RangeError) return '';
		throw error;
	}
}

function feed(found: AnyFeed, url: string | undefined): Feed {
	switch (found.format) {
		case 'rss':
			return withEntries(found.feed.title, httpAddress(found.feed.link, url), base =>
				rssEntries(found.feed, base ?? url),
			);
		case 'rdf':
			return withEntries(found.feed.title, httpAddress(found.feed.link, url), base =>
				rdfEntries(found.feed, base ?? url),
			);
		case 'atom': {
			const link = found.feed.links?.find(({rel = 'alternate'}) => rel === 'alternate')?.href;
			return withEntries(asHtml(found.feed.title), httpAddress(link, url), base =>
				atomEntries(found.feed, base ?? url),
			);
		}
		case 'json':
			return withEntries(found.feed.title, httpAddress(found.feed.home_page_url, url), base =>
				jsonEntries(found.feed, base ?? url),
			);
	}
}

/** Relative addresses are seen from the feed's site; that is where feeds that have them come from. */
function withEntries(
	title: string | undefined,
	site: string | undefined,
	entriesFrom: (base: string | undefined) => Feed['entries'],
): Feed {
	return {
		kind: 'feed',
		title: wordsOf(title ?? '') || (site ? new URL(site).host : 'Feed without a title'),
		...(site === undefined ? {} : {site}),
		entries: entriesFrom(site),
	};
}

function catalogue({head, body}: Opml.Document<string>, url: string | undefined): FeedCatalogue {
	const feeds = new Map<string, FeedAddress>();
	const walk = (outlines: readonly Opml.Outline<string>[] = []): void => {
		for (const {xmlUrl, text, title, outlines: inner} of outlines) {
			const address = httpAddress(xmlUrl, url);
			const name = cleanLine(text ?? title ?? '');
			if (address && !feeds.has(address)) feeds.set(address, {url: address, ...(name === '' ? {} : {title: name})});
			walk(inner);
		}
	};
	walk(body?.outlines);
	return {kind: 'catalogue', title: cleanLine(head?.title ?? '') || 'List of feeds', feeds: [...feeds.values()]};
}
