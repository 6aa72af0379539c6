import {brotliCompressSync, createGzip, gzipSync} from 'node:zlib';
import type {NetworkRules} from '../../source/network/guarded-request.ts';
import {type Answering, answer, redirect} from '../helpers/local-server.ts';

/** Rules under which loopback may be asked. */
export const rules: NetworkRules = {offline: false, allowPrivate: true, environment: {}, timeout: 5000};

/** What the pages of the site say. */
export const page = '<title>A page</title><p>Words.</p>';

/** The words that bytes stand for. */
export const words = (body: Uint8Array) => new TextDecoder().decode(body);

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

export const megabyte = new Uint8Array(1024 * 1024);
let tries = 0;

/** A site with a page for every fault that a server can have. */
export const routes: Record<string, Answering> = {
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
