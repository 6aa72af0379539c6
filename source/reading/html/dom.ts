import {parseHTML} from 'linkedom';

/**
 * What is used of the document object model. linkedom's own declarations need the browser's globals, which this
 * program has not got.
 */
export type DomNode = {
	readonly nodeType: number;
	readonly textContent: string;
	readonly childNodes: Iterable<DomNode>;
};

export type DomElement = DomNode & {
	readonly localName: string;
	getAttribute(name: string): string | null;
	setAttribute(name: string, value: string): void;
	appendChild(child: DomNode): unknown;
};

export type DomDocument = {
	readonly body: DomElement;
	title: string;
	createElement(name: string): DomElement;
	createTextNode(text: string): DomNode;
};

/** A document with nothing in it but its title. */
export function emptyDocument(title: string): DomDocument {
	const {document}: {document: DomDocument} = parseHTML(
		'<!doctype html><html><head><title></title></head><body></body></html>',
	);
	document.title = title;
	return document;
}

export const isDomElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isDomText = (node: DomNode): boolean => node.nodeType === 3;
