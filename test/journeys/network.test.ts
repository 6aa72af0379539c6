import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {makeHome} from '../helpers/home.ts';
import {keys} from '../helpers/keys.ts';
import {answer, type LocalServer, serve} from '../helpers/local-server.ts';
import {program, startProgram} from '../helpers/program.ts';
import {type TerminalOptions, TerminalSession} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 40_000});

const start = (options: TerminalOptions, ...parameters: string[]) =>
	startProgram(['--allow-private', ...parameters], options);

const story = (headline: string, link = '') =>
	`---\nheadline: ${headline}\noutlet: Harbour Post\n---\n\n“The bridge is safe,” said Mara Voss, the city engineer.\n\n${link}\n`;
const markdown = {'content-type': 'text/markdown; charset=utf-8'};

let server: LocalServer;
/** Ends the answer that the slow page holds back. */
let finish = () => {};
let isDown = false;

beforeAll(async () => {
	server = await serve({
		'/story': (request, response) =>
			isDown
				? void response.destroy()
				: answer(story('The bridge', `[The other side](${server.url}/other)`), markdown)(request, response),
		'/other': answer(story('The other side'), markdown),
		'/slow': (_, response) => {
			const body = story('The slow story');
			response.writeHead(200, {...markdown, 'content-length': Buffer.byteLength(body)}).write(body.slice(0, 20));
			finish = () => response.end(body.slice(20));
		},
		'/page': answer(
			`<!doctype html><html lang="en"><head><title>The ferry</title>
			<link rel="alternate" type="application/rss+xml" title="Harbour feed" href="/feed"></head><body><nav>Menu words</nav>
			<article><h1>The ferry waits</h1>${'<p>“It waits,” said Mara Voss, the harbour master, at the quay on a cold Monday morning.</p>'.repeat(8)}</article></body></html>`,
		),
		'/feed': (_, response) => {
			const items = ['story', 'missing', 'other'].map(
				name =>
					`<item><title>Entry ${name}</title><link>${server.url}/${name}</link><description>Words of ${name} in the feed.</description></item>`,
			);
			response.writeHead(200, {'content-type': 'application/rss+xml'});
			response.end(`<rss version="2.0"><channel><title>Harbour feed</title>${items.join('')}</channel></rss>`);
		},
	});
});
afterAll(() => server[Symbol.asyncDispose]());

const sizes = [
	[80, 24],
	[40, 12],
] as const;

test.each(sizes)(
	'an address opens at %i×%i: what has come is said, then the article is there',
	async (columns, rows) => {
		await using session = start({columns, rows}, `${server.url}/slow`);
		await session.waitFor(/Opening http[\s\S]*20 bytes/);
		expect(session.isAlternate()).toBe(true);
		finish();
		await session.waitFor(/The slow story[\s\S]*quotation/);
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
	},
);

test.each(sizes)('Esc cancels at %i×%i, Enter tries again', async (columns, rows) => {
	await using session = start({columns, rows}, `${server.url}/slow`);
	await session.waitFor('20 bytes');
	session.send(keys.escape);
	await session.waitFor('Cancelled');
	session.send(keys.enter);
	await session.waitFor('20 bytes');
	finish();
	await session.waitFor('The slow story');
});

test.each(sizes)('a feed is a list at %i×%i: an entry opens, J goes on, Backspace returns', async (columns, rows) => {
	await using session = start({columns, rows}, `${server.url}/feed`);
	await session.waitFor(/Harbour feed · 3 of 3 unread[\s\S]*>\* Entry story/);
	session.send(keys.enter);
	await session.waitFor(/\[1 Text[\s\S]*The bridge[\s\S]*quotation/);
	session.send('J');
	await session.waitFor('Words of missing in the feed.');
	session.send('J');
	await session.waitFor('The other side');
	session.send(keys.backspace);
	await session.waitFor(/Harbour feed · 0 of 3 unread[\s\S]*> =Entry other/);
	session.send('q');
	await session.waitFor('The other side');
	session.send('q');
	expect((await session.exit).exitCode).toBe(0);
});

test('a feed is kept from its list, and found again with what is unread', async () => {
	using home = makeHome();
	{
		await using session = start({home}, `${server.url}/feed`);
		await session.waitFor('3 of 3 unread');
		session.send('x');
		await session.waitFor('The feed is kept');
		session.send(keys.enter);
		await session.waitFor('The bridge');
		session.send('q');
		await session.exit;
	}
	await using again = start({home});
	await again.waitFor('quotations');
	again.send('A');
	await again.waitFor('> Kept feeds');
	again.send(keys.enter);
	await again.waitFor(/Kept feeds[\s\S]*2 Harbour feed/);
	again.send('r');
	await again.waitFor('1 of 1 feed refreshed.');
	again.send(keys.enter);
	await again.waitFor(/Harbour feed · kept · 2 of 3 unread/);
	again.send(keys.backspace);
	await again.waitFor('Kept feeds');
});

test('a page shows its raw words and offers its feed', async () => {
	await using session = start({}, `${server.url}/page`);
	await session.waitFor(/The ferry waits[\s\S]*quotations/);
	session.send('R');
	await session.waitFor(/All words of the page[\s\S]*Menu words/);
	session.send('q');
	await session.waitFor(screen => !screen.includes('Menu words'));
	session.send('A');
	await session.waitFor('> Feed of this page: Harbour feed');
	session.send(keys.enter);
	await session.waitFor('3 of 3 unread');
});

test('a link is chosen by its letter, its address is shown, and it opens here', async () => {
	await using session = start({environment: {FORCE_HYPERLINK: '1'}}, `${server.url}/story`);
	await session.waitFor('The other side');
	expect(session.raw()).toContain(`\u001b]8;;${server.url}/other\u001b\\The other side\u001b]8;;\u001b\\`);
	session.send('L');
	await session.waitFor('Type the letters of a link');
	session.send('a');
	await session.waitFor(`${server.url}/other`);
	session.send(keys.enter);
	await session.waitFor(
		screen =>
			/The other side/.test(screen) && !/Open it here/.test(screen) && !/The bridge/.test(screen.split('\n')[1] ?? ''),
	);
});

test('offline, what was opened before opens from its copy, and what was not says so', async () => {
	using home = makeHome();
	{
		await using session = start({home}, `${server.url}/story`);
		await session.waitFor('The bridge');
		session.send('q');
		await session.exit;
	}
	await using offline = start({home}, '--offline', `${server.url}/story`);
	await offline.waitFor(/The bridge[\s\S]*Kept copy of \d{4}-\d\d-\d\d/);
	offline.send('q');
	await offline.exit;
	isDown = true;
	await using broken = start({home}, `${server.url}/story`);
	await broken.waitFor(/The bridge[\s\S]*Kept copy/);
	isDown = false;
	await using unknown = start({home}, '--offline', `${server.url}/other`);
	await unknown.waitFor('told to stay offline');
});

test('a pasted page comes on standard input, and keys from the terminal', async () => {
	using home = makeHome();
	const page = path.join(home.path, 'page.txt');
	const {writeFile} = await import('node:fs/promises');
	await writeFile(
		page,
		'The pasted headline\n\n“It came by pipe,” said Ivo Lantz, who keeps the light.\n\nShare this\n',
	);
	await using session = new TerminalSession('/bin/sh', ['-c', `cat "${page}" | "${process.execPath}" "${program}" -`], {
		home,
	});
	await session.waitFor(/The pasted headline[\s\S]*1 quotation/);
	session.send('2');
	await session.waitFor(/\[2 Quotes\][\s\S]*Ivo Lantz/);
	session.send('q');
	expect((await session.exit).exitCode).toBe(0);
});
