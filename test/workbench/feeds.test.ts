import {describe, expect, test} from 'vitest';
import {newDraft} from '../../source/reply/draft.ts';
import {initialState} from '../../source/workbench/initial-state.ts';
import {defaultKeyMap} from '../../source/workbench/key-map.ts';
import {listingOf} from '../../source/workbench/listing.ts';
import {helpSections} from '../../source/workbench/selectors/help.ts';
import {update} from '../../source/workbench/update.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const draft = newDraft('small', 'd9', '2026-03-02T08:00:00Z');

const feedOf = (...titles: string[]) => ({
	kind: 'feed' as const,
	title: 'Harbour Post',
	entries: titles.map(title => ({
		id: title,
		title,
		url: `https://post.example/${title}`,
		byline: [],
		content: {format: 'text' as const, text: `Words of ${title}.`},
	})),
});

const withFeed = (workbench = new Workbench(), read = new Set<string>()) =>
	workbench.act({
		type: 'feed-opened',
		request: workbench.state.request,
		listing: listingOf(feedOf('one', 'two', 'three'), 'https://post.example/feed', read, false),
	});

describe('a feed', () => {
	test('opens as a list over the article; Enter opens an entry, which is read once it is there', () => {
		const workbench = withFeed().type('j\r');
		expect(workbench.lastEffect('open-article')).toMatchObject({
			location: 'https://post.example/two',
			fromFeed: {feed: 'Harbour Post', entry: {id: 'two'}},
		});
		const {request} = workbench.state;
		workbench.act({type: 'opening-progressed', request, received: 9});
		expect(workbench.lastEffect('mark-read')).toBeUndefined();
		workbench.act({type: 'article-opened', request, article: smallArticle(), draft});
		expect(workbench.lastEffect('mark-read')).toEqual({
			type: 'mark-read',
			feed: 'https://post.example/feed',
			entry: 'two',
		});
		expect(workbench.state.listing?.rows.map(({read}) => read)).toEqual([false, true, false]);
	});

	test('an entry that could not be opened stays unread, and J goes on behind it', () => {
		const workbench = withFeed().type('\r');
		const problem = {code: 'http', message: 'No such page.', nextStep: 'Check the address.'};
		workbench.act({type: 'article-failed', request: workbench.state.request, problem});
		expect(workbench.lastEffect('mark-read')).toBeUndefined();
		expect(workbench.state.listing?.rows.map(({read}) => read)).toEqual([false, false, false]);
		expect(workbench.type('J').lastEffect('open-article')).toMatchObject({location: 'https://post.example/two'});
	});

	test('an article that is opened otherwise marks no entry', () => {
		const workbench = withFeed().type('\r');
		const problem = {code: 'http', message: 'No such page.', nextStep: 'Check the address.'};
		workbench.act({type: 'article-failed', request: workbench.state.request, problem});
		workbench.act({type: 'article-opened', request: workbench.state.request, article: smallArticle(), draft});
		expect(workbench.lastEffect('mark-read')).toBeUndefined();
	});

	test('J and K go through it from the article, and stop at its ends; Backspace returns to the list', () => {
		const workbench = withFeed().type('\r');
		workbench.act({type: 'article-opened', request: workbench.state.request, article: smallArticle(), draft});
		expect(workbench.state.overlay).toBeUndefined();
		expect(workbench.type('J').lastEffect('open-article')).toMatchObject({location: 'https://post.example/two'});
		expect(workbench.type('J').lastEffect('open-article')).toMatchObject({location: 'https://post.example/three'});
		const {request} = workbench.state;
		expect(workbench.type('J').state).toMatchObject({request, message: {text: 'This is the last entry of the feed.'}});
		workbench.type('KK');
		expect(workbench.type('K').state.message?.text).toBe('This is the first entry of the feed.');
		expect(workbench.press('backspace').state.overlay).toEqual({kind: 'listing'});
		expect(workbench.type('q').state.overlay).toBeUndefined();
	});

	test('J opens the first entry of a feed from which nothing was opened yet', () => {
		expect(withFeed().type('J').lastEffect('open-article')).toMatchObject({location: 'https://post.example/one'});
	});

	test('without a feed, J says so, and Backspace has no place to go back to', () => {
		expect(new Workbench().type('J').state.message?.text).toContain('No feed is open');
		expect(new Workbench().press('backspace').state.message?.text).toContain('no former place');
	});

	test('x keeps it and keeps it no more', () => {
		const workbench = withFeed().type('x');
		expect(workbench.lastEffect('keep-feed')).toMatchObject({
			url: 'https://post.example/feed',
			feed: {title: 'Harbour Post', entries: [{}, {}, {}]},
		});
		expect(workbench.type('x').lastEffect('drop-feed')).toEqual({type: 'drop-feed', url: 'https://post.example/feed'});
	});

	test('kept again, what was read of it is still read', () => {
		const workbench = withFeed(new Workbench(), new Set(['two']))
			.type('xx')
			.type('x');
		expect(workbench.effects.slice(-2)).toMatchObject([
			{type: 'keep-feed', url: 'https://post.example/feed'},
			{type: 'mark-read', feed: 'https://post.example/feed', entry: 'two'},
		]);
	});

	test('the list of feeds leads to a feed, and Backspace back to it', () => {
		const rows = [{id: 'a', title: 'Post', url: 'https://post.example/feed', read: false, unread: 3}];
		const feeds = {kind: 'feeds' as const, title: 'Kept feeds', location: '', rows, selected: 0, kept: true};
		const workbench = new Workbench().act({type: 'feed-opened', request: 0, listing: feeds}).type('\r');
		expect(workbench.lastEffect('open-article')).toMatchObject({location: 'https://post.example/feed'});
		withFeed(workbench);
		expect(workbench.state.listing).toMatchObject({kind: 'feed', above: {kind: 'feeds'}});
		workbench.press('backspace');
		expect(workbench.state.listing).toMatchObject({kind: 'feeds'});
		expect(workbench.lastEffect('list-feeds')).toBeDefined();
	});

	test('a list that comes again keeps the row the reader is on', () => {
		const workbench = withFeed().type('jj');
		expect(withFeed(workbench).state.listing?.selected).toBe(2);
	});

	test('the help over the list goes back to the list', () => {
		const workbench = withFeed().type('?');
		expect(workbench.state.overlay?.kind).toBe('help');
		expect(workbench.press('escape').state.overlay).toEqual({kind: 'listing'});
	});

	test('the help over the list begins with the keys of the list', () => {
		const [first] = helpSections(withFeed().type('?').state, '');
		expect(first).toMatchObject({heading: 'Here, in a list of entries or feeds', here: true});
	});

	test('before any article is open, what was opened over the list goes back to it', () => {
		const listing = listingOf(feedOf('one'), 'https://post.example/feed', new Set(), false);
		const start = initialState({columns: 80, rows: 24}, {width: 76, keys: defaultKeyMap}, 'https://post.example/feed');
		let {state} = update(start, {type: 'feed-opened', request: 0, listing});
		state = update(state, {type: 'articles-listed', choices: []}).state;
		expect(state.overlay?.kind).toBe('menu');
		state = update(state, {type: 'key-pressed', key: {name: 'escape', text: ''}, at: 0}).state;
		expect(state.overlay).toEqual({kind: 'listing'});
		const left = update(state, {type: 'key-pressed', key: {name: 'q', text: 'q'}, at: 0});
		expect(left.effects).toEqual([{type: 'quit-program', code: 0}]);
	});

	test('the list moves by rows, pages and to its ends, and an empty one bears every key', () => {
		const workbench = withFeed().type('G');
		expect(workbench.state.listing?.selected).toBe(2);
		expect(workbench.type('jf').state.listing?.selected).toBe(2);
		expect(workbench.type('gkb').state.listing?.selected).toBe(0);
		const empty = new Workbench().act({
			type: 'feed-opened',
			request: 0,
			listing: listingOf(feedOf(), 'x', new Set(), false),
		});
		expect(empty.type('jkGgfb\rJKo').state.overlay).toEqual({kind: 'listing'});
		expect(empty.state.message?.text).toContain('no web address');
	});
});
