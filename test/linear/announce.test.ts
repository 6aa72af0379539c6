import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {announce, sayPlace, welcome} from '../../source/linear/announce.ts';
import type {Utterance} from '../../source/linear/utterance.ts';
import {listingOf} from '../../source/workbench/listing.ts';
import {splitColumns} from '../../source/workbench/selectors/geometry.ts';
import {currentQuotation} from '../../source/workbench/selectors/quote-list.ts';
import type {State} from '../../source/workbench/state.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const opened = (): Workbench => new Workbench(splitColumns - 1, 24);

const textOf = (utterances: readonly Utterance[]): string =>
	utterances.map(one => ('line' in one ? `${one.line}\n` : one.echo)).join('');

/** Everything that is said while keys are typed, a change at a time. */
function heard(workbench: Workbench, ...steps: ((workbench: Workbench) => void)[]): string {
	return steps
		.map(step => {
			const before = workbench.state;
			step(workbench);
			return textOf(announce(before, workbench.state));
		})
		.join('');
}

const typing =
	(text: string) =>
	(workbench: Workbench): void =>
		void workbench.type(text);
const pressing =
	(...names: string[]) =>
	(workbench: Workbench): void =>
		void workbench.press(...names);

describe('what is said', () => {
	test('at the start: the keys that lead on, and the text from its top', () => {
		const {state} = opened();
		const said = textOf([...welcome(state), ...sayPlace(state)]);
		expect(said).toMatch(/^whosaid, from top to bottom: Space reads on, 2 quotations/);
		expect(said).toContain('Headline: Council hears about the bridge\nThe Harbour Post');
		expect(said).toContain('[Mara Voss] “The bridge is safe,” said Mara Voss');
	});

	test('a paragraph is handed over whole, to be broken where the reader’s own window ends', () => {
		expect(textOf(sayPlace(opened().state))).toContain(
			'\nNorthern Wire quoted her as saying that [Mara Voss] repairs would begin in June.\n',
		);
	});

	test.each([
		['2', 'Quotes. 3 quotations, by place.\n1 of 3, Mara Voss, direct: “The bridge is safe,”\n'],
		['3', 'Actors. 3 actors, by words.\n1 of 3, Mara Voss, the city engineer, person: named once'],
		['4', 'Reply.\nReply to Council hears about the bridge. Enter goes into the form.\nComment, required'],
		['r', 'Reply.\nComment, required, published: empty.\n'],
		[']', 'Quotation: Mara Voss, direct, almost certain: “The bridge is safe,”\n'],
		['v', 'Selected: '],
		[':', 'A command by its name; Enter does it, Esc closes.\n: '],
		['?', 'Keys of this place; type to look among all, Esc closes.\nHere, in the text:\n'],
	])('for %s', (keys, wanted) => {
		expect(heard(opened(), typing(keys))).toContain(wanted);
	});

	test('for a feed that opens, its rows, and what is being opened', () => {
		const entries = ['one', 'two'].map(title => ({
			id: title,
			title,
			url: `https://post.example/${title}`,
			publishedAt: '2026-03-02',
			byline: [],
			content: {format: 'text' as const, text: ''},
		}));
		const feed = {kind: 'feed' as const, title: 'Harbour Post', entries};
		const listing = listingOf(feed, 'https://post.example/feed', new Set(['two']), false);
		const said = heard(
			opened(),
			workbench => workbench.act({type: 'feed-opened', request: 0, listing}),
			typing('j'),
			typing('\r'),
			workbench => workbench.act({type: 'opening-progressed', request: 1, received: 10}),
		);
		expect(said).toBe(
			'Harbour Post. 2 rows, 1 unread.\n1 of 2, one, unread, 2 March 2026\n2 of 2, two, read, 2 March 2026\n' +
				'Opening https://post.example/two…\n',
		);
	});

	test('for the links in sight, and for the words of the page', () => {
		const article = {...smallArticle(), links: [{span: {start: 4, end: 11}, href: 'https://wire.example/a'}]};
		const linked = new Workbench(splitColumns - 1, 24, article);
		expect(heard(linked, typing('L'))).toContain('a: council, https://wire.example/a\n');
		const page = {rawText: 'Menu\nWords of it', kept: 0.5, feeds: []};
		const draft = linked.state.reply.draft;
		const paged = opened().act({type: 'article-opened', request: 0, article, draft, page});
		expect(heard(paged, typing('R'))).toContain('All words of the page:\nMenu\nWords of it\n');
	});

	test('for a row gone to, a detail, and a pick', () => {
		const said = heard(opened().type('2'), typing('j'), typing('x'));
		expect(said).toContain('2 of 3, Mara Voss via Northern Wire, indirect: repairs would begin in June\n');
		expect(said).toContain('1 picked');
		const detail = heard(opened().type('2j'), pressing('enter'));
		expect(detail).toContain('Mara Voss → Northern Wire → this article\nKind: indirect: ');
	});

	test('for an actor’s detail and its entries', () => {
		const said = heard(opened().type('3'), pressing('enter'), typing('j'));
		expect(said).toContain('1 of 2, said: “The bridge is safe,”\n2 of 2, said via Northern Wire: repairs');
		expect(said).toMatch(/2 of 2, said via Northern Wire: repairs would begin in June\n$/);
	});

	test('for letters typed, deleted and gone over', () => {
		const workbench = opened().type('r');
		const said = heard(workbench, typing('O'), typing('k'), pressing('backspace'), pressing('left'), pressing('home'));
		expect(said).toBe('OkDeleted: k\nO\n');
		expect(heard(workbench, pressing('end'), typing(' go'), pressing('ctrl-left'))).toBe('end\n gogo\n');
	});

	test('for a field left with a problem, and the one come to', () => {
		const workbench = opened().type('r');
		const checked = (workbench: Workbench): void =>
			void workbench.act({
				type: 'reply-checked',
				draft: 'd1',
				problems: [{field: 'email', severity: 'error', message: 'The address needs an @.'}],
			});
		const said = heard(workbench, checked, pressing('tab'), pressing('tab'), pressing('tab'));
		expect(said).toContain('Name, required, published: empty.\n');
		expect(said).toContain('Email, required, not published: empty.\nEmail, problem: The address needs an @.\n');
		expect(said).toMatch(/Email, problem: The address needs an @\.\nWebsite, may stay empty, published: empty\.\n$/);
	});

	test('for a problem of the field one is in, when it comes and when it goes', () => {
		const workbench = opened().type('rLong words.');
		const problems = (messages: string[]) => (one: Workbench) =>
			void one.act({
				type: 'reply-checked',
				draft: 'd1',
				problems: messages.map(message => ({field: 'comment', severity: 'error', message})),
			});
		expect(heard(workbench, problems([]), problems(['Too long.']), problems([]))).toBe(
			'Comment, problem: Too long.\nComment: nothing is wrong with it now.\n',
		);
	});

	test('for the review: what is quoted is told whole', () => {
		const workbench = opened().type(']cr').press('escape');
		const words = 'The bridge is safe, and it will be safe for longer than anybody in this town can remember or hope';
		workbench.type('r').type(`“${words}”`).press('escape');
		expect(heard(workbench, typing('S')).replaceAll('\n', ' ')).toMatch(new RegExp(`! ${words} not in the article`));
	});

	test('for the text that comes into sight, each row once', () => {
		const workbench = new Workbench(splitColumns - 1, 6);
		const said = heard(workbench, typing(' '), typing(' '), typing(' '));
		const first = textOf(sayPlace(new Workbench(splitColumns - 1, 6).state));
		for (const words of ['The council met', '“The bridge is safe,”', 'Northern Wire quoted', 'Ivo Lantz doubted'])
			expect((first + said).split(words).length - 1, words).toBe(1);
	});
});

test('nothing that a reader has to know goes unsaid, whatever keys come', () => {
	const bound = opened().state.settings.keys.bindings.flatMap(({keys}) => keys);
	const key = fc.oneof(
		{weight: 3, arbitrary: fc.constantFrom(...bound)},
		{weight: 1, arbitrary: fc.constantFrom('a', 'e')},
	);
	const spoken = (before: State, after: State): void => {
		const said = textOf(announce(before, after));
		if (after.pane !== before.pane && !after.overlay) expect(said).not.toBe('');
		if (after.overlay && !before.overlay) expect(said).not.toBe('');
		if (after.message && after.message !== before.message) expect(said).toContain(after.message.text);
		if (after.pane === 'quotes' && !after.overlay && currentQuotation(after) !== currentQuotation(before))
			expect(said).not.toBe('');
		if (after.reply.focus && after.reply.focus !== before.reply.focus) expect(said).not.toBe('');
	};
	fc.assert(
		fc.property(fc.array(key, {maxLength: 40}), pressed => {
			const workbench = opened();
			for (const name of pressed) {
				const before = workbench.state;
				workbench.act({type: 'key-pressed', key: {name, text: name.length === 1 ? name : ''}, at: 0});
				spoken(before, workbench.state);
			}
		}),
	);
});
