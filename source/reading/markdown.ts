import {cleanText} from '../article/clean.ts';
import {done, type Result} from '../article/problem.ts';
import type {ArticleParts} from './compose-article.ts';
import {type FrontMatter, readFrontMatter, splitFrontMatter} from './front-matter.ts';
import {readMarkdownBody} from './markdown-body.ts';
import {readPlainText} from './plain-text.ts';

/**
 * Markdown (CommonMark and GitHub's tables, strike-through, bare links), with or without front matter, to its parts.
 * `address` is where it was found: relative links are seen from there, and it is the article's where the front matter
 * names no other. What no person writes and the parser would take minutes for is read as plain text.
 */
export function readMarkdown(source: string, address?: string): Result<ArticleParts> {
	const {yaml, markdown} = splitFrontMatter(cleanText(source));
	const front = yaml === undefined ? done<FrontMatter>({}) : readFrontMatter(yaml);
	if (!front.ok) return front;
	const {headline, title, byline, author, outlet, url, date, language, dateline, replyForm} = front.value;
	const given = headline ?? title;
	const body = isTooHeavy(markdown) ? readPlainText(markdown) : readMarkdownBody(markdown, given, address ?? url);
	return done({
		headline: given ?? body.headline,
		byline: (byline ?? author ?? []).filter(name => name !== ''),
		blocks: body.blocks,
		captions: body.captions,
		outlet,
		url: url ?? address,
		publishedAt: date?.replace(' ', 'T'),
		language,
		dateline,
		replyForm,
	});
}

/** The parser reads about 0.8 MB a second: above this length, in UTF-16 units, opening would take too long. */
const longestMarkdown = 4_000_000;

/** Fifty quotations or list items in one another, or an item set in by 150 columns: the parser is not linear in depth. */
const deepNesting = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}|^[ \t]{150,}(?:[-*+>]|\d{1,9}[.)])/m;

/** Sum of squares of the marks in each paragraph; 400 million took the parser 40 s. */
const mostMarkPairs = 3e7;

function isTooHeavy(markdown: string): boolean {
	if (markdown.length > longestMarkdown || deepNesting.test(markdown)) return true;
	let pairs = 0;
	for (const paragraph of markdown.split(/\n\s*\n/)) pairs += (paragraph.match(/[*_[\]`~<]/g)?.length ?? 0) ** 2;
	return pairs > mostMarkPairs;
}
