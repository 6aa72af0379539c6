import type {Analysis, Quotation} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {hull, indexAt} from '../article/span.ts';
import type {Citation} from './schema.ts';

/** Characters kept before and after a citation, to find it again in a changed article (W3C Web Annotation, text quote selector). */
const contextLength = 32;

/** Cites a quotation: its exact words, from the first to the last, so that they stand in the article letter by letter. */
export const citeQuotation = (article: Article, _analysis: Analysis, quotation: Quotation): Citation => ({
	...citeSpan(article, hull(quotation.content)),
	quotation: quotation.id,
});

/** Cites a stretch of the text that is no quotation of its own. */
export const citeSpan = (article: Article, span: Span): Citation => ({
	quotation: '',
	exact: article.text.slice(span.start, span.end),
	prefix: article.text.slice(Math.max(0, span.start - contextLength), span.start),
	suffix: article.text.slice(span.end, span.end + contextLength),
	span,
});

/** What is put into the comment for a citation: the exact words as a quoted line, and below them whose they are and where. */
export function citationText(
	article: Article,
	_analysis: Analysis | undefined,
	citation: Citation,
	quotation?: Quotation,
): string {
	const words = citation.exact.replaceAll(/\s*\n\s*/g, ' ');
	return `> ${words}\n> — ${[attribution(quotation), place(article, citation.span)].filter(Boolean).join(', ')}`;
}

function attribution(quotation: Quotation | undefined): string {
	if (!quotation) return '';
	const speaker = quotation.speaker?.name;
	const via = quotation.via.map(({name}) => name).join(', by ');
	if (quotation.kind === 'indirect') {
		const said = speaker ? `what ${speaker} said` : 'what someone said';
		return `${said}, ${via ? `reported by ${via}` : 'in the words of the article'}`;
	}
	const through = via ? `quoted by ${via}` : '';
	return [speaker ?? (via ? '' : 'quoted'), through].filter(Boolean).join(', ');
}

function place(article: Article, span: Span): string {
	const paragraph =
		indexAt(
			article.blocks.map(block => block.span),
			span.start,
		) + 1;
	return `in “${article.headline}”, paragraph ${paragraph}`;
}

export type CitationStanding = {state: 'verbatim' | 'altered' | 'absent'};

/** Text made alike where only typing differs: white space, the shapes of marks, the marks of a quoted line. */
const folded = (text: string): string =>
	text
		.replaceAll(/^> ?/gm, '')
		.replaceAll(/[“”«»„]/g, '"')
		.replaceAll(/[‘’]/g, "'")
		.replaceAll(/\s+/g, ' ')
		.trim();

const checked = new WeakMap<readonly Citation[], {comment: string; standings: readonly CitationStanding[]}>();

/** How each citation stands in the comment: word for word, altered, or not at all. The same arguments give the same array. */
export function checkCitations(
	_article: Article,
	citations: readonly Citation[],
	comment: string,
): readonly CitationStanding[] {
	const known = checked.get(citations);
	if (known?.comment === comment) return known.standings;
	const text = folded(comment);
	const pairs = new Set(pairsOf(text));
	const standings = citations.map(({exact}): CitationStanding => {
		const wanted = folded(exact);
		if (text.includes(wanted)) return {state: 'verbatim'};
		return {state: mostlyThere(wanted, pairs) ? 'altered' : 'absent'};
	});
	checked.set(citations, {comment, standings});
	return standings;
}

/** The pairs of neighbouring words: what of a citation survives when single words in it are changed. */
function pairsOf(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** From this share of its pairs of words on, a stretch is the citation in other words and not something else. */
const alteredShare = 0.5;

function mostlyThere(wanted: string, pairs: ReadonlySet<string>): boolean {
	const needed = pairsOf(wanted);
	if (needed.length === 0) return false;
	return needed.filter(pair => pairs.has(pair)).length / needed.length >= alteredShare;
}

/**
 * Where a citation stands in a text that may have changed since: at its old place, otherwise wherever its exact words
 * stand, the best by what stands around them and then by nearness. Undefined when the words are not there.
 */
export function locateCitation(text: string, {exact, prefix, suffix, span}: Citation): Span | undefined {
	if (exact === '') return undefined;
	if (text.startsWith(exact, span.start)) return span;
	let best: {start: number; score: number} | undefined;
	for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
		const around =
			commonEnd(text.slice(Math.max(0, start - prefix.length), start), prefix) +
			commonStart(text.slice(start + exact.length, start + exact.length + suffix.length), suffix);
		const score = around - Math.abs(start - span.start) / (text.length + 1);
		if (!best || score > best.score) best = {start, score};
	}
	return best && {start: best.start, end: best.start + exact.length};
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return length;
}

function commonEnd(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
	return length;
}
