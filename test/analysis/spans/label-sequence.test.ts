import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {allowedSteps, ChainSums, type ChainWeights} from '../../../source/analysis/spans/label-sequence.ts';
import {mayFollow} from '../../../source/analysis/spans/span-labels.ts';
import {seed} from '../../helpers/seed.ts';

const labels = 3;
const number = fc.integer({min: -40, max: 40}).map(value => value / 10);

const chain = fc
	.record({
		length: fc.integer({min: 1, max: 5}),
		steps: fc.array(number, {minLength: 12, maxLength: 12}),
		scores: fc.array(number, {minLength: 15, maxLength: 15}),
	})
	.map(({length, steps, scores}) => {
		const weights: ChainWeights = {
			bits: 1,
			labels,
			table: new Int8Array(2 * labels),
			scale: 1,
			steps: Float32Array.from(steps),
			allowed: allowedSteps(labels, mayFollow),
		};
		return {weights, length, scores: Float32Array.from(scores)};
	});

/** Every sequence of labels that may be taken. */
function paths(length: number): number[][] {
	if (length === 0) return [[]];
	return paths(length - 1).flatMap(path =>
		[0, 1, 2].filter(label => mayFollow(path.at(-1) ?? 0, label)).map(label => [...path, label]),
	);
}

/** The score of one sequence of labels. */
function scoreOf({labels, steps}: ChainWeights, scores: Float32Array, path: ArrayLike<number>, length: number): number {
	let score = 0;
	let last = labels;
	for (let at = 0; at < length; at++) {
		const label = path[at] ?? 0;
		score += (scores[at * labels + label] ?? 0) + (steps[last * labels + label] ?? 0);
		last = label;
	}
	return score;
}

test(`the best labels are the best of all sequences (seed ${seed})`, () => {
	fc.assert(
		fc.property(chain, ({weights, length, scores}) => {
			const best = scoreOf(weights, scores, new ChainSums(weights).best(scores, length), length);
			const most = Math.max(...paths(length).map(path => scoreOf(weights, scores, path, length)));
			expect(best).toBeCloseTo(most, 3);
		}),
		{seed},
	);
});

test(`probabilities are those of all sequences weighed (seed ${seed})`, () => {
	fc.assert(
		fc.property(chain, ({weights, length, scores}) => {
			const sums = new ChainSums(weights);
			sums.run(scores, length);
			const all = paths(length).map(path => ({path, weight: Math.exp(scoreOf(weights, scores, path, length))}));
			const whole = all.reduce((sum, {weight}) => sum + weight, 0);
			for (let at = 0; at < length; at++)
				for (let label = 0; label < labels; label++) {
					const share = all.filter(({path}) => path[at] === label).reduce((sum, {weight}) => sum + weight, 0);
					expect(sums.probability(at, label)).toBeCloseTo(share / whole, 3);
				}
		}),
		{seed},
	);
});

test('a row without tokens has no labels', () => {
	const weights: ChainWeights = {
		bits: 1,
		labels,
		table: new Int8Array(6),
		scale: 1,
		steps: new Float32Array(12),
		allowed: allowedSteps(labels, mayFollow),
	};
	expect(new ChainSums(weights).best(new Float32Array(0), 0)).toEqual(new Uint8Array(0));
});
