import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Result} from '../../source/article/problem.ts';
import type {Correction} from '../../source/correction/schema.ts';
import {openLibrary} from '../../source/library/library.ts';

let directory: string;
beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'whosaid-library-'));
});
afterEach(() => rmSync(directory, {recursive: true, force: true}));

function succeeded<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problem.message);
	return result.value;
}

const correction = (id: string, article = 'a1'): Correction => ({
	...{id, article, at: '2026-03-03T10:00:00Z'},
	change: {type: 'actors-merged', into: {name: 'Ada', kind: 'person'}, from: {name: 'A. “Q” Quill', kind: 'person'}},
});

test('corrections come back in the order they were made, an undone one at its place, of their article only', () => {
	const first = succeeded(openLibrary(directory));
	for (const id of ['2', '1', '3']) succeeded(first.keepCorrection(correction(id)));
	succeeded(first.keepCorrection(correction('1', 'other')));
	succeeded(first.keepCorrection({...correction('2'), undone: true}));
	first.close();
	const second = succeeded(openLibrary(directory));
	expect(succeeded(second.corrections('a1'))).toEqual([
		{...correction('2'), undone: true},
		correction('1'),
		correction('3'),
	]);
	expect(succeeded(second.corrections('none'))).toEqual([]);
	second.close();
});

test('one that cannot be read stays where it is and is told', () => {
	const library = succeeded(openLibrary(directory));
	succeeded(library.keepCorrection(correction('1')));
	const store = new DatabaseSync(library.file);
	store.exec(`INSERT INTO corrections VALUES ('a1', 'odd', '{"change": 3}')`);
	expect(succeeded(library.corrections('a1')).map(({id}) => id)).toEqual(['1']);
	expect(library.notes).toEqual([expect.stringContaining('The correction "odd"')]);
	expect(store.prepare('SELECT count(*) AS count FROM corrections').get()).toEqual({count: 2});
	store.close();
	library.close();
});
