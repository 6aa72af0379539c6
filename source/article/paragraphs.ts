import type {Article, Span} from './schema.ts';
import {indexAt, trimSpan} from './span.ts';

/**
 * The stretches between blank lines (lines of white space only, no-break spaces too) of `text` or a part of it, each
 * without white space at its edges, in order. The text itself is not changed, so the spans hold for it to the letter. Linear.
 */
export function stretchesBetweenBlankLines(text: string, from = 0, to = text.length): Span[] {
	const spans: Span[] = [];
	let start = from;
	for (const gap of text.slice(from, to).matchAll(/\n[^\S\n]*\n\s*/g)) {
		pushTrimmed(spans, text, {start, end: from + gap.index});
		start = from + gap.index + gap[0].length;
	}
	pushTrimmed(spans, text, {start, end: to});
	return spans;
}

function pushTrimmed(spans: Span[], text: string, span: Span): void {
	const trimmed = trimSpan(text, span);
	if (trimmed.end > trimmed.start) spans.push(trimmed);
}

/** Tells the number of the paragraph that an offset stands in, counted from 1 over all blocks of the body; 0 before the first. */
export function paragraphNumbers({blocks}: Pick<Article, 'blocks'>): (offset: number) => number {
	const spans = blocks.map(({span}) => span);
	return offset => indexAt(spans, offset) + 1;
}
