import {
	type DefaultTreeAdapterTypes,
	defaultTreeAdapter,
	type ParserOptions,
	parse,
	type TreeAdapterTypeMap,
} from 'parse5';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Thrown, and caught again, inside of `parseHtml` only: the page asks for more elements than any page has. */
class TooManyElements extends Error {}

/**
 * The most elements a page may have, and how deep they may stand in one another: of 83 news pages the largest had
 * 1,600, 51 deep. The parser looks through the open elements at many tags, so that its work grows with both.
 */
const mostElements = 60_000;
const deepest = 12_000;

/**
 * The tree of a page as a browser without scripts builds it (HTML Standard, 13.2), so that what stands in `noscript`
 * is elements. Undefined for what no browser shows either: too many elements, or too many inside one another.
 */
export function parseHtml(html: string): HtmlDocument | undefined {
	try {
		return parse<TreeMap>(html, {scriptingEnabled: false, treeAdapter: countingAdapter()});
	} catch (error) {
		if (error instanceof TooManyElements) return undefined;
		throw error;
	}
}

function countingAdapter(): NonNullable<ParserOptions<TreeMap & TreeAdapterTypeMap>['treeAdapter']> {
	let elements = 0;
	let depth = 0;
	const count = (): void => {
		if (++elements > mostElements) throw new TooManyElements();
	};
	return {
		...defaultTreeAdapter,
		createElement(name, namespace, attributes) {
			count();
			return defaultTreeAdapter.createElement(name, namespace, attributes);
		},
		onItemPush() {
			if (++depth > deepest) throw new TooManyElements();
		},
		onItemPop() {
			depth--;
		},
	};
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** All text below a node, as it stands in the source. */
export function textIn(top: HtmlParent): string {
	let text = '';
	const waiting: HtmlNode[] = [...top.childNodes].reverse();
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (isText(node)) text += node.value;
		else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
	}
	return text;
}
