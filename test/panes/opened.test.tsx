import {renderToString} from 'ink';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {hasHyperlinks} from '../../source/components/hyperlinks.ts';
import {themeOf} from '../../source/components/theme.ts';
import {newDraft} from '../../source/reply/draft.ts';
import {Frame} from '../../source/screen/frame.tsx';
import {initialState} from '../../source/workbench/initial-state.ts';
import {defaultKeyMap} from '../../source/workbench/key-map.ts';
import {listingOf} from '../../source/workbench/listing.ts';
import type {State} from '../../source/workbench/state.ts';
import {update} from '../../source/workbench/update.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const drawn = (state: State, hyperlinks = false): string =>
	renderToString(<Frame state={state} theme={themeOf('dark', hyperlinks)} onChoose={() => undefined} />, {
		columns: state.size.columns,
	});
const screenOf = (state: State): string => drawn(state).replaceAll(/\u001B\[[\d;]*m/g, '');

const hostile = 'A\u001B[2J title\u0007 that is long enough to be cut off on a narrow window \u202E港の話';
const feed = {
	kind: 'feed' as const,
	title: 'Harbour Post',
	entries: Array.from({length: 40}, (_, index) => ({
		id: `${index}`,
		title: index === 0 ? hostile : `Entry ${index}`,
		url: `https://post.example/${index}`,
		publishedAt: '2026-03-02T08:00:00Z',
		outlet: 'Northern Wire',
		byline: [],
		content: {format: 'text' as const, text: ''},
	})),
};

const listed = (workbench: Workbench) =>
	workbench.act({
		type: 'feed-opened',
		request: 0,
		listing: listingOf(feed, 'https://post.example/feed', new Set(['1']), true),
	});

const kept = (workbench: Workbench) => {
	const rows = [
		{id: 'a', title: 'Post', url: 'https://post.example/feed', read: false, unread: 12, date: '2026-03-02'},
		{
			id: 'b',
			title: 'Wire',
			url: 'https://wire.example/feed',
			read: true,
			unread: 0,
			problem: 'wire.example does not answer.',
		},
	];
	return workbench.act({
		type: 'feed-opened',
		request: 0,
		listing: {kind: 'feeds', title: 'Kept feeds', location: '', rows, selected: 0, kept: true},
	});
};

const linked = (columns: number, rows: number) => {
	const article = smallArticle();
	const start = article.text.indexOf('Northern Wire');
	return new Workbench(columns, rows, {
		...article,
		links: [{span: {start, end: start + 13}, href: 'https://wire.example/a?b=ü'}],
	});
};

const page = {rawText: `${hostile}\n${'word '.repeat(400)}`, kept: 0.4, doubt: 'Much was left out.', feeds: []};
const draft = newDraft('small', 'd9', '2026-03-02T08:00:00Z');
const raw = (columns: number, rows: number) =>
	new Workbench(columns, rows)
		.act({type: 'article-opened', request: 0, article: smallArticle(), draft, page})
		.type('R');

const views: Record<string, (columns: number, rows: number) => State> = {
	feed: (columns, rows) => listed(new Workbench(columns, rows)).state,
	'feed, below': (columns, rows) => listed(new Workbench(columns, rows)).type('G').state,
	'kept feeds': (columns, rows) => kept(new Workbench(columns, rows)).state,
	'raw page': (columns, rows) => raw(columns, rows).state,
	hints: (columns, rows) => linked(columns, rows).type('L').state,
	opening: (columns, rows) => {
		const state = initialState(
			{columns, rows},
			{width: 76, keys: defaultKeyMap},
			`https://post.example/${'long/'.repeat(30)}`,
		);
		return update(state, {type: 'opening-progressed', request: 0, received: 123_456, total: 999_999}).state;
	},
	failed: (columns, rows) =>
		update(initialState({columns, rows}, {width: 76, keys: defaultKeyMap}, 'https://post.example/'), {
			type: 'article-failed',
			request: 0,
			problem: {code: 'timeout', message: hostile, nextStep: 'Try it again later.'},
		}).state,
};

describe.each(Object.entries(views))('%s', (_, view) => {
	test('holds its geometry from 1×1 up, and lets nothing hostile through', () => {
		for (const [columns, rows] of [
			[1, 1],
			[10, 4],
			[20, 5],
			[21, 8],
			[40, 12],
			[80, 24],
			[120, 40],
		] as const) {
			const screen = screenOf(view(columns, rows));
			const lines = screen.split('\n');
			expect(lines.length, `${columns}×${rows}`).toBeLessThanOrEqual(rows);
			for (const line of lines) expect(stringWidth(line), `${columns}×${rows} ${line}`).toBeLessThanOrEqual(columns);
			expect(screen).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
		}
	});
});

test('a feed shows titles, dates, outlets and what is unread, as far as the width allows', () => {
	const wide = screenOf(listed(new Workbench(120, 24)).state);
	expect(wide).toContain('Harbour Post · kept · 39 of 40 unread');
	expect(wide).toMatch(/>\* A.*Northern Wire +2 March 2026/);
	expect(wide).toMatch(/^ {3}Entry 1 /m);
	expect(screenOf(listed(new Workbench(40, 12)).state)).toMatch(/^ \* Entry 2\b/m);
});

test('the kept feeds show how many entries are unread, and why one could not be refreshed', () => {
	const screen = screenOf(kept(new Workbench(80, 24)).state);
	expect(screen).toMatch(/>\* {3}12 Post +2 March 2026/);
	expect(screen).toMatch(/ 0 Wire +! wire\.example does not answer\./);
});

test('the raw page says how much of it is in the article', () => {
	const screen = screenOf(raw(80, 24).state);
	expect(screen).toContain('All words of the page; 40% of them are in the article. Much was left out.');
	expect(screen).toMatch(/lines 1 to 20 of \d+/);
	const {state} = raw(80, 24).type('q');
	expect(screenOf(state)).toContain('40% of the page, R shows all');
	const goesOn = {
		...state,
		size: {columns: 120, rows: 24},
		page: {...page, nextPage: 'https://post.example/story?page=2'},
	};
	expect(screenOf(goesOn)).toContain('A next page');
});

test('before an article is there, only keys that work are offered', () => {
	const failed = screenOf(
		views['failed']?.(80, 24) ?? initialState({columns: 80, rows: 24}, {width: 76, keys: defaultKeyMap}, ''),
	);
	expect(failed).toContain('Enter tries again, A opens another article, q quits.');
	expect(failed).not.toContain('reply');
});

test('a link is underlined, and is a link for terminals that open them, with a clean address', () => {
	const link = '\u001B]8;;https://wire.example/a?b=%C3%BC\u001B\\';
	expect(drawn(linked(80, 24).state, true)).toContain(link);
	expect(drawn(linked(80, 24).state, true).split('\u001B]8;;\u001B\\').length).toBeGreaterThan(1);
	expect(drawn(linked(80, 24).state, false)).not.toContain('\u001B]8');
	expect(screenOf(linked(80, 24).type('L').state)).toContain('aorthern Wire');
});

test.each([
	[{TERM_PROGRAM: 'iTerm.app'}, true],
	[{TERM: 'xterm-kitty'}, true],
	[{TERM: 'xterm-256color', VTE_VERSION: '7003'}, true],
	[{TERM: 'xterm-256color', VTE_VERSION: '4200'}, false],
	[{TERM: 'xterm-256color'}, false],
	[{TERM: 'tmux-256color', TERM_PROGRAM: 'WezTerm'}, false],
	[{TERM: 'xterm-kitty', TMUX: '/tmp/x'}, false],
	[{FORCE_HYPERLINK: '1'}, true],
	[{FORCE_HYPERLINK: '0', TERM: 'xterm-kitty'}, false],
	[{TERM: 'dumb', WT_SESSION: '1'}, false],
])('links in a terminal of %j: %s', (environment, expected) => {
	expect(hasHyperlinks(environment)).toBe(expected);
});
