import {type DomDocument, type DomElement, emptyDocument} from './dom.ts';
import {type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText} from './html-tree.ts';

/** Elements without words for a reader. `template` would make Readability walk out of the tree. */
const wordless = new Set(
	'applet area audio base button canvas col colgroup datalist dialog embed frame frameset iframe input link map math meta meter noframes object option param progress script select source style svg template textarea title track video'.split(
		' ',
	),
);

/** What the extraction looks at; everything else on an element is left behind. */
const keptAttributes = new Set(
	'alt class datatable dir href id itemprop lang property rel role start summary type'.split(' '),
);

/** Longer than any class list; a page may send a megabyte of it. In UTF-16 units. */
const longestAttribute = 2000;

/** Deeper than any article; what stands deeper is hung up here, so that recursion over the tree is safe. */
const deepest = 200;

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether a browser would not show the element, as far as its own attributes tell. */
export const isHidden = (element: HtmlElement): boolean =>
	element.attrs.some(
		({name, value}) =>
			name === 'hidden' ||
			(name === 'aria-hidden' && value === 'true') ||
			(name === 'style' && hidingStyle.test(value.slice(0, longestAttribute))),
	);

/** Whether an element can hold words that a browser shows. */
export const hasWords = (element: HtmlElement): boolean => !wordless.has(element.tagName);

/** The body of a page. */
export function bodyOf(page: HtmlDocument): HtmlElement | undefined {
	const html = page.childNodes.filter(isElement).find(({tagName}) => tagName === 'html');
	return html?.childNodes.filter(isElement).find(({tagName}) => tagName === 'body');
}

/**
 * A document for Readability with what a reader sees of the page: no scripts, fields, hidden elements or comments.
 * `title` is what headings are compared with, so that the headline is not repeated in the body.
 */
export function pageDocument(page: HtmlDocument, title: string): DomDocument {
	const document = emptyDocument(title);
	const body = bodyOf(page);
	if (body !== undefined) copyInto(document, body);
	return document;
}

type Waiting = {node: HtmlNode; into: DomElement; depth: number};

function copyInto(document: DomDocument, body: HtmlElement): void {
	copyAttributes(body, document.body);
	const waiting: Waiting[] = body.childNodes.map(node => ({node, into: document.body, depth: 1})).reverse();
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const {node, into, depth} = next;
		if (isText(node)) into.appendChild(document.createTextNode(node.value));
		if (!isElement(node) || !hasWords(node) || isHidden(node)) continue;
		const inner = depth < deepest ? copied(document, node) : into;
		if (inner !== into) into.appendChild(inner);
		for (let i = node.childNodes.length - 1; i >= 0; i--) {
			const child = node.childNodes[i];
			if (child !== undefined) waiting.push({node: child, into: inner, depth: depth + 1});
		}
	}
}

/** Elements that stand for others here. Readability throws `noscript` away; without scripts its words are the page's. */
const standsFor: Readonly<Record<string, string>> = {noscript: 'div', 'amp-img': 'img'};

function copied(document: DomDocument, element: HtmlElement): DomElement {
	const name = standsFor[element.tagName] ?? element.tagName;
	const copy = document.createElement(name);
	copyAttributes(element, copy);
	// Readability throws away pictures without an address, and the address itself may be a megabyte of data.
	if (name === 'img') copy.setAttribute('src', 'picture');
	return copy;
}

function copyAttributes(from: HtmlElement, to: DomElement): void {
	for (const {name, value} of from.attrs) {
		if (keptAttributes.has(name)) to.setAttribute(name, value.slice(0, longestAttribute));
	}
}
