import weights from '../model/kinds.json' with {type: 'json'};
import type {ActorKind} from '../schema.ts';
import {kindFeatures, type NameGroup} from './kind-features.ts';

/** What a name can be: one of the kinds of actors, or none at all (“First Amendment”, “Star Trek”). */
export const nameKinds = ['person', 'organisation', 'place', 'none'] as const;
export type NameKind = ActorKind | 'none';

/** The share of belief that each of `nameKinds` gets, in their order; sums to 1. */
export type KindShares = readonly number[];

/** Weights are stored as whole numbers, so many to one. */
export const weightUnit = 32;

let table: ReadonlyMap<string, readonly number[]> | undefined;

/** One feature a line: its name, then a weight for each of `nameKinds`, tabs between. */
const readTable = (lines: string): ReadonlyMap<string, readonly number[]> =>
	new Map(
		lines.split('\n').map(line => {
			const [name = '', ...row] = line.split('\t');
			return [name, row.map(Number)];
		}),
	);

/** Softmax of the four sums. */
export function sharesOf(sums: readonly number[]): number[] {
	const top = Math.max(...sums);
	const powers = sums.map(sum => Math.exp(sum - top));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map(power => power / total);
}

/** How likely each kind is for a name, by the learned weights of model/kinds.json. */
export function kindShares(group: NameGroup): KindShares {
	table ??= readTable(weights.features);
	const sums = nameKinds.map(() => 0);
	for (const [name, value] of kindFeatures(group)) {
		const row = table.get(name);
		row?.forEach((weight, kind) => {
			sums[kind] = (sums[kind] ?? 0) + (weight / weightUnit) * value;
		});
	}
	return sharesOf(sums);
}

/** The likeliest kind. */
export function kindOf(shares: KindShares): NameKind {
	const best = shares.indexOf(Math.max(...shares));
	return nameKinds[best] ?? 'none';
}
