import {done, failed, type Problem, type Result} from '../article/problem.ts';
import type {Article, Origin} from '../article/schema.ts';
import {type ArticleParts, composeArticle} from './compose-article.ts';
import {decodeText} from './decode-text.ts';
import {detectFormat, type Format} from './detect-format.ts';
import type {Page} from './page.ts';
import {readPlainText} from './plain-text.ts';
import {largestSource, tooLarge} from './source-size.ts';

/**
 * An article's source: bytes as they came, with the charset a header gave them if one did, or text that is decoded
 * already. `url` is the address the source was found at: links are relative to it.
 */
export type ArticleSource = ({bytes: Uint8Array; charset?: string | undefined} | {text: string}) & {
	url?: string | undefined;
};

/** An article as it was opened, with what its page had beside it when it came from one. */
export type Opened = {article: Article; page?: Page};

const asText = 'Save the page as plain text or Markdown and open that file.';

/** Formats that are told apart but not read, with what is said about them. */
const unreadable: Readonly<Partial<Record<Format, Problem>>> = {
	feed: {code: 'feed-not-read', message: 'Feeds cannot be opened yet.', nextStep: asText},
	json: {code: 'json-not-read', message: 'JSON cannot be opened as an article.', nextStep: asText},
};

/**
 * Reads an article from an HTML page, Markdown, plain text or a page pasted as text; what it is, the content decides
 * first, the ending of `origin.location` second. Problems: `too-large`, `not-text`, `empty`, `front-matter`,
 * `feed-not-read`, `json-not-read`. A parser is loaded only when there is something for it.
 */
export async function readOpened(source: ArticleSource, origin: Origin): Promise<Result<Opened>> {
	const size = 'bytes' in source ? source.bytes.byteLength : source.text.length;
	if (size > largestSource) return tooLarge(size);
	const decoded = 'bytes' in source ? decodeText(source.bytes) : done(source.text);
	if (!decoded.ok) return decoded;
	const text = decoded.value.replace(/^\ufeff/, '');
	if (text.trim() === '') return empty();
	const read = await readParts(text, source.url ?? webAddress(origin), origin.location);
	return read.ok ? opened(read.value, origin) : read;
}

/**
 * Reads an HTML page that is known to be one, a fragment included. `url` is the address it was found at. Problems:
 * `too-large`, `empty`.
 */
export async function readPage(html: string, url: string | undefined, origin: Origin): Promise<Result<Opened>> {
	if (html.length > largestSource) return tooLarge(html.length);
	const {readHtml} = await import('./html/read-html.ts');
	return opened(readHtml(html, url), origin);
}

function opened({parts, page}: ReadParts, origin: Origin): Result<Opened> {
	if (parts.blocks.length === 0 && parts.headline === '') return empty();
	return done({article: composeArticle(parts, origin), ...(page && {page})});
}

const webAddress = ({location}: Origin): string | undefined => (/^https?:/i.test(location) ? location : undefined);

/** The article of `readOpened` alone, with the same problems. */
export async function readArticle(source: ArticleSource, origin: Origin): Promise<Result<Article>> {
	const read = await readOpened(source, origin);
	return read.ok ? done(read.value.article) : read;
}

const empty = (): Result<never> =>
	failed('empty', 'There is no text in it.', 'Check that the article was saved, and open it again.');

type ReadParts = {parts: ArticleParts; page?: Page};

async function readParts(text: string, address: string | undefined, location: string): Promise<Result<ReadParts>> {
	const format = detectFormat(text, location);
	const problem = unreadable[format];
	if (problem !== undefined) return {ok: false, problem};
	if (format === 'plain') return done({parts: readPlainText(text)});
	if (format === 'html') return done((await import('./html/read-html.ts')).readHtml(text, address));
	const {readMarkdown} = await import('./markdown.ts');
	const read = readMarkdown(text);
	return read.ok ? done({parts: read.value}) : read;
}
