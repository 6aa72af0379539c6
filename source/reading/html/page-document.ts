import {blockElements} from './block-elements.ts';
import {type DomElement, PageDom} from './dom.ts';
import {type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText} from './html-tree.ts';

/** Elements without words for a reader. `template` would make Readability walk out of the tree. */
const wordless = new Set(
	'applet area audio base button canvas col colgroup datalist dialog embed frame frameset iframe input link map math meta meter noframes object option param progress script select source style svg template textarea title track video'.split(
		' ',
	),
);

/** What the extraction looks at; everything else on an element is left behind. */
const keptAttributes = new Set('alt class href id itemprop rel role'.split(' '));

/** Longer than any class list; a page may send a megabyte of it. In UTF-16 units. */
const longestAttribute = 2000;

/** Deeper than any article; what stands deeper is hung up here, so that recursion over the tree is safe. */
const deepest = 200;

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether a browser would not show the element, as far as its own attributes tell. */
const isHidden = (element: HtmlElement): boolean =>
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

/** A copy of a page, and how many nodes it has. */
export type PageCopy = {document: PageDom; nodes: number};

/**
 * A document for Readability with what a reader sees of the page: no scripts, fields, hidden elements or comments.
 * `title` is what headings are compared with, so that the headline is not repeated in the body.
 */
export function pageDocument(page: HtmlDocument, title: string): PageCopy {
	const document = new PageDom(title);
	const body = bodyOf(page);
	return {document, nodes: body === undefined ? 0 : copyInto(document, body)};
}

type Waiting = {node: HtmlNode; into: DomElement; depth: number};

/** Copies what a body has, and answers with the number of its nodes. */
function copyInto(document: PageDom, body: HtmlElement): number {
	copyAttributes(body, document.body);
	const filled = filledElements(body);
	let nodes = 0;
	const waiting: Waiting[] = [];
	const addChildren = (parent: HtmlElement, into: DomElement, depth: number): void => {
		for (let i = parent.childNodes.length - 1; i >= 0; i--) {
			const node = parent.childNodes[i];
			if (node !== undefined && !isBetweenBlocks(i, parent, filled)) waiting.push({node, into, depth});
		}
	};
	addChildren(body, document.body, 1);
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const {node, into, depth} = next;
		nodes++;
		if (isText(node)) into.appendChild(document.createTextNode(node.value));
		if (!isElement(node)) continue;
		if (!filled.has(node)) {
			if (isBlank(node)) into.appendChild(document.createTextNode(' '));
			continue;
		}
		const inner = depth < deepest ? copied(document, node) : into;
		if (inner !== into) into.appendChild(inner);
		addChildren(node, inner, depth + 1);
	}
	return nodes;
}

/** An element within a line that holds nothing but white space parts words: "one<b> </b>two". */
const isBlank = (element: HtmlElement): boolean =>
	!blockElements.has(element.tagName) &&
	hasWords(element) &&
	element.childNodes.some(child => isText(child) && !/\S/.test(child.value));

/** Elements that have words or a picture to show, or break a line, and may be of the article. */
function filledElements(body: HtmlElement): ReadonlySet<HtmlElement> {
	const filled = new Set<HtmlElement>();
	const waiting: HtmlElement[] = [body];
	const parents = new Map<HtmlElement, HtmlElement>();
	const fill = (element: HtmlElement | undefined): void => {
		for (let one = element; one !== undefined && !filled.has(one); one = parents.get(one)) filled.add(one);
	};
	for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
		for (const child of element.childNodes) {
			if (isText(child) && /\S/.test(child.value)) fill(element);
			if (!isElement(child) || !hasWords(child) || isHidden(child) || isAround(child)) continue;
			parents.set(child, element);
			if (pictures.has(child.tagName)) fill(child);
			else waiting.push(child);
		}
	}
	return filled;
}

const pictures: ReadonlySet<string> = new Set(['img', 'amp-img', 'br', 'hr']);

/** White space at the edges of blocks and between them is for the eyes of those who write pages. */
function isBetweenBlocks(index: number, parent: HtmlElement, filled: ReadonlySet<HtmlElement>): boolean {
	const node = parent.childNodes[index];
	if (node === undefined || !isText(node) || /\S/.test(node.value) || parent.tagName === 'pre') return false;
	const isEdge = (beside: HtmlNode | undefined): boolean =>
		beside === undefined
			? blockElements.has(parent.tagName)
			: isElement(beside) && blockElements.has(beside.tagName) && filled.has(beside);
	return isEdge(parent.childNodes[index - 1]) || isEdge(parent.childNodes[index + 1]);
}

/** Names of the part of a page that holds what readers wrote; as whole names, since an article may be "comments-open". */
const commentParts =
	/^(?:comments|comments?-?(?:area|list|section|wrap(?:per)?|container|thread)|disqus_thread|respond|comment-respond|fb-comments)$/i;

/** Elements and roles that HTML has for what stands around an article. */
const aroundElements: ReadonlySet<string> = new Set(['nav', 'menu', 'footer', 'aside']);
const aroundRoles: ReadonlySet<string> = new Set([
	'navigation',
	'search',
	'contentinfo',
	'complementary',
	'banner',
	'menu',
	'menubar',
	'toolbar',
	'dialog',
]);

/** Whether an element by its own account holds no part of the article. */
const isAround = (element: HtmlElement): boolean =>
	aroundElements.has(element.tagName) ||
	isComments(element) ||
	element.attrs.some(({name, value}) => name === 'role' && aroundRoles.has(value));

const isComments = (element: HtmlElement): boolean =>
	element.attrs.some(
		({name, value}) =>
			(name === 'id' || name === 'class') &&
			value
				.slice(0, longestAttribute)
				.split(/\s+/)
				.some(one => commentParts.test(one)),
	);

/** Elements that stand for others here. Readability throws `noscript` away; without scripts its words are the page's. */
const standsFor: Readonly<Record<string, string>> = {noscript: 'div', 'amp-img': 'img'};

function copied(document: PageDom, element: HtmlElement): DomElement {
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
