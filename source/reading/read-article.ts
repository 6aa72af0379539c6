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
	html: {code: 'html-not-read', message: 'HTML pages cannot be opened yet.', nextStep: asText},
	feed: {code: 'feed-not-read', message: 'Feeds cannot be opened yet.', nextStep: asText},
	json: {code: 'json-not-read', message: 'JSON cannot be opened as an article.', nextStep: asText},
};

/**
 * Reads an article from Markdown, plain text or a page pasted as text; what it is, the content decides first, the
 * ending of `origin.location` second. Problems: `too-large`, `not-text`, `empty`, `front-matter`, `html-not-read`,
 * `feed-not-read`, `json-not-read`. The Markdown parser is loaded only when there is Markdown.
 */
export async function readOpened(source: ArticleSource, origin: Origin): Promise<Result<Opened>> {
	const size = 'bytes' in source ? source.bytes.byteLength : source.text.length;
	if (size > largestSource) return tooLarge(size);
	const decoded = 'bytes' in source ? decodeText(source.bytes) : done(source.text);
	if (!decoded.ok) return decoded;
	const text = decoded.value.replace(/^\ufeff/, '');
	if (text.trim() === '') return empty();
	const parts = await readParts(text, origin.location);
	if (!parts.ok) return parts;
	if (parts.value.blocks.length === 0 && parts.value.headline === '') return empty();
	return done({article: composeArticle(parts.value, origin)});
}

/** The article of `readOpened` alone, with the same problems. */
export async function readArticle(source: ArticleSource, origin: Origin): Promise<Result<Article>> {
	const read = await readOpened(source, origin);
	return read.ok ? done(read.value.article) : read;
}

const empty = (): Result<never> =>
	failed('empty', 'There is no text in it.', 'Check that the article was saved, and open it again.');

async function readParts(text: string, location: string): Promise<Result<ArticleParts>> {
	const format = detectFormat(text, location);
	const problem = unreadable[format];
	if (problem !== undefined) return {ok: false, problem};
	if (format === 'plain') return done(readPlainText(text));
	const {readMarkdown} = await import('./markdown.ts');
	return readMarkdown(text);
}
