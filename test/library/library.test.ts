import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Result} from '../../source/article/problem.ts';
import {type Library, openLibrary} from '../../source/library/library.ts';
import {libraryProblem} from '../../source/library/library-problem.ts';
import {migrations} from '../../source/library/migrations.ts';
import {newDraft, withEvent} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';

let directory: string;
let open: Library[];

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'whosaid-library-'));
	open = [];
});

afterEach(() => {
	for (const library of open) library.close();
	rmSync(directory, {recursive: true, force: true});
});

const file = () => join(directory, 'whosaid.db');
const noon = new Date('2026-03-04T12:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

function succeeded<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problem.message);
	return result.value;
}

function opened(folder = directory): Library {
	const library = succeeded(openLibrary(folder, noon));
	open.push(library);
	return library;
}

const draftOf = (comment: string, id = 'd1'): Draft => {
	const draft = newDraft(awkwardArticle.id, id, noon.toISOString());
	return {...draft, fields: {...draft.fields, comment}};
};

describe('keeping', () => {
	test('articles and drafts come back as they were, also in the next run', () => {
		const first = opened();
		succeeded(first.keepArticle(awkwardArticle));
		const draft = {...draftOf('“Well” 👩‍👩‍👧\n— said'), parent: '7'};
		const history = {
			undo: [{start: 0, removed: '', inserted: '“Well”', cursorBefore: 0, cursorAfter: 6}],
			redo: [],
		};
		succeeded(first.saveDraft(draft, noon, 3, history));
		first.close();
		const second = opened();
		expect(succeeded(second.article('a1'))).toEqual(awkwardArticle);
		expect(succeeded(second.draft('d1'))).toEqual({
			draft,
			headline: awkwardArticle.headline,
			cursor: 3,
			history,
			savedAt: noon.toISOString(),
			left: false,
		});
		expect(second.notes).toEqual([]);
	});

	test('of a very long history the latest steps are kept', () => {
		const library = opened();
		const steps = Array.from({length: 30}, (_, index) => {
			return {start: index, removed: '', inserted: 'x'.repeat(10_000), cursorBefore: 0, cursorAfter: 0};
		});
		succeeded(library.saveDraft(draftOf('x'), noon, 0, {undo: steps, redo: []}));
		expect(succeeded(library.draft('d1'))?.history.undo.map(({start}) => start)).toEqual(
			Array.from({length: 20}, (_, index) => index + 10),
		);
	});

	test('a later save takes the place of the former', () => {
		const library = opened();
		succeeded(library.saveDraft(draftOf('one'), noon));
		succeeded(library.saveDraft(draftOf('one two'), later(1)));
		expect(succeeded(library.drafts()).map(({draft}) => draft.fields.comment)).toEqual(['one two']);
	});

	test('the latest draft is the last saved that is unfinished and has words', () => {
		const library = opened();
		succeeded(library.saveDraft(draftOf('older', 'd1'), noon));
		succeeded(library.saveDraft(draftOf('newer', 'd2'), later(1)));
		succeeded(library.saveDraft(draftOf(' ', 'd3'), later(2)));
		const sent = withEvent(draftOf('sent', 'd4'), 'published', {when: later(3).toISOString(), what: 'sent'});
		succeeded(library.saveDraft(sent, later(3)));
		succeeded(library.saveDraft({...draftOf('other', 'd5'), article: 'a2'}, later(4)));
		expect(succeeded(library.latestDraft('a1'))?.draft.id).toBe('d2');
		expect(succeeded(library.latestDraft('a3'))).toBeUndefined();
		expect(succeeded(library.drafts()).map(({draft}) => draft.id)).toEqual(['d5', 'd4', 'd3', 'd2', 'd1']);
	});

	test('a draft left on purpose is known as such until it is written on', () => {
		const library = opened();
		succeeded(library.saveDraft(draftOf('one'), noon));
		succeeded(library.leaveDraft('d1'));
		expect(succeeded(library.draft('d1'))?.left).toBe(true);
		succeeded(library.saveDraft(draftOf('one two'), later(1)));
		expect(succeeded(library.draft('d1'))?.left).toBe(false);
	});

	test('removing says whether there was one', () => {
		const library = opened();
		succeeded(library.saveDraft(draftOf('one'), noon));
		expect([library.removeDraft('d1'), library.removeDraft('d1')].map(succeeded)).toEqual([true, false]);
		expect(succeeded(library.drafts())).toEqual([]);
	});

	test('a process killed right after a save has lost nothing of it', () => {
		const script = `
			import {openLibrary} from ${JSON.stringify(join(import.meta.dirname, '../../source/library/library.ts'))};
			const library = openLibrary(${JSON.stringify(directory)}).value;
			library.saveDraft(${JSON.stringify(draftOf('last words'))}, new Date());
			process.kill(process.pid, 'SIGKILL');`;
		const killed = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
		expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
		expect(succeeded(opened().latestDraft('a1'))?.draft.fields.comment).toBe('last words');
	});

	test('two programs at once see what the other kept', () => {
		const [one, two] = [opened(), opened()];
		succeeded(one.saveDraft(draftOf('by one', 'd1'), noon));
		succeeded(two.saveDraft(draftOf('by two', 'd2'), later(1)));
		expect(succeeded(one.drafts())).toEqual(succeeded(two.drafts()));
		expect(succeeded(one.drafts())).toHaveLength(2);
	});
});

describe('the files', () => {
	test('nobody else may read them', () => {
		const folder = join(directory, 'new', 'whosaid');
		const library = opened(folder);
		succeeded(library.saveDraft(draftOf('private'), noon));
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		const modes = readdirSync(folder).map(name => [name, statSync(join(folder, name)).mode & 0o777]);
		expect(modes.toSorted()).toEqual([
			['whosaid.db', 0o600],
			['whosaid.db-shm', 0o600],
			['whosaid.db-wal', 0o600],
		]);
	});

	test('a file that others could read is closed to them', () => {
		writeFileSync(file(), '', {mode: 0o644});
		opened();
		expect(statSync(file()).mode & 0o777).toBe(0o600);
	});

	test('a damaged file is kept aside, told, and begun anew', () => {
		const before = opened();
		for (let count = 0; count < 50; count++) succeeded(before.saveDraft(draftOf('x'.repeat(5000), `d${count}`), noon));
		before.close();
		const bytes = readFileSync(file());
		bytes.fill(0xff, 4096, bytes.length);
		writeFileSync(file(), bytes);
		const library = opened();
		const aside = `${file()}.damaged-2026-03-04`;
		expect(library.notes).toEqual([`The library was damaged and begun anew. The old one is kept as ${aside}.`]);
		expect(readFileSync(aside)).toEqual(bytes);
		succeeded(library.saveDraft(draftOf('goes on'), noon));
		expect(succeeded(library.drafts())).toHaveLength(1);
	});

	test('a file that is no database is kept aside, each under a name of its own', () => {
		for (const words of ['not a database, the first', 'not a database, the second']) {
			writeFileSync(file(), words.repeat(100));
			opened().close();
			rmSync(file());
		}
		expect(readFileSync(`${file()}.damaged-2026-03-04`, 'utf8')).toContain('first');
		expect(readFileSync(`${file()}.damaged-2026-03-04-2`, 'utf8')).toContain('second');
	});

	test('one of a newer version is refused and not touched', () => {
		opened().close();
		const store = new DatabaseSync(file());
		store.exec(`PRAGMA user_version = ${migrations.length + 1}`);
		store.close();
		const before = readFileSync(file());
		expect(openLibrary(directory)).toMatchObject({ok: false, problem: {code: 'library-newer'}});
		expect(readFileSync(file())).toEqual(before);
	});

	test.each(migrations.map((_, version) => version))('one of version %i is brought up to date', version => {
		const store = new DatabaseSync(file());
		for (const migration of migrations.slice(0, version)) store.exec(migration);
		store.exec(`PRAGMA user_version = ${version}`);
		if (version > 0) {
			store
				.prepare(
					"INSERT INTO drafts (id, article, state, draft, cursor, saved_at) VALUES ('d1', 'a1', 'writing', ?, 0, '')",
				)
				.run(JSON.stringify(draftOf('from then')));
		}
		store.close();
		const kept = succeeded(opened().drafts()).map(({draft}) => draft.fields.comment);
		expect(kept).toEqual(version > 0 ? ['from then'] : []);
	});

	test('a draft that cannot be read is told, left, and hides no other', () => {
		const library = opened();
		succeeded(library.saveDraft(draftOf('good', 'd1'), noon));
		succeeded(library.saveDraft(draftOf('bad', 'd2'), noon));
		const store = new DatabaseSync(file());
		store.exec(`UPDATE drafts SET draft = '{"id": 2}' WHERE id = 'd2'`);
		store.close();
		expect(succeeded(library.drafts()).map(({draft}) => draft.id)).toEqual(['d1']);
		succeeded(library.drafts());
		expect(library.notes).toEqual([`The draft "d2" in ${file()} could not be read. It was left as it is.`]);
		expect(succeeded(library.removeDraft('d2'))).toBe(true);
	});
});

describe('failures come back in words', () => {
	test('a store that another program holds', () => {
		const library = opened();
		const holder = new DatabaseSync(file());
		holder.exec('BEGIN IMMEDIATE');
		expect(library.saveDraft(draftOf('waits'), noon)).toEqual({
			ok: false,
			problem: {
				code: 'library-locked',
				message: `The draft was not kept (${file()}): another program holds it.`,
				nextStep: 'Close the other program that uses it, then try again.',
			},
		});
		holder.exec('ROLLBACK');
		holder.close();
		expect(library.saveDraft(draftOf('waits'), noon).ok).toBe(true);
	});

	test('a folder that is a file', () => {
		writeFileSync(join(directory, 'file'), '');
		expect(openLibrary(join(directory, 'file'))).toMatchObject({ok: false, problem: {code: 'library-unusable'}});
		expect(openLibrary(join(directory, 'file', 'in'))).toMatchObject({ok: false, problem: {code: 'library-unusable'}});
	});

	test('a store that is a folder', () => {
		mkdirSync(file());
		expect(openLibrary(directory)).toMatchObject({
			ok: false,
			problem: {nextStep: expect.stringContaining('--data-dir')},
		});
		expect(existsSync(file())).toBe(true);
	});

	test('a closed library', () => {
		const library = opened();
		library.close();
		library.close();
		expect(library.saveDraft(draftOf('late'), noon)).toMatchObject({ok: false, problem: {code: 'library-closed'}});
	});

	test.each([
		[{errcode: 13}, 'library-full', 'the disk is full'],
		[{code: 'ENOSPC'}, 'library-full', 'the disk is full'],
		[{errcode: 8}, 'library-read-only', 'it cannot be written'],
		[{code: 'EROFS'}, 'library-read-only', 'it cannot be written'],
		[{code: 'EACCES'}, 'library-read-only', 'it cannot be written'],
		[{errcode: 266}, 'library-unreachable', 'the disk does not answer'],
		[{errcode: 779}, 'library-damaged', 'the file is damaged'],
		[{errcode: 14}, 'library-unusable', 'it cannot be opened'],
	])('%j', (properties, code, cause) => {
		const problem = libraryProblem(
			Object.assign(new Error('x'), properties),
			'The draft was not kept',
			'/d/whosaid.db',
		);
		expect(problem).toMatchObject({code, message: `The draft was not kept (/d/whosaid.db): ${cause}.`});
		expect(problem.nextStep).toMatch(/\.$/);
	});

	test('a bug is thrown on', () => {
		const bug = new TypeError('a bug');
		expect(() => libraryProblem(bug, 'x', 'y')).toThrow(bug);
	});
});
