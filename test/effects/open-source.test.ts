import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {type Means, openSource} from '../../source/effects/open-source.ts';
import {type Library, openLibrary} from '../../source/library/library.ts';
import {articleFound} from '../../source/reading/open-location.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {answer, type LocalServer, redirect, serve} from '../helpers/local-server.ts';

const story = '---\nheadline: The ferry waits\n---\n\nWords of the story.\n';
const markdown = {'content-type': 'text/markdown; charset=utf-8'};
/** Bytes of ISO 8859-7 whose own words say that they are another encoding: the header counts (HTML Standard, 13.2.3). */
const greek =
	'<meta charset=windows-1252><title>\xca\xe1\xeb\xe7</title><h1>\xca\xe1\xeb\xe7</h1><p>\xec\xdd\xf1\xe1</p>';
const feed = `<rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example/</link>
	<item><title>One</title><link>https://post.example/1</link><description>First &lt;b&gt;words&lt;/b&gt;.</description></item>
	<item><title>Two</title><description>&lt;p&gt;A.&lt;/p&gt;&lt;p&gt;B.&lt;/p&gt;</description></item></channel></rss>`;

let home: Home;
let library: Library;
let server: LocalServer;
let etags: (string | undefined)[] = [];
let broken = false;

beforeEach(async () => {
	home = makeHome();
	const opened = openLibrary(home.path);
	if (!opened.ok) throw new Error(opened.problem.message);
	library = opened.value;
	etags = [];
	broken = false;
	server = await serve({
		'/story': (request, response) => {
			if (broken) return void response.destroy();
			const known = request.headers['if-none-match'];
			etags.push(known);
			if (known === '"v1"') return void response.writeHead(304).end();
			response.writeHead(200, {...markdown, etag: '"v1"'}).end(story);
		},
		'/moved': redirect('/story'),
		'/essays/almanac.md': answer('# Almanac\n\nSee [the log](log.md) and [the quay](/quay).', markdown),
		'/notes.txt': answer('A headline\n\nWords of it.', {'content-type': 'text/plain; charset=utf-8'}),
		'/greek.html': answer(Buffer.from(greek, 'latin1'), {'content-type': 'text/html; charset=ISO-8859-7'}),
		'/greek.txt': answer(Buffer.from('\xca\xe1\xeb\xe7\n\n\xec\xdd\xf1\xe1', 'latin1'), {
			'content-type': 'text/plain; charset="iso-8859-7"',
		}),
		'/feed': answer(feed, {'content-type': 'application/rss+xml'}),
		'/gone': answer('', {}, 410),
	});
});

afterEach(async () => {
	await server[Symbol.asyncDispose]();
	library.close();
	home.remove();
});

const means = (more: Partial<Means['rules']> = {}): Means => ({
	rules: {offline: false, allowPrivate: true, environment: {}, timeout: 3000, ...more},
	pages: async () => library.pages,
	now: () => Number(new Date('2026-03-02T08:00:00Z')),
});

const open = (path: string, more?: Partial<Means['rules']>) => openSource(server.url + path, means(more));

describe('a web address', () => {
	test('is read, and its article says where it is from and when it came', async () => {
		expect(await open('/moved')).toMatchObject({
			ok: true,
			value: {
				article: {
					headline: 'The ferry waits',
					text: 'Words of the story.',
					origin: {kind: 'url', location: `${server.url}/story`, retrievedAt: '2026-03-02T08:00:00.000Z'},
				},
			},
		});
	});

	test('that was read before is asked for only if it has changed', async () => {
		await open('/story');
		const again = await open('/story');
		expect(etags).toEqual([undefined, '"v1"']);
		expect(again).toMatchObject({ok: true, value: {article: {headline: 'The ferry waits'}}});
		expect(again.ok && again.value.note).toBeUndefined();
	});

	test('opens from its kept copy when offline, and when its server fails, and says so', async () => {
		await open('/story');
		expect(await open('/story', {offline: true})).toMatchObject({
			value: {article: {headline: 'The ferry waits'}, note: 'Kept copy of 2026-03-02.'},
		});
		broken = true;
		expect(await open('/story')).toMatchObject({
			value: {
				article: {headline: 'The ferry waits'},
				note: expect.stringMatching(/^Kept copy of 2026-03-02\. 127.*broke off/),
			},
		});
	});

	test('whose copy is kept is refused all the same when it is private', async () => {
		await open('/story');
		expect(await open('/story', {allowPrivate: false})).toMatchObject({problem: {code: 'private-address'}});
	});

	test.each([
		['/gone', {}, 'gone'],
		['/story', {offline: true}, 'offline'],
		['/story', {allowPrivate: false}, 'private-address'],
	])('that cannot be had says why: %s %j', async (path, more, code) => {
		expect(await open(path, more)).toMatchObject({ok: false, problem: {code}});
	});

	test.each(['file:///etc/passwd', 'ftp://news.example/a', 'gopher://news.example'])(
		'of another kind is refused: %s',
		async location => {
			expect(await openSource(location, means())).toMatchObject({problem: {code: 'url-scheme'}});
		},
	);

	test.each(['/greek.html', '/greek.txt'])('is decoded by the charset of its header: %s', async path => {
		const decoded = {ok: true, value: {article: {headline: 'Καλη', text: expect.stringContaining('μέρα')}}};
		expect(await open(path)).toMatchObject(decoded);
		expect(await open(path, {offline: true}), 'the kept copy too').toMatchObject(decoded);
	});

	test('of Markdown is what its links are seen from', async () => {
		const opened = await open('/essays/almanac.md');
		expect(opened.ok && 'article' in opened.value && opened.value.article.links.map(({href}) => href)).toEqual([
			`${server.url}/essays/log.md`,
			`${server.url}/quay`,
		]);
		expect(opened).toMatchObject({value: {article: {url: `${server.url}/essays/almanac.md`}}});
	});

	test('of plain text is the article’s', async () => {
		expect(await open('/notes.txt')).toMatchObject({value: {article: {url: `${server.url}/notes.txt`}}});
	});

	test('is read without a library too', async () => {
		expect(await openSource(`${server.url}/story`, {...means(), pages: async () => undefined})).toMatchObject({
			ok: true,
		});
	});
});

test('a feed is a feed, and as an article it is its entries one after another', async () => {
	const opened = await open('/feed');
	if (!opened.ok) throw new Error(opened.problem.message);
	expect(opened.value).toMatchObject({feed: {kind: 'feed', title: 'Harbour Post'}});
	const {article} = await articleFound(opened.value);
	expect(article).toMatchObject({headline: 'Harbour Post', origin: {kind: 'feed'}});
	expect(article.text).toBe('One\n\nFirst words.\n\nTwo\n\nA.\n\nB.');
	expect(article.blocks.map(({kind}) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph', 'paragraph']);
	expect(article.links).toEqual([{span: {start: 0, end: 3}, href: 'https://post.example/1'}]);
});
