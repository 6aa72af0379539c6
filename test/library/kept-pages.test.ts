import {afterEach, beforeEach, expect, test} from 'vitest';
import {type KeptPage, largestKeptPage, mostPages} from '../../source/library/kept-pages.ts';
import {type Library, openLibrary} from '../../source/library/library.ts';
import {storeFileIn} from '../../source/library/store-file.ts';
import {type Home, makeHome} from '../helpers/home.ts';

let home: Home;
let library: Library;

function opened(): Library {
	const result = openLibrary(home.path);
	if (!result.ok) throw new Error(result.problem.message);
	return result.value;
}

beforeEach(() => {
	home = makeHome();
	library = opened();
});
afterEach(() => {
	library.close();
	home.remove();
});

const page = (asked: string, more: Partial<KeptPage> = {}): KeptPage => ({
	asked,
	url: `${asked}/`,
	charset: 'windows-1251',
	etag: '"v1"',
	lastModified: undefined,
	body: new Uint8Array([0, 1, 254, 255]),
	retrievedAt: '2026-03-02T08:00:00.000Z',
	...more,
});

test('a page comes back byte for byte, with what its server said of it, also after a restart', () => {
	library.pages.keep(page('https://news.example/a'));
	library.close();
	library = opened();
	const kept = library.pages.page('https://news.example/a');
	expect(kept.ok && kept.value).toEqual({...page('https://news.example/a'), body: Buffer.from([0, 1, 254, 255])});
	expect(library.pages.page('https://news.example/b')).toEqual({ok: true, value: undefined});
});

test('it is kept once, as it was fetched last', () => {
	library.pages.keep(page('https://news.example/a'));
	library.pages.keep(page('https://news.example/a', {etag: undefined, body: new Uint8Array([7])}));
	const kept = library.pages.page('https://news.example/a');
	expect(kept.ok && kept.value).toMatchObject({etag: undefined, body: Buffer.from([7])});
});

test('the oldest go when there are too many, and what is too large is not kept', () => {
	for (let index = 0; index <= mostPages; index++) {
		const retrievedAt = new Date(Date.UTC(2026, 2, 2) + index * 1000).toISOString();
		library.pages.keep(page(`https://news.example/${index}`, {retrievedAt}));
	}
	expect(library.pages.page('https://news.example/0')).toEqual({ok: true, value: undefined});
	expect(library.pages.page('https://news.example/1')).toMatchObject({value: {asked: 'https://news.example/1'}});
	library.pages.keep(page('https://news.example/large', {body: new Uint8Array(largestKeptPage + 1)}));
	expect(library.pages.page('https://news.example/large')).toEqual({ok: true, value: undefined});
});

test('a feed whose entries cannot be read any more is still kept, to be fetched again', () => {
	library.feeds.add('https://news.example/feed', 'News');
	library.feeds.refreshed('https://news.example/feed', {
		feed: {kind: 'feed', title: 'News', entries: []},
		etag: '"v1"',
	});
	library.close();
	const {DatabaseSync} = process.getBuiltinModule('node:sqlite');
	const store = new DatabaseSync(storeFileIn(home.path));
	store.exec(`UPDATE feeds SET feed = '{"kind":'`);
	store.close();
	library = opened();
	const feeds = library.feeds.all();
	expect(feeds.ok && feeds.value).toMatchObject([{url: 'https://news.example/feed', title: 'News'}]);
	expect(feeds.ok && feeds.value[0]?.feed).toBeUndefined();
});

test('a closed library says so', () => {
	library.close();
	expect(library.pages.page('https://news.example/a')).toMatchObject({problem: {code: 'library-closed'}});
	expect(library.feeds.all()).toMatchObject({problem: {code: 'library-closed'}});
	library = opened();
});
