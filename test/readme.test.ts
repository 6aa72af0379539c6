import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {keyTable} from '../source/workbench/key-table.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

test('the README has the key table as it is (npm run documents writes it)', () => {
	expect(readme).toContain(keyTable());
});

test('the README names the two commands of a newcomer', () => {
	expect(readme).toContain('npm install && npm start');
	expect(readme).toContain('npm install && npm test');
});
