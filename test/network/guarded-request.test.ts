import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type FetchOptions, fetchPage} from '../../source/network/fetch-page.ts';
import {guardedRequest, mostBytes, type NetworkRules, type Progress} from '../../source/network/guarded-request.ts';
import {type LocalServer, serve, serveSockets} from '../helpers/local-server.ts';
import {megabyte, routes, rules, words} from './faulty-site.ts';

let server: LocalServer;
beforeAll(async () => {
	server = await serve(routes);
});
afterAll(() => server[Symbol.asyncDispose]());

const fetched = (path: string, options?: FetchOptions, more: Partial<NetworkRules> = {}) =>
	fetchPage(path.startsWith('/') ? server.url + path : path, {...rules, ...more}, options);

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
