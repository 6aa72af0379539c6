import {describe, expect, test} from 'vitest';
import {emptyHistory, type KeptDraft} from '../../source/reply/draft.ts';
import {Workbench} from '../helpers/workbench.ts';

const writing = (words: string) => new Workbench().type('r').type(words);
const comment = (workbench: Workbench) => workbench.state.reply.editors.comment;
const prefix = '\u0018';

describe('the own editor', () => {
	test('is given the comment, and what comes back is one step of undo; the fields stay', () => {
		const workbench = writing('one').type('\tAnn').press('shift-tab').type(`${prefix}e`);
		expect(workbench.lastEffect('edit-externally')).toMatchObject({text: 'one', draft: 'd1'});
		expect(workbench.lastEffect('keep-draft')).toMatchObject({now: true});
		workbench.act({type: 'text-edited', draft: 'd1', text: 'one\ntwo', editor: 'vi'});
		expect(workbench.state.reply.draft.fields).toMatchObject({comment: 'one\ntwo', name: 'Ann'});
		workbench.press('ctrl-_');
		expect(comment(workbench).text).toBe('one');
	});

	test('an emptied file empties the comment; the same words change nothing', () => {
		const workbench = writing('one');
		const effects = workbench.effects.length;
		workbench.act({type: 'text-edited', draft: 'd1', text: 'one', editor: 'vi'});
		expect(workbench.effects).toHaveLength(effects);
		workbench.act({type: 'text-edited', draft: 'd1', text: '', editor: 'vi'});
		expect(comment(workbench).text).toBe('');
		expect(workbench.press('ctrl-_').state.reply.draft.fields.comment).toBe('one');
	});

	test('words for another draft are not put into this one', () => {
		const workbench = writing('one').act({type: 'text-edited', draft: 'other', text: 'two', editor: 'vi'});
		expect(comment(workbench).text).toBe('one');
	});
});

describe('finding in the comment', () => {
	test('goes from match to match, round and round, and selects', () => {
		const workbench = writing('Safe or not safe, it is unsafe.').press('ctrl-home').type(`${prefix}/safe\r`);
		const places = [comment(workbench).anchor];
		for (let count = 0; count < 3; count++) places.push(comment(workbench.type(`${prefix}n`)).anchor);
		expect(places).toEqual([0, 12, 26, 0]);
		expect(workbench.state.message?.text).toBe('From the beginning again.');
	});

	test('what is not there is said, and the cursor stays', () => {
		const workbench = writing('One two').type(`${prefix}/three\r`);
		expect(workbench.state.message?.text).toContain('does not have “three”');
		expect(comment(workbench).cursor).toBe(7);
	});
});

describe('spelling', () => {
	const misspelt = (workbench: Workbench, start: number, end: number) =>
		workbench.act({
			type: 'spelling-checked',
			draft: 'd1',
			text: comment(workbench).text,
			found: {start, end, suggestions: ['the', 'tech']},
			checker: 'hunspell',
		});

	test('a suggestion takes the place of the word, and the next is looked for', () => {
		const workbench = misspelt(writing('teh words').type(`${prefix}i`), 0, 3);
		expect(workbench.state.overlay).toMatchObject({kind: 'menu', purpose: 'spelling'});
		workbench.act({type: 'menu-chosen', value: '=the'});
		expect(comment(workbench).text).toBe('the words');
		expect(workbench.lastEffect('check-spelling')).toMatchObject({text: 'the words', known: []});
	});

	test('a word that is left is known from then on', () => {
		const workbench = misspelt(writing('teh words'), 0, 3).act({type: 'menu-chosen', value: ''});
		expect(comment(workbench).text).toBe('teh words');
		expect(workbench.lastEffect('check-spelling')).toMatchObject({known: ['teh']});
	});

	test('an answer about words that were changed meanwhile is dropped', () => {
		const workbench = writing('teh');
		workbench.type(' x').act({
			type: 'spelling-checked',
			draft: 'd1',
			text: 'teh',
			found: {start: 0, end: 3, suggestions: []},
			checker: 'hunspell',
		});
		expect(workbench.state.overlay).toBeUndefined();
	});
});

describe('what is remembered of the reader', () => {
	const ann = {name: 'Ann', email: 'ann@example.org', website: ''};

	test('fills a new form, which is not kept for that alone', () => {
		const workbench = new Workbench().act({type: 'identity-read', identity: ann}).type('r');
		expect(workbench.state.reply.draft.fields).toEqual({...ann, comment: ''});
		workbench.type(`${prefix}s`);
		expect(workbench.lastEffect('keep-draft')).toBeUndefined();
		workbench.type('e').type('x');
		expect(workbench.lastEffect('keep-draft')).toMatchObject({draft: {fields: {...ann, comment: 'x'}}});
	});

	test('does not overwrite what was typed', () => {
		const workbench = writing('x').type('\tBea').act({type: 'identity-read', identity: ann});
		expect(workbench.state.reply.draft.fields.name).toBe('Bea');
	});

	test('is remembered and forgotten by keys', () => {
		const workbench = writing('x').type(`\tBea${prefix}r`);
		expect(workbench.lastEffect('remember-identity')).toMatchObject({identity: {name: 'Bea'}});
		workbench.act({type: 'identity-remembered', identity: {name: 'Bea', email: '', website: ''}});
		expect(workbench.state.identity?.name).toBe('Bea');
		workbench.type(`${prefix}f`);
		expect(workbench.lastEffect('forget-identity')).toBeDefined();
		expect(workbench.act({type: 'identity-forgotten'}).state.identity).toBeUndefined();
		expect(workbench.state.reply.draft.fields.name).toBe('Bea');
	});

	test('nothing to remember is said', () => {
		expect(writing('x').type(`${prefix}r`).state.message?.text).toContain('no name or email');
	});
});

describe('the list of drafts', () => {
	const kept = (id: string, words: string, article = 'small'): KeptDraft => ({
		draft: {
			...new Workbench().state.reply.draft,
			id,
			article,
			fields: {comment: words, name: '', email: '', website: ''},
		},
		headline: 'Council hears about the bridge',
		cursor: 1,
		history: emptyHistory,
		savedAt: '2026-03-02T08:00:00Z',
		left: true,
	});
	const listed = () =>
		new Workbench().type('D').act({type: 'drafts-listed', drafts: [kept('k1', 'one'), kept('k2', 'two')]});

	test('is asked for after what is on the screen was kept', () => {
		const workbench = writing('x').press('escape').type('D');
		expect(workbench.effects.slice(-2).map(({type}) => type)).toEqual(['keep-draft', 'list-drafts']);
	});

	test('resumes a draft of the open article, and the other stays kept', () => {
		const workbench = writing('x').press('escape').type('D');
		workbench.act({type: 'drafts-listed', drafts: [kept('k1', 'one'), kept('k2', 'two')]}).type('j\r');
		expect(workbench.state).toMatchObject({pane: 'reply', reply: {draft: {id: 'k2'}, focus: 'comment'}});
		expect(workbench.lastEffect('keep-draft')).toMatchObject({draft: {id: 'd1'}, now: true});
	});

	test('resumes a draft of another article with its article', () => {
		const workbench = new Workbench().act({type: 'drafts-listed', drafts: [kept('k1', 'one', 'other')]}).type('\r');
		expect(workbench.lastEffect('resume-draft')).toEqual({type: 'resume-draft', request: 1, id: 'k1'});
		const article = {...new Workbench().state.article, id: 'other'} as NonNullable<Workbench['state']['article']>;
		workbench.act({type: 'draft-resumed', request: 1, article, kept: kept('k1', 'one', 'other')});
		expect(workbench.state).toMatchObject({article: {id: 'other'}, pane: 'reply', reply: {draft: {id: 'k1'}}});
		expect(workbench.effects.filter(effect => effect.type === 'find-draft' && effect.request === 1)).toEqual([]);
	});

	test('removes and brings back', () => {
		const workbench = listed().type('x');
		expect(workbench.lastEffect('remove-draft')).toMatchObject({kept: {draft: {id: 'k1'}}});
		const fresh = {...workbench.state.reply.draft, id: 'fresh'};
		workbench.act({type: 'draft-removed', removed: kept('k1', 'one'), fresh});
		workbench.act({type: 'drafts-listed', drafts: [kept('k2', 'two')]}).type('U');
		expect(workbench.lastEffect('restore-draft')).toMatchObject({kept: {draft: {id: 'k1'}}});
		expect(workbench.type('U').state.message?.text).toContain('No draft was removed');
	});

	test('a draft that is in the form and is removed leaves an empty form', () => {
		const workbench = writing('x').act({type: 'drafts-listed', drafts: [kept('d1', 'x')]});
		workbench.act({type: 'draft-removed', removed: kept('d1', 'x'), fresh: {...kept('fresh', '').draft}});
		expect(workbench.state.reply.draft).toMatchObject({id: 'fresh', fields: {comment: ''}});
	});

	test('begins another draft, copies one, and closes', () => {
		expect(listed().type('n').lastEffect('begin-draft')).toEqual({type: 'begin-draft', article: 'small'});
		expect(listed().type('d').lastEffect('duplicate-draft')).toMatchObject({kept: {draft: {id: 'k1'}}});
		expect(listed().type('q').state.overlay).toBeUndefined();
	});

	test('without any says so', () => {
		expect(new Workbench().type('D').act({type: 'drafts-listed', drafts: []}).state.message?.text).toBe(
			'No drafts are kept: r begins a reply.',
		);
	});
});

test('replies that may not have gone are told at the start', () => {
	const workbench = new Workbench().act({type: 'outbox-found', count: 2});
	expect(workbench.state.message?.text).toBe('2 replies were to be sent and may not have gone: D shows them.');
});
