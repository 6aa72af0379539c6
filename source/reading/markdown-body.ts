import type {List, Nodes, Root, RootContent, Table, TableRow} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {cleanLine, cleanText} from '../article/clean.ts';
import type {BlockKind, Caption} from '../article/schema.ts';
import type {LooseBlock} from './compose-article.ts';
import {definitionsOf, type InlineSetting, readInline} from './markdown-inline.ts';
import {tableText} from './table-text.ts';

export type MarkdownBody = {headline: string; blocks: LooseBlock[]; captions: Caption[]};

/**
 * Markdown without front matter to blocks and captions. The headline is the first heading, if it is of the first
 * level and no paragraph stands above it; it is not in the blocks then, unless `given` says another one.
 * Relative links are resolved against `base`.
 */
export function readMarkdownBody(markdown: string, given: string | undefined, base: string | undefined): MarkdownBody {
	const root = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
	const setting = {definitions: definitionsOf(root), base};
	const title = titleIn(root);
	const titleText = title === undefined ? '' : cleanLine(readInline(title, setting).text);
	const headline = given ?? titleText;
	const body = new BodyReader(setting);
	for (const node of root.children) if (node !== title || headline !== titleText) body.read(node);
	return {headline, blocks: body.blocks, captions: body.captions};
}

function titleIn(root: Root): RootContent | undefined {
	const first = root.children.find(node => node.type === 'heading' || node.type === 'paragraph');
	return first?.type === 'heading' && first.depth === 1 ? first : undefined;
}

/** A node that is still to be read; `kind` is what a paragraph there is, `number` what stands before its words. */
type Waiting = {node: Nodes; kind: BlockKind; number: string};

/** Collects blocks and captions in the order of the text. */
class BodyReader {
	readonly blocks: LooseBlock[] = [];
	readonly captions: Caption[] = [];
	readonly #setting: InlineSetting;

	constructor(setting: InlineSetting) {
		this.#setting = setting;
	}

	/** Reads a node and all in it. Not recursive, so that no nesting is too deep for it. */
	read(top: Nodes): void {
		const waiting: Waiting[] = [{node: top, kind: 'paragraph', number: ''}];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			this.#addOwn(next);
			waiting.push(...inside(next).reverse());
		}
	}

	/** What a node gives by itself; containers give nothing, HTML and rules are left out. */
	#addOwn({node, kind, number}: Waiting): void {
		if (node.type === 'paragraph') this.#addWords(node, kind, number);
		else if (node.type === 'heading') this.#addWords(node, kind === 'paragraph' ? 'heading' : kind, number);
		else if (node.type === 'code') this.#add({kind: 'preformatted', text: preformatted(node.value), links: []});
		else if (node.type === 'table') this.#add({kind: 'preformatted', text: this.#tableText(node), links: []});
	}

	#addWords(node: Nodes, kind: BlockKind, number: string): void {
		const {text, links, captions} = readInline(node, this.#setting, number);
		this.#add({kind, text, links});
		for (const caption of captions) this.captions.push({text: caption, afterBlock: this.blocks.length - 1});
	}

	#add(block: LooseBlock): void {
		if (block.text !== '') this.blocks.push(block);
	}

	#tableText(table: Table): string {
		const cells = (row: TableRow): string[] => row.children.map(cell => readInline(cell, this.#setting).text);
		return tableText(table.children.map(cells));
	}
}

/** What a container holds, in order. The number of a list item belongs to its first words. */
function inside({node, kind, number}: Waiting): Waiting[] {
	switch (node.type) {
		case 'blockquote':
			return node.children.map(child => ({node: child, kind: 'blockquote', number: ''}));
		case 'list':
			return node.children.map((child, i) => ({node: child, kind, number: numberOf(node, i)}));
		case 'listItem': {
			const itemKind = kind === 'blockquote' ? kind : 'list-item';
			return node.children.map((child, i) => ({node: child, kind: itemKind, number: i === 0 ? number : ''}));
		}
		case 'footnoteDefinition':
			return node.children.map(child => ({node: child, kind, number: ''}));
		default:
			return [];
	}
}

const numberOf = (list: List, index: number): string => (list.ordered === true ? `${(list.start ?? 1) + index}. ` : '');

/** Tabs to the next multiple of four columns; blank lines around the text and blanks at line ends go. */
const preformatted = (code: string): string =>
	cleanText(code)
		.split('\n')
		.map(line => expandTabs(line).trimEnd())
		.join('\n')
		.replace(/^\n+|\n+$/g, '');

function expandTabs(line: string): string {
	let expanded = '';
	for (const [i, stretch] of line.split('\t').entries()) {
		if (i > 0) expanded = expanded.padEnd(Math.floor(expanded.length / 4) * 4 + 4);
		expanded += stretch;
	}
	return expanded;
}
