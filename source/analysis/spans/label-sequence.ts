import {bytes} from '../tagging/number-columns.ts';
import type {FilledRows} from './filled-rows.ts';

/** A learned linear chain: for each feature row a weight for each label, and a weight for each step between labels. */
export type ChainWeights = {
	bits: number;
	labels: number;
	table: Int8Array | Float32Array;
	/** Where the rows stand in a table without empty ones. */
	filled?: FilledRows | undefined;
	/** What a table's number is divided by. */
	scale: number;
	/** `steps[last * labels + label]`; the row after the last label is for a row's first token. */
	steps: Float32Array;
	/** Which steps may be taken, 1 or 0, laid out as `steps`. */
	allowed: Uint8Array;
};

/** Which steps a chain of `labels` may take: `mayFollow` between two, `mayOpen` for the first. */
export function allowedSteps(labels: number, mayFollow: (last: number, label: number) => boolean): Uint8Array {
	const allowed = new Uint8Array((labels + 1) * labels);
	for (let last = 0; last <= labels; last++)
		for (let label = 0; label < labels; label++)
			allowed[last * labels + label] = mayFollow(last === labels ? 0 : last, label) ? 1 : 0;
	return allowed;
}

const impossible = -1e30;

/**
 * The steps that may be taken to each label, or from each: those of `label` stand from `ends[label]` to `ends[label + 1]`,
 * in rising order of the label at their other side, with their weight, and e to the power of it.
 */
class Steps {
	readonly ends: Uint8Array;
	readonly others: Uint8Array;
	readonly weights: Float64Array;
	readonly factors: Float64Array;
	/** Where each stands among the steps of the chain. */
	private readonly indices: number[] = [];

	/** `indexOf`: where the step between a label and another stands. */
	constructor({labels, allowed}: ChainWeights, indexOf: (label: number, other: number) => number) {
		const others: number[] = [];
		this.ends = new Uint8Array(labels + 1);
		for (let label = 0; label < labels; label++) {
			for (let other = 0; other < labels; other++) {
				if (allowed[indexOf(label, other)] !== 1) continue;
				others.push(other);
				this.indices.push(indexOf(label, other));
			}
			this.ends[label + 1] = others.length;
		}
		this.others = Uint8Array.from(others);
		this.weights = new Float64Array(others.length);
		this.factors = new Float64Array(others.length);
	}

	read(steps: Float32Array, factors: Float64Array): void {
		this.indices.forEach((index, at) => {
			this.weights[at] = steps[index] ?? 0;
			this.factors[at] = factors[index] ?? 0;
		});
	}
}

/**
 * The sequences of labels of a row: the best of them, and sums over all. Its memory is kept and reused, since rows are many
 * and short; steps that may not be taken, a third of all, are passed over.
 */
export class ChainSums {
	forward = new Float64Array(0);
	backward = new Float64Array(0);
	/** e to the power of the scores, each token's largest taken out. */
	lifted = new Float64Array(0);
	scales = new Float64Array(0);
	/** e to the power of the steps; 0 where a step is not allowed. */
	readonly factors: Float64Array;
	private readonly weights: ChainWeights;
	/** The steps to each label, and from each. */
	private readonly to: Steps;
	private readonly from: Steps;

	constructor(weights: ChainWeights) {
		const {labels, steps} = weights;
		this.weights = weights;
		this.factors = new Float64Array(steps.length);
		this.to = new Steps(weights, (label, last) => last * labels + label);
		this.from = new Steps(weights, (last, label) => last * labels + label);
		this.readSteps();
	}

	/** Takes over the steps of the weights, which training moves. */
	readSteps(): void {
		const {steps, allowed} = this.weights;
		for (let at = 0; at < steps.length; at++) this.factors[at] = allowed[at] === 1 ? Math.exp(steps[at] ?? 0) : 0;
		this.to.read(steps, this.factors);
		this.from.read(steps, this.factors);
	}

	/** The best sequence of labels for `length` tokens with `scores[at * labels + label]` (Viterbi). Linear in the length. */
	best(scores: Float32Array, length: number): Uint8Array {
		const {labels, steps, allowed} = this.weights;
		const {ends, others, weights} = this.to;
		const from = bytes(length * labels);
		let current = new Float64Array(labels);
		let next = new Float64Array(labels);
		for (let label = 0; label < labels; label++)
			current[label] =
				allowed[labels * labels + label] === 1
					? (scores[label] ?? 0) + (steps[labels * labels + label] ?? 0)
					: impossible;
		for (let at = 1; at < length; at++) {
			for (let label = 0; label < labels; label++) {
				let best = impossible;
				let last = 0;
				const end = ends[label + 1] ?? 0;
				for (let step = ends[label] ?? 0; step < end; step++) {
					const other = others[step] ?? 0;
					const score = (current[other] ?? 0) + (weights[step] ?? 0);
					if (score > best) {
						best = score;
						last = other;
					}
				}
				next[label] = best + (scores[at * labels + label] ?? 0);
				from[at * labels + label] = last;
			}
			[current, next] = [next, current];
		}
		let label = 0;
		for (let other = 1; other < labels; other++) if ((current[other] ?? 0) > (current[label] ?? 0)) label = other;
		const path = bytes(length);
		for (let at = length - 1; at >= 0; at--) {
			path[at] = label;
			label = from[at * labels + label] ?? 0;
		}
		return path;
	}

	/** Runs forward and backward over a row (Rabiner's scaling, so that nothing overflows). */
	run(scores: Float32Array, length: number): void {
		const {labels} = this.weights;
		const size = length * labels;
		if (this.forward.length < size) {
			this.forward = new Float64Array(size * 2);
			this.backward = new Float64Array(size * 2);
			this.lifted = new Float64Array(size * 2);
			this.scales = new Float64Array(length * 2);
		}
		this.lift(scores, length);
		this.runForward(length);
		this.runBackward(length);
	}

	private lift(scores: Float32Array, length: number): void {
		const {labels} = this.weights;
		const {lifted} = this;
		for (let at = 0; at < length; at++) {
			const own = at * labels;
			let most = impossible;
			for (let label = 0; label < labels; label++) most = Math.max(most, scores[own + label] ?? 0);
			for (let label = 0; label < labels; label++) lifted[own + label] = Math.exp((scores[own + label] ?? 0) - most);
		}
	}

	private runForward(length: number): void {
		const {labels} = this.weights;
		const {forward, lifted, scales} = this;
		const {ends, others, factors} = this.to;
		for (let at = 0; at < length; at++) {
			const own = at * labels;
			const before = own - labels;
			let sum = 0;
			for (let label = 0; label < labels; label++) {
				let reached = 0;
				const end = ends[label + 1] ?? 0;
				if (at === 0) reached = this.factors[labels * labels + label] ?? 0;
				else
					for (let step = ends[label] ?? 0; step < end; step++)
						reached += (forward[before + (others[step] ?? 0)] ?? 0) * (factors[step] ?? 0);
				const chance = reached * (lifted[own + label] ?? 0);
				forward[own + label] = chance;
				sum += chance;
			}
			scales[at] = sum;
			for (let label = 0; label < labels; label++) forward[own + label] = (forward[own + label] ?? 0) / sum;
		}
	}

	private runBackward(length: number): void {
		const {labels} = this.weights;
		const {backward, lifted, scales} = this;
		const {ends, others, factors} = this.from;
		const end = (length - 1) * labels;
		for (let label = 0; label < labels; label++) backward[end + label] = 1;
		for (let at = length - 2; at >= 0; at--) {
			const own = at * labels;
			const behind = own + labels;
			for (let last = 0; last < labels; last++) {
				let sum = 0;
				const stop = ends[last + 1] ?? 0;
				for (let step = ends[last] ?? 0; step < stop; step++) {
					const next = behind + (others[step] ?? 0);
					sum += (factors[step] ?? 0) * (lifted[next] ?? 0) * (backward[next] ?? 0);
				}
				backward[own + last] = sum / (scales[at + 1] ?? 1);
			}
		}
	}

	/** The probability of a label at a token of the row that was run. */
	probability(at: number, label: number): number {
		return (
			(this.forward[at * this.weights.labels + label] ?? 0) * (this.backward[at * this.weights.labels + label] ?? 0)
		);
	}
}

/**
 * Scores the five or seven labels of token `at` by the weights of its feature rows. Each label is summed in a
 * variable of its own: the analysis spends most of its time here, and an array would be written for every weight.
 */
export function addScores(
	{table, labels, scale, filled}: ChainWeights,
	rows: Int32Array,
	count: number,
	scores: Float32Array,
	at: number,
): void {
	let a = 0;
	let b = 0;
	let c = 0;
	let d = 0;
	let e = 0;
	let f = 0;
	let g = 0;
	const places = filled?.places(rows, count) ?? rows;
	for (let feature = 0; feature < count; feature++) {
		const from = (places[feature] ?? 0) * labels;
		a += table[from] ?? 0;
		b += table[from + 1] ?? 0;
		c += table[from + 2] ?? 0;
		d += table[from + 3] ?? 0;
		e += table[from + 4] ?? 0;
		if (labels < 7) continue;
		f += table[from + 5] ?? 0;
		g += table[from + 6] ?? 0;
	}
	const own = at * labels;
	scores[own] = a / scale;
	scores[own + 1] = b / scale;
	scores[own + 2] = c / scale;
	scores[own + 3] = d / scale;
	scores[own + 4] = e / scale;
	if (labels < 7) return;
	scores[own + 5] = f / scale;
	scores[own + 6] = g / scale;
}
