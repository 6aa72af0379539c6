import type {ChainWeights} from '../../source/analysis/spans/label-sequence.ts';
import {smallestOf} from './train-chain.ts';

/** How many chains are learned and joined: what one learns by chance of its order and its dropout, the others do not. */
const chains = 6;

/**
 * The mean of chains learned from the same examples with seeds of their own; only the `kept` largest weights stay.
 * Since a chain adds its weights up, the mean scores as the chains together would.
 */
export function meanChain(seed: number, kept: number, learn: (seed: number) => ChainWeights): ChainWeights {
	// The generator takes odd seeds only.
	const learned = Array.from({length: chains}, (_, index) => learn(seed + 2 * index));
	const [first, ...others] = learned;
	if (first === undefined) throw new Error('no chain was learned');
	const table = Float32Array.from(first.table, weight => weight / chains);
	const steps = Float32Array.from(first.steps, step => step / chains);
	for (const other of others) {
		for (let at = 0; at < table.length; at++) table[at] = (table[at] ?? 0) + (other.table[at] ?? 0) / chains;
		for (let at = 0; at < steps.length; at++) steps[at] = (steps[at] ?? 0) + (other.steps[at] ?? 0) / chains;
	}
	const smallest = smallestOf(table, kept);
	return {...first, table: table.map(weight => (Math.abs(weight) >= smallest ? weight : 0)), steps};
}
