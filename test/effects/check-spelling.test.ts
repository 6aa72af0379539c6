import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {checkSpelling} from '../../source/effects/check-spelling.ts';

/** Speaks as `hunspell -a` does: knows the words of a list, and nothing for other dictionaries than en_US and de_DE. */
const program = `#!${process.execPath}
const fs = require('fs');
const dictionary = process.argv[process.argv.indexOf('-d') + 1];
if (!['en_US', 'de_DE'].includes(dictionary)) process.exit(1);
const text = fs.readFileSync(0, 'utf8');
fs.writeFileSync(__dirname + '/given', dictionary + '\\n' + text);
console.log('@(#) International Ispell Version 3.2.06 (but really Hunspell 1.7.1)');
for (const line of text.split('\\n').slice(1, -1)) {
	for (const {0: word, index} of line.matchAll(/[\\p{L}]+/gu)) {
		if (word === 'teh') console.log('& teh 3 ' + index + ': the, tech, meh');
		if (word === 'xqzt') console.log('# xqzt ' + index);
	}
	console.log('');
}
`;

let folder: string;
const before = process.env['PATH'];
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'whosaid-spelling-'));
	process.env['PATH'] = folder;
});
afterEach(async () => {
	process.env['PATH'] = before;
	await rm(folder, {recursive: true, force: true});
});

async function install(): Promise<void> {
	await writeFile(path.join(folder, 'hunspell'), program);
	await chmod(path.join(folder, 'hunspell'), 0o755);
}

test.each([
	['All is well.', undefined],
	['I read teh text.', {start: 7, end: 10, suggestions: ['the', 'tech', 'meh']}],
	['Müßig: xqzt, teh.', {start: 7, end: 11, suggestions: []}],
	['> teh words of the article\n\nMine are teh same.', {start: 37, end: 40, suggestions: ['the', 'tech', 'meh']}],
	['', undefined],
])('%j', async (text, found) => {
	await install();
	expect(await checkSpelling(text, 'en', [])).toEqual({ok: true, value: {checker: 'hunspell', found}});
});

test('a word that was left as it is is not asked for again', async () => {
	await install();
	const checked = await checkSpelling('xqzt teh', 'en', ['xqzt']);
	expect(checked.ok && checked.value.found).toMatchObject({start: 5, end: 8});
});

test('no line is taken for a command, and the language chooses the dictionary', async () => {
	await install();
	await checkSpelling('*word\n@word\n!word', 'de', []);
	expect(await readFile(path.join(folder, 'given'), 'utf8')).toBe('de_DE\n!\n^*word\n^@word\n^!word\n');
});

test('without a checker, or without the dictionary, says what to install', async () => {
	const missing = {
		ok: false,
		problem: {nextStep: 'Install hunspell or aspell with that dictionary to use it.'},
	};
	expect(await checkSpelling('word', 'en', [])).toMatchObject(missing);
	await install();
	expect(await checkSpelling('word', 'fi', [])).toMatchObject(missing);
});
