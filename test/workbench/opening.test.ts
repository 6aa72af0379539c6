import {describe, expect, test} from 'vitest';
import type {Page} from '../../source/reading/page.ts';
import {newDraft} from '../../source/reply/draft.ts';
import {openingLines} from '../../source/screen/opening-lines.ts';
import {initialState} from '../../source/workbench/initial-state.ts';
import {defaultKeyMap} from '../../source/workbench/key-map.ts';
import {messageRows} from '../../source/workbench/selectors/message-rows.ts';
import {openingLine} from '../../source/workbench/selectors/opening.ts';
import {update} from '../../source/workbench/update.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const problem = {code: 'timeout', message: 'It did not answer.', nextStep: 'Try it again later.'};
const draft = newDraft('small', 'd9', '2026-03-02T08:00:00Z');

/** A workbench whose reader has asked for an address. */
function asking(location = 'https://post.example/story'): Workbench {
	const workbench = new Workbench();
	workbench.act({type: 'articles-listed', choices: []}).act({type: 'menu-chosen', value: location});
	return workbench;
}

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

	test.each([40, 80])('why the first could not be opened stands once, and whole, at %i columns', columns => {
		const size = {columns, rows: 24};
		const start = initialState(size, {width: 76, keys: defaultKeyMap}, 'https://post.example/story');
		const {state} = update(start, {type: 'article-failed', request: 0, problem});
		expect(messageRows(state)).toEqual([]);
		const rows = openingLines(state, columns).map(line => line.map(({text}) => text).join(''));
		expect(rows.join(' ').replaceAll(/\s+/g, ' ')).toBe(
			' It did not answer. Try it again later. Enter tries again, A opens another article, q quits.',
		);
		for (const row of rows) expect(row.length).toBeLessThan(columns);
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
