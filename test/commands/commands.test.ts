import {describe, expect, test} from 'vitest';
import type {CommandFlags} from '../../source/commands/command.ts';
import {openLibrary} from '../../source/library/library.ts';
import {newDraft} from '../../source/reply/draft.ts';
import {makeHome} from '../helpers/home.ts';
import {running, talks} from '../helpers/run-command.ts';
import {streams} from '../helpers/streams.ts';

describe('read', () => {
	test('prints the article as text', async () => {
		const {code, out, err} = await running('read', [talks]);
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^North Korea weighs walking away/);
	});

	test('wraps it on a terminal', async () => {
		const {out} = await running('read', [talks], {}, streams([], 40));
		expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(40);
	});

	test('reads standard input', async () => {
		const {out} = await running(
			'read',
			['-'],
			{format: 'json'},
			streams(['A short title\n\nA longer ', 'paragraph ends here.\n']),
		);
		expect(JSON.parse(out).article).toMatchObject({headline: 'A short title', text: 'A longer paragraph ends here.'});
	});

	test('lets nothing hostile through', async () => {
		const {out} = await running(
			'read',
			['-'],
			{},
			streams(['Title \u001b[2J\n\nWords \u001b]0;x\u0007 and \u202e more.\n'], 80),
		);
		expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	});

	test('says when there is no such file', async () => {
		const {code, out, err} = await running('read', ['/nowhere/at-all']);
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(/^whosaid: There is no file \/nowhere\/at-all\.\n.+\n$/);
	});
});

describe('wrong usage', () => {
	test.each<[string, string[], CommandFlags]>([
		['read', [talks], {format: 'pdf'}],
		['read', [talks, talks], {}],
		['quotes', [talks], {kind: 'loud'}],
		['actors', [talks], {format: 'markdown'}],
		['drafts', ['burn'], {}],
		['drafts', ['show'], {}],
		['drafts', ['list', 'x'], {}],
		['batch', ['file'], {}],
		['batch', [], {jobs: 0}],
		['batch', [], {jobs: 1.5}],
		['schema', [], {}],
		['schema', ['toString'], {}],
		['keys', ['x'], {}],
		['help', ['nothing'], {}],
		['completion', [], {}],
		['completion', ['ksh'], {}],
	])('%s %j %j', async (name, words, flags) => {
		const {code, out, err} = await running(name, words, flags);
		expect([code, out]).toEqual([2, '']);
		expect(err.trimEnd().split('\n')).toHaveLength(2);
	});
});

describe('drafts', () => {
	test('are listed, shown and removed', async () => {
		using home = makeHome();
		const opened = openLibrary(home.path);
		if (!opened.ok) throw new Error(opened.problem.message);
		const draft = newDraft('a1', 'd-1', '2024-01-01T00:00:00.000Z');
		opened.value.saveDraft({...draft, fields: {...draft.fields, comment: 'I disagree.\u001b[2J'}}, new Date(0));
		opened.value.close();
		const drafts = (words: string[], flags = {}) => running('drafts', words, flags, streams(), home.path);
		const listed = await drafts([]);
		expect(listed.out).toMatch(/d-1 +writing +1970-01-01 00:00 .*I disagree\.$/m);
		expect(JSON.parse((await drafts(['list'], {format: 'json'})).out).drafts).toHaveLength(1);
		expect((await drafts(['show', 'd'])).out).toContain('\nI disagree.\n');
		expect(JSON.parse((await drafts(['show', 'd-1'], {format: 'json'})).out).draft.id).toBe('d-1');
		expect((await drafts(['remove', 'other'])).code).toBe(1);
		expect((await drafts(['remove', 'd-1'])).code).toBe(0);
		expect((await drafts([])).err).toBe('No drafts are kept.\n');
	});

	test('are named whole into a pipe, and on a terminal by as many letters as tell them apart', async () => {
		using home = makeHome();
		const opened = openLibrary(home.path);
		if (!opened.ok) throw new Error(opened.problem.message);
		const ids = ['3f2b1c9d-0000-4000-8000-00000000000a', '3f2b1c9d-0000-4000-8000-00000000000b'];
		for (const id of ids) opened.value.saveDraft(newDraft('a1', id, '2024-01-01T00:00:00.000Z'), new Date(0));
		opened.value.saveDraft(
			newDraft('a1', 'c9d03f2b-0000-4000-8000-00000000000a', '2024-01-01T00:00:00.000Z'),
			new Date(0),
		);
		const piped = await running('drafts', [], {}, streams(), home.path);
		for (const id of ids) expect(piped.out).toContain(`${id}  writing`);
		opened.value.removeDraft(ids[1] ?? '');
		opened.value.close();
		const shown = (await running('drafts', [], {}, streams([], 80), home.path)).out;
		expect(shown).toContain('3f2b1c9d  writing');
		expect(shown).toContain('c9d03f2b  writing');
		expect(shown).not.toContain('…');
	});
});
