import type {Article, BlockKind, Span} from '../../article/schema.ts';
import {indexAt} from '../../article/span.ts';
import {factsLine} from './facts.ts';
import {wrapText} from './wrap.ts';

export type SectionKind = 'headline' | 'facts' | 'caption' | BlockKind;

/** A stretch of the page that is wrapped on its own: the headline, the line of facts, a block of the body, a caption. */
type Section = {
	kind: SectionKind;
	text: string;
	/** Where a body block begins in `article.text`; absent for what stands outside the text. */
	start?: number;
};

/** One row on the screen: a half-open stretch of its section's own text, or the blank row that ends a section. */
export type TextRow = {section: number; span: Span; blank: boolean};

/** A place in the page that survives a change of width: an offset in a section's own text. */
export type Place = {section: number; offset: number};

/**
 * The page of an article at one width. Sections are wrapped when they are first looked at, so that opening,
 * moving and jumping cost the same in a 5 MB article as in a short one.
 */
export type TextLayout = {
	width: number;
	sections: readonly Section[];
	rowsOf: (section: number) => readonly TextRow[];
	/** Starts of the body blocks, to find a section from an offset in the article's text. */
	bodyStarts: readonly Span[];
	firstBody: number;
	sectionOfBlock: readonly number[];
};

/** How many cells a block is set in from the left edge of the column. */
export const indentOf = (kind: SectionKind): number => (kind === 'list-item' || kind === 'blockquote' ? 2 : 0);

const layouts = new WeakMap<Article, TextLayout[]>();
/** Split view and a resize alternate between two widths; older ones are not worth their memory. */
const keptLayouts = 2;

/** The layout of an article at a width in cells; the same object for the same arguments. */
export function layoutOf(article: Article, width: number): TextLayout {
	const known = layouts.get(article) ?? [];
	const found = known.find(layout => layout.width === width);
	if (found) return found;
	const layout = newLayout(article, width);
	layouts.set(article, [layout, ...known].slice(0, keptLayouts));
	return layout;
}

function newLayout(article: Article, width: number): TextLayout {
	const {sections, sectionOfBlock} = sectionsOf(article);
	const wrapped: TextRow[][] = [];
	return {
		width,
		sections,
		bodyStarts: article.blocks.map(block => block.span),
		firstBody: sectionOfBlock[0] ?? sections.length,
		sectionOfBlock,
		rowsOf: index => {
			const rows = wrapped[index] ?? rowsOfSection(sections[index], index, width, isSetOff(sections, index));
			wrapped[index] = rows;
			return rows;
		},
	};
}

function sectionsOf(article: Article): {sections: Section[]; sectionOfBlock: number[]} {
	const sections: Section[] = [];
	const sectionOfBlock: number[] = [];
	const captionsAfter = Map.groupBy(article.captions, caption => caption.afterBlock);
	const addCaptions = (block: number) => {
		for (const caption of captionsAfter.get(block) ?? []) sections.push({kind: 'caption', text: caption.text});
	};
	if (article.headline) sections.push({kind: 'headline', text: article.headline});
	const facts = factsLine(article);
	if (facts) sections.push({kind: 'facts', text: facts});
	addCaptions(-1);
	for (const [index, block] of article.blocks.entries()) {
		sectionOfBlock.push(sections.length);
		sections.push({
			kind: block.kind,
			text: article.text.slice(block.span.start, block.span.end),
			start: block.span.start,
		});
		addCaptions(index);
	}
	return {sections, sectionOfBlock};
}

/** Whether a blank row follows a section: not after the last, nor between the headline and its line of facts. */
const isSetOff = (sections: readonly Section[], index: number): boolean =>
	index < sections.length - 1 && sections[index + 1]?.kind !== 'facts';

function rowsOfSection(section: Section | undefined, index: number, width: number, setOff: boolean): TextRow[] {
	if (!section) return [];
	const rows = wrapText(section.text, Math.max(1, width - indentOf(section.kind))).map(
		(span): TextRow => ({section: index, span, blank: false}),
	);
	const end = section.text.length;
	if (setOff) rows.push({section: index, span: {start: end, end}, blank: true});
	return rows;
}

/** Index in `rows` of the row that holds an offset of the section; the last row begun before it. */
export function rowAt(rows: readonly TextRow[], offset: number): number {
	let found = 0;
	for (const [index, row] of rows.entries()) {
		if (row.span.start > offset || (row.blank && index > 0 && offset <= (rows[index - 1]?.span.end ?? 0))) break;
		found = index;
	}
	return found;
}

const placeOfRow = (row: TextRow): Place => ({
	section: row.section,
	offset: row.blank ? row.span.end + 1 : row.span.start,
});

/** The place `delta` rows further down (or up, if negative), stopping at the ends of the page. */
export function moveRows(layout: TextLayout, place: Place, delta: number): Place {
	let section = Math.min(place.section, layout.sections.length - 1);
	if (section < 0) return {section: 0, offset: 0};
	let rows = layout.rowsOf(section);
	let row = rowAt(rows, place.offset) + delta;
	while (row < 0 && section > 0) {
		rows = layout.rowsOf(--section);
		row += rows.length;
	}
	while (row >= rows.length && section < layout.sections.length - 1) {
		row -= rows.length;
		rows = layout.rowsOf(++section);
	}
	const at = rows[Math.max(0, Math.min(row, rows.length - 1))];
	return at ? placeOfRow(at) : {section, offset: 0};
}

/** The rows from a place on, at most `height` of them. */
export function rowsFrom(layout: TextLayout, place: Place, height: number): TextRow[] {
	const visible: TextRow[] = [];
	let from = rowAt(layout.rowsOf(place.section), place.offset);
	for (let section = place.section; section < layout.sections.length && visible.length < height; section++) {
		visible.push(...layout.rowsOf(section).slice(from, from + height - visible.length));
		from = 0;
	}
	return visible;
}

/** The topmost place at which the end of the page is still at the bottom of `height` rows. */
export function lastTop(layout: TextLayout, height: number): Place {
	const last = layout.sections.length - 1;
	return last < 0
		? {section: 0, offset: 0}
		: moveRows(layout, {section: last, offset: Number.MAX_SAFE_INTEGER}, 1 - height);
}

/** Whether `a` stands before `b` on the page. */
export const isBefore = (a: Place, b: Place): boolean =>
	a.section < b.section || (a.section === b.section && a.offset < b.offset);

/** A place moved so that no empty rows stand below the end of the page where that can be helped. */
export function clampTop(layout: TextLayout, place: Place, height: number): Place {
	const last = lastTop(layout, height);
	return isBefore(last, place) ? last : place;
}

/** The place on the page of an offset in `article.text`. */
export function placeOfOffset(layout: TextLayout, offset: number): Place {
	const block = Math.max(0, indexAt(layout.bodyStarts, offset));
	const start = layout.bodyStarts[block]?.start ?? 0;
	return {section: layout.sectionOfBlock[block] ?? 0, offset: Math.max(0, offset - start)};
}

/** The offset in `article.text` of a place: the nearest body text at or after it, or undefined below the last block. */
export function offsetOfPlace(layout: TextLayout, place: Place): number | undefined {
	for (let section = place.section; section < layout.sections.length; section++) {
		const {start, text} = layout.sections[section] ?? {};
		if (start === undefined || text === undefined) continue;
		return start + (section === place.section ? Math.min(place.offset, text.length) : 0);
	}
	return undefined;
}

/** How far down the page a place is, from 0 to 1, by characters (rows are not counted: most are never wrapped). */
export function fractionOf(layout: TextLayout, place: Place): number {
	const end = layout.bodyStarts.at(-1)?.end ?? 0;
	if (end === 0) return 1;
	return Math.min(1, (offsetOfPlace(layout, place) ?? end) / end);
}
