import type {Columns} from '../../source/analysis/tagging/columns.ts';
import {FeatureRows} from '../../source/analysis/tagging/hash.ts';
import {largest, noTag, type TagFeatures, type TagWeights, weigh} from '../../source/analysis/tagging/tagger.ts';
import {randomFrom, shuffled} from './random.ts';

/** A paragraph with the tags it should get. */
export type TaggedParagraph = {columns: Columns; gold: Uint8Array; features: TagFeatures};

export type TaggerSettings = {
	bits: number;
	tags: number;
	epochs: number;
	seed: number;
	/** A word seen this often, with one tag in this share of cases, is not weighed. */
	knownFrom: number;
	knownShare: number;
};

/** Words that nearly always have one tag. */
function knownWords(paragraphs: readonly TaggedParagraph[], {knownFrom, knownShare}: TaggerSettings) {
	const counts = new Map<number, Map<number, number>>();
	for (const {columns, gold} of paragraphs)
		columns.exact.forEach((word, at) => {
			const tags = counts.get(word) ?? new Map<number, number>();
			tags.set(gold[at] ?? 0, (tags.get(gold[at] ?? 0) ?? 0) + 1);
			counts.set(word, tags);
		});
	const known = new Map<number, number>();
	for (const [word, tags] of counts) {
		const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
		const [tag, count] = [...tags].reduce((best, one) => (one[1] > best[1] ? one : best));
		if (total >= knownFrom && count / total >= knownShare) known.set(word, tag);
	}
	return known;
}

/** Trains an averaged perceptron (Collins 2002); the same seed gives the same weights. */
export function trainTagger(paragraphs: readonly TaggedParagraph[], settings: TaggerSettings): TagWeights {
	const {bits, tags, epochs, seed} = settings;
	const table = new Float32Array(2 ** bits * tags);
	const total = new Float64Array(table.length);
	const weights: TagWeights = {bits, tags, table, known: knownWords(paragraphs, settings)};
	const rows = new FeatureRows(bits);
	const sums = new Float32Array(tags);
	const random = randomFrom(seed);
	let steps = 1;
	const move = (tag: number, by: number) => {
		for (let feature = 0; feature < rows.length; feature++) {
			const at = (rows.rows[feature] ?? 0) * tags + tag;
			table[at] = (table[at] ?? 0) + by;
			total[at] = (total[at] ?? 0) - by * steps;
		}
	};
	const learn = ({columns, gold, features}: TaggedParagraph) => {
		let last = noTag;
		let beforeLast = noTag;
		for (let at = 0; at < columns.length; at++) {
			const right = gold[at] ?? 0;
			let tag = weights.known.get(columns.exact[at] ?? 0);
			if (tag === undefined) {
				rows.clear();
				features(rows, columns, at, last, beforeLast);
				weigh(weights, rows, sums);
				tag = largest(sums);
				if (tag !== right) {
					move(right, 1);
					move(tag, -1);
				}
				steps++;
			}
			beforeLast = last;
			last = tag;
		}
	};
	for (let epoch = 0; epoch < epochs; epoch++) for (const paragraph of shuffled(paragraphs, random)) learn(paragraph);
	for (let at = 0; at < table.length; at++) table[at] = (table[at] ?? 0) + (total[at] ?? 0) / steps;
	return weights;
}
