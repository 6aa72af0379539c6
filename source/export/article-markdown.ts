import {stringify} from 'yaml';
import type {Article, Block, Link} from '../article/schema.ts';
import {markdownLine, markdownText} from './markdown-text.ts';

/**
 * The article as Markdown with front matter. Reading it again gives the same headline, facts, text and blocks:
 * what would be taken for markup is escaped.
 */
export function articleMarkdown(article: Article): string {
	const captionsAfter = Map.groupBy(article.captions, ({afterBlock}) => afterBlock);
	const captions = (block: number): string[] =>
		(captionsAfter.get(block) ?? []).map(({text}) => `![${markdownLine(text)}](<>)`);
	const print = blockPrinter(article);
	const body = article.blocks.flatMap((block, i) => [print(block), ...captions(i)]);
	return `${[frontMatter(article), ...captions(-1), ...body].join('\n\n')}\n`;
}

function frontMatter({headline, byline, outlet, publishedAt, url, language, dateline, replyForm}: Article): string {
	const front = {headline, byline, outlet, date: publishedAt, url, language, dateline, replyForm};
	return `---\n${stringify(front, {lineWidth: 0, schema: 'core'})}---`;
}

/** Prints blocks in order; it keeps count of numbered lists, whose numbers Markdown counts by itself. */
function blockPrinter({text, links}: Article): (block: Block) => string {
	let last = 0;
	return ({kind, span}) => {
		const plain = text.slice(span.start, span.end);
		const inside = links.filter(link => link.span.start >= span.start && link.span.end <= span.end);
		const words = withLinks(text, span.start, span.end, inside);
		const number = kind === 'list-item' ? Number(/^(\d{1,9})\. ./.exec(plain)?.[1] ?? 0) : 0;
		const continues = number > 0 && (last === 0 || number === last + 1);
		last = continues ? number : 0;
		switch (kind) {
			case 'heading':
				return `## ${words.replaceAll('\\\n', ' ')}`;
			case 'blockquote':
				return words.replace(/^/gm, '> ');
			case 'list-item':
				return continues ? words.replace(/^(\d+)\\\./, '$1.') : `- ${words}`;
			case 'preformatted':
				return fenced(plain);
			case 'paragraph':
				return words;
		}
	};
}

function withLinks(text: string, start: number, end: number, links: readonly Link[]): string {
	const marked: string[] = [];
	let at = start;
	for (const {span, href} of links) {
		if (span.start < at) continue;
		const words = markdownText(text.slice(span.start, span.end));
		marked.push(markdownText(text.slice(at, span.start)), `[${words}](<${href}>)`);
		at = span.end;
	}
	return [...marked, markdownText(text.slice(at, end))].join('');
}

function fenced(code: string): string {
	const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(run => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}\n${code}\n${fence}`;
}
