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

/** The best sequence of labels for `length` tokens with `scores[at * labels + label]` (Viterbi). Linear in the length. */
export function bestLabels({labels, steps, allowed}: ChainWeights, scores: Float32Array, length: number): Uint8Array {
	const from = new Uint8Array(length * labels);
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
			for (let other = 0; other < labels; other++) {
				if (allowed[other * labels + label] !== 1) continue;
				const score = (current[other] ?? 0) + (steps[other * labels + label] ?? 0);
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
	const path = new Uint8Array(length);
	for (let at = length - 1; at >= 0; at--) {
		path[at] = label;
		label = from[at * labels + label] ?? 0;
	}
	return path;
}

/** What the sums of one row need; kept and reused, since rows are many and short. */
export class ChainSums {
	forward = new Float64Array(0);
	backward = new Float64Array(0);
	/** e to the power of the scores, each token's largest taken out. */
	lifted = new Float64Array(0);
	scales = new Float64Array(0);
	logSum = 0;
	private readonly labels: number;
	/** e to the power of the steps; 0 where a step is not allowed. */
	readonly factors: Float64Array;

	constructor({labels, steps, allowed}: ChainWeights) {
		this.labels = labels;
		this.factors = new Float64Array(steps.length);
		this.setSteps(steps, allowed);
	}

	setSteps(steps: Float32Array, allowed: Uint8Array): void {
		for (let at = 0; at < steps.length; at++) this.factors[at] = allowed[at] === 1 ? Math.exp(steps[at] ?? 0) : 0;
	}

	/** Runs forward and backward over a row (Rabiner's scaling, so that nothing overflows). */
	run(scores: Float32Array, length: number): void {
		const {labels, factors} = this;
		const size = length * labels;
		if (this.forward.length < size) {
			this.forward = new Float64Array(size * 2);
			this.backward = new Float64Array(size * 2);
			this.lifted = new Float64Array(size * 2);
			this.scales = new Float64Array(length * 2);
		}
		const {forward, backward, lifted, scales} = this;
		this.logSum = 0;
		for (let at = 0; at < length; at++) {
			const own = at * labels;
			let most = impossible;
			for (let label = 0; label < labels; label++) most = Math.max(most, scores[own + label] ?? 0);
			let sum = 0;
			for (let label = 0; label < labels; label++) {
				const lift = Math.exp((scores[own + label] ?? 0) - most);
				lifted[own + label] = lift;
				let reached = 0;
				if (at === 0) reached = factors[labels * labels + label] ?? 0;
				else
					for (let last = 0; last < labels; last++)
						reached += (forward[own - labels + last] ?? 0) * (factors[last * labels + label] ?? 0);
				forward[own + label] = reached * lift;
				sum += reached * lift;
			}
			scales[at] = sum;
			for (let label = 0; label < labels; label++) forward[own + label] = (forward[own + label] ?? 0) / sum;
			this.logSum += Math.log(sum) + most;
		}
		const end = (length - 1) * labels;
		for (let label = 0; label < labels; label++) backward[end + label] = 1;
		for (let at = length - 2; at >= 0; at--) {
			const own = at * labels;
			for (let last = 0; last < labels; last++) {
				let sum = 0;
				for (let label = 0; label < labels; label++)
					sum +=
						(factors[last * labels + label] ?? 0) *
						(lifted[own + labels + label] ?? 0) *
						(backward[own + labels + label] ?? 0);
				backward[own + last] = sum / (scales[at + 1] ?? 1);
			}
		}
	}

	/** The probability of a label at a token of the row that was run. */
	probability(at: number, label: number): number {
		return (this.forward[at * this.labels + label] ?? 0) * (this.backward[at * this.labels + label] ?? 0);
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
