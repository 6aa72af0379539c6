import {isoTime} from '../article/iso-time.ts';
import {done, failed, type Problem, type Result} from '../article/problem.ts';
import type {KeptPage, KeptPages} from '../library/kept-pages.ts';
import type {NetworkRules, Watching} from '../network/guarded-request.ts';
import type {ByteStream, Found} from '../reading/open-location.ts';
import {typedPath} from './typed-path.ts';

/** What opening needs: what the reader allows of the network, where pages are kept, and standard input for "-". */
export type Means = {
	rules: NetworkRules;
	/** The pages that are kept; undefined where the library cannot be used, and nothing is kept then. */
	pages: () => Promise<KeptPages | undefined>;
	input?: ByteStream | undefined;
	/** Milliseconds since the epoch. */
	now: () => number;
};

/** What was opened, with a sentence when it is not what its server would give now. */
export type OpenedSource = Found & {note?: string};

/** Problems that say that this address must not be asked for, or that the reader no longer wants it: no kept copy helps. */
const final = ['cancelled', 'url', 'url-scheme', 'private-address'];

/** Whether a location is an address of any scheme, and so no path. Paths of Windows (`C:\\`) have one letter before the colon. */
export const isAddress = (location: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(location);

/**
 * Opens what is at a location: a web address over the network, everything else on this machine. A page that was
 * fetched before is asked for only if it has changed, and its kept copy serves where the network does not. Problems:
 * those of `fetchPage`, `openLocation` and `readFound`.
 */
export async function openSource(
	location: string | undefined,
	means: Means,
	watching: Pick<Watching, 'signal' | 'onProgress'> = {},
): Promise<Result<OpenedSource>> {
	if (location !== undefined && isAddress(location)) return openAddress(location, means, watching);
	const reading = await import('../reading/open-location.ts');
	return reading.openLocation(location === undefined ? undefined : typedPath(location), means.input);
}

async function openAddress(
	location: string,
	means: Means,
	watching: Pick<Watching, 'signal' | 'onProgress'>,
): Promise<Result<OpenedSource>> {
	const pages = await means.pages();
	const found = pages?.page(location);
	const kept = found?.ok ? found.value : undefined;
	const got = await fetched(location, kept, means, watching);
	if (!got.ok) return kept && !final.includes(got.problem.code) ? keptCopy(kept, got.problem) : got;
	if (got.value !== kept) pages?.keep(got.value);
	return foundIn(got.value);
}

/** The page from its server, or the kept one with its new date when the server says that it is still the same. */
async function fetched(
	location: string,
	kept: KeptPage | undefined,
	{rules, now}: Means,
	watching: Pick<Watching, 'signal' | 'onProgress'>,
): Promise<Result<KeptPage>> {
	const {fetchPage} = await import('../network/fetch-page.ts');
	const validators = {etag: kept?.etag, lastModified: kept?.lastModified};
	const answered = await fetchPage(location, rules, {...watching, validators});
	if (!answered.ok) return answered;
	const retrievedAt = isoTime(now());
	const {value} = answered;
	if (value.kind === 'unchanged') {
		if (kept) return done({...kept, retrievedAt});
		return failed('unexpected-answer', 'The server gave no page.', 'Try it again later.');
	}
	const {url, charset, body, validators: given} = value;
	return done({asked: location, url, charset, etag: given.etag, lastModified: given.lastModified, body, retrievedAt});
}

async function foundIn({url, charset, body, retrievedAt}: KeptPage): Promise<Result<Found>> {
	const {readFound} = await import('../reading/open-location.ts');
	return readFound({bytes: body, charset, url}, {kind: 'url', location: url, retrievedAt});
}

async function keptCopy(kept: KeptPage, {code, message}: Problem): Promise<Result<OpenedSource>> {
	const found = await foundIn(kept);
	const why = code === 'offline' ? '' : ` ${message}`;
	return found.ok ? done({...found.value, note: `Kept copy of ${kept.retrievedAt.slice(0, 10)}.${why}`}) : found;
}
