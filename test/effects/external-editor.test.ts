import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {editExternally, editorWords} from '../../source/effects/external-editor.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'whosaid-editor-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

/** A program that is given the file as its last argument. */
async function editor(script: string): Promise<NodeJS.ProcessEnv> {
	const file = path.join(folder, 'editor.mjs');
	await writeFile(file, `import fs from 'node:fs';\nconst file = process.argv.at(-1);\n${script}`);
	return {VISUAL: `"${process.execPath}" ${file} --wait`};
}

test.each([
	[{}, ['vi']],
	[{EDITOR: 'nano'}, ['nano']],
	[{EDITOR: 'nano', VISUAL: 'code --wait'}, ['code', '--wait']],
	[{EDITOR: '', VISUAL: '"/opt/my editor/edit" -n'}, ['/opt/my editor/edit', '-n']],
	[{EDITOR: 'vi; rm -rf x'}, ['vi;', 'rm', '-rf', 'x']],
])('%j starts %j', (environment, words) => {
	expect(editorWords(environment)).toEqual(words);
});

describe('the file', () => {
	test('has the comment, is for its owner alone, and is gone afterwards', async () => {
		const seen = path.join(folder, 'seen');
		const environment = await editor(
			`fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify([file, fs.readFileSync(file, 'utf8'), (fs.statSync(file).mode & 0o777).toString(8)]));`,
		);
		const edited = await editExternally('Naïve “words”\n👩‍👩‍👧', environment);
		const [file, text, mode] = JSON.parse(await readFile(seen, 'utf8'));
		expect([text, mode]).toEqual(['Naïve “words”\n👩‍👩‍👧', '600']);
		expect(edited).toEqual({ok: true, value: {text: 'Naïve “words”\n👩‍👩‍👧', editor: path.basename(process.execPath)}});
		await expect(readdir(path.dirname(file))).rejects.toThrow('ENOENT');
	});

	test.each([
		['one', 'one\n', 'one'],
		['one', 'two\r\n', 'two'],
		['one\n', 'two\n', 'two\n'],
		['one', '', ''],
		['one', 'two\n\n', 'two\n'],
	])('%j left as %j is taken as %j', async (before, left, after) => {
		const edited = await editExternally(before, await editor(`fs.writeFileSync(file, ${JSON.stringify(left)});`));
		expect(edited.ok && edited.value.text).toBe(after);
	});

	test('is read whatever exit code the editor has', async () => {
		const edited = await editExternally('one', await editor(`fs.writeFileSync(file, 'two'); process.exit(3);`));
		expect(edited.ok && edited.value.text).toBe('two');
	});

	test('that the editor took away leaves the comment as it was, and says so', async () => {
		expect(await editExternally('one', await editor('fs.rmSync(file);'))).toMatchObject({
			ok: false,
			problem: {nextStep: 'Your comment is as it was.'},
		});
	});

	test('an editor that is not there is named', async () => {
		expect(await editExternally('one', {EDITOR: path.join(folder, 'no-such-editor')})).toMatchObject({
			ok: false,
			problem: {message: 'no-such-editor could not be started.'},
		});
	});
});
