import {cleanLine} from '../../article/clean.ts';
import {type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText, textIn} from './html-tree.ts';
import {attribute, elementsIn} from './page-elements.ts';

/** An element `link` or `a` that says how the page is related to another. */
type PageLink = {rel: string; href: string; type: string; title: string};

/** A moment the page marks up: what a program is to read, what stands there, and what it is said to be. */
type PageTime = {value: string; shown: string; words: string};

/** What a page says about itself, in the order of the page and as it stands there. */
export type PageHead = {
	title: string;
	language: string;
	/** Address that the page's links are relative to, if it says one. */
	base: string | undefined;
	/** Contents of `meta` elements by name, property or itemprop in lower case. */
	metas: ReadonlyMap<string, readonly string[]>;
	/** Links in the head, and links of the body that say what they are. */
	links: readonly PageLink[];
	/** Sources of JSON-LD scripts. */
	scripts: readonly string[];
	/** First-level headings. */
	headings: readonly string[];
	times: readonly PageTime[];
	/** Texts of elements that name authors by microdata, relation or class, the most explicit first. */
	authors: readonly string[];
};

/** The most a page may have of one kind before the rest is passed over. */
const mostOfAKind = 200;

const namesAuthor = /(?:^|[\s_-])(?:by-?line|author|writer|reporter|p-author)(?:s|[_-]?names?|__?names?)?(?:$|\s)/i;
const longestAuthor = 160;
const longestHeading = 400;

/** Reads what a page says about itself. Linear in the size of the page. */
export function readHead(page: HtmlDocument): PageHead {
	const metas = new Map<string, string[]>();
	const links: PageLink[] = [];
	const scripts: string[] = [];
	const headings: string[] = [];
	const times: PageTime[] = [];
	const authors: string[][] = [[], [], []];
	let title = '';
	let language = '';
	let base: string | undefined;
	for (const element of elementsIn(page)) {
		const read = (name: string): string => attribute(element, name) ?? '';
		const {tagName} = element;
		if (tagName === 'html') language = read('lang') || read('xml:lang');
		else if (tagName === 'base') base ??= read('href') || undefined;
		else if (tagName === 'title' && element.namespaceURI.endsWith('xhtml')) title ||= cleanLine(textIn(element));
		else if (tagName === 'script') addScript(element, scripts);
		else if (tagName === 'h1') push(headings, shortText(element, longestHeading));
		if (tagName === 'meta' || read('itemprop') !== '') addMeta(element, metas);
		if ((tagName === 'link' || tagName === 'a') && read('rel') !== '') push(links, linkOf(read));
		addTime(element, times);
		addAuthor(element, authors);
	}
	return {title, language, base, metas, links, scripts, headings, times, authors: authors.flat()};
}

function push<T>(list: T[], one: T): void {
	if (one !== '' && list.length < mostOfAKind) list.push(one);
}

const linkOf = (read: (name: string) => string): PageLink => ({
	rel: read('rel').toLowerCase(),
	href: read('href').trim(),
	type: read('type').toLowerCase(),
	title: cleanLine(read('title')),
});

function addScript(element: HtmlElement, scripts: string[]): void {
	if (/^application\/ld\+json/i.test((attribute(element, 'type') ?? '').trim())) push(scripts, textIn(element));
}

function addMeta(element: HtmlElement, metas: Map<string, string[]>): void {
	const content = cleanLine(attribute(element, 'content') ?? '');
	if (content === '') return;
	for (const key of ['name', 'property', 'itemprop']) {
		for (const name of (attribute(element, key) ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
			metas.set(name, [...(metas.get(name) ?? []).slice(0, mostOfAKind), content]);
		}
	}
}

const namesDate = /(?:^|[\s_-])(?:date|time|timestamp|published|publish|posted|pubdate|dateline)/i;
const longestDate = 120;

function addTime(element: HtmlElement, times: PageTime[]): void {
	const value = attribute(element, 'datetime') ?? '';
	const words = ['itemprop', 'class', 'id', 'pubdate']
		.map(name =>
			name === 'pubdate' && attribute(element, name) !== undefined ? 'pubdate' : (attribute(element, name) ?? ''),
		)
		.join(' ')
		.slice(0, 500);
	if (element.tagName !== 'time' && !(namesDate.test(words) && element.childNodes.length <= 12)) return;
	const shown = shortText(element, longestDate);
	if (value !== '' || shown !== '') push(times, {value, shown, words: `${element.tagName} ${words}`});
}

function addAuthor(element: HtmlElement, authors: readonly string[][]): void {
	const itemprop = attribute(element, 'itemprop') ?? '';
	const isAuthor = /(?:^|\s)(?:author|creator)(?:$|\s)/.test(itemprop);
	const isRelated = /(?:^|\s)author(?:$|\s)/.test(attribute(element, 'rel') ?? '') && element.tagName === 'a';
	const isNamed = namesAuthor.test(
		`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500),
	);
	const list = authors[isAuthor ? 0 : isRelated ? 1 : 2];
	if (list === undefined || !(isAuthor || isRelated || isNamed) || isOfForm(element)) return;
	push(list, shortText(isAuthor ? nameIn(element) : element, longestAuthor));
}

/** Fields for a reader's own name are called "author" as well, and so are those who commented. */
const isOfForm = ({tagName, attrs}: HtmlElement): boolean =>
	['label', 'input', 'form', 'fieldset'].includes(tagName) ||
	attrs.some(({value}) => /comment-?(?:form|author)|form-author/i.test(value));

/** The part of a marked-up author that is the name. */
function nameIn(author: HtmlElement): HtmlElement {
	for (const element of elementsIn(author)) if (attribute(element, 'itemprop') === 'name') return element;
	return author;
}

/** More nodes than any byline, date or headline is made of; elements that never end hold the rest of the page each. */
const mostNodes = 100;

/** The text of an element if it is not longer than `longest`, else "". Does not read on beyond that. */
function shortText(element: HtmlElement, longest: number): string {
	let text = '';
	let seen = 0;
	const waiting: HtmlNode[] = [element];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (++seen > mostNodes || text.length > longest * 10) return '';
		if (isText(node)) text += node.value;
		if (!isElement(node) || ['script', 'style'].includes(node.tagName)) continue;
		text += ' ';
		for (const child of node.childNodes.slice(0, mostNodes).toReversed()) waiting.push(child);
	}
	const line = cleanLine(text);
	return line.length <= longest ? line : '';
}
