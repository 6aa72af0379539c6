import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {
	readOpened,
	readWeights,
	type WeightsFile,
	writeOpened,
	writeWeights,
} from '../../../source/analysis/model/weights-file.ts';
import {seed} from '../../helpers/seed.ts';

const note = {corpus: 'none', revision: '0', seed: 1, date: '2026-01-01'};
const weight = fc.oneof({weight: 5, arbitrary: fc.constant(0)}, fc.integer({min: -127, max: 127}));
const hashes = fc.dictionary(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}).map(String), fc.nat(255));

test(`what is written is read (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.array(fc.array(weight, {maxLength: 400}), {maxLength: 3}), hashes, (tables, words) => {
			const file: WeightsFile = {
				note,
				tables: tables.map((values, index) => ({
					name: `table ${index}`,
					size: values.length,
					scale: 4,
					values: Int8Array.from(values),
				})),
				words: [{name: 'words', words: new Map(Object.entries(words).map(([hash, value]) => [Number(hash), value]))}],
				numbers: [{name: 'numbers', values: [0.5, -3]}],
			};
			for (const read of [readWeights(writeWeights(file)), readOpened(Buffer.concat(writeOpened(file)))]) {
				expect(read.numbers).toEqual(file.numbers);
				expect(read.tables).toEqual(file.tables);
				expect(new Map(read.words[0]?.words)).toEqual(file.words[0]?.words);
			}
		}),
		{seed, numRuns: 50},
	);
});

test('a long gap between two weights is kept', () => {
	const values = new Int8Array(300_000);
	values[3] = -127;
	values[299_999] = 127;
	const file = {note, tables: [{name: 'one', size: values.length, scale: 1, values}], words: [], numbers: []};
	expect(readWeights(writeWeights(file)).tables[0]?.values).toEqual(values);
});

describe('the model of the package', () => {
	test('says what it was made from', () => {
		expect(loadModel().note).toMatchObject({
			corpus: expect.stringContaining('PolNeAR'),
			revision: expect.stringMatching(/^[0-9a-f]{40}$/),
			date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
		});
	});

	test('is read once', () => {
		expect(loadModel()).toBe(loadModel());
	});
});
