import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {WordTable} from '../../../source/analysis/tagging/word-table.ts';
import {seed} from '../../helpers/seed.ts';

// Few low bits, so that many words want the same place.
const hash = fc
	.tuple(fc.nat(7), fc.integer({min: -(2 ** 19), max: 2 ** 19 - 1}))
	.map(([low, high]) => (high << 12) | low);
const pairs = fc.array(fc.tuple(hash, fc.nat(255)), {maxLength: 60});

test(`tells what a map of the same pairs tells (seed ${seed})`, () => {
	fc.assert(
		fc.property(pairs, fc.array(hash), (given, strangers) => {
			const map = new Map(given);
			const table = new WordTable(given.length);
			for (const [word, number] of given) table.set(word, number);
			expect(table.size).toBe(map.size);
			expect(new Map(table)).toEqual(map);
			for (const word of [...map.keys(), ...strangers]) expect(table.get(word)).toBe(map.get(word));
		}),
		{seed},
	);
});

test.each([0, 1, 2, 3, 6, 12, 100])('ends its search when %i words fill it', most => {
	const table = new WordTable(most);
	for (let word = 0; word < most; word++) table.set(word * 4096, 0);
	expect(table.size).toBe(most);
	expect(table.get(-1)).toBeUndefined();
});

test('arrays that are kept make the same table, and those without an empty place none', () => {
	const table = WordTable.of(
		new Map([
			[7, 1],
			[-9, 255],
		]),
	);
	const kept = new WordTable(2, {hashes: table.hashes.slice(), numbers: table.numbers.slice()});
	expect(new Map(kept)).toEqual(new Map(table));
	const damaged = {hashes: table.hashes, numbers: new Int16Array(table.numbers.length)};
	expect(() => new WordTable(2, damaged)).toThrow('damaged');
});
