import {Readability} from '@mozilla/readability';
import type {DomDocument, DomElement} from './dom.ts';

/**
 * The part of a document that Readability takes for the article; the whole body when it finds none. The document is
 * changed by it.
 */
export function mainContent(document: DomDocument): DomElement {
	const {body} = document;
	const reader = new Readability<DomElement>(document, {
		disableJSONLD: true,
		keepClasses: true,
		serializer: (content: DomElement) => content,
	});
	return reader.parse()?.content ?? body;
}
