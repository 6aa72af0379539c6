import type {Quotation} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {indexAt} from '../article/span.ts';

/** The words of a quotation on one line; where its frame interrupts it, an ellipsis. */
export const wordsOf = ({text}: Article, {content}: Quotation): string =>
	content.map(({start, end}) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');

/** Tells the paragraph a quotation begins in, counted from 1 as the panes do (each block counts). */
export function paragraphsIn({blocks}: Article): (quotation: Quotation) => number {
	const spans = blocks.map(({span}) => span);
	return ({content}) => indexAt(spans, content[0]?.start ?? 0) + 1;
}
