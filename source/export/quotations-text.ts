import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {creditOf} from './names.ts';
import {wordsOf} from './words.ts';

/** The quotations as a numbered list in plain text, for reading aloud: who said it, in which way, then the words. */
export function quotationsText(article: Article, {quotations, actors}: Analysis): string {
	if (quotations.length === 0) return 'No quotations were found.\n';
	const entries = quotations.map(
		(quotation, i) => `${i + 1}. ${creditOf(quotation, actors)} (${quotation.kind}): ${wordsOf(article, quotation)}`,
	);
	return `${['Who said what:', ...entries].join('\n\n')}\n`;
}
