import {DomUtils, parseDocument} from 'htmlparser2';

/** A mark of an entity that XML does not know without a declaration, or of none. */
const strayMark = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

/**
 * An element that holds words only, left open before the next element of a feed: without its end, everything up to
 * the entry's end would be its words.
 */
const leftOpen =
	/<(title|link|guid|pubDate|author|category|description|summary|id|updated|published)>([^<]*)(?=<(?!\/\1)(?:\/?(?:item|entry|channel|feed)|title|link|guid|pubDate|author|category|description|summary|id|updated|published|dc:\w+|content:\w+)\b)/gi;

/**
 * A damaged feed's XML as a well-formed document: what stands before its first tag goes, elements are closed where
 * they must have ended or at the end of the document, stray marks are escaped. All words stay. (Measured on damaged
 * feeds of our own: repaired, feedsmith finds the entry at which a feed breaks off, which feedparser drops.)
 */
export function repairXml(xml: string): string {
	const start = xml.search(/<(?:\?xml|!--|[a-z])/i);
	const closed = xml.slice(Math.max(0, start)).replace(leftOpen, '<$1>$2</$1>');
	const document = parseDocument(closed, {xmlMode: true, decodeEntities: false});
	return DomUtils.getOuterHTML(document.children, {xmlMode: true, decodeEntities: false}).replace(strayMark, '&amp;');
}
