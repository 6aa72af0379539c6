import {describe, expect, test} from 'vitest';
import {allowedSteps} from '../../../source/analysis/spans/label-sequence.ts';
import {LearnedChain} from '../../../source/analysis/spans/learned-chain.ts';
import {mayFollow} from '../../../source/analysis/spans/span-labels.ts';
import {FeatureRows, Templates} from '../../../source/analysis/tagging/hash.ts';

const labels = 5;
const bits = 8;

/** One template of one fact. */
const templates = Templates.of({value: 0}, [[0, 'value']]);

/** The row of the table that the feature of a value stands in. */
function rowOf(value: number): number {
	const rows = new FeatureRows(bits);
	rows.add(templates, Int32Array.of(value));
	return rows.rows[0] ?? 0;
}

/** A chain that has learned one thing: the feature of 7 tells for label 1, that of 8 for label 2. */
function chain(): LearnedChain {
	const table = new Float32Array(2 ** bits * labels);
	table[rowOf(7) * labels + 1] = 40;
	table[rowOf(8) * labels + 2] = 40;
	const steps = new Float32Array((labels + 1) * labels);
	return new LearnedChain({bits, labels, table, scale: 10, steps, allowed: allowedSteps(labels, mayFollow)});
}

const values = [0, 0, 7, 8, 8, 0];

describe('a learned chain', () => {
	test('scores the tokens it is asked for, the first of them at 0, each by its own features', () => {
		const scores = chain().score(2, 5, (rows, at) => rows.add(templates, Int32Array.of(values[at] ?? 0)));
		expect([...scores]).toEqual([0, 4, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 4, 0, 0]);
	});

	test('labels a part from its beginning on', () => {
		const one = chain();
		const scores = one.score(0, values.length, (rows, at) => rows.add(templates, Int32Array.of(values[at] ?? 0)));
		expect([...one.best(scores, values.length)]).toEqual([0, 0, 1, 2, 2, 0]);
	});

	test('a token belongs to a part by its beginning or its continuation', () => {
		const one = chain();
		const scores = one.score(0, values.length, (rows, at) => rows.add(templates, Int32Array.of(values[at] ?? 0)));
		one.sum(scores, values.length);
		for (let at = 0; at < values.length; at++) {
			expect(one.chance(at, 1)).toBeCloseTo(one.probability(at, 1) + one.probability(at, 2), 10);
			expect(one.probability(at, 0) + one.chance(at, 1) + one.chance(at, 3)).toBeCloseTo(1, 6);
		}
		expect(one.probability(3, 2)).toBeGreaterThan(0.9);
		expect(one.chance(3, 1)).toBeGreaterThan(one.chance(0, 1));
	});
});
