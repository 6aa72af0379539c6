import {addScores, ChainSums, type ChainWeights} from '../../source/analysis/spans/label-sequence.ts';
import {randomFrom, shuffled} from './random.ts';

/** A row to learn from: the feature rows of each token one after another, where each token's begin, and its labels. */
export type ChainExample = {features: Int32Array; offsets: Int32Array; gold: Uint8Array};

export type ChainSettings = {
	bits: number;
	labels: number;
	allowed: Uint8Array;
	epochs: number;
	rate: number;
	/** How far each weight is drawn to 0 at every step. */
	decay: number;
	/** Share of the features left out of each token, so that none is leaned on too much. */
	dropout: number;
	/** A feature seen less often is not learned. */
	least: number;
	/** How many weights are kept, the largest; the others become 0, and what is left learns for as many passes again as `polish` says. */
	kept: number;
	polish: number;
	seed: number;
};

/** Leaves out features that are rare in the examples. */
function withoutRare(examples: readonly ChainExample[], bits: number, least: number): ChainExample[] {
	const counts = new Uint8Array(2 ** bits);
	for (const {features} of examples) for (const row of features) counts[row] = Math.min(255, (counts[row] ?? 0) + 1);
	return examples.map(({features, offsets, gold}) => {
		const kept = new Int32Array(features.length);
		const starts = new Int32Array(offsets.length);
		let next = 0;
		for (let at = 0; at < gold.length; at++) {
			starts[at] = next;
			for (let feature = offsets[at] ?? 0; feature < (offsets[at + 1] ?? 0); feature++) {
				const row = features[feature] ?? 0;
				if ((counts[row] ?? 0) >= least) kept[next++] = row;
			}
		}
		starts[gold.length] = next;
		return {features: kept.slice(0, next), offsets: starts, gold};
	});
}

/** The size of the smallest of the `kept` largest weights; 0 where there are no more. */
export function smallestOf(table: Float32Array, kept: number): number {
	const sizes = table.filter(weight => weight !== 0).map(Math.abs);
	return sizes.length <= kept ? 0 : (sizes.sort()[sizes.length - kept] ?? 0);
}

/**
 * Learns a conditional random field over chains (Lafferty, McCallum and Pereira 2001) by stochastic gradient with
 * AdaGrad's step sizes; the weights are the mean of those after each pass but the first.
 */
export class ChainTrainer {
	private readonly settings: ChainSettings;
	private readonly weights: ChainWeights & {table: Float32Array};
	private readonly squares: Float32Array;
	private readonly stepSquares: Float32Array;
	private readonly sums: ChainSums;
	private readonly random: () => number;
	/** 1 for the weights that still learn. */
	private readonly learning: Uint8Array;
	private scores = new Float32Array(0);
	private picked = new Int32Array(0);
	private pickedOffsets = new Int32Array(0);

	constructor(settings: ChainSettings) {
		const {bits, labels, allowed, seed} = settings;
		this.settings = settings;
		this.weights = {
			bits,
			labels,
			table: new Float32Array(2 ** bits * labels),
			scale: 1,
			steps: new Float32Array((labels + 1) * labels),
			allowed,
		};
		this.learning = new Uint8Array(this.weights.table.length).fill(1);
		this.squares = new Float32Array(this.weights.table.length).fill(1e-6);
		this.stepSquares = new Float32Array(this.weights.steps.length).fill(1e-6);
		this.sums = new ChainSums(this.weights);
		this.random = randomFrom(seed);
	}

	/** `tell` hears the mean log likelihood of a token's own label after each pass. */
	train(examples: readonly ChainExample[], tell: (likelihood: number) => void): ChainWeights {
		const {bits, epochs, least, dropout, kept, polish} = this.settings;
		const frequent = withoutRare(examples, bits, least);
		const mean = this.passes(frequent, epochs, 1, tell);
		const {table} = this.weights;
		const smallest = smallestOf(mean.table, kept);
		for (let at = 0; at < table.length; at++) {
			const weight = mean.table[at] ?? 0;
			const stays = Math.abs(weight) >= smallest && weight !== 0;
			this.learning[at] = stays ? 1 : 0;
			table[at] = stays ? weight : 0;
		}
		this.weights.steps.set(mean.steps);
		const polished = polish === 0 ? {table, steps: mean.steps} : this.passes(frequent, polish, 0, tell);
		// Where some features are always missing, the others carry more than their share: with all present, each counts less.
		return {...this.weights, table: polished.table.map(weight => weight * (1 - dropout)), steps: polished.steps};
	}

	/** Passes over the examples; the mean of the weights after each, the first `passed` left out. */
	private passes(
		examples: readonly ChainExample[],
		count: number,
		passed: number,
		tell: (likelihood: number) => void,
	): {table: Float32Array; steps: Float32Array} {
		const {table, steps} = this.weights;
		const mean = {table: new Float32Array(table.length), steps: new Float32Array(steps.length)};
		const first = Math.min(passed, count - 1);
		for (let pass = 0; pass < count; pass++) {
			let likelihood = 0;
			let tokens = 0;
			for (const example of shuffled(examples, this.random)) {
				likelihood += this.learn(example);
				tokens += example.gold.length;
			}
			tell(likelihood / tokens);
			if (pass < first) continue;
			const share = 1 / (count - first);
			for (let at = 0; at < table.length; at++) mean.table[at] = (mean.table[at] ?? 0) + (table[at] ?? 0) * share;
			for (let at = 0; at < steps.length; at++) mean.steps[at] = (mean.steps[at] ?? 0) + (steps[at] ?? 0) * share;
		}
		return mean;
	}

	/** Picks the features that this pass may see, and scores the labels by them. */
	private prepare({features, offsets, gold}: ChainExample): void {
		const {labels, dropout} = this.settings;
		const {length} = gold;
		if (this.picked.length < features.length) this.picked = new Int32Array(features.length * 2);
		if (this.pickedOffsets.length < length + 1) this.pickedOffsets = new Int32Array(length * 2 + 1);
		if (this.scores.length < length * labels) this.scores = new Float32Array(length * labels * 2);
		this.scores.fill(0, 0, length * labels);
		let next = 0;
		for (let at = 0; at < length; at++) {
			this.pickedOffsets[at] = next;
			for (let feature = offsets[at] ?? 0; feature < (offsets[at + 1] ?? 0); feature++)
				if (dropout === 0 || this.random() >= dropout) this.picked[next++] = features[feature] ?? 0;
			const from = this.pickedOffsets[at] ?? 0;
			addScores(this.weights, this.picked.subarray(from, next), next - from, this.scores, at);
		}
		this.pickedOffsets[length] = next;
	}

	private learn(example: ChainExample): number {
		const {gold} = example;
		const {length} = gold;
		if (length === 0) return 0;
		this.prepare(example);
		this.sums.readSteps();
		this.sums.run(this.scores, length);
		const likelihood = this.moveTable(gold);
		this.moveSteps(gold);
		return likelihood;
	}

	private moveTable(gold: Uint8Array): number {
		const {labels, rate, decay} = this.settings;
		const {table} = this.weights;
		const {squares, sums, picked, pickedOffsets, learning} = this;
		const errors = new Float64Array(labels);
		let likelihood = 0;
		for (let at = 0; at < gold.length; at++) {
			let isWrong = false;
			for (let label = 0; label < labels; label++) {
				const probability = sums.probability(at, label);
				const error = (label === gold[at] ? 1 : 0) - probability;
				if (label === gold[at]) likelihood += Math.log(Math.max(probability, 1e-12));
				errors[label] = error;
				if (error > 1e-3 || error < -1e-3) isWrong = true;
			}
			if (!isWrong) continue;
			for (let feature = pickedOffsets[at] ?? 0; feature < (pickedOffsets[at + 1] ?? 0); feature++) {
				const from = (picked[feature] ?? 0) * labels;
				for (let label = 0; label < labels; label++) {
					if (learning[from + label] === 0) continue;
					const slope = (errors[label] ?? 0) - decay * (table[from + label] ?? 0);
					if (slope < 1e-3 && slope > -1e-3) continue;
					const square = (squares[from + label] ?? 0) + slope * slope;
					squares[from + label] = square;
					table[from + label] = (table[from + label] ?? 0) + (rate * slope) / Math.sqrt(square);
				}
			}
		}
		return likelihood;
	}

	private moveSteps(gold: Uint8Array): void {
		const {labels, rate} = this.settings;
		const {steps, allowed} = this.weights;
		const {forward, backward, lifted, scales, factors} = this.sums;
		const slopes = new Float64Array(steps.length);
		for (let label = 0; label < labels; label++)
			slopes[labels * labels + label] = (label === gold[0] ? 1 : 0) - this.sums.probability(0, label);
		for (let at = 1; at < gold.length; at++) {
			const own = at * labels;
			const scale = scales[at] ?? 1;
			for (let last = 0; last < labels; last++)
				for (let label = 0; label < labels; label++) {
					const step = last * labels + label;
					if (allowed[step] !== 1) continue;
					const probability =
						((forward[own - labels + last] ?? 0) *
							(factors[step] ?? 0) *
							(lifted[own + label] ?? 0) *
							(backward[own + label] ?? 0)) /
						scale;
					slopes[step] = (slopes[step] ?? 0) - probability;
				}
			const taken = (gold[at - 1] ?? 0) * labels + (gold[at] ?? 0);
			slopes[taken] = (slopes[taken] ?? 0) + 1;
		}
		for (let step = 0; step < steps.length; step++) {
			const slope = slopes[step] ?? 0;
			if (slope === 0) continue;
			const square = (this.stepSquares[step] ?? 0) + slope * slope;
			this.stepSquares[step] = square;
			steps[step] = (steps[step] ?? 0) + (rate * slope) / Math.sqrt(square);
		}
	}
}
