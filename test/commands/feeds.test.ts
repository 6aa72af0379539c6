import {afterEach, beforeEach, expect, test} from 'vitest';
import {feeds} from '../../source/commands/feeds.ts';
import {openLibrary} from '../../source/library/library.ts';
import {storeFileIn} from '../../source/library/store-file.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {answer, type LocalServer, serve} from '../helpers/local-server.ts';
import {settingsIn, streams} from '../helpers/streams.ts';

const rss = (title: string, ...items: string[]) =>
	`<rss version="2.0"><channel><title>${title}</title>${items.map(item => `<item><guid>${item}</guid><title>${item}</title></item>`).join('')}</channel></rss>`;

let home: Home;
let server: LocalServer;
let items = ['one', 'two'];

beforeEach(async () => {
	home = makeHome();
	items = ['one', 'two'];
	server = await serve({
		'/a': (request, response) => {
			const tag = `"${items.join()}"`;
			const same = request.headers['if-none-match'] === tag;
			response.writeHead(same ? 304 : 200, {etag: tag, 'content-type': 'application/xml'});
			response.end(same ? undefined : rss('Alpha', ...items));
		},
		'/b': answer(rss('Beta', 'x')),
		'/page': answer(
			'<html><head><link rel="alternate" type="application/rss+xml" href="/b"></head><body><p>No feed.</p></body></html>',
		),
		'/bad': answer('<rss'),
	});
});

afterEach(async () => {
	await server[Symbol.asyncDispose]();
	home.remove();
});

async function running(
	words: string[],
	{input = '', format, ...more}: {input?: string; format?: string; offline?: boolean} = {},
) {
	const io = streams([input]);
	const code = await feeds({words, flags: {format}}, {...settingsIn(home.path), allowPrivate: true, ...more}, io);
	return {code, out: io.out(), err: io.err()};
}

const listed = async () => JSON.parse((await running(['list'], {format: 'json'})).out).feeds;

test('a feed is kept, listed with what is unread, refreshed and removed', async () => {
	expect(await running(['add', `${server.url}/a`])).toEqual({code: 0, out: '', err: 'Kept: Alpha.\n'});
	expect(await running(['add', `${server.url}/a`])).toMatchObject({code: 0, err: 'Alpha is kept already.\n'});
	expect(await listed()).toMatchObject([{title: 'Alpha', url: `${server.url}/a`, entries: 2, unread: 2}]);
	items = ['zero', 'one', 'two'];
	expect(await running(['refresh'])).toMatchObject({code: 0, out: expect.stringMatching(/^UNREAD .*\n3 +Alpha /)});
	expect(await running(['remove', 'Alpha'])).toEqual({code: 0, out: '', err: ''});
	expect(await listed()).toEqual([]);
	expect(await running([])).toMatchObject({code: 0, out: '', err: expect.stringContaining('No feeds are kept')});
});

test('a refresh asks only for what has changed', async () => {
	await running(['add', `${server.url}/a`]);
	await running(['refresh']);
	const asked = server.requests.map(({headers}) => headers['if-none-match']);
	expect(asked).toEqual([undefined, '"one,two"']);
	expect(await listed()).toMatchObject([{entries: 2}]);
});

test('a feed whose entries were lost is asked for in full again', async () => {
	await running(['add', `${server.url}/a`]);
	const {DatabaseSync} = process.getBuiltinModule('node:sqlite');
	const store = new DatabaseSync(storeFileIn(home.path));
	store.exec('UPDATE feeds SET feed = NULL');
	store.close();
	await running(['refresh']);
	expect(await listed()).toMatchObject([{entries: 2}]);
});

test('one bad feed never stops the others, and its problem is listed', async () => {
	await running(['add', `${server.url}/b`]);
	const opml = ['bad', 'page', 'missing', 'a'].map(path => `<outline text="${path}" xmlUrl="${server.url}/${path}"/>`);
	const taken = await running(['import', '-'], {input: `<opml><head/><body>${opml.join('')}</body></opml>`});
	expect(taken).toMatchObject({code: 0, err: expect.stringContaining('Feeds taken in: 4; kept already: 0')});
	const {code, err} = await running(['refresh']);
	expect(code).toBe(0);
	expect(err.trimEnd().split('\n')).toHaveLength(3);
	expect(err).toContain('has no such page (HTTP 404)');
	expect(err).toContain('There is no feed at');
	const all = await listed();
	expect(all.find(({title}: {title: string}) => title === 'Alpha')).toMatchObject({entries: 2});
	expect(all.filter(({problem}: {problem?: string}) => problem !== undefined)).toHaveLength(3);
});

test('what is exported can be imported again', async () => {
	await running(['add', `${server.url}/a`]);
	await running(['add', `${server.url}/b?x=1&y=<2>`]);
	const {out} = await running(['export']);
	const before = await listed();
	await running(['remove', `${server.url}/a`]);
	await running(['remove', 'Beta']);
	expect(await running(['import', '-'], {input: out})).toMatchObject({
		code: 0,
		err: expect.stringContaining('Feeds taken in: 2'),
	});
	const addresses = (all: {url: string; title: string}[]) => all.map(({url, title}) => ({url, title}));
	expect(addresses(await listed())).toEqual(addresses(before));
});

test.each([
	[['add', 'SERVER/page'], 'There is no feed at'],
	[['add', 'SERVER/page'], 'The page names one: http://127.0.0.1:'],
	[['add', 'SERVER/missing'], 'has no such page'],
	[['add', 'nonsense'], 'is no web address'],
	[['remove', 'Nothing'], 'No one kept feed is called "Nothing"'],
	[['import', '-'], 'is no list of feeds'],
])('%j fails with a sentence', async (words, message) => {
	const {code, err} = await running(
		words.map(word => word.replace('SERVER', server.url)),
		{input: 'Some words.'},
	);
	expect([code, err]).toEqual([1, expect.stringContaining(message)]);
	expect(await listed()).toEqual([]);
});

test.each([
	[['add']],
	[['list', 'x']],
	[['burn']],
	[['import']],
	[['export', 'x']],
	[['refresh', 'x']],
	[['add', 'a', 'b']],
])('%j is wrong usage', async words => {
	expect(await running(words)).toMatchObject({code: 2, out: ''});
});

test('offline, a feed is kept by its address, and a refresh opens no connection', async () => {
	expect(await running(['add', `${server.url}/a`], {offline: true})).toMatchObject({code: 0});
	expect(await running(['refresh'], {offline: true})).toMatchObject({
		code: 1,
		err: expect.stringContaining('stay offline'),
	});
	expect(server.requests).toHaveLength(0);
});

test('what was read is no longer counted, and is forgotten with the feed', async () => {
	await running(['add', `${server.url}/a`]);
	const opened = openLibrary(home.path);
	if (!opened.ok) throw new Error(opened.problem.message);
	opened.value.feeds.markRead(`${server.url}/a`, 'one');
	opened.value.close();
	expect(await listed()).toMatchObject([{unread: 1}]);
	await running(['remove', 'Alpha']);
	await running(['add', `${server.url}/a`]);
	expect(await listed()).toMatchObject([{unread: 2}]);
});
