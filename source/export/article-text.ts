import type {Article} from '../article/schema.ts';

/** Outlet, names of the authors and date on one line; "" when none of them is known. */
export const factsOf = ({outlet, byline, publishedAt}: Article): string =>
	[outlet, byline.length > 0 ? `By ${byline.join(', ')}` : undefined, publishedAt].filter(Boolean).join(' · ');

/**
 * The article as plain text: headline, facts, then the blocks with a blank line between them. List items get a
 * bullet, quoted blocks a ">", captions stand in brackets after their block. Lines are not wrapped.
 */
export function articleText(article: Article): string {
	const captionsAfter = Map.groupBy(article.captions, ({afterBlock}) => afterBlock);
	const captions = (block: number): string[] => (captionsAfter.get(block) ?? []).map(({text}) => `[${text}]`);
	const head = [[article.headline, factsOf(article)].filter(line => line !== '').join('\n')];
	const body = article.blocks.flatMap(({kind, span}, i) => {
		const words = article.text.slice(span.start, span.end);
		return [kind === 'list-item' ? bulleted(words) : kind === 'blockquote' ? quoted(words) : words, ...captions(i)];
	});
	return `${[...head, ...captions(-1), ...body].filter(block => block !== '').join('\n\n')}\n`;
}

const bulleted = (words: string): string => (/^\d+[.)] /.test(words) ? words : `• ${words}`);
const quoted = (words: string): string => words.replace(/^/gm, '> ');
