import {stretchesBetweenBlankLines} from '../article/paragraphs.ts';
import type {Article, Span} from '../article/schema.ts';

/** A stretch of prose of its own: a block, or what lies between two blank lines. */
export type Paragraph = Span & {heading: boolean};

/**
 * The paragraphs to attribute from, in text order: the article's blocks without preformatted ones; headings are kept
 * but marked. Blocks that lie outside the text or overlap an earlier one are passed over. Without blocks, the text is split at blank lines.
 */
export function paragraphsOf(article: Pick<Article, 'text' | 'blocks'>): Paragraph[] {
	const {text, blocks} = article;
	if (blocks.length === 0) return stretchesBetweenBlankLines(text).map(span => ({...span, heading: false}));
	const paragraphs: Paragraph[] = [];
	let reached = 0;
	for (const {kind, span} of blocks.toSorted((a, b) => a.span.start - b.span.start)) {
		if (kind === 'preformatted' || span.start < reached || span.end > text.length) continue;
		reached = span.end;
		const heading = kind === 'heading';
		for (const part of stretchesBetweenBlankLines(text, span.start, span.end)) paragraphs.push({...part, heading});
	}
	return paragraphs;
}
