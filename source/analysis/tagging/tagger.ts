import type {Columns} from './columns.ts';
import {FeatureRows} from './hash.ts';
import type {WordNumbers} from './word-table.ts';

/** A learned tagger: a table of `2 ** bits` rows of `tags` weights, and the words that need no weighing. */
export type TagWeights = {
	bits: number;
	tags: number;
	table: Int8Array | Float32Array;
	/** Hash of a word as written → its tag where it nearly always has the same, or `firstChoice` and the index of its choice. */
	known: WordNumbers;
	/** The sets of tags that words seen often enough have. */
	choices: readonly (readonly number[])[];
};

/** Smaller numbers are tags, this and larger ones are choices among tags. */
export const firstChoice = 64;

/** Fills `rows` with the features of token `at`, of which the tags of the two tokens before are known. */
export type TagFeatures = (rows: FeatureRows, columns: Columns, at: number, last: number, beforeLast: number) => void;

/** Stands for the tag of a token before the first. */
export const noTag = 63;

/** The tag of those in `choice` (all without one) that the rows' weights speak for most. */
export function weighed(
	{table, tags}: TagWeights,
	rows: FeatureRows,
	choice: readonly number[] | undefined,
	sums: Float64Array,
): number {
	const count = rows.length;
	if (choice === undefined) {
		sums.fill(0);
		for (let feature = 0; feature < count; feature++) {
			const from = (rows.rows[feature] ?? 0) * tags;
			for (let tag = 0; tag < tags; tag++) sums[tag] = (sums[tag] ?? 0) + (table[from + tag] ?? 0);
		}
		let best = 0;
		for (let tag = 1; tag < tags; tag++) if ((sums[tag] ?? 0) > (sums[best] ?? 0)) best = tag;
		return best;
	}
	let best = choice[0] ?? 0;
	let most = Number.NEGATIVE_INFINITY;
	for (const tag of choice) {
		let sum = 0;
		for (let feature = 0; feature < count; feature++) sum += table[(rows.rows[feature] ?? 0) * tags + tag] ?? 0;
		if (sum <= most) continue;
		most = sum;
		best = tag;
	}
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
	private readonly sums: Float64Array;

	constructor(weights: TagWeights, features: TagFeatures) {
		this.weights = weights;
		this.features = features;
		this.rows = new FeatureRows(weights.bits);
		this.sums = new Float64Array(weights.tags);
	}

	tag(columns: Columns): Uint8Array {
		const tags = new Uint8Array(columns.length);
		let last = noTag;
		let beforeLast = noTag;
		for (let at = 0; at < columns.length; at++) {
			const known = this.weights.known.get(columns.exact[at] ?? 0);
			const tag =
				known !== undefined && known < firstChoice ? known : this.choose(columns, at, last, beforeLast, known);
			tags[at] = tag;
			beforeLast = last;
			last = tag;
		}
		return tags;
	}

	private choose(columns: Columns, at: number, last: number, beforeLast: number, known: number | undefined): number {
		this.rows.clear();
		this.features(this.rows, columns, at, last, beforeLast);
		const choice = known === undefined ? undefined : this.weights.choices[known - firstChoice];
		return weighed(this.weights, this.rows, choice, this.sums);
	}
}
