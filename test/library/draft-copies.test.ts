import {mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {draftCopies} from '../../source/library/draft-copies.ts';
import {openLibrary} from '../../source/library/library.ts';
import {readDraftCopies} from '../../source/library/read-draft-copies.ts';
import {emptyHistory, type KeptDraft, newDraft} from '../../source/reply/draft.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'whosaid-copies-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const kept = (comment: string, minute: number, id = 'd1'): KeptDraft => ({
	draft: {...newDraft('a1', id, '2026-03-04T12:00:00Z'), fields: {comment, name: '', email: '', website: ''}},
	headline: '',
	cursor: 2,
	history: emptyHistory,
	savedAt: `2026-03-04T12:0${minute}:00.000Z`,
	left: false,
});

/** What a new start finds of a draft. */
function found(id = 'd1'): KeptDraft | undefined {
	const library = openLibrary(folder);
	if (!library.ok) throw new Error(library.problem.message);
	const draft = library.value.draft(id);
	library.value.close();
	return draft.ok ? draft.value : undefined;
}

const copies = () => readdirSync(folder).filter(name => name.startsWith('draft-'));

test('a copy is for its owner alone, whole, and readable again', () => {
	expect(draftCopies(folder).write(kept('“Ünïcode” 👩‍👩‍👧', 1))).toEqual({ok: true, value: undefined});
	expect(readDraftCopies(folder)).toEqual([kept('“Ünïcode” 👩‍👩‍👧', 1)]);
	expect((statSync(join(folder, 'draft-d1.json')).mode & 0o777).toString(8)).toBe('600');
	expect(copies()).toEqual(['draft-d1.json']);
});

describe('the next start', () => {
	test('takes a draft from its copy that the store has not', () => {
		draftCopies(folder).write(kept('words', 1));
		expect(found()).toMatchObject({draft: {fields: {comment: 'words'}}, cursor: 2, left: false});
		expect(copies()).toEqual([]);
	});

	test('takes the newer of the two', () => {
		const library = openLibrary(folder);
		if (!library.ok) throw new Error(library.problem.message);
		library.value.saveDraft(kept('older', 1).draft, new Date(kept('', 1).savedAt));
		library.value.saveDraft(kept('newer', 5, 'd2').draft, new Date(kept('', 5).savedAt));
		library.value.close();
		draftCopies(folder).write(kept('newest', 2));
		draftCopies(folder).write(kept('old', 3, 'd2'));
		expect(found()?.draft.fields.comment).toBe('newest');
		expect(found('d2')?.draft.fields.comment).toBe('newer');
		expect(copies()).toEqual([]);
	});

	test('takes it where the store was damaged and set aside', () => {
		const library = openLibrary(folder);
		if (!library.ok) throw new Error(library.problem.message);
		library.value.saveDraft(kept('words', 1).draft, new Date(kept('', 1).savedAt));
		library.value.close();
		draftCopies(folder).write(kept('words', 1));
		writeFileSync(join(folder, 'whosaid.db'), 'no database at all, but long enough to be looked at as one');
		expect(found()?.draft.fields.comment).toBe('words');
	});

	test('leaves alone what is no copy', () => {
		writeFileSync(join(folder, 'draft-x.json'), '{"draft": 3}');
		writeFileSync(join(folder, 'draft-y.json'), 'not json');
		expect(found('x')).toBeUndefined();
		expect(copies()).toEqual(['draft-x.json', 'draft-y.json']);
	});
});

test('a removed draft does not come back from its copy', () => {
	draftCopies(folder).write(kept('words', 1));
	const library = openLibrary(folder);
	if (!library.ok) throw new Error(library.problem.message);
	draftCopies(folder).write(kept('words', 1));
	library.value.removeDraft('d1');
	library.value.close();
	expect(found()).toBeUndefined();
});

test('no id leads out of the folder', () => {
	draftCopies(folder).write(kept('words', 1, '../../etc/x'));
	expect(copies()).toEqual(['draft-______etc_x.json']);
});

test('a folder that cannot be written is told', () => {
	writeFileSync(join(folder, 'file'), '');
	expect(draftCopies(join(folder, 'file')).write(kept('words', 1))).toMatchObject({ok: false});
});

describe('a clock that has gone back', () => {
	const at = (iso: string) => new Date(iso);
	const of = (comment: string) => kept(comment, 0).draft;

	test('makes no save older than the one before it', () => {
		const library = openLibrary(folder);
		if (!library.ok) throw new Error(library.problem.message);
		library.value.saveDraft(of('one'), at('2030-01-01T00:00:00Z'));
		library.value.saveDraft(of('one two'), at('2026-01-01T00:00:00Z'));
		library.value.close();
		expect(found()).toMatchObject({savedAt: '2030-01-01T00:00:00.001Z', draft: {fields: {comment: 'one two'}}});
	});

	test.each(['taken up by this run', 'written by this run'])('loses no words that only the copy has: %s', how => {
		const before = openLibrary(folder);
		if (!before.ok) throw new Error(before.problem.message);
		before.value.saveDraft(of('in the store'), at('2030-01-01T00:00:00Z'));
		before.value.close();
		const library = openLibrary(folder);
		if (!library.ok) throw new Error(library.problem.message);
		library.value.latestDraft('a1');
		if (how === 'written by this run') library.value.saveDraft(of('more in the store'), at('2029-01-01T00:00:00Z'));
		// The store fails now, and the copy alone has what was typed last.
		const savedAt = library.value.momentFor('d1', at('2026-01-01T00:00:00Z')).toISOString();
		draftCopies(folder).write({...kept('in the copy', 0), savedAt});
		library.value.close();
		expect(found()?.draft.fields.comment).toBe('in the copy');
	});
});
