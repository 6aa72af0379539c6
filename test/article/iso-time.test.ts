import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {isoTime} from '../../source/article/iso-time.ts';
import {seed} from '../helpers/seed.ts';

test(`a time is written as Date writes it (seed ${seed})`, () => {
	const times = fc.oneof(
		fc.integer({min: -62_167_219_200_000, max: Date.UTC(9999, 11, 31)}),
		fc.integer({min: 0, max: 4e12}),
		fc.integer({min: 0, max: 4e4}).map(days => days * 864e5),
	);
	fc.assert(
		fc.property(times, time => {
			expect(isoTime(time)).toBe(new Date(time).toISOString());
		}),
		{seed, numRuns: 5000},
	);
});
