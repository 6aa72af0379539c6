import {allowedSteps, type ChainWeights} from '../../source/analysis/spans/label-sequence.ts';
import {addSpanFeatures} from '../../source/analysis/spans/span-features.ts';
import {mayFollow, spanLabels} from '../../source/analysis/spans/span-labels.ts';
import {FeatureRows} from '../../source/analysis/tagging/hash.ts';
import type {GoldRow} from './read-passages.ts';
import {type ChainExample, type ChainSettings, ChainTrainer} from './train-chain.ts';

const finderBits = 20;

/** How many weights the finder keeps. */
export const finderKept = 1_600_000;

/** The features of tokens [from, to), one list; `add` puts those of one token. */
export function listFeatures(
	bits: number,
	from: number,
	to: number,
	add: (rows: FeatureRows, at: number) => void,
): Pick<ChainExample, 'features' | 'offsets'> {
	const rows = new FeatureRows(bits);
	const offsets = new Int32Array(to - from + 1);
	let features = new Int32Array((to - from) * 100);
	let next = 0;
	for (let at = from; at < to; at++) {
		rows.clear();
		add(rows, at);
		features.set(rows.rows.subarray(0, rows.length), next);
		next += rows.length;
		offsets[at - from + 1] = next;
	}
	features = features.slice(0, next);
	return {features, offsets};
}

const exampleOf = ({row, context, labels}: GoldRow): ChainExample => ({
	...listFeatures(finderBits, 0, row.length, (rows, at) => addSpanFeatures(rows, row, context, at)),
	gold: labels,
});

/** Learns the span finder from rows. */
export const learnFinder = (
	rows: readonly GoldRow[],
	seed: number,
	tell: (likelihood: number) => void,
	settings: Partial<ChainSettings> = {},
): ChainWeights =>
	new ChainTrainer({
		bits: finderBits,
		labels: spanLabels.length,
		allowed: allowedSteps(spanLabels.length, mayFollow),
		epochs: 5,
		rate: 0.03,
		decay: 1e-5,
		dropout: 0.4,
		least: 3,
		kept: finderKept,
		polish: 2,
		seed,
		...settings,
	}).train(rows.map(exampleOf), tell);
