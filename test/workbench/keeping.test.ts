import {describe, expect, test} from 'vitest';
import {Workbench} from '../helpers/workbench.ts';

const said = ({state}: Workbench): string | undefined => state.message?.text;
const writing = (): Workbench => new Workbench().type('rSome words');
const full = {code: 'library-full', message: 'The draft was not kept (/x/whosaid.db): the disk is full.', nextStep: ''};

describe('that a draft is kept is said when it is', () => {
	test.each([
		['ctrl-s', ['ctrl-s'], 'Keeping the draft…', 'The draft is kept.'],
		[
			'ctrl-c',
			['ctrl-c'],
			'Keeping the draft… Ctrl-C once more quits; Esc leaves the field.',
			'The draft is kept. Ctrl-C once more quits; Esc leaves the field.',
		],
		['p in the review', ['ctrl-x', 's', 'p'], 'Postponed: keeping the draft…', 'Postponed; the draft is kept.'],
	])('%s', (_, keys, asking, kept) => {
		const workbench = writing().press(...keys);
		expect(said(workbench)).toBe(asking);
		expect(workbench.lastEffect('keep-draft')).toMatchObject({now: true});
		expect(said(workbench.act({type: 'draft-kept', draft: 'd1'}))).toBe(kept);
		expect(workbench.state.reply.keeping.status).toBe('kept');
	});

	test('and not where nothing asked for it', () => {
		expect(said(writing().act({type: 'draft-kept', draft: 'd1'}))).toBeUndefined();
	});

	test.each(['ctrl-s', 'ctrl-c'])('%s: nothing can be kept of a form that nobody wrote in', key => {
		const workbench = new Workbench().type('r').press(key);
		expect(said(workbench)).toMatch(/^Nothing is written yet\./);
		expect(workbench.lastEffect('keep-draft')).toBeUndefined();
	});
});

describe('where it cannot be kept', () => {
	const failing = (...keys: string[]): Workbench =>
		writing()
			.press(...keys)
			.act({type: 'keeping-failed', draft: 'd1', problem: full});

	test.each([
		['ctrl-s', ['ctrl-s']],
		['p in the review', ['ctrl-x', 's', 'p']],
	])('%s leaves the word to the form, which says it', (_, keys) => {
		const workbench = failing(...keys);
		expect(said(workbench)).toBeUndefined();
		expect(workbench.state.reply.keeping).toEqual({status: 'failed', problem: full});
	});

	test('ctrl-c tells what becomes of the words, and still quits when it comes again', () => {
		const workbench = failing('ctrl-c');
		expect(said(workbench)).toBe(
			'NOT KEPT: the disk is full. Ctrl-X y copies the words. Ctrl-C once more quits; Esc leaves the field.',
		);
		expect(workbench.press('ctrl-c').lastEffect('quit-program')).toEqual({type: 'quit-program', code: 130});
	});
});

test('that a page was handed to the browser is said, and begins no tour', () => {
	const {state} = new Workbench().act({type: 'browser-opened', message: 'news.example was handed to the browser.'});
	expect(state.message?.text).toBe('news.example was handed to the browser.');
	expect(state.tour).toBeUndefined();
});
