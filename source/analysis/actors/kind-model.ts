import {actorKinds} from '../actor-kinds.ts';
import {NameTable} from '../lists/name-table.ts';
import {remembered} from '../lists/remembered.ts';
import {readLists} from '../model/name-file.ts';
import {type Feature, type NameGroup, placeFeatures, wordFeatures} from './kind-features.ts';

/** What a name can be: one of the kinds of actors, or none at all (“First Amendment”, “Star Trek”). */
export const nameKinds = [...actorKinds, 'none'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The share of belief that each of `nameKinds` gets, in their order; sums to 1. */
export type KindShares = readonly number[];

/** Weights are stored as whole numbers, so many to one. */
export const weightUnit = 32;

/** One feature a line: its name, then a weight for each of `nameKinds`, tabs between. */
const table = new NameTable(readLists<'features'>('kinds.json').features);

/** Softmax of the four sums. */
export function sharesOf(sums: readonly number[]): number[] {
	const top = Math.max(...sums);
	const powers = sums.map(sum => Math.exp(sum - top));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map(power => power / total);
}

/** The weights of a feature, one a kind; empty for one that was not learned. */
const weightsOf = remembered(
	name =>
		table
			.told(name)
			?.split('\t')
			.map(weight => Number(weight) / weightUnit) ?? [],
);

/** Adds the weights of features to the sum of each kind. */
function addWeights(sums: number[], features: readonly Feature[]): number[] {
	for (const [name, value] of features)
		weightsOf(name).forEach((weight, kind) => {
			sums[kind] = (sums[kind] ?? 0) + weight * value;
		});
	return sums;
}

/** What the words of a name alone speak for. */
const sumsOfWords = remembered((text): readonly number[] =>
	addWeights(
		nameKinds.map(() => 0),
		wordFeatures({text, words: text.split(' ')}),
	),
);

/** How likely each kind is for a name, by the learned weights of model/kinds.json. */
export const kindShares = (group: NameGroup): KindShares =>
	sharesOf(addWeights([...sumsOfWords(group.text)], placeFeatures(group)));

/** The likeliest kind. */
export function kindOf(shares: KindShares): NameKind {
	const best = shares.indexOf(Math.max(...shares));
	return nameKinds[best] ?? 'none';
}
