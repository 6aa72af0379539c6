import type {Columns} from './columns.ts';
import {FeatureRows, mostFeatures} from './hash.ts';
import {bytes} from './number-columns.ts';
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

/** Where the weights of each feature begin. */
const offsets = new Int32Array(mostFeatures);

/** The tag of those in `choice` (all without one) that the rows' weights speak for most. */
export function weighed(
	{table, tags}: TagWeights,
	{rows, length}: FeatureRows,
	choice: readonly number[] | undefined,
): number {
	for (let feature = 0; feature < length; feature++) offsets[feature] = (rows[feature] ?? 0) * tags;
	const count = choice === undefined ? tags : choice.length;
	let best = 0;
	let most = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < count; index++) {
		const tag = choice === undefined ? index : (choice[index] ?? 0);
		let sum = 0;
		for (let feature = 0; feature < length; feature++) sum += table[(offsets[feature] ?? 0) + tag] ?? 0;
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
	private readonly rows: FeatureRows;

	constructor(weights: TagWeights) {
		this.weights = weights;
		this.rows = new FeatureRows(weights.bits);
	}

	/** Tags the tokens of a paragraph by their features. */
	tag(columns: Columns, features: TagFeatures): Uint8Array {
		const tags = bytes(columns.length);
		let last = noTag;
		let beforeLast = noTag;
		for (let at = 0; at < columns.length; at++) {
			const known = this.weights.known.get(columns.exact[at] ?? 0);
			let tag = known ?? firstChoice;
			if (tag >= firstChoice) {
				const choice = known === undefined ? undefined : this.weights.choices[known - firstChoice];
				this.rows.clear();
				features(this.rows, columns, at, last, beforeLast);
				tag = weighed(this.weights, this.rows, choice);
			}
			tags[at] = tag;
			beforeLast = last;
			last = tag;
		}
		return tags;
	}
}
