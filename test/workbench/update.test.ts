import {describe, expect, test} from 'vitest';
import {emptyHistory} from '../../source/reply/draft.ts';
import {paletteEntries} from '../../source/workbench/commands/overlays.ts';
import {changedBindings} from '../../source/workbench/key-changes.ts';
import {defaultKeyMap, keyMapOf} from '../../source/workbench/key-map.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

describe('panes', () => {
	test('digits and Tab show them; Tab in the reply pane goes into the form', () => {
		const workbench = new Workbench();
		expect(workbench.type('2').state.pane).toBe('quotes');
		expect(workbench.type('\t').state.pane).toBe('actors');
		expect(workbench.type('\t').state.pane).toBe('reply');
		expect(workbench.state.reply.focus).toBeUndefined();
		expect(workbench.type('\t').state.reply.focus).toBe('comment');
	});

	test('keys that arrive together with the one that changes the pane go to the new pane', () => {
		const workbench = new Workbench();
		workbench.type('2j');
		expect(workbench.state.quotation).toBe('q2');
		workbench.type('r3q');
		expect(workbench.state.reply.draft.fields.comment).toBe('3q');
	});

	test('Enter goes to the words and back, and the place is remembered', () => {
		const workbench = new Workbench(120, 40).type('2G\r');
		expect(workbench.state.pane).toBe('text');
		expect(workbench.state.quotation).toBe('q3');
		expect(workbench.type('\r').state.pane).toBe('quotes');
	});

	test('a narrow window opens the detail first; q closes it, then quits', () => {
		const workbench = new Workbench(60, 20).type('2\r');
		expect(workbench.state.quotes.detail).toBe(true);
		expect(workbench.type('q').state.quotes.detail).toBe(false);
		expect(workbench.lastEffect('quit-program')).toBeUndefined();
		workbench.type('q');
		expect(workbench.lastEffect('quit-program')).toEqual({type: 'quit-program', code: 0});
	});
});

describe('late answers', () => {
	test('an answer to an older request changes nothing', () => {
		const workbench = new Workbench();
		const before = workbench.state;
		const problem = {code: 'x', message: 'No.', nextStep: 'Wait.'};
		expect(workbench.act({type: 'analysis-failed', request: 7, problem}).state).toBe(before);
		expect(workbench.act({type: 'draft-kept', draft: 'other'}).state).toBe(before);
	});
});

describe('searching', () => {
	test('finds every place, goes round, and says when there is none', () => {
		const workbench = new Workbench().type('/bridge\r');
		expect(workbench.state.search?.matches).toHaveLength(2);
		expect(workbench.type('nn').state.search?.current).toBe(0);
		expect(workbench.press('escape').state.search).toBeUndefined();
		expect(workbench.type('/nothing like it\r').state.message?.tone).toBe('bad');
	});

	test.each([
		['"The bridge', 1],
		["'Nobody", 0],
		['ASKED', 1],
		['Mara', 1],
		['bridge.*', 0],
	])('%s is found in whatever marks and letters it is printed', (query, count) => {
		expect(new Workbench().type(`/${query}\r`).state.search?.matches).toHaveLength(count);
	});

	test('a mark of the keyboard finds those of print', () => {
		const text = 'The North’s “summer” talks – and North’s';
		const article = {
			...smallArticle(),
			text,
			blocks: [{kind: 'paragraph' as const, span: {start: 0, end: text.length}}],
		};
		const found = (query: string) => new Workbench(80, 24, article).type(`/${query}\r`).state.search?.matches.length;
		expect([found("North's"), found('"summer"'), found('talks - and')]).toEqual([2, 1, 1]);
	});

	test('without words it goes on with those it had', () => {
		const workbench = new Workbench().type('/bridge\r').type('/\r');
		expect(workbench.state.search).toMatchObject({query: 'bridge', current: 1});
		expect(new Workbench().type('/\r').state.search).toBeUndefined();
	});

	test('the letters of a search are no commands', () => {
		const workbench = new Workbench().type('/q2');
		expect(workbench.state.overlay).toMatchObject({kind: 'prompt', editor: {text: 'q2'}});
		expect(workbench.state.pane).toBe('text');
	});

	test('the line is edited by the keys of a field, the reader’s own ones too', () => {
		const workbench = new Workbench().type('/safe bridge').press('ctrl-w', 'ctrl-a', 'ctrl-y');
		expect(workbench.state.overlay).toMatchObject({editor: {text: 'bridgesafe '}});
		const keys = keyMapOf(changedBindings({field: {'edit.cut-to-start': ['ctrl-t']}}));
		const own = new Workbench();
		own.state = {...own.state, settings: {...own.state.settings, keys}};
		expect(own.type('/bridge').press('ctrl-t').state.overlay).toMatchObject({editor: {text: ''}});
	});
});

describe('the palette', () => {
	test.each([
		['q', 'program.close'],
		['w', 'view.write'],
	])('a key that is typed brings its command first: :%s', (key, command) => {
		expect(paletteEntries(defaultKeyMap, key)[0]?.command).toBe(command);
	});

	test('commands with a word that begins like the query come before those that only hold it', () => {
		const commands = paletteEntries(defaultKeyMap, 'se').map(({command}) => command);
		expect(commands.slice(0, 2)).toEqual(['mark.set', 'search.start']);
		expect(commands.indexOf('program.close')).toBeGreaterThan(commands.indexOf('selection.start'));
		expect(commands.at(-1)).toBe('program.close');
	});
});

const noFields = {comment: '', name: '', email: '', website: ''};

describe('replying', () => {
	test('citing puts the exact words with speaker and way into the comment and binds them', () => {
		const workbench = new Workbench().type('2jc');
		const {draft} = workbench.state.reply;
		expect(draft.citations).toMatchObject([{quotation: 'q2', exact: 'repairs would begin in June'}]);
		expect(draft.fields.comment).toContain('> repairs would begin in June\n> — ');
		expect(draft.fields.comment).toMatch(/Mara Voss.*Northern Wire/);
		expect(workbench.lastEffect('keep-draft')).toBeDefined();
	});

	test('picked in any pane, they are cited together in any other', () => {
		const workbench = new Workbench().type(']x2jx');
		expect(workbench.state.quotes.picked).toEqual(['q1', 'q2']);
		const cited = workbench.type('1c').state;
		expect(cited.reply.draft.citations.map(({quotation}) => quotation)).toEqual(['q1', 'q2']);
		expect(cited.quotes.picked).toEqual([]);
	});

	test('among the actors the keys of a quotation hold for the words one stands on in the detail', () => {
		const workbench = new Workbench().type('3');
		for (const key of ['c', 'x', 'a', 'e', 'X'])
			expect(workbench.type(key).state.message?.text).toBe('Go into what the actor said first: Enter does.');
		expect(workbench.type('y').lastEffect('copy-text')).toMatchObject({text: 'Mara Voss', what: 'the name'});
		workbench.type('\rjx');
		expect(workbench.state.quotes.picked).toEqual(['q2']);
		expect(workbench.type('c').state.reply.draft.citations).toMatchObject([{quotation: 'q2'}]);
		expect(workbench.type('X').lastEffect('keep-correction')).toMatchObject({
			correction: {change: {type: 'quotation-rejected'}},
		});
	});

	test('every change is checked and kept; a motion is not', () => {
		const workbench = new Workbench().type('rHello');
		expect(workbench.effects.filter(({type}) => type === 'keep-draft')).toHaveLength(5);
		workbench.press('left', 'home');
		expect(workbench.effects.filter(({type}) => type === 'keep-draft')).toHaveLength(5);
	});

	test('Ctrl-X and an unknown key cancel and insert nothing', () => {
		const workbench = new Workbench().type('ra\u0018z');
		expect(workbench.state.reply.draft.fields.comment).toBe('a');
		expect(workbench.state.pending).toBeUndefined();
	});

	test('Ctrl-C in a field keeps the draft first and quits the second time within two seconds', () => {
		const workbench = new Workbench().type('ra').type('\u0003', 1000);
		expect(workbench.lastEffect('keep-draft')).toMatchObject({now: true});
		expect(workbench.lastEffect('quit-program')).toBeUndefined();
		workbench.type('\u0003', 4000);
		expect(workbench.lastEffect('quit-program')).toBeUndefined();
		workbench.type('\u0003', 5000);
		expect(workbench.lastEffect('quit-program')).toEqual({type: 'quit-program', code: 130});
	});

	test('a draft that was found is taken up by r, with the cursor where it was', () => {
		const workbench = new Workbench();
		const found = {
			...workbench.state.reply.draft,
			id: 'old',
			fields: {comment: 'begun', name: 'Ann', email: '', website: ''},
		};
		workbench
			.act({type: 'draft-found', request: 0, draft: found, cursor: 2, history: emptyHistory, recovered: false})
			.type('r');
		expect(workbench.state.reply.draft.id).toBe('old');
		expect(workbench.state.reply.editors.comment).toMatchObject({text: 'begun', cursor: 2});
	});

	test('a recovered draft is offered, and resuming is the first choice', () => {
		const workbench = new Workbench();
		const found = {
			...workbench.state.reply.draft,
			id: 'old',
			fields: {comment: 'begun', name: '', email: '', website: ''},
		};
		workbench.act({type: 'draft-found', request: 0, draft: found, cursor: 5, history: emptyHistory, recovered: true});
		expect(workbench.state.overlay).toMatchObject({kind: 'menu', choices: [{value: 'resume'}, {value: 'later'}]});
		workbench.act({type: 'menu-chosen', value: 'resume'});
		expect(workbench.state).toMatchObject({pane: 'reply', reply: {draft: {id: 'old'}}});
		expect(workbench.lastEffect('check-reply')).toMatchObject({draft: {id: 'old'}});
	});

	test('4 shows the draft that was found, with no field focused', () => {
		const workbench = new Workbench();
		const found = {...workbench.state.reply.draft, id: 'old', fields: {...noFields, comment: 'begun'}};
		workbench
			.act({type: 'draft-found', request: 0, draft: found, cursor: 5, history: emptyHistory, recovered: false})
			.type('4');
		expect(workbench.state.reply.editors.comment.text).toBe('begun');
		expect(workbench.state.reply.focus).toBeUndefined();
		expect(workbench.lastEffect('check-reply')).toMatchObject({draft: {id: 'old'}});
	});
});

test('a selection takes whole words and can be cited', () => {
	const workbench = new Workbench().type('}v').press('right', 'right').type('c');
	expect(workbench.state.reply.draft.citations).toMatchObject([{quotation: '', exact: 'The council met'}]);
	expect(workbench.state.text.selection).toBeUndefined();
});

test('marks return to the place they were set at', () => {
	const workbench = new Workbench(80, 8).type('2jma1G');
	expect(workbench.state.pane).toBe('text');
	expect(workbench.type("'a").state).toMatchObject({pane: 'quotes', quotation: 'q2'});
});

test('while it is asked whether a file is to be replaced, none is said to be written', () => {
	const workbench = new Workbench().type('w').act({type: 'menu-chosen', value: 'txt'}).type('\r');
	expect(workbench.state.message?.text).toMatch(/^Writing /);
	workbench.act({type: 'file-exists', name: 'a.txt', format: 'txt'});
	expect(workbench.state.overlay).toMatchObject({purpose: 'overwrite-file'});
	expect(workbench.state.message).toBeUndefined();
});
