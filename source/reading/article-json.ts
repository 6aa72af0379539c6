import * as z from 'zod';
import {cleanLine, cleanText} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import {type Article, articleSchema, type Block} from '../article/schema.ts';
import type {ArticleParts, LooseBlock} from './compose-article.ts';

/** An article alone, or in what `read`, `quotes`, `actors` and `batch` print. */
const documentSchema = z.union([z.object({article: articleSchema}).transform(({article}) => article), articleSchema]);

/**
 * JSON of the article model to its parts. What stands outside of blocks, and links that lead outside of one, is left
 * behind. Problem `json-not-article` names the first property that is wrong.
 */
export function readArticleJson(json: string): Result<ArticleParts> {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return notArticle('It is not complete JSON');
	}
	const parsed = documentSchema.safeParse(value);
	if (!parsed.success) return notArticle(mistakeIn(value));
	const {id, text, blocks, links, captions, headline, byline, ...rest} = parsed.data;
	const {origin, outlet, dateline, language, ...others} = rest;
	return done({
		id: cleanLine(id),
		headline: cleanLine(headline),
		byline: byline.map(cleanLine),
		blocks: blocks.map(block => looseBlock(block, text, links)).filter(block => block.text !== ''),
		captions: captions.map(caption => ({...caption, text: cleanLine(caption.text)})),
		...others,
		outlet: outlet === undefined ? undefined : cleanLine(outlet),
		dateline: dateline === undefined ? undefined : cleanLine(dateline),
		language: cleanLine(language),
	});
}

function looseBlock({kind, span}: Block, text: string, links: Article['links']): LooseBlock {
	const written = text.slice(span.start, span.end);
	const words = cleanText(written);
	// Cleaning moved what follows: the places of the links are not known any more.
	if (words !== written) return {kind, text: words, links: []};
	const inside = links.filter(link => span.start <= link.span.start && link.span.end <= span.end);
	const moved = inside.map(({span: {start, end}, href}) => ({
		span: {start: start - span.start, end: end - span.start},
		href: cleanLine(href),
	}));
	return {kind, text: words, links: moved};
}

/** Where an object that should be an article differs from one. */
function mistakeIn(value: unknown): string {
	const wrapped = z.object({article: z.unknown()}).safeParse(value);
	const inner = wrapped.success && wrapped.data.article !== undefined ? wrapped.data.article : value;
	const [issue] = articleSchema.safeParse(inner).error?.issues ?? [];
	const path = issue?.path.join('.') ?? '';
	return path === '' ? 'It is no article' : `Its "${cleanLine(path)}" is missing or wrong`;
}

const notArticle = (reason: string): Result<ArticleParts> =>
	failed(
		'json-not-article',
		`This JSON cannot be opened as an article. ${reason}.`,
		'JSON that "whosaid read --format json" wrote can be opened.',
	);
