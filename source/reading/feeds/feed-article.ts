import {cleanLine} from '../../article/clean.ts';
import type {Feed, FeedCatalogue, FeedEntry} from '../../article/feed.ts';
import type {Article, Caption, Origin} from '../../article/schema.ts';
import {composeArticle, type LooseBlock} from '../compose-article.ts';
import {readFragment} from '../html/read-fragment.ts';

type Content = {blocks: LooseBlock[]; captions: Caption[]};

/** What a feed has of an entry: HTML by its own markup, text by its blank lines. Links are seen from the entry's page. */
function contentOf({content: {format, text}, title, url}: FeedEntry, site: string | undefined): Content {
	if (format === 'html') return readFragment(text, title, url ?? site);
	const pieces = text.split(/\n[^\S\n]*\n/).map(cleanLine);
	const blocks = pieces.filter(Boolean).map((piece): LooseBlock => ({kind: 'paragraph', text: piece, links: []}));
	return {blocks, captions: []};
}

const linked = (text: string, url: string | undefined): LooseBlock => ({
	kind: 'heading',
	text,
	links: url === undefined ? [] : [{span: {start: 0, end: text.length}, href: url}],
});

/** A whole feed as one article, for commands that take articles: each entry a heading with what the feed has of it. */
export function articleOfFeed(feed: Feed | FeedCatalogue, origin: Origin): Article {
	const {blocks, captions} = feed.kind === 'catalogue' ? addressesIn(feed) : entriesOf(feed);
	// The headline is the outlet's name already.
	const about = feed.kind === 'catalogue' ? {} : {url: feed.site};
	return composeArticle({headline: feed.title, byline: [], captions, blocks, ...about}, {...origin, kind: 'feed'});
}

const addressesIn = ({feeds}: FeedCatalogue): Content => ({
	blocks: feeds.map(({title, url}) => linked(title ?? url, url)),
	captions: [],
});

function entriesOf({entries, site}: Feed): Content {
	const all: Content = {blocks: [], captions: []};
	for (const entry of entries) {
		all.blocks.push(linked(entry.title, entry.url));
		const before = all.blocks.length;
		const {blocks, captions} = contentOf(entry, site);
		all.blocks.push(...blocks);
		all.captions.push(...captions.map(({text, afterBlock}) => ({text, afterBlock: before + afterBlock})));
	}
	return all;
}

/** The article that a feed has of one of its entries, where its page cannot be had. Undefined where it has no words of it. */
export function articleOfEntry(entry: FeedEntry, feedTitle: string, origin: Origin): Article | undefined {
	const {blocks, captions} = contentOf(entry, undefined);
	if (blocks.length === 0) return undefined;
	const {title, byline, url, publishedAt} = entry;
	const parts = {headline: title, byline, url, publishedAt, blocks, captions, outlet: entry.outlet ?? feedTitle};
	return composeArticle(parts, {...origin, kind: 'feed'});
}
