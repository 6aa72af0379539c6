import {Readability} from '@mozilla/readability';
import type {DomElement} from './dom.ts';
import type {PageCopy} from './page-document.ts';

/** Readability's time grows faster than the page: of a page with more nodes the whole body is taken. */
const mostNodes = 30_000;

/**
 * The part of a document that Readability takes for the article; undefined when it finds none, when the page is too
 * large for it, or when it breaks off, as it does on pages that were made for that. The document is changed by it.
 */
export function mainContent({document, nodes}: PageCopy): DomElement | undefined {
	if (nodes > mostNodes) return undefined;
	const reader = new Readability<DomElement>(document, {
		disableJSONLD: true,
		keepClasses: true,
		serializer: (content: DomElement) => content,
	});
	try {
		return reader.parse()?.content ?? undefined;
	} catch (error) {
		if (error instanceof RangeError || error instanceof TypeError) return undefined;
		throw error;
	}
}
