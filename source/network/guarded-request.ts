import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress, createGunzip} from 'node:zlib';
import {type Dispatcher, EnvHttpProxyAgent, request as send} from 'undici';
import {done, failed, type Result} from '../article/problem.ts';
import {guardedLookup, resolvesPrivately} from './addresses.ts';
import {requestProblem, stoppedProblem, TooManyBytes, UnknownEncoding} from './request-problem.ts';
import {privateAddress, webAddress} from './web-address.ts';

/** Milliseconds for a whole exchange, from the name's lookup to the last byte of the body. */
export const defaultTimeout = 30_000;

/** The most decoded bytes of a body: 16 MB. */
export const mostBytes = 16 * 1024 * 1024;

const userAgent = 'whosaid (article reader for the terminal)';

/** What the reader allows, and where it is going to: the same for each request of a run. */
export type NetworkRules = {
	offline: boolean;
	allowPrivate: boolean;
	/** The proxy variables are read from it. */
	environment: Readonly<Record<string, string | undefined>>;
	timeout?: number | undefined;
};

export type OutgoingRequest = {
	url: string;
	method?: 'GET' | 'HEAD' | 'POST';
	headers?: Readonly<Record<string, string>>;
	body?: string | Uint8Array;
};

/** A server's answer. Names of headers are in small letters; the body is decompressed. */
export type Answer = {
	url: string;
	status: number;
	headers: Readonly<Record<string, string>>;
	body: Uint8Array;
};

/** Bytes that have come, as they were sent, and how many there will be if the server said so. */
export type Progress = {received: number; total?: number};

export type Watching = {
	/** Ends the request; the problem is then `cancelled`. */
	signal?: AbortSignal | undefined;
	onProgress?: ((progress: Progress) => void) | undefined;
	/** Looks at status and headers before the body is read; a problem it gives ends the request. */
	inspect?: ((answer: Omit<Answer, 'body'>) => Result<undefined>) | undefined;
};

/**
 * One request and its answer, with nothing followed: a redirect is handed back with its `location`. Only http and
 * https; addresses of private networks are refused unless allowed, names by the very addresses that are then
 * connected to. One time-out for all of it, at most `mostBytes` decoded bytes, no cookies. Proxy variables count:
 * the proxy may stand anywhere, and the host behind it is refused when this machine knows its name as private.
 * Problems: `offline`, `url`, `url-scheme`, `private-address`, `timeout`, `cancelled`, `too-large`, `proxy`, and
 * those of `requestProblem`; whatever the status, an answer is no problem.
 */
export async function guardedRequest(
	outgoing: OutgoingRequest,
	rules: NetworkRules,
	watching: Watching = {},
): Promise<Result<Answer>> {
	if (rules.offline)
		return failed('offline', 'whosaid was told to stay offline.', 'Start it without --offline to open web addresses.');
	const address = webAddress(outgoing.url, rules.allowPrivate);
	if (!address.ok) return address;
	const url = address.value;
	const timeout = rules.timeout ?? defaultTimeout;
	const clock = AbortSignal.timeout(timeout);
	const signal = watching.signal ? AbortSignal.any([watching.signal, clock]) : clock;
	const proxies = proxiesIn(rules.environment);
	const agent = agentFor(rules, proxies);
	if (!agent.ok) return agent;
	try {
		if (proxies && !rules.allowPrivate && (await resolvesPrivately(url.hostname, signal))) return privateAddress(url);
		return await exchange(url, outgoing, {...watching, signal, dispatcher: agent.value});
	} catch (error) {
		if (signal.aborted) return {ok: false, problem: stoppedProblem(url, signal.reason, timeout)};
		return {ok: false, problem: requestProblem(url, error, mostBytes)};
	} finally {
		// Sockets kept for later would keep the program from ending.
		void agent.value.destroy();
	}
}

type Proxies = {httpProxy?: string; httpsProxy?: string; noProxy?: string};

/** The proxy variables, small letters first as curl has it; undefined when none is set. */
function proxiesIn(environment: NetworkRules['environment']): Proxies | undefined {
	const named = (name: string) => environment[name] || environment[name.toUpperCase()] || '';
	const http = named('http_proxy') || named('all_proxy');
	const https = named('https_proxy') || named('all_proxy');
	return http || https ? {httpProxy: http, httpsProxy: https, noProxy: named('no_proxy')} : undefined;
}

function agentFor({allowPrivate, timeout}: NetworkRules, proxies: Proxies | undefined): Result<Dispatcher> {
	const connect = {timeout: timeout ?? defaultTimeout, ...(allowPrivate ? {} : {lookup: guardedLookup})};
	try {
		// Empty strings keep the agent from reading the variables of the process by itself.
		const unset = {httpProxy: '', httpsProxy: '', noProxy: ''};
		return done(new EnvHttpProxyAgent({connect, proxyTunnel: false, ...unset, ...proxies}));
	} catch {
		return failed('proxy', 'The proxy variables do not name a usable proxy.', 'Correct them, or unset them.');
	}
}

async function exchange(
	url: URL,
	{method = 'GET', headers, body}: OutgoingRequest,
	{signal, dispatcher, onProgress, inspect}: Watching & {dispatcher: Dispatcher},
): Promise<Result<Answer>> {
	const response = await send(url, {
		method,
		headers: {'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...headers},
		...(body === undefined ? {} : {body}),
		signal: signal ?? null,
		dispatcher,
	});
	const opening = {url: url.href, status: response.statusCode, headers: flatHeaders(response.headers)};
	const inspected = inspect?.(opening) ?? done(undefined);
	if (!inspected.ok) {
		response.body.on('error', () => undefined).destroy();
		return inspected;
	}
	return done({...opening, body: await bodyOf(response.body, opening.headers, onProgress)});
}

/** Cookies are neither kept nor shown; a header that came twice is joined as HTTP has it. */
function flatHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || name === 'set-cookie' ? [] : [[name, [value].flat().join(', ')]],
		),
	);
}

const decompressors: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
	gzip: createGunzip,
	'x-gzip': createGunzip,
	br: createBrotliDecompress,
};

function decodersFor(encodings: string): NodeJS.ReadWriteStream[] {
	const names = encodings
		.toLowerCase()
		.split(',')
		.map(name => name.trim());
	// The encoding applied last is named last, and is taken off first.
	return names
		.filter(name => name !== '' && name !== 'identity')
		.reverse()
		.map(name => {
			const decoder = Object.hasOwn(decompressors, name) ? decompressors[name] : undefined;
			if (!decoder) throw new UnknownEncoding(name);
			return decoder();
		});
}

/** The decoded body. Stops at `mostBytes` while it streams: a small file may unpack to a thousand times its size. */
async function bodyOf(
	body: NodeJS.ReadableStream,
	headers: Readonly<Record<string, string>>,
	onProgress: Watching['onProgress'],
): Promise<Uint8Array> {
	const total = Number(headers['content-length'] ?? Number.NaN);
	const chunks: Uint8Array[] = [];
	let size = 0;
	async function* counted(source: AsyncIterable<Uint8Array>) {
		let received = 0;
		for await (const chunk of source) {
			received += chunk.byteLength;
			onProgress?.({received, ...(Number.isFinite(total) ? {total} : {})});
			yield chunk;
		}
	}
	async function collect(source: AsyncIterable<Uint8Array>) {
		for await (const chunk of source) {
			size += chunk.byteLength;
			if (size > mostBytes) throw new TooManyBytes();
			chunks.push(chunk);
		}
	}
	await pipeline([body, counted, ...decodersFor(headers['content-encoding'] ?? ''), collect]);
	return Buffer.concat(chunks);
}
