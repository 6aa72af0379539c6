import type {Columns} from '../../source/analysis/tagging/columns.ts';
import {FeatureRows} from '../../source/analysis/tagging/hash.ts';
import {firstChoice, noTag, type TagFeatures, type TagWeights, weighed} from '../../source/analysis/tagging/tagger.ts';
import {randomFrom, shuffled} from './random.ts';

/** A paragraph with the tags it should get. */
export type TaggedParagraph = {columns: Columns; gold: Uint8Array; features: TagFeatures};

export type TaggerSettings = {
	bits: number;
	tags: number;
	epochs: number;
	seed: number;
	/** A word seen this often has only tags that it was seen with, and only one where that has this share of cases. */
	knownFrom: number;
	knownShare: number;
};

/** A tag that a frequent word has in a smaller share of cases is taken for a fault of the silver tags. */
const leastShare = 0.004;

/** How many sets of tags can be told apart in a byte, beside the tags themselves. */
const mostChoices = 256 - firstChoice;

/** The tags of frequent words: one for words that nearly always have it, else those that they have; the commonest choices only. */
function knownWords(
	paragraphs: readonly TaggedParagraph[],
	{knownFrom, knownShare}: TaggerSettings,
): Pick<TagWeights, 'known' | 'choices'> {
	const counts = new Map<number, Map<number, number>>();
	for (const {columns, gold} of paragraphs)
		columns.exact.forEach((word, at) => {
			const tags = counts.get(word) ?? new Map<number, number>();
			tags.set(gold[at] ?? 0, (tags.get(gold[at] ?? 0) ?? 0) + 1);
			counts.set(word, tags);
		});
	const known = new Map<number, number>();
	const chosen = new Map<string, {tags: number[]; words: number[]; total: number}>();
	for (const [word, tags] of counts) {
		const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
		if (total < knownFrom) continue;
		const [tag, count] = [...tags].reduce((best, one) => (one[1] > best[1] ? one : best));
		if (count / total >= knownShare) {
			known.set(word, tag);
			continue;
		}
		const own = [...tags].flatMap(([one, times]) => (times / total >= leastShare ? one : [])).sort((a, b) => a - b);
		const choice = chosen.get(own.join()) ?? {tags: own, words: [], total: 0};
		choice.words.push(word);
		choice.total += total;
		chosen.set(own.join(), choice);
	}
	const commonest = [...chosen.values()].sort((a, b) => b.total - a.total).slice(0, mostChoices);
	commonest.forEach(({words}, index) => {
		for (const word of words) known.set(word, firstChoice + index);
	});
	return {known, choices: commonest.map(({tags}) => tags)};
}

/** Trains an averaged perceptron (Collins 2002); the same seed gives the same weights. */
export function trainTagger(paragraphs: readonly TaggedParagraph[], settings: TaggerSettings): TagWeights {
	const {bits, tags, epochs, seed} = settings;
	const table = new Float32Array(2 ** bits * tags);
	const total = new Float64Array(table.length);
	const weights: TagWeights = {bits, tags, table, ...knownWords(paragraphs, settings)};
	const rows = new FeatureRows(bits);
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
			const known = weights.known.get(columns.exact[at] ?? 0);
			let tag = known ?? firstChoice;
			if (tag >= firstChoice) {
				rows.clear();
				features(rows, columns, at, last, beforeLast);
				const choice = known === undefined ? undefined : weights.choices[known - firstChoice];
				tag = weighed(weights, rows, choice);
				if (tag !== right && choice?.includes(right) !== false) {
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
