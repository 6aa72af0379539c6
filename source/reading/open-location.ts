import {createReadStream} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {cleanLine} from '../article/clean.ts';
import type {Feed, FeedCatalogue} from '../article/feed.ts';
import {done, failed, type Result} from '../article/problem.ts';
import type {Origin} from '../article/schema.ts';
import {bundledFolder, defaultArticlePath} from './bundled-articles.ts';
import {isFeed} from './feeds/is-feed.ts';
import {preparedArticle} from './prepared-article.ts';
import type {ArticleSource, Opened} from './read-article.ts';
import {largestSource, tooLarge} from './source-size.ts';

/** What was read from a location, and where that was. */
type Located = {bytes: Uint8Array; origin: Origin};

/** Chunks of bytes, as standard input gives them. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

/** A feed, or a list of feeds, that was found where an article was looked for. */
type OpenedFeed = {feed: Feed | FeedCatalogue; origin: Origin};

/** What a location holds: an article, or a feed to choose one from. */
export type Found = Opened | OpenedFeed;

/**
 * What is at a location of this machine: a path, "-" for `input`, undefined for the default bundled article. At most
 * `largestSource` bytes are read. Problems: `no-such-file`, `is-directory`, `no-permission`, `unreadable`, and those
 * of `readFound`.
 */
export async function openLocation(
	location: string | undefined,
	input: ByteStream = process.stdin,
): Promise<Result<Found>> {
	const read = await readLocation(location, input);
	if (!read.ok) return read;
	const {bytes, origin} = read.value;
	const prepared = origin.kind === 'bundled' ? await preparedArticle(origin.location, bytes) : undefined;
	return prepared ? done({article: prepared}) : readFound({bytes}, origin);
}

/** What bytes hold: a feed or an article. Problems: those of `readFeed` and `readOpened`. Parsers are loaded as they are needed. */
export async function readFound(
	source: Extract<ArticleSource, {bytes: Uint8Array}>,
	origin: Origin,
): Promise<Result<Found>> {
	if (!isFeed(source.bytes)) return (await import('./read-article.ts')).readOpened(source, origin);
	const {readFeed} = await import('./feeds/read-feed.ts');
	const feed = readFeed(source);
	return feed.ok ? done({feed: feed.value, origin}) : feed;
}

/** The article that was found; a feed is taken as one, entry after entry. */
export async function articleFound(found: Found): Promise<Opened> {
	if ('article' in found) return found;
	const {articleOfFeed} = await import('./feeds/feed-article.ts');
	return {article: articleOfFeed(found.feed, found.origin)};
}

/** The article at a location of this machine, with the problems of `openLocation`. */
export async function openArticle(location: string | undefined, input?: ByteStream): Promise<Result<Opened>> {
	const found = await openLocation(location, input);
	return found.ok ? done(await articleFound(found.value)) : found;
}

async function readLocation(location: string | undefined, input: ByteStream): Promise<Result<Located>> {
	if (location === '-') return withOrigin(await readLimited(input), {kind: 'stdin', location: '-'});
	const file = path.resolve(location ?? (await defaultArticlePath()));
	try {
		const found = await stat(file);
		if (found.isDirectory()) return isDirectory(file);
		if (found.size > largestSource) return tooLarge(found.size);
		// A stream costs 10 ms to set up; only pipes and devices, whose size is not known, need one.
		const bytes = found.isFile() ? done(await readFile(file)) : await readLimited(createReadStream(file));
		return withOrigin(bytes, originOf(file));
	} catch (error) {
		return notOpened(file, error, location);
	}
}

/** Bundled articles are named relative to the package, so that the same article has the same origin everywhere. */
const originOf = (file: string): Origin =>
	path.dirname(file) === bundledFolder()
		? {kind: 'bundled', location: `articles/${path.basename(file)}`}
		: {kind: 'file', location: file};

const withOrigin = (bytes: Result<Uint8Array>, origin: Origin): Result<Located> =>
	bytes.ok ? done({bytes: bytes.value, origin}) : bytes;

async function readLimited(stream: ByteStream): Promise<Result<Uint8Array>> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		size += bytes.byteLength;
		if (size > largestSource) return tooLarge(size);
		chunks.push(bytes);
	}
	return done(Buffer.concat(chunks));
}

/** Endings of files that are read, which are labels of hosts as well or could be. */
const fileEnding = /\.(?:txt|text|md|markdown|html?|xhtml|mhtml?|eml|json|pdf|xml|rss|atom|opml|docx?|rtf)$/i;

/** Whether a location is written as web addresses are, only without `https://`: a host, perhaps a path below it. */
const looksLikeAddress = (location: string): boolean =>
	/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]|$)/i.test(location) &&
	(/^www\./i.test(location) || /[/?#]/.test(location) || !fileEnding.test(location));

const checkPath = 'Check the path, or start whosaid without one to open the bundled article.';

const isDirectory = (file: string): Result<Located> =>
	failed('is-directory', `${cleanLine(file)} is a folder, not an article.`, 'Name a file in it.');

function notOpened(file: string, error: unknown, asked = ''): Result<Located> {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const name = cleanLine(file);
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		if (!looksLikeAddress(asked)) return failed('no-such-file', `There is no file ${name}.`, checkPath);
		const shown = cleanLine(asked);
		return failed('no-such-file', `There is no file ${shown}.`, `If it is a web address, write https://${shown}.`);
	}
	if (code === 'EACCES' || code === 'EPERM') {
		return failed('no-permission', `${name} may not be read.`, 'Change its permissions, or open a copy.');
	}
	if (typeof code === 'string') return failed('unreadable', `${name} cannot be read (${code}).`, checkPath);
	throw error;
}
