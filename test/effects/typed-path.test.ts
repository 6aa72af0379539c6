import {readFileSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {openSource} from '../../source/effects/open-source.ts';
import {typedPath} from '../../source/effects/typed-path.ts';
import {writeTextFile} from '../../source/effects/write-file.ts';
import {type Home, makeHome} from '../helpers/home.ts';

let home: Home;
const before = process.env['HOME'];
beforeEach(() => {
	home = makeHome();
	process.env['HOME'] = home.path;
});
afterEach(() => {
	if (before === undefined) delete process.env['HOME'];
	else process.env['HOME'] = before;
	home.remove();
});

test.each([
	['~', ''],
	['~/notes/a.txt', '/notes/a.txt'],
])('%j is in the home folder', (typed, below) => {
	expect(typedPath(typed)).toBe(homedir() + below);
});

test.each(['a~/b', './~/b', '~ann/b', '/~/b', 'https://post.example/~ann', ''])('%j stays as it is', typed => {
	expect(typedPath(typed)).toBe(typed);
});

test('what is written to ~ is in the home folder, and opens from there', async () => {
	expect(await writeTextFile('~/kept.txt', 'Words.', false)).toEqual({kind: 'written'});
	expect(readFileSync(path.join(home.path, 'kept.txt'), 'utf8')).toBe('Words.');
	writeFileSync(path.join(home.path, 'story.txt'), 'A headline\n\nAnd some words.\n');
	const rules = {offline: true, allowPrivate: false, environment: {}};
	const opened = await openSource('~/story.txt', {rules, pages: async () => undefined, now: () => 0});
	expect(opened).toMatchObject({ok: true, value: {article: {headline: 'A headline'}}});
});
