import type {AtomFeed, JsonFeed, RdfFeed, RssFeed} from 'feedsmith';
import {cleanLine} from '../../article/clean.ts';
import type {FeedEntry} from '../../article/feed.ts';
import {httpAddress} from '../complete-address.ts';
import {feedDate} from './feed-date.ts';
import {wordsOf} from './words-of.ts';

/** What an entry has, before it is one: HTML and text as they came, addresses perhaps relative. */
type Found = {
	id?: string | undefined;
	title?: string | undefined;
	link?: string | undefined;
	date?: string | undefined;
	authors: (string | undefined)[];
	outlet?: string | undefined;
	html?: (string | undefined)[];
	text?: (string | undefined)[];
};

const longest = (texts: readonly (string | undefined)[] = []): string =>
	texts.reduce<string>((found, text) => ((text ?? '').length > found.length ? (text ?? '') : found), '');

/** How many letters of an entry's own words stand for a title that it does not have. */
const titleLength = 80;

function entry(found: Found, base: string | undefined): FeedEntry | undefined {
	const html = longest(found.html);
	const text = longest(found.text);
	const content: FeedEntry['content'] =
		html.length >= text.length ? {format: 'html', text: html} : {format: 'text', text};
	const words = found.title ? wordsOf(found.title) : '';
	const title = words || [...wordsOf(content.text.slice(0, 1000))].slice(0, titleLength).join('');
	const url = httpAddress(found.link, base);
	const id = found.id || url || `${title} ${found.date ?? ''}`;
	if (title === '' && url === undefined) return undefined;
	const publishedAt = feedDate(found.date);
	const outlet = found.outlet ? wordsOf(found.outlet) : '';
	return {
		id: cleanLine(id),
		title: title || (url ?? ''),
		...(url === undefined ? {} : {url}),
		...(publishedAt === undefined ? {} : {publishedAt}),
		byline: [...new Set(found.authors.map(author => wordsOf(author ?? '')).filter(Boolean))],
		...(outlet === '' ? {} : {outlet}),
		content,
	};
}

const entries = (found: readonly Found[], base: string | undefined): FeedEntry[] =>
	found.flatMap(one => entry(one, base) ?? []);

/** "ann@news.example (Ann Reeve)" is how RSS wants an author to be written. */
const personName = ({name, email}: {name?: string; email?: string}): string | undefined =>
	name ?? (email && !/^\S+@\S+$/.test(email) ? email : undefined);

/** The entries of an RSS feed (0.9x, 2.0), with Dublin Core, content and Atom elements in it. */
export const rssEntries = ({items = []}: RssFeed.Feed<string>, base: string | undefined): FeedEntry[] =>
	entries(
		items.map(item => ({
			id: item.guid?.value,
			title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
			link:
				item.link ??
				item.atom?.links?.find(({rel = 'alternate'}) => rel === 'alternate')?.href ??
				(item.guid?.isPermaLink === false ? undefined : item.guid?.value),
			date:
				item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated ?? item.dcterms?.created?.[0],
			authors: [...(item.authors ?? []).map(personName), ...(item.dc?.creators ?? []), item.itunes?.author],
			outlet: item.source?.title,
			html: [item.content?.encoded, item.description, item.media?.description?.value],
		})),
		base,
	);

/** The entries of an RDF feed (RSS 0.90, 1.0). */
export const rdfEntries = ({items = []}: RdfFeed.Feed<string>, base: string | undefined): FeedEntry[] =>
	entries(
		items.map(item => ({
			id: item.rdf?.about,
			title: item.title ?? item.dc?.titles?.[0],
			link: item.link ?? item.rdf?.about,
			date: item.dc?.dates?.[0],
			authors: item.dc?.creators ?? [],
			outlet: item.dc?.sources?.[0]?.startsWith('http') ? undefined : item.dc?.sources?.[0],
			html: [item.content?.encoded, item.description],
		})),
		base,
	);

/** The entries of an Atom feed (0.3, 1.0). */
export function atomEntries(feed: AtomFeed.Feed<string>, base: string | undefined): FeedEntry[] {
	const found = (feed.entries ?? []).map((one): Found => {
		const alternate = one.links?.find(({rel = 'alternate'}) => rel === 'alternate') ?? one.links?.[0];
		const texts = [one.content, one.summary].map(text => ({
			value: text?.value,
			plain: text?.type === undefined || text.type === 'text' || text.type === 'text/plain',
		}));
		return {
			id: one.id,
			title: asHtml(one.title),
			link: alternate?.href ?? one.content?.src,
			date: one.published ?? one.updated,
			authors: (one.authors ?? feed.authors ?? []).map(({name}) => name),
			outlet: one.source?.title?.value,
			html: texts.filter(({plain}) => !plain).map(({value}) => value),
			text: texts.filter(({plain}) => plain).map(({value}) => value),
		};
	});
	return entries(found, base);
}

/** An Atom text as HTML: one that says it is plain has no tags, whatever it looks like (RFC 4287, section 3.1.1.1). */
export const asHtml = (text: AtomFeed.Text | undefined): string | undefined =>
	text === undefined || (text.type ?? 'text') !== 'text'
		? text?.value
		: text.value?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The entries of a JSON feed. */
export const jsonEntries = (feed: JsonFeed.Feed<string>, base: string | undefined): FeedEntry[] =>
	entries(
		(feed.items ?? []).map(item => ({
			id: item.id,
			title: item.title?.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
			link: item.url ?? item.external_url,
			date: item.date_published ?? item.date_modified,
			authors: (item.authors ?? feed.authors ?? []).map(({name}) => name),
			html: [item.content_html],
			text: [item.content_text, item.summary],
		})),
		base,
	);
