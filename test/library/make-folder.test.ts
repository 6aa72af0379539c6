import {chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {openLibrary} from '../../source/library/library.ts';
import {makeFolder} from '../../source/library/make-folder.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'whosaid-folder-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

test('makes a folder and those above it, for their owner alone', () => {
	makeFolder(join(folder, 'a', 'b', 'c'));
	for (const made of ['a', 'a/b', 'a/b/c']) expect(statSync(join(folder, made)).mode & 0o777).toBe(0o700);
});

test('leaves one that is there as it is, also behind a link', () => {
	mkdirSync(join(folder, 'there'));
	chmodSync(join(folder, 'there'), 0o755);
	symlinkSync(join(folder, 'there'), join(folder, 'link'));
	makeFolder(join(folder, 'there'));
	makeFolder(join(folder, 'link'));
	expect(statSync(join(folder, 'there')).mode & 0o777).toBe(0o755);
});

test('a file in the way, in the middle or at the end, is told', () => {
	writeFileSync(join(folder, 'file'), '');
	expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
	expect(() => makeFolder(join(folder, 'file', 'in'))).toThrow('ENOTDIR');
});

test('a link that leads nowhere is told', () => {
	symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
	expect(() => makeFolder(join(folder, 'link', 'in'))).toThrow(/ENOENT|EEXIST/);
});

// Node's own `recursive` never comes back from here.
test.skipIf(process.platform !== 'linux').each(['/proc/whosaid', '/proc/whosaid/data'])('%s cannot be made', place => {
	expect(() => makeFolder(place)).toThrow('ENOENT');
	expect(openLibrary(place)).toMatchObject({ok: false, problem: {code: 'library-unusable'}});
});
