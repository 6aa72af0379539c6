import type {ChainWeights} from '../../source/analysis/spans/label-sequence.ts';
import type {ChainThreads} from './chain-threads.ts';
import {sharedExamples} from './shared-examples.ts';
import {type ChainExample, type ChainSettings, smallestOf} from './train-chain.ts';

/** How many chains are learned and joined: what one learns by chance of its order and its dropout, the others do not. */
const chains = 6;

/**
 * The mean of chains learned from the same examples with seeds of their own; only the largest weights stay, as many as
 * each chain keeps. Since a chain adds its weights up, the mean scores as the chains together would.
 */
export async function meanChain(
	list: readonly ChainExample[],
	settings: ChainSettings,
	threads: ChainThreads,
	tell: (likelihood: number) => void,
): Promise<ChainWeights> {
	const examples = sharedExamples(list);
	// The generator takes odd seeds only.
	const seeds = Array.from({length: chains}, (_, index) => settings.seed + 2 * index);
	const learned = await Promise.all(seeds.map(seed => threads.learn({examples, settings: {...settings, seed}}, tell)));
	const [first] = learned;
	if (first === undefined) throw new Error('no chain was learned');
	const table = new Float32Array(first.table.length);
	const steps = new Float32Array(first.steps.length);
	for (const chain of learned) {
		for (let at = 0; at < table.length; at++) table[at] = (table[at] ?? 0) + (chain.table[at] ?? 0) / chains;
		for (let at = 0; at < steps.length; at++) steps[at] = (steps[at] ?? 0) + (chain.steps[at] ?? 0) / chains;
	}
	const smallest = smallestOf(table, settings.kept);
	return {...first, table: table.map(weight => (Math.abs(weight) >= smallest ? weight : 0)), steps};
}
