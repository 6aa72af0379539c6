import {defaultTreeAdapter} from 'parse5';
import type {HtmlElement, HtmlNode} from './html-tree.ts';

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute({attrs}: HtmlElement, name: string): string | undefined {
	for (const one of attrs) if (one.name === name) return one.value;
	return undefined;
}

/** Whether one of the classes of an element fits, each by itself. */
export const hasClass = (element: HtmlElement, pattern: RegExp): boolean =>
	(attribute(element, 'class') ?? '').split(/\s+/).some(name => pattern.test(name));

/** What is in them is not part of the page as it is shown. */
export const unseenTags: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** What is in these is not said beside a field. */
const wordlessTags: ReadonlySet<string> = new Set([...unseenTags, 'select', 'textarea']);
/** Words on both sides of these are two words. */
const blockTags: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li', 'blockquote', 'td', 'pre', 'h1', 'h2', 'h3']);

/** What stands directly in a node. */
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

/** Puts the children of a node on a pile so that the first of them is taken next. */
function pile(node: HtmlNode, waiting: HtmlNode[]): void {
	const children = childrenOf(node);
	for (let i = children.length - 1; i >= 0; i--) {
		const child = children[i];
		if (child !== undefined) waiting.push(child);
	}
}

/** Elements in the order of the document, without recursion: a hostile page may be nested ten thousand deep. */
export function* elementsIn(root: HtmlNode): Generator<HtmlElement> {
	const waiting: HtmlNode[] = [];
	pile(root, waiting);
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!defaultTreeAdapter.isElementNode(node)) continue;
		yield node;
		if (!unseenTags.has(node.tagName)) pile(node, waiting);
	}
}

/**
 * The words of an element as one line, up to `limit` UTF-16 units and as many nodes; without scripts, styles and the
 * options of a list.
 */
export function wordsIn(root: HtmlNode, limit = 400): string {
	let words = '';
	let seen = 0;
	const waiting: HtmlNode[] = [root];
	for (let node = waiting.pop(); node && words.length < limit && seen < limit; node = waiting.pop()) {
		seen++;
		if (defaultTreeAdapter.isTextNode(node)) words += node.value;
		if (defaultTreeAdapter.isElementNode(node)) {
			if (wordlessTags.has(node.tagName)) continue;
			if (blockTags.has(node.tagName)) words += ' ';
		}
		pile(node, waiting);
	}
	return words.replace(/\s+/g, ' ').trim().slice(0, limit);
}
