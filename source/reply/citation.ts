import type {Analysis, Quotation} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {hull, textOf, trimSpan} from '../article/span.ts';
import {attributionLine} from './attribution-line.ts';
import {foldedComment, foldedCore, hasWords, sharedPairs, wordsOf} from './folded-words.ts';
import {locateCitation} from './locate-citation.ts';
import {quotationAround} from './said-by.ts';
import type {Citation} from './schema.ts';

/** How much is kept of what stands before and after, in UTF-16 units: enough to tell two places of the same words apart. */
const surroundingsKept = 32;

function citationAt(article: Article, quotation: string, span: Span): Citation {
	const {text} = article;
	const place = trimSpan(text, span);
	return {
		quotation,
		exact: textOf(text, place),
		prefix: text.slice(Math.max(0, place.start - surroundingsKept), place.start).toWellFormed(),
		suffix: text.slice(place.end, place.end + surroundingsKept).toWellFormed(),
		span: place,
	};
}

/**
 * A quotation bound to its place. One whose clause is interrupted by its frame is cited with the frame, from the first
 * stretch to the last: so the words stand in the article as they are cited, with nothing joined that was apart.
 */
export const citeQuotation = (article: Article, quotation: Quotation): Citation =>
	citationAt(article, quotation.id, hull(quotation.content));

/** A stretch of the text that the reader picked, bound to its place. Its `quotation` is `''`. */
export const citeSpan = (article: Article, span: Span): Citation => citationAt(article, '', span);

/** The quotation the citation was made from, or the smallest one its words lie in. */
const quotationOf = (analysis: Analysis | undefined, citation: Citation): Quotation | undefined =>
	analysis?.quotations.find(({id}) => id === citation.quotation) ?? quotationAround(analysis, citation.span);

/**
 * What citing puts into the comment: the exact words as quoted lines (">"), a line each paragraph, and below them the
 * line that says who said them, through whom and where. No newline at the end.
 */
export function citationText(
	article: Article,
	analysis: Analysis | undefined,
	citation: Citation,
	quotation: Quotation | undefined = quotationOf(analysis, citation),
): string {
	const lines = citation.exact.split('\n').map(line => line.trim());
	return [...lines, attributionLine(article, analysis, citation, quotation)]
		.map(line => (line === '' ? '>' : `> ${line}`))
		.join('\n');
}

/**
 * How a citation stands: in the comment verbatim, altered or not at all, and where its words stand in the article now
 * (undefined when they are gone from it).
 */
export type CitationCheck = {citation: Citation; state: 'verbatim' | 'altered' | 'absent'; place: Span | undefined};

/** From this share of its neighbouring words on, something like the citation is in the comment. */
const alteredFrom = 0.4;

type Comment = {folded: string; words: () => readonly string[]};

/** The comment made ready for comparing; its words are only looked for when a citation is not in it verbatim. */
function comparable(comment: string): Comment {
	const folded = foldedComment(comment);
	let words: readonly string[] | undefined;
	return {
		folded,
		words: () => {
			words ??= wordsOf(folded);
			return words;
		},
	};
}

function stateIn(comment: Comment, citation: Citation): CitationCheck['state'] {
	const core = foldedCore(citation.exact);
	if (hasWords(comment.folded, core)) return 'verbatim';
	return sharedPairs(core, comment.words()) >= alteredFrom ? 'altered' : 'absent';
}

type Checked = {article: Article; citations: readonly Citation[]; comment: string; checks: readonly CitationCheck[]};

/** The latest answer: a frame asks for each row of the tray, and the comment only changes with a key. */
let latest: Checked | undefined;

/** Each citation held against the comment and the article. Kinds of marks, dashes and blanks make no difference. */
export function checkCitations(
	article: Article,
	citations: readonly Citation[],
	comment: string,
): readonly CitationCheck[] {
	if (latest?.article === article && latest.citations === citations && latest.comment === comment) return latest.checks;
	const compared = comparable(citations.length > 0 ? comment : '');
	const checks = citations.map(citation => ({
		citation,
		state: stateIn(compared, citation),
		place: locateCitation(article.text, citation),
	}));
	latest = {article, citations, comment, checks};
	return checks;
}
