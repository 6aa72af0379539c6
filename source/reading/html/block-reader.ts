import {cleanLine} from '../../article/clean.ts';
import type {BlockKind} from '../../article/schema.ts';
import {completeAddress} from '../complete-address.ts';
import {tableText} from '../table-text.ts';
import {blockElements} from './block-elements.ts';
import {type DomElement, type DomNode, isDomElement, isDomText} from './dom.ts';
import {nameWords, roleOf} from './element-role.ts';
import {InlineText} from './inline-text.ts';
import {type Measure, measureAll} from './measure.ts';
import {otherStories} from './other-stories.ts';
import type {PageBlock} from './page-block.ts';
import {framesPicture} from './picture-frame.ts';

/**
 * A part named like furniture is left out only if it is a small part of what was extracted, since pages name wrappers
 * oddly; of a short text it may be half, up to some lines (in UTF-16 units).
 */
const largestShare = 0.3;
const largestShareOfLittle = 0.5;
const someLines = 300;

/** Longer captions are text in the wrong place, in UTF-16 units. */
const longestCaption = 700;

/** What holds for the words inside an element. */
type Setting = {kind: BlockKind; list: number; verbatim: boolean; small: boolean};

/** When more than this share of the prose would go by the names of its elements, the names mean something else here. */
const mostLeftOut = 0.4;

/**
 * The blocks of extracted content in the page's order, without what the page's own markup says is no part of the
 * article. Links are resolved against `base`.
 */
export function readBlocks(content: DomElement, base: string | undefined): PageBlock[] {
	const measures = measureAll(content);
	const reader = new BlockReader(measures, content, base, true);
	reader.read();
	const prose = proseIn(measures.get(content));
	if (reader.leftOut <= prose * mostLeftOut) return reader.blocks;
	const trusting = new BlockReader(measures, content, base, false);
	trusting.read();
	return trusting.blocks;
}

/** Text that is not link text, in UTF-16 units. */
const proseIn = (measure: Measure | undefined): number => (measure === undefined ? 0 : measure.text - measure.linked);

class BlockReader {
	readonly blocks: PageBlock[] = [];
	/** How much prose was left out because of the names of its elements, in UTF-16 units without white space. */
	leftOut = 0;
	readonly #measures: ReadonlyMap<DomNode, Measure>;
	readonly #content: DomElement;
	readonly #base: string | undefined;
	readonly #heedsNames: boolean;
	readonly #otherStories: ReadonlySet<DomElement>;
	readonly #words = new InlineText();
	#setting: Setting = {kind: 'paragraph', list: 0, verbatim: false, small: false};
	#lists = 0;
	/** Whether a picture stands directly before the words that gather now. */
	#afterPicture = false;
	/** How much of the words that gather now is set smaller or slanted, in UTF-16 units. */
	#small = 0;

	constructor(
		measures: ReadonlyMap<DomNode, Measure>,
		content: DomElement,
		base: string | undefined,
		heedsNames: boolean,
	) {
		this.#measures = measures;
		this.#content = content;
		this.#otherStories = otherStories(content, measures);
		this.#base = base;
		this.#heedsNames = heedsNames;
	}

	read(): void {
		this.#readChildren(this.#content);
		this.#endBlock();
	}

	#readChildren(element: DomElement): void {
		for (const child of element.childNodes) {
			if (isDomText(child)) this.#addText(child.textContent);
			else if (isDomElement(child)) this.#readElement(child);
		}
	}

	#addText(text: string): void {
		if (this.#setting.small) this.#small += text.trim().length;
		if (this.#setting.verbatim) this.#words.addVerbatim(text);
		else this.#words.add(text);
	}

	#readElement(element: DomElement): void {
		if (this.#otherStories.has(element)) this.#endBlock();
		else if (this.#isFurniture(element)) this.#leaveOut(element);
		else if (this.#isCaption(element)) this.#addCaption(element);
		else if (element.localName === 'table' && this.#addTable(element)) this.#afterPicture = false;
		else if (blockElements.has(element.localName)) this.#readBlock(element);
		else this.#readInline(element);
	}

	#isFurniture(element: DomElement): boolean {
		if (!this.#heedsNames || !this.#isSmall(element)) return false;
		return roleOf(element, blockElements.has(element.localName)) === 'furniture';
	}

	#leaveOut(element: DomElement): void {
		this.leftOut += proseIn(this.#measures.get(element));
		if (blockElements.has(element.localName)) this.#endBlock();
	}

	#isCaption(element: DomElement): boolean {
		const size = this.#sizeOf(element);
		if (roleOf(element, blockElements.has(element.localName)) === 'caption') return size <= longestCaption;
		return (element.localName === 'figure' && isPicture(element)) || framesPicture(element, size);
	}

	#readInline(element: DomElement): void {
		const name = element.localName;
		if (name === 'br') this.#words.break();
		else if (name === 'img') this.#addDescription(element);
		else if (name === 'a') this.#readLink(element);
		else if (name === 'q') this.#readQuoted(element);
		else this.#readWords(element);
	}

	#readWords(element: DomElement): void {
		const outside = this.#setting;
		if (isSetSmall(element)) this.#setting = {...outside, small: true};
		this.#readChildren(element);
		this.#setting = outside;
	}

	#readBlock(element: DomElement): void {
		this.#endBlock();
		const outside = this.#setting;
		this.#setting = this.#inside(element);
		this.#readChildren(element);
		this.#endBlock();
		this.#setting = outside;
	}

	/**
	 * What holds inside a block element. A list in a quotation is the quotation's. Numbers of lists are drawn by browsers
	 * and are no words of the page: people who copy an article out leave them behind (with them F1 on 83 pages fell from
	 * 0.992 to 0.990).
	 */
	#inside(element: DomElement): Setting {
		const {localName} = element;
		const {kind, list} = this.#setting;
		if (isSetSmall(element)) return {...this.#setting, small: true};
		if (/^h[1-6]$/.test(localName)) return {...this.#setting, kind: kind === 'blockquote' ? kind : 'heading'};
		if (localName === 'blockquote') return {...this.#setting, kind: 'blockquote'};
		if (localName === 'pre') return {...this.#setting, kind: 'preformatted', verbatim: true};
		if (localName === 'ul' || localName === 'ol') return {...this.#setting, list: list || ++this.#lists};
		if (localName === 'li' && kind !== 'blockquote') return {...this.#setting, kind: 'list-item'};
		return this.#setting;
	}

	#readLink(element: DomElement): void {
		const href = element.getAttribute('href');
		this.#words.openLink(href === null ? undefined : completeAddress(href, this.#base));
		this.#readChildren(element);
		this.#words.closeLink();
	}

	/** Browsers write the marks of a quotation that is marked up as one. */
	#readQuoted(element: DomElement): void {
		this.#addText('“');
		this.#readChildren(element);
		this.#addText('”');
	}

	/** Adds a table of data as lines of text; false for a table that only lays out the page. */
	#addTable(table: DomElement): boolean {
		const rows = rowsOf(table);
		if (!isData(rows)) return false;
		this.#endBlock();
		const cells = rows.map(row => row.map(cell => cleanLine(cell.textContent)));
		const {text = 0, linked = 0} = this.#measures.get(table) ?? {};
		const words = tableText(cells.filter(row => row.some(cell => cell !== '')));
		if (words !== '')
			this.blocks.push({kind: 'preformatted', text: words, links: [], linked: Math.min(text, linked), list: 0});
		return true;
	}

	#addCaption(element: DomElement): void {
		this.#endBlock();
		const text = cleanLine(spacedText(element));
		const [picture] = descendants(element, 'img');
		if (text !== '') this.blocks.push({kind: 'caption', text, links: [], linked: 0, list: 0});
		else if (picture) this.#addDescription(picture);
	}

	#addDescription(image: DomElement): void {
		if (this.#words.text === '') this.#afterPicture = true;
		const text = cleanLine(image.getAttribute('alt') ?? '');
		if (text.split(' ').length < 3 || /\.(?:jpe?g|png|gif|webp)$/i.test(text)) return;
		// A picture within a line does not end the block around it: its description comes before the block's words.
		this.blocks.push({kind: 'caption', text, links: [], linked: 0, list: 0, described: true});
	}

	#endBlock(): void {
		const {kind, list} = this.#setting;
		const {text, links, linked} = this.#words.take();
		const small = this.#small;
		this.#small = 0;
		if (text.trim() === '') return;
		const isCaption = this.#afterPicture && kind === 'paragraph' && isLabel(text) && small >= text.length * 0.9;
		this.#afterPicture = false;
		this.blocks.push(
			isCaption ? {kind: 'caption', text, links: [], linked: 0, list: 0} : {kind, text, links, linked, list},
		);
	}

	#sizeOf(element: DomElement): number {
		return this.#measures.get(element)?.text ?? 0;
	}

	#isSmall(element: DomElement): boolean {
		const size = this.#sizeOf(element);
		const share = size / Math.max(1, this.#sizeOf(this.#content));
		return share <= largestShare || (size <= someLines && share <= largestShareOfLittle);
	}
}

/** Whether an element sets its words off from the text around it, as words below a picture are. */
const isSetSmall = (element: DomElement): boolean =>
	['em', 'i', 'small', 'center'].includes(element.localName) ||
	/ (?:small|smaller|gr[ae]y|italic) /.test(nameWords(element));

/** What stands directly below a picture, short and not a sentence, is its caption. */
const isLabel = (text: string): boolean => text.length <= 120 && !/[.!?:…]["'”’)]*$/.test(text);

/** All descendants of a name in the page's order. */
const descendants = (element: DomElement, name: string): DomElement[] =>
	[...element.childNodes]
		.filter(isDomElement)
		.flatMap(child => (child.localName === name ? [child, ...descendants(child, name)] : descendants(child, name)));

/** The text of an element with a space wherever another element begins: captions and credits stand one below the other. */
function spacedText(element: DomElement): string {
	let text = '';
	for (const child of element.childNodes) {
		if (isDomText(child)) text += child.textContent;
		else if (isDomElement(child)) {
			text +=
				blockElements.has(child.localName) || child.localName === 'br' ? ` ${spacedText(child)} ` : spacedText(child);
		}
	}
	return text;
}

/** Whether a figure shows pictures only: a quotation, a table or code in a figure is text. */
const isPicture = (figure: DomElement): boolean =>
	['blockquote', 'table', 'pre', 'ul', 'ol'].every(name => descendants(figure, name).length === 0);

const rowsOf = (table: DomElement): DomElement[][] =>
	descendants(table, 'tr').map(row =>
		[...row.childNodes].filter(isDomElement).filter(({localName}) => localName === 'td' || localName === 'th'),
	);

/** The longest a cell of data is, in UTF-16 units; longer ones hold paragraphs. */
const longestCell = 300;

/** A table of data has two columns or more, two rows or more, and nothing long in a cell. */
function isData(rows: readonly (readonly DomElement[])[]): boolean {
	if (rows.length < 2 || !rows.some(row => row.length > 1)) return false;
	return rows.every(row =>
		row.every(cell => cell.textContent.length <= longestCell && descendants(cell, 'table').length === 0),
	);
}
