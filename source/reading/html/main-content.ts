import {Readability} from '@mozilla/readability';
import type {DomElement} from './dom.ts';
import type {PageCopy} from './page-document.ts';

/** Readability's time grows faster than the page: of a page with more elements the whole body is taken. */
const mostElements = 15_000;

/**
 * The part of a document that Readability takes for the article; the whole body when it finds none. The document is
 * changed by it.
 */
export function mainContent({document, elements}: PageCopy): DomElement {
	const {body} = document;
	if (elements > mostElements) return body;
	const reader = new Readability<DomElement>(document, {
		disableJSONLD: true,
		keepClasses: true,
		serializer: (content: DomElement) => content,
	});
	return reader.parse()?.content ?? body;
}
