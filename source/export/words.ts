import type {Quotation} from '../analysis/schema.ts';
import {paragraphNumbers} from '../article/paragraphs.ts';
import type {Article} from '../article/schema.ts';

/** The words of a quotation on one line; where its frame interrupts it, an ellipsis. */
export const wordsOf = ({text}: Article, {content}: Quotation): string =>
	content.map(({start, end}) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');

/** Tells the paragraph a quotation begins in, as the panes count. */
export function paragraphsIn(article: Article): (quotation: Quotation) => number {
	const numberAt = paragraphNumbers(article);
	return ({content}) => numberAt(content[0]?.start ?? 0);
}
