import type {Columns} from './columns.ts';
import {FeatureRows} from './hash.ts';

/** A learned tagger: a table of `2 ** bits` rows of `tags` weights, and the words that need no weighing. */
export type TagWeights = {
	bits: number;
	tags: number;
	table: Int8Array | Float32Array;
	/** Hash of a word as written → its tag, for words that nearly always have the same. */
	known: ReadonlyMap<number, number>;
};

/** Fills `rows` with the features of token `at`, of which the tags of the two tokens before are known. */
export type TagFeatures = (rows: FeatureRows, columns: Columns, at: number, last: number, beforeLast: number) => void;

/** Stands for the tag of a token before the first. */
export const noTag = 63;

/** Adds the rows' weights up, one sum a tag. */
export function weigh({table, tags}: TagWeights, rows: FeatureRows, sums: Float32Array): void {
	sums.fill(0);
	for (let feature = 0; feature < rows.length; feature++) {
		const from = (rows.rows[feature] ?? 0) * tags;
		for (let tag = 0; tag < tags; tag++) sums[tag] = (sums[tag] ?? 0) + (table[from + tag] ?? 0);
	}
}

export function largest(sums: Float32Array, count = sums.length): number {
	let best = 0;
	for (let tag = 1; tag < count; tag++) if ((sums[tag] ?? 0) > (sums[best] ?? 0)) best = tag;
	return best;
}

/**
 * Tags a paragraph from left to right, each token by its features and the two tags before it: the greedy averaged
 * perceptron of Collins (2002), with hashed features. Linear in the number of tokens.
 */
export class Tagger {
	private readonly weights: TagWeights;
	private readonly features: TagFeatures;
	private readonly rows: FeatureRows;
	private readonly sums: Float32Array;

	constructor(weights: TagWeights, features: TagFeatures) {
		this.weights = weights;
		this.features = features;
		this.rows = new FeatureRows(weights.bits);
		this.sums = new Float32Array(weights.tags);
	}

	tag(columns: Columns): Uint8Array {
		const tags = new Uint8Array(columns.length);
		let last = noTag;
		let beforeLast = noTag;
		for (let at = 0; at < columns.length; at++) {
			const tag = this.weights.known.get(columns.exact[at] ?? 0) ?? this.weighed(columns, at, last, beforeLast);
			tags[at] = tag;
			beforeLast = last;
			last = tag;
		}
		return tags;
	}

	private weighed(columns: Columns, at: number, last: number, beforeLast: number): number {
		this.rows.clear();
		this.features(this.rows, columns, at, last, beforeLast);
		weigh(this.weights, this.rows, this.sums);
		return largest(this.sums);
	}
}
