import {done, failed, type Result} from '../article/problem.ts';
import type {Article, Origin} from '../article/schema.ts';
import {type ArticleParts, composeArticle, type ReadParts} from './compose-article.ts';
import {decodeGuessed, decodeStated} from './decode-text.ts';
import {detectFormat} from './detect-format.ts';
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

/**
 * Reads an article from an HTML page, a message, a page saved as one (MHTML), JSON of the article model, Markdown,
 * plain text or a page pasted as text; what it is, the content decides first, the ending of `origin.location` second.
 * Problems: `too-large`, `not-text`, `empty`, `front-matter`, `feed-not-read`, `json-not-article`. A parser is loaded
 * only when there is something for it.
 */
export async function readOpened(source: ArticleSource, origin: Origin): Promise<Result<Opened>> {
	const size = 'bytes' in source ? source.bytes.byteLength : source.text.length;
	if (size > largestSource) return tooLarge(size);
	const decoded = 'bytes' in source ? await decode(source.bytes, source.charset) : done(source.text);
	if (!decoded.ok) return decoded;
	const text = decoded.value.replace(/^\ufeff/, '');
	if (text.trim() === '') return empty();
	const read = await readParts(source, text, origin);
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

/** What guesses encodings is loaded only for bytes that do not say which they are in. */
async function decode(bytes: Uint8Array, charset: string | undefined): Promise<Result<string>> {
	const stated = decodeStated(bytes, charset);
	if (stated !== undefined) return stated;
	const {detect} = await import('chardet');
	return decodeGuessed(bytes, detect(bytes.subarray(0, guessSample)) ?? undefined);
}

/** How many bytes the encoding is guessed from. */
const guessSample = 65_536;

const webAddress = ({location}: Origin): string | undefined => (/^https?:/i.test(location) ? location : undefined);

/** The article of `readOpened` alone, with the same problems. */
export async function readArticle(source: ArticleSource, origin: Origin): Promise<Result<Article>> {
	const read = await readOpened(source, origin);
	return read.ok ? done(read.value.article) : read;
}

const empty = (): Result<never> =>
	failed('empty', 'There is no text in it.', 'Check that the article was saved, and open it again.');

async function readParts(source: ArticleSource, text: string, origin: Origin): Promise<Result<ReadParts>> {
	const format = detectFormat(text, origin.location);
	const address = source.url ?? webAddress(origin);
	switch (format) {
		case 'feed':
			return feedNotRead();
		case 'html':
			return done((await import('./html/read-html.ts')).readHtml(text, address));
		case 'mail':
			// The parts of a message may be in encodings of their own: it is read from its bytes.
			return done(await (await import('./mail.ts')).readMail('bytes' in source ? source.bytes : text));
		case 'json':
			return inParts((await import('./article-json.ts')).readArticleJson(text));
		case 'markdown':
			return inParts((await import('./markdown.ts')).readMarkdown(text, address));
		case 'plain':
			return done({parts: {...readPlainText(text), url: address}});
	}
}

const inParts = (read: Result<ArticleParts>): Result<ReadParts> => (read.ok ? done({parts: read.value}) : read);

const feedNotRead = (): Result<never> =>
	failed(
		'feed-not-read',
		'This is a feed, which holds entries and is no article.',
		'Open it with whosaid, which lists its entries, or read the page of one entry.',
	);
