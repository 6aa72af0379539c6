import {FeatureRows} from '../tagging/hash.ts';
import {singles} from '../tagging/number-columns.ts';
import {addScores, ChainSums, type ChainWeights} from './label-sequence.ts';

/**
 * A learned chain at work on one row of tokens after another: features to scores, scores to labels and to chances.
 * Its labels stand in pairs behind the first, a part's beginning and its continuation.
 */
export class LearnedChain {
	/** How many labels it has. */
	readonly labels: number;
	private readonly weights: ChainWeights;
	private readonly rows: FeatureRows;
	private readonly sums: ChainSums;

	constructor(weights: ChainWeights) {
		this.labels = weights.labels;
		this.weights = weights;
		this.rows = new FeatureRows(weights.bits);
		this.sums = new ChainSums(weights);
	}

	/** The scores of tokens [from, to), laid out as `scores[(at - from) * labels + label]`; `add` puts the features of one token. */
	score(from: number, to: number, add: (rows: FeatureRows, at: number) => void): Float32Array {
		const {weights, rows} = this;
		const scores = singles((to - from) * weights.labels);
		for (let at = from; at < to; at++) {
			rows.clear();
			add(rows, at);
			addScores(weights, rows.rows, rows.length, scores, at - from);
		}
		return scores;
	}

	/** The best labels of `length` tokens. */
	best(scores: Float32Array, length: number): Uint8Array {
		return this.sums.best(scores, length);
	}

	/** Sums over all sequences of labels, for what `probability` and `chance` are asked next. `length` is at least 1. */
	sum(scores: Float32Array, length: number): void {
		this.sums.run(scores, length);
	}

	/** How likely a token of the row summed last has a label. */
	probability(at: number, label: number): number {
		return this.sums.probability(at, label);
	}

	/** How likely a token of the row summed last belongs to a part. */
	chance(at: number, part: number): number {
		return this.sums.probability(at, part) + this.sums.probability(at, part + 1);
	}
}
