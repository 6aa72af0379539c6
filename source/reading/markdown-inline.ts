import type {Definition, Nodes, Root} from 'mdast';
import {cleanLine, cleanText} from '../article/clean.ts';
import type {Link} from '../article/schema.ts';
import {completeAddress} from './complete-address.ts';

/** What the words of a block need from the rest of the file: link definitions, and the address links are relative to. */
export type InlineSetting = {definitions: ReadonlyMap<string, Definition>; base: string | undefined};

/** The words of a block without markup, links as offsets into them, captions of the pictures in it. */
export type InlineText = {text: string; links: Link[]; captions: string[]};

/** All link definitions of a file by identifier; the first of a name counts (CommonMark 0.31, 4.7). */
export function definitionsOf(root: Root): Map<string, Definition> {
	const definitions = new Map<string, Definition>();
	const waiting: Nodes[] = [root];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node.type === 'definition') definitions.set(node.identifier, definitions.get(node.identifier) ?? node);
		else if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
	}
	return definitions;
}

/** A node that is still to be read, or the place where a link that was opened at `start` ends. */
type Step = {node: Nodes} | {href: string; start: number};

/** Reads the words of a block, after `before` (a list number). Not recursive: no nesting is too deep for it. */
export function readInline(container: Nodes, setting: InlineSetting, before = ''): InlineText {
	const pieces: string[] = [before];
	const links: Link[] = [];
	const captions: string[] = [];
	let length = before.length;
	const waiting: Step[] = [{node: container}];
	for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
		if ('href' in step) {
			links.push({span: {start: step.start, end: length}, href: step.href});
			continue;
		}
		const {node} = step;
		const words = wordsOf(node);
		pieces.push(words);
		length += words.length;
		const caption = captionOf(node);
		if (caption !== '') captions.push(caption);
		const href = hrefOf(node, setting);
		if (href !== undefined) waiting.push({href, start: length});
		if ('children' in node) for (const child of node.children.toReversed()) waiting.push({node: child});
	}
	return {...trimEdges(pieces.join(''), links), captions};
}

/** A line end in the source is a space; one that the author asked for stays. */
function wordsOf(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode') return cleanText(node.value).replace(/[\n\t]/g, ' ');
	return node.type === 'break' ? '\n' : '';
}

function captionOf(node: Nodes): string {
	if (node.type === 'image') return cleanLine(node.alt || node.title || '');
	return node.type === 'imageReference' ? cleanLine(node.alt ?? '') : '';
}

/** The complete address a link leads to; undefined for no link, for other schemes and for places inside the page. */
function hrefOf(node: Nodes, {definitions, base}: InlineSetting): string | undefined {
	if (node.type === 'link') return completeAddress(node.url, base);
	if (node.type !== 'linkReference') return undefined;
	const definition = definitions.get(node.identifier);
	return definition === undefined ? undefined : completeAddress(definition.url, base);
}

function trimEdges(text: string, links: readonly Link[]): {text: string; links: Link[]} {
	const shift = text.length - text.trimStart().length;
	const trimmed = text.trim();
	const place = (offset: number): number => Math.min(Math.max(offset - shift, 0), trimmed.length);
	return {
		text: trimmed,
		links: links
			.map(({span, href}) => ({span: {start: place(span.start), end: place(span.end)}, href}))
			.filter(({span}) => span.end > span.start)
			.sort((a, b) => a.span.start - b.span.start),
	};
}
