import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {NameTable} from '../../../source/analysis/lists/name-table.ts';
import {seed} from '../../helpers/seed.ts';

const word = fc.string({unit: fc.constantFrom('a', 'b', 'é', ' ', '-'), minLength: 1, maxLength: 4});

test(`finds what is in the list and nothing else (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.uniqueArray(word, {maxLength: 30}), word, (words, other) => {
			const table = new NameTable(words.toSorted((a, b) => (a < b ? -1 : 1)).join('\n'));
			for (const one of words) expect(table.has(one)).toBe(true);
			expect(table.has(other)).toBe(words.includes(other));
		}),
		{seed},
	);
});

test(`tells what stands behind a name, and "" where nothing does (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.dictionary(word, fc.option(word)), told => {
			const names = Object.keys(told).toSorted((a, b) => (a < b ? -1 : 1));
			const table = new NameTable(names.map(name => (told[name] ? `${name}\t${told[name]}` : name)).join('\n'));
			for (const name of names) expect(table.told(name)).toBe(told[name] ?? '');
		}),
		{seed},
	);
});
