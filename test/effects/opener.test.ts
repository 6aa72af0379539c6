import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {performFeeds} from '../../source/effects/follow-feeds.ts';
import {Opener, type OpenerWiring} from '../../source/effects/opener.ts';
import {type Library, openLibrary} from '../../source/library/library.ts';
import type {Action} from '../../source/workbench/action.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {answer, type LocalServer, serve} from '../helpers/local-server.ts';

const rss = (...items: string[]) =>
	`<rss version="2.0"><channel><title>Post</title>${items.map(item => `<item><guid>${item}</guid><title>${item}</title></item>`).join('')}</channel></rss>`;
const xml = {'content-type': 'application/rss+xml'};

let home: Home;
let library: Library;
let server: LocalServer;
let items = ['one', 'two'];
let down = false;

beforeEach(async () => {
	home = makeHome();
	items = ['one', 'two'];
	down = false;
	const opened = openLibrary(home.path);
	if (!opened.ok) throw new Error(opened.problem.message);
	library = opened.value;
	server = await serve({
		'/feed': (request, response) => (down ? void response.destroy() : answer(rss(...items), xml)(request, response)),
		'/bad': answer('', {}, 500),
		'/list': answer('<opml><body><outline text="Post" xmlUrl="https://post.example/feed"/></body></opml>', xml),
		'/stall': (_, response) => {
			response.writeHead(200, {'content-type': 'text/html'}).write('<p>');
		},
	});
});

afterEach(async () => {
	await server[Symbol.asyncDispose]();
	library.close();
	home.remove();
});

function opening() {
	const actions: Action[] = [];
	const wiring: OpenerWiring = {
		rules: {offline: false, allowPrivate: true, environment: {}, timeout: 3000},
		library: async () => ({ok: true, value: library}),
		now: () => Number(new Date('2026-03-02T08:00:00Z')),
	};
	const dispatch = (action: Action) => void actions.push(action);
	return {actions, wiring, dispatch, opener: new Opener(dispatch, wiring), last: () => actions.at(-1)};
}

describe('opening', () => {
	test('a feed is told as a listing, with what was read of it', async () => {
		const {opener, last} = opening();
		library.feeds.markRead(`${server.url}/feed`, 'two');
		await opener.open(3, `${server.url}/feed`);
		expect(last()).toMatchObject({
			type: 'feed-opened',
			request: 3,
			listing: {
				kind: 'feed',
				kept: false,
				rows: [
					{id: 'one', read: false},
					{id: 'two', read: true},
				],
			},
		});
	});

	test('a list of feeds is one to choose from', async () => {
		const {opener, last} = opening();
		await opener.open(1, `${server.url}/list`);
		expect(last()).toMatchObject({listing: {kind: 'feeds', rows: [{title: 'Post', url: 'https://post.example/feed'}]}});
	});

	test('a kept feed opens as it was refreshed last when its server does not answer', async () => {
		const {opener, wiring, dispatch, last} = opening();
		library.feeds.add(`${server.url}/feed`, 'Post');
		await performFeeds({type: 'refresh-feeds', request: 0}, dispatch, wiring);
		down = true;
		await opener.open(1, `${server.url}/feed`);
		expect(last()).toMatchObject({
			type: 'feed-opened',
			listing: {kept: true, rows: [{}, {}]},
			note: expect.stringContaining('refreshed last'),
		});
	});

	test('an entry whose page cannot be had is read from the feed', async () => {
		const {opener, last} = opening();
		const entry = {
			id: 'e',
			title: 'The ferry',
			url: `${server.url}/bad`,
			byline: ['Ann'],
			content: {format: 'html' as const, text: '<p>One.</p><script>x</script><p>Two.</p>'},
		};
		await opener.open(1, entry.url, {entry, feed: 'Post'});
		expect(last()).toMatchObject({
			type: 'article-opened',
			article: {headline: 'The ferry', byline: ['Ann'], outlet: 'Post', text: 'One.\n\nTwo.', origin: {kind: 'feed'}},
			note: expect.stringMatching(/^From the feed: .*HTTP 500/),
		});
		await opener.open(2, entry.url, {entry: {...entry, content: {format: 'html', text: ''}}, feed: 'Post'});
		expect(last()).toMatchObject({type: 'article-failed', problem: {code: 'server-fault'}});
	});

	test('an entry without an address is read from the feed, and its title is no path', async () => {
		const {opener, last} = opening();
		const entry = {id: 'e', title: '/etc/hosts', byline: [], content: {format: 'text' as const, text: 'Words.'}};
		await opener.open(1, entry.title, {entry, feed: 'Post'});
		expect(last()).toMatchObject({type: 'article-opened', article: {headline: '/etc/hosts', text: 'Words.'}});
		await opener.open(2, entry.title, {entry: {...entry, content: {format: 'text', text: ''}}, feed: 'Post'});
		expect(last()).toMatchObject({type: 'article-failed', problem: {code: 'no-page'}});
	});

	test('what is cancelled is told as cancelled, and a new opening ends the one before', async () => {
		const {opener, actions} = opening();
		const first = opener.open(1, `${server.url}/stall`);
		await vi.waitFor(() => expect(server.requests).toHaveLength(1));
		const second = opener.open(2, `${server.url}/feed`);
		await Promise.all([first, second]);
		const answers = actions.flatMap(action =>
			action.type === 'feed-opened' || action.type === 'article-failed' ? action : [],
		);
		const inOrder = answers.toSorted((a, b) => a.request - b.request);
		expect(inOrder).toMatchObject([
			{type: 'article-failed', request: 1, problem: {code: 'cancelled'}},
			{type: 'feed-opened', request: 2},
		]);
	});
});

describe('kept feeds', () => {
	test('are kept with their entries, listed with what is unread, refreshed, and dropped', async () => {
		const {opener, wiring, dispatch, last} = opening();
		const perform = (effect: Parameters<typeof performFeeds>[0]) => performFeeds(effect, dispatch, wiring);
		const url = `${server.url}/feed`;
		const feed = {kind: 'feed' as const, title: 'Post', entries: []};
		await perform({type: 'keep-feed', url, feed});
		await perform({type: 'list-feeds', request: 0});
		expect(last()).toMatchObject({
			type: 'feed-opened',
			listing: {kind: 'feeds', rows: [{title: 'Post', unread: 0, read: true}]},
		});
		await perform({type: 'refresh-feeds', request: 0});
		expect(last()).toMatchObject({type: 'feeds-refreshed', rows: [{unread: 2}], told: '1 of 1 feed refreshed.'});
		items = ['zero', 'one', 'two'];
		await opener.open(1, url);
		await perform({type: 'mark-read', feed: url, entry: 'zero'});
		await perform({type: 'list-feeds', request: 1});
		expect(last()).toMatchObject({listing: {rows: [{unread: 2, read: false}]}});
		down = true;
		await perform({type: 'refresh-feeds', request: 1});
		expect(last()).toMatchObject({
			rows: [{problem: expect.stringContaining('broke off')}],
			told: '1 of 1 feed refreshed, 1 of them failed.',
		});
		await perform({type: 'drop-feed', url});
		await perform({type: 'list-feeds', request: 1});
		expect(last()).toMatchObject({listing: {rows: []}});
	});
});
