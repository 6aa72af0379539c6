import {describe, expect, it} from 'vitest';
import {bytes, integers, singles} from '../../../source/analysis/tagging/number-columns.ts';

const lengths = [0, 1, 3, 8, 13, 1000, 5000, 20_000, 70_000];

describe('columns of numbers', () => {
	it('are as long as asked for and hold zeros, whatever was written into others', () => {
		for (let round = 0; round < 20; round++)
			for (const length of lengths)
				for (const make of [bytes, integers, singles]) {
					const column = make(length);
					expect(column.length).toBe(length);
					expect(column.every(number => number === 0)).toBe(true);
					column.fill(255);
				}
	});

	it('share no place', () => {
		const columns = lengths.flatMap(length => [bytes(length), singles(length), integers(length)]);
		for (const [index, column] of columns.entries()) column.fill(index + 1);
		for (const [index, column] of columns.entries()) expect(column.every(number => number === index + 1)).toBe(true);
	});
});
