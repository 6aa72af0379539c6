import type {Quotation} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {indexAt} from '../article/span.ts';

/** The words of a quotation on one line; where its frame interrupts it, an ellipsis. */
export const wordsOf = ({text}: Article, {content}: Quotation): string =>
	content.map(({start, end}) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');

/** The paragraph a quotation begins in, counted from 1 as the panes do (each block counts). */
export const paragraphOf = ({blocks}: Article, {content}: Quotation): number =>
	indexAt(
		blocks.map(({span}) => span),
		content[0]?.start ?? 0,
	) + 1;
