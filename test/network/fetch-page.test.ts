import dns from 'node:dns';
import {createServer} from 'node:net';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {type FetchOptions, fetchPage} from '../../source/network/fetch-page.ts';
import {guardedRequest, type NetworkRules, type Progress} from '../../source/network/guarded-request.ts';
import {answer, type LocalServer, serve, serveSockets, serveTls} from '../helpers/local-server.ts';
import {page, routes, rules, words} from './faulty-site.ts';

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
