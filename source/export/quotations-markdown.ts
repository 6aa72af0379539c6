import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {factsOf} from './article-text.ts';
import {markdownLine} from './markdown-text.ts';
import {creditOf} from './names.ts';
import {paragraphsIn, wordsOf} from './words.ts';

/** Quotations as Markdown: each a block quotation with who said it, through whom, how, and where, below it. */
export function quotationsMarkdown(article: Article, {quotations, actors}: Analysis): string {
	const title = `# ${markdownLine(article.headline || 'Quotations')}`;
	const facts = markdownLine(factsOf(article));
	const address = article.url === undefined ? '' : `<${article.url}>`;
	const paragraphOf = paragraphsIn(article);
	const entries = quotations.map(quotation => {
		const credit = markdownLine(creditOf(quotation, actors));
		const place = `${quotation.kind}, paragraph ${paragraphOf(quotation)}`;
		return `> ${markdownLine(wordsOf(article, quotation))}\n>\n> — ${credit} (${place})`;
	});
	return `${[title, facts, address, ...entries].filter(part => part !== '').join('\n\n')}\n`;
}
