import {setTimeout as delay} from 'node:timers/promises';
import {cleanLine} from '../article/clean.ts';
import {done, failed, type Problem, type Result} from '../article/problem.ts';
import {type Answer, defaultTimeout, guardedRequest, type NetworkRules, type Watching} from './guarded-request.ts';
import {stoppedProblem} from './request-problem.ts';
import {retryAfter, statusProblem} from './status-problem.ts';

/** How many redirects are followed, each checked as the first address was. */
const mostHops = 5;

/** What a server said of a page for asking again: whether it has changed since. */
type Validators = {etag?: string | undefined; lastModified?: string | undefined};

/** A page as it came: where it was in the end, what its server says it is, and its bytes. */
export type FetchedPage = {
	kind: 'page';
	url: string;
	/** Small letters, without parameters; '' where the server does not say. */
	type: string;
	charset?: string;
	validators: Validators;
	body: Uint8Array;
};

/** The outcome of a fetch: a page, or that the kept one has not changed. */
export type Fetched = FetchedPage | {kind: 'unchanged'; url: string};

type Failure = {ok: false; problem: Problem};

export type FetchOptions = Pick<Watching, 'signal' | 'onProgress'> & {validators?: Validators | undefined};

const accept =
	'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/*;q=0.8,application/json;q=0.7,*/*;q=0.1';

const redirects: readonly number[] = [301, 302, 303, 307, 308];
const waits: readonly number[] = [429, 503];

/**
 * Fetches a page, a text or a feed. Up to `mostHops` redirects are followed, each under the rules of the first
 * address; 429 and 503 are tried once more when the server says after how long, and that is within the time-out; one
 * time-out holds for all of it. Problems: those of `guardedRequest` and `statusProblem`, `redirects`, `not-text`.
 */
export async function fetchPage(
	location: string,
	rules: NetworkRules,
	{signal, onProgress, validators = {}}: FetchOptions = {},
): Promise<Result<Fetched>> {
	const timeout = rules.timeout ?? defaultTimeout;
	const ends = Date.now() + timeout;
	const watching: Watching = {
		signal,
		onProgress,
		inspect: answer => (answer.status === 200 ? textual(answer) : done(undefined)),
	};
	const headers = {accept, ...conditions(validators)};
	let url = location;
	let waited = false;
	for (let hop = 0; hop <= mostHops; ) {
		const left = Math.max(1, ends - Date.now());
		const answered = await guardedRequest({url, headers}, {...rules, timeout: left}, watching);
		if (!answered.ok) return clockTold(answered, url, timeout);
		const answer = answered.value;
		const to = answer.headers['location'];
		if (redirects.includes(answer.status) && to !== undefined) {
			const next = URL.parse(to, url);
			if (!next) return failed('url', `${hostOf(url)} leads to no web address.`, 'Check the address.');
			url = next.href;
			hop++;
			continue;
		}
		const wait = waits.includes(answer.status) ? retryAfter(answer.headers['retry-after'], new Date()) : undefined;
		if (wait !== undefined && !waited && Date.now() + wait < ends) {
			waited = true;
			if (!(await slept(wait, signal))) return {ok: false, problem: stoppedProblem(new URL(url), undefined, timeout)};
			continue;
		}
		return outcomeOf(answer, wait, validators);
	}
	return failed(
		'redirects',
		`${hostOf(location)} sends from address to address (more than ${mostHops} times).`,
		'Open the page in a browser, which may have what the site waits for.',
	);
}

/** A time-out names the whole time that was given, not what was left of it for the last step. */
function clockTold(failure: Failure, url: string, timeout: number): Failure {
	if (failure.problem.code !== 'timeout') return failure;
	return {ok: false, problem: stoppedProblem(new URL(url), new DOMException('', 'TimeoutError'), timeout)};
}

const hostOf = (url: string): string => cleanLine(URL.parse(url)?.host ?? url);

const conditions = ({etag, lastModified}: Validators): Record<string, string> => ({
	...(etag === undefined ? {} : {'if-none-match': etag}),
	...(lastModified === undefined ? {} : {'if-modified-since': lastModified}),
});

/** Waits; false when the reader cancelled meanwhile. */
async function slept(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
	try {
		await delay(milliseconds, undefined, signal ? {signal} : {});
		return true;
	} catch {
		return false;
	}
}

/** Kinds of content that are surely no text, with the words a person knows them by. What is not listed, its bytes decide. */
const notText: readonly (readonly [pattern: RegExp, name: string])[] = [
	[/^image\/(?!svg)/, 'a picture'],
	[/^audio\//, 'sound'],
	[/^video\//, 'a video'],
	[/^font\//, 'a typeface'],
	[/^application\/pdf$/, 'a PDF document'],
	[/^application\/(?:zip|gzip|x-(?:gzip|tar|7z-compressed|bzip2?|rar\S*))$/, 'an archive'],
	[/^application\/(?:msword|vnd\.(?:ms-|openxmlformats|oasis))/, 'an office document'],
];

type ContentType = {type: string; charset?: string};

/** The media type in small letters without its parameters, and the charset among them. */
function contentType(header: string | undefined): ContentType {
	const [type = '', ...parameters] = (header ?? '').split(';');
	const charset = parameters.map(one => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(one)?.[1]).find(Boolean);
	return {type: type.trim().toLowerCase(), ...(charset ? {charset} : {})};
}

function textual({url, headers}: Omit<Answer, 'body'>): Result<undefined> {
	const {type} = contentType(headers['content-type']);
	const [, name] = notText.find(([pattern]) => pattern.test(type)) ?? [];
	if (name === undefined) return done(undefined);
	const nextStep = 'Open it in a browser, or open the page that leads to it.';
	return failed('not-text', `${hostOf(url)} sends ${name} (${cleanLine(type)}), no text.`, nextStep);
}

function outcomeOf({url, status, headers, body}: Answer, wait: number | undefined, asked: Validators): Result<Fetched> {
	const known = asked.etag !== undefined || asked.lastModified !== undefined;
	if (status === 304 && known) return done({kind: 'unchanged', url});
	if (status !== 200 && status !== 203) return {ok: false, problem: statusProblem(url, status, wait)};
	const etag = headers['etag'];
	const lastModified = headers['last-modified'];
	return done({
		kind: 'page',
		url,
		...contentType(headers['content-type']),
		validators: {...(etag === undefined ? {} : {etag}), ...(lastModified === undefined ? {} : {lastModified})},
		body,
	});
}
