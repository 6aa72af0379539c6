import {actorKinds} from '../actor-kinds.ts';
import {readLists} from '../model/name-file.ts';
import {NameTable} from '../name-table.ts';
import {kindFeatures, type NameGroup} from './kind-features.ts';

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

/** How likely each kind is for a name, by the learned weights of model/kinds.json. */
export function kindShares(group: NameGroup): KindShares {
	const sums = nameKinds.map(() => 0);
	for (const [name, value] of kindFeatures(group)) {
		const row = table.told(name)?.split('\t') ?? [];
		row.forEach((weight, kind) => {
			sums[kind] = (sums[kind] ?? 0) + (Number(weight) / weightUnit) * value;
		});
	}
	return sharesOf(sums);
}

/** The likeliest kind. */
export function kindOf(shares: KindShares): NameKind {
	const best = shares.indexOf(Math.max(...shares));
	return nameKinds[best] ?? 'none';
}
