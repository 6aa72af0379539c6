import type {Link, Span} from '../../article/schema.ts';
import {contains, overlaps} from '../../article/span.ts';
import {blankLine, type Line, type Piece, piece} from '../../components/line.ts';
import type {Token} from '../../components/theme.ts';
import {cellWidth, drawable, padded} from '../../workbench/layout/cells.ts';
import {
	clampTop,
	indentOf,
	layoutOf,
	rowsFrom,
	type TextLayout,
	type TextRow,
} from '../../workbench/layout/text-layout.ts';
import {textColumn} from '../../workbench/selectors/geometry.ts';
import {hintsOf, linksIn} from '../../workbench/selectors/links.ts';
import {
	analysisOf,
	contentIn,
	selectedQuotation,
	speakerKey,
	speakerSignOf,
	speakerSigns,
} from '../../workbench/selectors/quotations.ts';
import {selectedSpan} from '../../workbench/selectors/selection.ts';
import type {State} from '../../workbench/state.ts';

const headTokens: Partial<Record<string, Token>> = {
	headline: 'headline',
	facts: 'quiet',
	caption: 'quiet',
	heading: 'strong',
};

/** A stretch of a row to be drawn in a style; later ones win where they overlap. */
type Mark = {span: Span; token: Token; label?: string};

/** The visible rows of the article's text in a column of the given width, at most `height` of them. */
export function textLines(state: State, width: number, height: number): Line[] {
	const {article} = state;
	if (!article) return [];
	const column = textColumn(width, state.settings.width);
	const layout = layoutOf(article, column.width);
	const rows = rowsFrom(layout, clampTop(layout, state.text.top, height), height);
	return rows.map(row => rowLine(state, layout, row, ' '.repeat(column.left), column.gutter));
}

function rowLine(state: State, layout: TextLayout, row: TextRow, left: string, gutter: number): Line {
	const section = layout.sections[row.section];
	if (row.blank || !section) return blankLine;
	const base = section.start;
	const words = section.text.slice(row.span.start, row.span.end);
	const indent = leader(section.kind, row.span.start === 0);
	if (base === undefined)
		return [piece(left + ' '.repeat(gutter) + indent), piece(drawable(words), headTokens[section.kind])];
	const span = {start: base + row.span.start, end: base + row.span.end};
	const token = headTokens[section.kind];
	return [
		piece(left),
		...gutterPieces(state, span, gutter),
		piece(indent),
		...styled(words, span, marksIn(state, span), linksIn(state.article, span), token),
	];
}

/** What stands before the words of a list entry or a block quotation. */
function leader(kind: string, first: boolean): string {
	const cells = indentOf(kind as Parameters<typeof indentOf>[0]);
	if (cells === 0) return '';
	return kind === 'blockquote' ? '> ' : first ? '- ' : '  ';
}

/** The sign of who speaks in this row: initials where a quotation begins, a bar as long as it lasts, broken for reported speech. */
function gutterPieces(state: State, span: Span, gutter: number): Piece[] {
	const analysis = analysisOf(state);
	const found = analysis ? contentIn(analysis, span) : [];
	const shown = found.find(({quotation}) => quotation.id === state.quotation) ?? found[0];
	if (!analysis || !shown) return [piece(' '.repeat(gutter))];
	const {quotation} = shown;
	const sign = speakerSignOf(analysis, quotation);
	const begins = (quotation.content[0]?.start ?? 0) >= span.start;
	const selected = quotation.id === state.quotation;
	const bar = selected ? '▌' : quotation.kind === 'indirect' ? '┆' : '│';
	const initials = gutter >= 4 ? (begins ? (sign?.initials ?? '? ') : '  ') : '';
	const token: Token = sign && sign.colour >= 0 ? `speaker-${sign.colour}` : 'quiet';
	return [piece(initials, token), piece(bar, token), piece(' ')];
}

function marksIn(state: State, span: Span): Mark[] {
	const analysis = analysisOf(state);
	const marks: Mark[] = linksIn(state.article, span).map(link => ({span: link.span, token: 'link'}));
	for (const {span: content, quotation} of analysis ? contentIn(analysis, span) : []) {
		const sign = analysis && speakerSigns(analysis).get(speakerKey(quotation));
		if (quotation.id === state.quotation) marks.push({span: content, token: 'strong'});
		else if (sign && sign.colour >= 0 && quotation.kind !== 'indirect')
			marks.push({span: content, token: `speaker-${sign.colour}`});
	}
	const selected = selectedQuotation(state);
	if (selected?.cue) marks.push({span: selected.cue, token: 'cue'});
	if (selected?.source) marks.push({span: selected.source, token: 'source'});
	for (const [index, match] of matchesIn(state, span)) {
		marks.push({span: match, token: index === state.search?.current ? 'match-current' : 'match'});
	}
	if (state.text.selection) marks.push({span: selectedSpan(state.text.selection), token: 'selected'});
	if (state.overlay?.kind === 'hints') marks.push(...hintMarks(state, state.overlay.typed));
	return marks.filter(mark => overlaps(mark.span, span));
}

/** The letters of the links that can still be chosen, over the first letters of their words. */
const hintMarks = (state: State, typed: string): Mark[] =>
	hintsOf(state)
		.filter(({label}) => label.startsWith(typed))
		.map(({span, label}) => ({
			span: {start: span.start, end: Math.min(span.end, span.start + label.length)},
			token: 'selected',
			label,
		}));

function* matchesIn(state: State, span: Span): Generator<[number, Span]> {
	const matches = state.search?.matches ?? [];
	let low = 0;
	let high = matches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((matches[middle]?.end ?? 0) <= span.start) low = middle + 1;
		else high = middle;
	}
	for (let index = low; index < matches.length; index++) {
		const match = matches[index];
		if (!match || match.start >= span.end) return;
		yield [index, match];
	}
}

/** The words of a row cut into pieces at the edges of the marks, each with the link it is part of. */
function styled(
	words: string,
	span: Span,
	marks: readonly Mark[],
	links: readonly Link[],
	base: Token | undefined,
): Piece[] {
	if (marks.length === 0) return [piece(drawable(words), base)];
	const edges = new Set([span.start, span.end]);
	for (const {span: mark} of marks) {
		edges.add(Math.max(span.start, mark.start));
		edges.add(Math.min(span.end, mark.end));
	}
	const sorted = [...edges].sort((a, b) => a - b);
	return sorted.slice(0, -1).map((start, index) => {
		const stretch = {start, end: sorted[index + 1] ?? span.end};
		const mark = marks.findLast(marked => contains(marked.span, stretch));
		const shown = drawable(words.slice(start - span.start, stretch.end - span.start));
		const text = mark?.label === undefined ? shown : padded(mark.label, cellWidth(shown));
		const link = links.find(one => contains(one.span, stretch));
		return {...piece(text, mark?.token ?? base), ...(link ? {href: link.href} : {})};
	});
}
