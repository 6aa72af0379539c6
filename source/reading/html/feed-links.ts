import {httpAddress} from '../complete-address.ts';
import type {PageFeed} from '../page.ts';
import type {PageHead} from './page-head.ts';

/** Types of feeds; JSON Feed 1.0 had that of any JSON. A page's own embedding (oEmbed) ends otherwise. */
const feedType = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\s*(?:;|$)/;

/** Where WordPress offers the page itself as JSON, by the same words as a feed. */
const pageAsJson = /\/wp-json\/|[?&]rest_route=/;

/** The feeds a page names in its head, each once. */
export function feedsOf({links}: PageHead, base: string | undefined): PageFeed[] {
	const feeds = new Map<string, PageFeed>();
	for (const {rel, type, href, title} of links) {
		const url = /\balternate\b/.test(rel) && feedType.test(type) ? httpAddress(href, base) : undefined;
		if (url !== undefined && !pageAsJson.test(url) && !feeds.has(url))
			feeds.set(url, title === '' ? {url} : {title, url});
	}
	return [...feeds.values()];
}
