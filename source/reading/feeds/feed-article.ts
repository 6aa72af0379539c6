import {cleanLine} from '../../article/clean.ts';
import type {Feed, FeedCatalogue, FeedEntry} from '../../article/feed.ts';
import type {Article, Origin} from '../../article/schema.ts';
import {composeArticle, type LooseBlock} from '../compose-article.ts';
import {wordsOf} from './words-of.ts';

/** Elements that begin or end a paragraph, and those whose text is no words. */
const blockTag =
	/<\/?(?:p|div|br|li|ul|ol|dl|dd|dt|h[1-6]|blockquote|pre|table|tr|section|article|figure|figcaption|hr)\b[^>]*>/gi;
const noWords = /<(script|style|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

const paragraph = (text: string): LooseBlock => ({kind: 'paragraph', text, links: []});

/** What a feed has of an entry, as paragraphs. */
function contentBlocks({format, text}: FeedEntry['content']): LooseBlock[] {
	const pieces =
		format === 'html'
			? text.replace(noWords, ' ').replace(blockTag, '\u0000').split('\u0000').map(wordsOf)
			: text.split(/\n[^\S\n]*\n/).map(cleanLine);
	return pieces.filter(piece => piece !== '').map(paragraph);
}

const linked = (text: string, url: string | undefined): LooseBlock => ({
	kind: 'heading',
	text,
	links: url === undefined ? [] : [{span: {start: 0, end: text.length}, href: url}],
});

/** A whole feed as one article, for commands that take articles: each entry a heading with what the feed has of it. */
export function articleOfFeed(feed: Feed | FeedCatalogue, origin: Origin): Article {
	const blocks =
		feed.kind === 'catalogue'
			? feed.feeds.map(({title, url}) => linked(title ?? url, url))
			: feed.entries.flatMap(entry => [linked(entry.title, entry.url), ...contentBlocks(entry.content)]);
	// The headline is the outlet's name already.
	const about = feed.kind === 'catalogue' ? {} : {url: feed.site};
	return composeArticle({headline: feed.title, byline: [], captions: [], blocks, ...about}, {...origin, kind: 'feed'});
}

/** The article that a feed has of one of its entries, where its page cannot be had. Undefined where it has no words of it. */
export function articleOfEntry(entry: FeedEntry, feedTitle: string, origin: Origin): Article | undefined {
	const blocks = contentBlocks(entry.content);
	if (blocks.length === 0) return undefined;
	const {title, byline, url, publishedAt} = entry;
	const parts = {headline: title, byline, url, publishedAt, blocks, captions: [], outlet: entry.outlet ?? feedTitle};
	return composeArticle(parts, {...origin, kind: 'feed'});
}
