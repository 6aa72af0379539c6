import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {FilledRows, withoutEmptyRows} from '../../../source/analysis/spans/filled-rows.ts';
import {seed} from '../../helpers/seed.ts';

const width = 3;
const weight = fc.oneof({weight: 4, arbitrary: fc.constant(0)}, fc.integer({min: -127, max: 127}));
const row = fc.oneof(fc.constant([0, 0, 0]), fc.array(weight, {minLength: width, maxLength: width}));

test(`every row stands where it is said to, empty ones at place 0 (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.array(row, {maxLength: 70}), rows => {
			const {filled, values} = withoutEmptyRows(Int8Array.from(rows.flat()), width);
			const isEmpty = (one: readonly number[]) => one.every(value => value === 0);
			expect(values.length).toBe(width * (1 + rows.filter(one => !isEmpty(one)).length));
			const asked = Int32Array.from(rows.keys());
			// As it is read from a file.
			const places = new FilledRows(Uint32Array.from(filled.eights)).places(asked, asked.length);
			for (const [index, one] of rows.entries()) {
				const place = places[index] ?? Number.NaN;
				expect([...values.slice(place * width, (place + 1) * width)]).toEqual(one);
				expect(place === 0).toBe(isEmpty(one));
			}
		}),
		{seed},
	);
});
