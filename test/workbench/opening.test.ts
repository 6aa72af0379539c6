import {describe, expect, test} from 'vitest';
import type {Page} from '../../source/reading/page.ts';
import {newDraft} from '../../source/reply/draft.ts';
import {openingLines} from '../../source/screen/opening-lines.ts';
import {initialState} from '../../source/workbench/initial-state.ts';
import {defaultKeyMap} from '../../source/workbench/key-map.ts';
import {listingOf} from '../../source/workbench/listing.ts';
import {helpSections} from '../../source/workbench/selectors/help.ts';
import {openingLine} from '../../source/workbench/selectors/opening.ts';
import {update} from '../../source/workbench/update.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const problem = {code: 'timeout', message: 'It did not answer.', nextStep: 'Try it again later.'};
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

/** A workbench whose reader has asked for an address. */
function asking(location = 'https://post.example/story'): Workbench {
	const workbench = new Workbench();
	workbench.act({type: 'articles-listed', choices: []}).act({type: 'menu-chosen', value: location});
	return workbench;
}

const withFeed = (workbench = new Workbench(), read = new Set<string>()) =>
	workbench.act({
		type: 'feed-opened',
		request: workbench.state.request,
		listing: listingOf(feedOf('one', 'two', 'three'), 'https://post.example/feed', read, false),
	});

describe('opening an address', () => {
	test('the article on the screen stays until the other is there, and how much has come is said', () => {
		const workbench = asking();
		expect(workbench.lastEffect('open-article')).toMatchObject({location: 'https://post.example/story'});
		const {request} = workbench.state;
		workbench.act({type: 'opening-progressed', request, received: 50_000, total: 100_000});
		expect(workbench.state.article?.id).toBe('small');
		expect(openingLine(workbench.state, 78)).toBe(
			'Opening https://post.example/story… 50 kB of 100 kB [##########----------]',
		);
		expect(openingLine(workbench.state, 40)).toMatch(/ 50 kB$/);
		workbench.act({type: 'article-opened', request, article: {...smallArticle(), id: 'other'}, draft});
		expect(workbench.state).toMatchObject({article: {id: 'other'}});
		expect(workbench.state.opening).toBeUndefined();
	});

	test('Esc cancels it; what is said then is the answer, and the article is still there', () => {
		const workbench = asking().press('escape');
		expect(workbench.lastEffect('cancel-opening')).toEqual({type: 'cancel-opening', request: workbench.state.request});
		const cancelled = {
			code: 'cancelled',
			message: 'Cancelled; nothing was opened.',
			nextStep: 'Open it again when you like.',
		};
		workbench.act({type: 'article-failed', request: workbench.state.request, problem: cancelled});
		expect(workbench.state).toMatchObject({
			article: {id: 'small'},
			message: {text: expect.stringContaining('Cancelled')},
		});
		expect(workbench.state.opening).toBeUndefined();
	});

	test('what failed can be tried again from the menu', () => {
		const workbench = asking();
		workbench.act({type: 'article-failed', request: workbench.state.request, problem});
		workbench.act({type: 'articles-listed', choices: []});
		expect(workbench.state.overlay).toMatchObject({
			choices: [{value: 'https://post.example/story', label: expect.stringContaining('Try again')}],
		});
	});

	test('before any article is there, Enter tries again', () => {
		let state = initialState({columns: 80, rows: 24}, {width: 76, keys: defaultKeyMap}, 'https://post.example/story');
		state = update(state, {type: 'article-failed', request: 0, problem}).state;
		const {state: next, effects} = update(state, {type: 'key-pressed', key: {name: 'enter', text: '\n'}, at: 0});
		expect(effects).toEqual([{type: 'open-article', request: 1, location: 'https://post.example/story'}]);
		expect(next.opening).toEqual({location: 'https://post.example/story'});
	});

	test('why it failed stays in sight when a key says something else', () => {
		let state = initialState({columns: 80, rows: 24}, {width: 76, keys: defaultKeyMap}, 'https://post.example/');
		state = update(state, {type: 'article-failed', request: 0, problem}).state;
		state = update(state, {type: 'key-pressed', key: {name: 'L', text: 'L'}, at: 0}).state;
		expect(state.message?.text).toContain('Open an article first');
		expect(
			openingLines(state, 80)
				.flat()
				.map(({text}) => text)
				.join(''),
		).toContain(problem.message);
	});

	test('an analysis that was overtaken by an opening that failed is asked for again', () => {
		const workbench = new Workbench();
		workbench.act({type: 'article-opened', request: 0, article: smallArticle(), draft});
		workbench.act({type: 'articles-listed', choices: []}).act({type: 'menu-chosen', value: 'https://post.example/'});
		const {request} = workbench.state;
		workbench.act({type: 'article-failed', request, problem});
		expect(workbench.lastEffect('analyse-article')).toMatchObject({request});
	});

	test('progress and answers of an older request change nothing', () => {
		const workbench = asking();
		const before = workbench.state;
		workbench.act({type: 'opening-progressed', request: 0, received: 1});
		workbench.act({type: 'article-failed', request: 0, problem});
		expect(workbench.state).toBe(before);
	});
});

describe('a page', () => {
	const page: Page = {
		rawText: Array.from({length: 60}, (_, line) => `Line ${line}`).join('\n'),
		kept: 0.3,
		doubt: 'Much of the page was left out.',
		nextPage: 'https://post.example/story?page=2',
		feeds: [{title: 'All news', url: 'https://post.example/feed'}],
	};
	const opened = () => new Workbench().act({type: 'article-opened', request: 0, article: smallArticle(), draft, page});

	test('offers its next page and its feeds', () => {
		const workbench = opened().act({type: 'articles-listed', choices: []});
		expect(workbench.state.overlay).toMatchObject({
			choices: [{value: page.nextPage}, {value: 'https://post.example/feed', label: 'Feed of this page: All news'}],
		});
	});

	test('that is a kept copy says so', () => {
		const note = 'Kept copy of 2026-03-02.';
		const workbench = new Workbench().act({type: 'article-opened', request: 0, article: smallArticle(), draft, note});
		expect(workbench.state.message?.text).toBe(note);
	});

	test('R shows all its words; they scroll to their end and no further, and q goes back', () => {
		const workbench = opened().type('R');
		expect(workbench.state.overlay).toEqual({kind: 'raw', top: 0});
		workbench.type('jj');
		expect(workbench.state.overlay).toEqual({kind: 'raw', top: 2});
		workbench.type('Gj');
		expect(workbench.state.overlay).toEqual({kind: 'raw', top: 40});
		expect(workbench.type('q').state.overlay).toBeUndefined();
		expect(workbench.lastEffect('quit-program')).toBeUndefined();
	});

	test('R says that there is no more where there was no page', () => {
		expect(new Workbench().type('R').state).toMatchObject({message: {text: expect.stringContaining('all there is')}});
	});
});

describe('a feed', () => {
	test('opens as a list over the article; Enter opens an entry, which is read from then on', () => {
		const workbench = withFeed().type('j\r');
		expect(workbench.lastEffect('open-article')).toMatchObject({
			location: 'https://post.example/two',
			fromFeed: {feed: 'Harbour Post', entry: {id: 'two'}},
		});
		expect(workbench.lastEffect('mark-read')).toEqual({
			type: 'mark-read',
			feed: 'https://post.example/feed',
			entry: 'two',
		});
		expect(workbench.state.listing?.rows.map(({read}) => read)).toEqual([false, true, false]);
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

describe('links', () => {
	const href = 'https://wire.example/a';
	const linked = (...hrefs: string[]) => {
		const article = smallArticle();
		const links = hrefs.map((one, index) => ({span: {start: 4 + index, end: 5 + index}, href: one}));
		return new Workbench(80, 24, {...article, url: 'https://post.example/story', links});
	};

	test('L puts letters at them; a letter chooses, its address is shown, and the choice opens it', () => {
		const workbench = linked(href, '/near').type('La');
		expect(workbench.state.overlay).toMatchObject({kind: 'menu', purpose: 'follow-link', title: href});
		workbench.act({type: 'menu-chosen', value: JSON.stringify(['open', href])});
		expect(workbench.lastEffect('open-article')).toMatchObject({location: href});
		const second = linked(href, '/near').type('Ls');
		expect(second.state.overlay).toMatchObject({title: 'https://post.example/near'});
		second.act({type: 'menu-chosen', value: JSON.stringify(['browse', 'https://post.example/near'])});
		expect(second.lastEffect('open-browser')).toEqual({type: 'open-browser', url: 'https://post.example/near'});
	});

	test('many links have two letters each', () => {
		const many = linked(...Array.from({length: 30}, (_, index) => `https://wire.example/${index}`)).type('La');
		expect(many.state.overlay).toEqual({kind: 'hints', typed: 'a'});
		expect(many.type('s').state.overlay).toMatchObject({title: 'https://wire.example/1'});
	});

	test('addresses that are not of the web are no links', () => {
		const workbench = linked(
			'javascript:alert(1)',
			'file:///etc/passwd',
			'data:text/html,x',
			`https://wire.example/${'a'.repeat(3000)}`,
		);
		expect(workbench.type('L').state).toMatchObject({
			message: {text: 'No link is in sight here: j goes on in the text.'},
		});
		expect(workbench.state.overlay).toBeUndefined();
	});

	test('an address with control characters is shown and handed on without them', () => {
		const workbench = linked('https://wire.example/\u001b]8;;x\u0007\u202e').type('La');
		expect(workbench.state.overlay?.kind === 'menu' && workbench.state.overlay.title).toMatch(
			/^https:\/\/wire\.example\/[!-~]*$/,
		);
	});

	test('letters that are none close the hints', () => {
		expect(linked(href).type('L9').state.overlay).toBeUndefined();
	});

	test('o names the host and asks, and Leave it leaves it', () => {
		const workbench = linked(href).type('o');
		expect(workbench.state.overlay).toMatchObject({title: 'Open post.example in the browser?'});
		workbench.act({type: 'menu-chosen', value: ''});
		expect(workbench.lastEffect('open-browser')).toBeUndefined();
		expect(new Workbench().type('o').state.message?.text).toContain('no web address');
	});
});
