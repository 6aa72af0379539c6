import type {Article} from '../article/schema.ts';
import {layoutNow} from '../workbench/commands/moving.ts';
import {rowsFrom, type SectionKind, type TextLayout, type TextRow} from '../workbench/layout/text-layout.ts';
import {geometryOf} from '../workbench/selectors/geometry.ts';
import {
	analysisOf,
	confidenceInWords,
	contentIn,
	selectedQuotation,
	shownSpeaker,
	viaNames,
	wordsOf,
} from '../workbench/selectors/quotations.ts';
import {selectedSpan} from '../workbench/selectors/selection.ts';
import type {State} from '../workbench/state.ts';
import {lines, type Utterance} from './utterance.ts';

/** Said before the first row of a section that is no paragraph. */
const leads: Readonly<Partial<Record<SectionKind, string>>> = {
	headline: 'Headline: ',
	heading: 'Heading: ',
	caption: 'Caption: ',
	'list-item': '- ',
	blockquote: '> ',
	preformatted: 'As typed: ',
};

function rowsInSight(state: State): {layout: TextLayout; rows: TextRow[]} | undefined {
	const layout = layoutNow(state);
	return layout && {layout, rows: rowsFrom(layout, state.text.top, geometryOf(state).body)};
}

/** A row as it is read: what kind of section begins with it, and before quoted words who said them. */
function readRow(state: State, layout: TextLayout, {section, span, blank}: TextRow): string {
	const of = layout.sections[section];
	if (blank || !of) return '';
	const lead = span.start === 0 ? (leads[of.kind] ?? '') : '';
	const analysis = analysisOf(state);
	if (of.start === undefined || !analysis) return lead + of.text.slice(span.start, span.end);
	const row = {start: of.start + span.start, end: of.start + span.end};
	let read = lead;
	let at = row.start;
	for (const {quotation} of contentIn(analysis, row)) {
		const begins = quotation.content[0]?.start ?? -1;
		if (begins < at || begins >= row.end) continue;
		read += `${of.text.slice(at - of.start, begins - of.start)}[${shownSpeaker(quotation)}] `;
		at = begins;
	}
	return read + of.text.slice(at - of.start, span.end);
}

/**
 * Rows that follow one another in a section as one, so that its words are broken once, where the reader's own window
 * ends. Words whose line ends mean something stay as they stand.
 */
function asPassages(rows: readonly TextRow[], layout: TextLayout): TextRow[] {
	const passages: TextRow[] = [];
	for (const row of rows) {
		const last = passages.at(-1);
		const goesOn = last?.section === row.section && !last.blank && !row.blank;
		if (!last || !goesOn || layout.sections[row.section]?.kind === 'preformatted') passages.push(row);
		else passages[passages.length - 1] = {...last, span: {start: last.span.start, end: row.span.end}};
	}
	return passages;
}

/** All rows in sight. */
export function readPage(state: State): Utterance[] {
	const seen = rowsInSight(state);
	return seen ? lines(...asPassages(seen.rows, seen.layout).map(row => readRow(state, seen.layout, row))) : [];
}

const rowKey = ({section, span, blank}: TextRow): string => `${section} ${span.start} ${blank}`;

/** The rows that a move brought into sight: going on reads on, a jump reads a whole page. */
function readRevealed(before: State, after: State): Utterance[] {
	const now = rowsInSight(after);
	if (!now || before.text.top === after.text.top) return [];
	const known = new Set(rowsInSight(before)?.rows.map(rowKey));
	const revealed = now.rows.filter(row => !known.has(rowKey(row)));
	return lines(...asPassages(revealed, now.layout).map(row => readRow(after, now.layout, row)));
}

/** A quotation in a sentence: who, through whom, of what kind, the words. */
function quotationSentence(state: State & {article: Article}, place: string): string {
	const quotation = selectedQuotation(state);
	if (!quotation) return '';
	const via = viaNames(quotation);
	const who = `${shownSpeaker(quotation)}${via ? ` via ${via}` : ''}`;
	const sure = confidenceInWords(quotation.confidence);
	return `${place}: ${who}, ${quotation.kind}, ${sure}: ${wordsOf(state.article, quotation)}`;
}

/** What changed in the text: the quotation gone to, the match, the words selected, or the rows that came into sight. */
export function sayText(before: State, after: State): Utterance[] {
	const {article, search} = after;
	if (!article) return [];
	const {selection} = after.text;
	if (selection && selection !== before.text.selection) {
		const {start, end} = selectedSpan(selection);
		return lines(`Selected: ${article.text.slice(start, end)}`);
	}
	if (after.quotation !== undefined && after.quotation !== before.quotation)
		return lines(quotationSentence({...after, article}, 'Quotation'));
	const match = search?.matches[search.current];
	if (match && (search.current !== before.search?.current || search.query !== before.search.query))
		return lines(around(article, match.start));
	return readRevealed(before, after);
}

/** The block of the text that an offset stands in. */
const around = ({blocks, text}: Article, offset: number): string => {
	const block = blocks.findLast(({span}) => span.start <= offset);
	return block ? text.slice(block.span.start, block.span.end) : '';
};
