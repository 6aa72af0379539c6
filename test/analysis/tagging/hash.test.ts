import {describe, expect, test} from 'vitest';
import {FeatureRows, hashOf, hashOfPart, mix, Templates} from '../../../source/analysis/tagging/hash.ts';

const bits = 16;
const place = {first: 0, second: 1, third: 2};

/** The rows that templates make of three facts, in rising order. */
function rowsOf(templates: Templates, ...facts: number[]): number[] {
	const rows = new FeatureRows(bits);
	rows.add(templates, Int32Array.from(facts));
	return [...rows.rows.subarray(0, rows.length)].sort((a, b) => a - b);
}

describe('features', () => {
	test('of two and of three facts are those of the facts mixed to one', () => {
		const pair = Templates.of(place, [[7, 'first', 'second']]);
		const triple = Templates.of(place, [[7, 'first', 'second', 'third']]);
		const one = Templates.of(place, [[7, 'first']]);
		expect(rowsOf(pair, 5, -6, 0)).toEqual(rowsOf(one, mix(5, -6), 0, 0));
		expect(rowsOf(triple, 5, -6, 9)).toEqual(rowsOf(one, mix(mix(5, -6), 9), 0, 0));
	});

	test('of other templates, and of the same facts in another order, stand in other rows', () => {
		const templates = Templates.of(place, [
			[1, 'first'],
			[2, 'first'],
			[3, 'first', 'second'],
			[3, 'second', 'first'],
			[4, 'first', 'second', 'third'],
		]);
		expect(new Set(rowsOf(templates, 1, 2, 3)).size).toBe(5);
	});

	test('are added to those that are there, until they are cleared', () => {
		const one = Templates.of(place, [[1, 'first']]);
		const rows = new FeatureRows(bits);
		rows.add(one, Int32Array.of(3));
		rows.add(one, Int32Array.of(4));
		expect(rows.length).toBe(2);
		rows.clear();
		expect(rows.length).toBe(0);
	});

	test.each([[{first: 3}], [{first: 0, second: 0}]])('of facts with the places %o are refused', places => {
		expect(() => Templates.of(places, [[1, 'first']])).toThrow('no places');
	});
});

test('the hash of a part is that of the part alone', () => {
	expect(hashOfPart('announced', 2, 6)).toBe(hashOf('noun'));
	expect(hashOfPart('as', -1, 2)).toBe(hashOf('as'));
	expect(hashOfPart('as', 0, 4)).toBe(hashOf('as'));
});
