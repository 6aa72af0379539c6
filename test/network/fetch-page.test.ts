import dns from 'node:dns';
import {createServer} from 'node:net';
import {brotliCompressSync, createGzip, gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {type FetchOptions, fetchPage} from '../../source/network/fetch-page.ts';
import {guardedRequest, mostBytes, type NetworkRules, type Progress} from '../../source/network/guarded-request.ts';
import {retryAfter} from '../../source/network/status-problem.ts';
import {
	type Answering,
	answer,
	type LocalServer,
	redirect,
	serve,
	serveSockets,
	serveTls,
} from '../helpers/local-server.ts';

const rules: NetworkRules = {offline: false, allowPrivate: true, environment: {}, timeout: 5000};
const page = '<title>A page</title><p>Words.</p>';
const words = (body: Uint8Array) => new TextDecoder().decode(body);

/** Zeros without end, or as many as it takes to see that nobody stops reading; the server stops when the reader has gone. */
function flood(chunk: Uint8Array, chunks: number, compress = false): Answering {
	return (_, response) => {
		response.writeHead(200, {'content-type': 'text/plain', ...(compress ? {'content-encoding': 'gzip'} : {})});
		const to = compress ? createGzip() : response;
		if (compress) to.pipe(response);
		response.on('error', () => undefined);
		let left = chunks;
		const more = () => {
			while (left-- > 0) if (!to.write(chunk)) return void to.once('drain', more);
			to.end();
		};
		more();
	};
}

const megabyte = new Uint8Array(1024 * 1024);
let tries = 0;

const routes: Record<string, Answering> = {
	'/page': answer(page, {etag: '"one"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT'}),
	'/conditional': (request, response) => {
		const known = request.headers['if-none-match'] === '"one"';
		response.writeHead(known ? 304 : 200, {etag: '"one"'}).end(known ? undefined : page);
	},
	'/never-changed': answer('', {}, 304),
	'/gzip': answer(gzipSync(page), {'content-encoding': 'gzip'}),
	'/brotli': answer(brotliCompressSync(page), {'content-encoding': 'br'}),
	'/twice': answer(gzipSync(brotliCompressSync(page)), {'content-encoding': 'br, gzip'}),
	'/not-gzip': answer(page, {'content-encoding': 'gzip'}),
	'/not-brotli': answer(page, {'content-encoding': 'br'}),
	'/half-gzip': answer(gzipSync(page).subarray(0, 20), {'content-encoding': 'gzip'}),
	'/compress': answer(page, {'content-encoding': 'compress'}),
	'/circle': redirect('/circle'),
	'/there': redirect('/back'),
	'/back': redirect('/there'),
	'/five': redirect('/four'),
	'/four': redirect('/three', 301),
	'/three': redirect('/two', 303),
	'/two': redirect('/one', 307),
	'/one': redirect('/page', 308),
	'/six': redirect('/five'),
	'/to-file': redirect('file:///etc/passwd'),
	'/to-nothing': redirect('http://'),
	'/to-nowhere': answer(page, {}, 302),
	'/stall-head': () => undefined,
	'/stall-body': (_, response) => {
		response.writeHead(200, {'content-type': 'text/html'}).write('<p>half');
	},
	'/trickle': (_, response) => {
		response.writeHead(200, {'content-type': 'text/html'});
		const dripping = setInterval(() => response.write('x'), 20);
		response.on('close', () => clearInterval(dripping));
	},
	'/flood': flood(megabyte, 200),
	'/bomb': flood(megabyte, 200, true),
	'/short': (_, response) => {
		response.writeHead(200, {'content-type': 'text/html', 'content-length': '1000'}).write('<p>short');
		setImmediate(() => response.destroy());
	},
	'/reset': (request, response) => {
		response.on('error', () => undefined);
		request.socket.resetAndDestroy();
	},
	'/picture': answer('', {'content-type': 'image/jpeg'}),
	'/pdf': answer('%PDF-', {'content-type': 'application/pdf'}),
	'/latin': answer(new Uint8Array([0xe9]), {'content-type': 'Text/HTML; Charset="ISO-8859-1"'}),
	'/untyped': (_, response) => {
		response.writeHead(200).end(page);
	},
	'/cookie': (request, response) => {
		response.writeHead(200, {'set-cookie': 'a=1', 'x-cookie': request.headers.cookie ?? 'none'}).end();
	},
	'/seen': ({headers}, response) => {
		response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(headers));
	},
	'/slow-down': (_, response) => {
		response.writeHead(tries++ === 0 ? 429 : 200, {'retry-after': '0', 'content-type': 'text/html'}).end(page);
	},
	'/busy': answer('', {'retry-after': '0'}, 503),
	'/busy-long': answer('', {'retry-after': '3600'}, 503),
	...Object.fromEntries(
		[400, 401, 403, 404, 410, 418, 429, 451, 500, 503].map(status => [`/${status}`, answer('', {}, status)]),
	),
};

let server: LocalServer;
let secure: LocalServer;
beforeAll(async () => {
	server = await serve(routes);
	secure = await serveTls({'/': answer(page)});
});
afterAll(async () => {
	await server[Symbol.asyncDispose]();
	await secure[Symbol.asyncDispose]();
});

const fetched = (path: string, options?: FetchOptions, more: Partial<NetworkRules> = {}) =>
	fetchPage(path.startsWith('/') ? server.url + path : path, {...rules, ...more}, options);

async function pageAt(path: string, options?: FetchOptions) {
	const result = await fetched(path, options);
	if (!result.ok) throw new Error(result.problem.message);
	if (result.value.kind !== 'page') throw new Error(result.value.kind);
	return result.value;
}

describe('a page', () => {
	test('comes with its address, type, charset, validators and bytes', async () => {
		const {body, ...about} = await pageAt('/page');
		expect(words(body)).toBe(page);
		expect(about).toEqual({
			kind: 'page',
			url: `${server.url}/page`,
			type: 'text/html',
			charset: 'utf-8',
			validators: {etag: '"one"', lastModified: 'Mon, 02 Mar 2026 08:00:00 GMT'},
		});
	});

	test.each(['/gzip', '/brotli', '/twice'])('is decompressed: %s', async path => {
		expect(words((await pageAt(path)).body)).toBe(page);
	});

	test('names a charset as it was written, and no type where there is none', async () => {
		expect(await pageAt('/latin')).toMatchObject({type: 'text/html', charset: 'ISO-8859-1'});
		expect(await pageAt('/untyped')).toMatchObject({type: ''});
	});

	test('that has not changed is not sent again', async () => {
		const {validators} = await pageAt('/conditional');
		expect(await fetched('/conditional', {validators})).toMatchObject({ok: true, value: {kind: 'unchanged'}});
	});

	test('is asked for by a program that names itself, without cookies', async () => {
		const headers = JSON.parse(words((await pageAt('/seen')).body));
		expect(headers['user-agent']).toMatch(/^whosaid/);
		expect(headers.cookie).toBeUndefined();
		const answered = await guardedRequest({url: `${server.url}/cookie`}, rules);
		expect(answered.ok && answered.value.headers).not.toHaveProperty('set-cookie');
	});

	test('tells how much of it has come', async () => {
		const seen: Progress[] = [];
		const {body} = await pageAt('/page', {onProgress: progress => seen.push(progress)});
		expect(seen.at(-1)).toEqual({received: body.byteLength});
	});

	test('is reached over five redirects of every kind', async () => {
		expect((await pageAt('/five')).url).toBe(`${server.url}/page`);
	});

	test('is asked for once more after the time a busy server names', async () => {
		expect(words((await pageAt('/slow-down')).body)).toBe(page);
		expect(server.requests.filter(({url}) => url === '/slow-down')).toHaveLength(2);
	});
});

describe('a fault is a sentence and a next step', () => {
	test.each([
		['/circle', 'redirects', 'from address to address'],
		['/there', 'redirects', 'from address to address'],
		['/six', 'redirects', 'from address to address'],
		['/to-file', 'url-scheme', 'file:///etc/passwd'],
		['/to-nothing', 'url', 'leads to no web address'],
		['/to-nowhere', 'unexpected-answer', 'gave no page (HTTP 302)'],
		['/never-changed', 'unexpected-answer', '(HTTP 304)'],
		['/flood', 'too-large', 'more than 16 MB'],
		['/bomb', 'too-large', 'more than 16 MB'],
		['/short', 'broken-off', 'broke off the connection before everything had come'],
		['/reset', 'broken-off', 'broke off the connection'],
		['/not-gzip', 'damaged', 'compressed data that are damaged'],
		['/not-brotli', 'damaged', 'compressed data that are damaged'],
		['/half-gzip', 'damaged', 'compressed data that are damaged'],
		['/compress', 'damaged', 'compresses in a way nobody asked for'],
		['/picture', 'not-text', 'sends a picture (image/jpeg)'],
		['/pdf', 'not-text', 'sends a PDF document'],
		['/400', 'bad-request', '(HTTP 400)'],
		['/401', 'login-needed', 'asks for a name and a password'],
		['/403', 'forbidden', 'does not give the page'],
		['/404', 'not-found', 'has no such page'],
		['/410', 'gone', 'taken away for good'],
		['/418', 'unexpected-answer', 'gave no page (HTTP 418)'],
		['/429', 'too-many', 'asked too often'],
		['/451', 'forbidden', 'legal reasons'],
		['/500', 'server-fault', 'a fault of its own'],
		['/503', 'unavailable', 'not available now'],
		['/busy', 'unavailable', 'not available now'],
		['/busy-long', 'unavailable', 'not available now'],
	])('%s: %s', async (path, code, sentence) => {
		const result = await fetched(path);
		expect(result).toMatchObject({ok: false, problem: {code, message: expect.stringContaining(sentence)}});
		expect(result.ok || result.problem.nextStep).toMatch(/^[A-Z].*\.$/);
	});

	test('a server that stays busy is asked twice, and one that asks for an hour is told of', async () => {
		expect(server.requests.filter(({url}) => url === '/busy')).toHaveLength(2);
		expect(await fetched('/busy-long')).toMatchObject({
			problem: {nextStep: 'It asks to wait 60 minutes; then try it again.'},
		});
	});

	test.each(['/stall-head', '/stall-body', '/trickle'])(
		'%s ends with the time-out, which holds for all of it',
		async path => {
			const begun = Date.now();
			const result = await fetched(path, {}, {timeout: 300});
			expect(result).toMatchObject({
				problem: {code: 'timeout', message: expect.stringContaining('within 0.3 seconds')},
			});
			expect(Date.now() - begun).toBeLessThan(2000);
		},
	);

	test('a certificate that nobody vouches for', async () => {
		expect(await fetched(`${secure.url}/`)).toMatchObject({
			problem: {code: 'tls', message: expect.stringContaining('signed itself')},
		});
	});

	test('TLS where there is none, and none where there is', async () => {
		expect(await fetched(`https://127.0.0.1:${server.port}/`)).toMatchObject({problem: {code: 'tls'}});
		expect(await fetched(`http://127.0.0.1:${secure.port}/`)).toMatchObject({ok: false});
	});

	test.each([
		['SSH-2.0-OpenSSH_9.0\r\n', 'not-http'],
		['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc', 'broken-off'],
		['HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nabc', 'broken-off'],
		['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc', 'not-http'],
		[`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 'not-http'],
		['', 'broken-off'],
	])('bytes that are no good HTTP: %#', async (bytes, code) => {
		await using strange = await serveSockets(socket => socket.once('data', () => socket.end(bytes)));
		expect(await fetched(strange.url)).toMatchObject({problem: {code}});
	});

	test('a port where nobody listens', async () => {
		const closed = createServer();
		await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve));
		const address = closed.address();
		await new Promise(resolve => closed.close(resolve));
		const port = typeof address === 'object' && address ? address.port : 0;
		expect(await fetched(`http://127.0.0.1:${port}/`)).toMatchObject({problem: {code: 'refused'}});
	});

	test.each([
		['directly', {}],
		['by a proxy', {http_proxy: 'http://127.0.0.1:9'}],
	])('a name server that never answers, asked %s', async (_, environment) => {
		const asked = vi.spyOn(dns, 'lookup').mockImplementation((() => undefined) as unknown as typeof dns.lookup);
		const asking = vi.spyOn(dns.promises, 'lookup').mockReturnValue(new Promise(() => undefined));
		const result = await fetched('http://news.invalid/', {}, {environment, allowPrivate: false, timeout: 300});
		expect(result).toMatchObject({problem: {code: 'timeout', message: expect.stringContaining('within 0.3 seconds')}});
		asked.mockRestore();
		asking.mockRestore();
	});

	test('a cancelled fetch ends at once and says so', async () => {
		const reader = new AbortController();
		const fetching = fetched('/stall-body', {signal: reader.signal});
		reader.abort();
		expect(await fetching).toMatchObject({problem: {code: 'cancelled'}});
	});
});

describe('the guard', () => {
	const guarded = {allowPrivate: false};

	test.each([
		() => `${server.url}/page`,
		() => `http://localhost:${server.port}/page`,
		() => `http://[::1]:${server.port}/`,
	])('asks for nothing at a private address: %#', async location => {
		const before = server.requests.length;
		expect(await fetched(location(), {}, guarded)).toMatchObject({problem: {code: 'private-address'}});
		expect(server.requests).toHaveLength(before);
	});

	test('offline, no socket is opened', async () => {
		let connections = 0;
		await using quiet = await serveSockets(() => connections++);
		expect(await fetched(quiet.url, {}, {offline: true})).toMatchObject({problem: {code: 'offline'}});
		expect(connections).toBe(0);
	});

	test('reads at most 16 MB of a bomb of 200', async () => {
		const seen: Progress[] = [];
		await fetched('/flood', {onProgress: progress => seen.push(progress)});
		expect(seen.at(-1)?.received).toBeLessThan(mostBytes + 2 * megabyte.length);
	});
});

describe('proxies', () => {
	/** A proxy that answers everything itself and remembers what it was asked for. */
	const proxy = () =>
		serveSockets(socket => {
			socket.once('data', bytes => {
				const [line = ''] = bytes.toString().split('\r\n');
				asked.push(line);
				socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nby proxy\n`);
			});
		});
	let asked: string[] = [];

	test.each(['http_proxy', 'HTTP_PROXY', 'ALL_PROXY'])(
		'%s is used, also where it stands on a private address',
		async name => {
			asked = [];
			await using through = await proxy();
			const environment = {[name]: through.url};
			const result = await fetched('http://news.invalid/story', {}, {environment, allowPrivate: false});
			expect(asked).toEqual(['GET http://news.invalid/story HTTP/1.1']);
			expect(result.ok && result.value.kind === 'page' && words(result.value.body)).toBe('by proxy\n');
		},
	);

	test('no_proxy goes past it, and private addresses are refused before it is asked', async () => {
		asked = [];
		await using through = await proxy();
		const environment = {http_proxy: through.url, no_proxy: '127.0.0.1'};
		expect(await fetched('/page', {}, {environment})).toMatchObject({ok: true});
		for (const host of ['10.0.0.1', 'localhost'])
			expect(await fetched(`http://${host}/`, {}, {environment, allowPrivate: false})).toMatchObject({
				problem: {code: 'private-address'},
			});
		expect(asked).toEqual([]);
	});

	test('a variable that names no proxy says so', async () => {
		expect(await fetched('/page', {}, {environment: {http_proxy: 'nonsense'}})).toMatchObject({
			problem: {code: 'proxy'},
		});
	});
});

describe('a request of any kind', () => {
	test('is sent with its method, headers and body, and a redirect is handed back', async () => {
		await using forms = await serve({
			'/post': (request, response) => {
				let sent = '';
				request.on('data', chunk => (sent += chunk));
				request.on('end', () =>
					response
						.writeHead(302, {location: '/after', 'x-sent': sent, 'x-type': request.headers['content-type'] ?? ''})
						.end('moved'),
				);
			},
		});
		const answered = await guardedRequest(
			{
				url: `${forms.url}/post`,
				method: 'POST',
				headers: {'content-type': 'application/x-www-form-urlencoded'},
				body: 'a=1&b=%E2%82%AC',
			},
			rules,
		);
		expect(answered).toMatchObject({
			ok: true,
			value: {
				status: 302,
				headers: {location: '/after', 'x-sent': 'a=1&b=%E2%82%AC', 'x-type': 'application/x-www-form-urlencoded'},
			},
		});
		expect(answered.ok && words(answered.value.body)).toBe('moved');
		expect(forms.requests).toHaveLength(1);
	});
});

test.each([
	['3', 3000],
	[' 120 ', 120_000],
	['Mon, 02 Mar 2026 08:01:00 GMT', 60_000],
	['Mon, 02 Mar 2026 07:00:00 GMT', 0],
	['soon', undefined],
	['-5', undefined],
	[undefined, undefined],
])('Retry-After %j is %j ms', (header, wait) => {
	expect(retryAfter(header, new Date('2026-03-02T08:00:00Z'))).toBe(wait);
});
