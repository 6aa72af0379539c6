import {allowedSteps} from '../../source/analysis/spans/label-sequence.ts';
import {addSpanFeatures} from '../../source/analysis/spans/span-features.ts';
import {mayFollow, spanLabels} from '../../source/analysis/spans/span-labels.ts';
import {FeatureRows} from '../../source/analysis/tagging/hash.ts';
import type {GoldRow} from './read-passages.ts';
import type {ChainExample, ChainSettings} from './train-chain.ts';

const finderBits = 20;

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

/** What the finder should answer for a row. */
export const finderExample = ({row, context, labels}: GoldRow): ChainExample => ({
	...listFeatures(finderBits, 0, row.length, (rows, at) => addSpanFeatures(rows, row, context, at)),
	gold: labels,
});

/** How the finder is learned. */
export const finderSettings = (seed: number): ChainSettings => ({
	bits: finderBits,
	labels: spanLabels.length,
	allowed: allowedSteps(spanLabels.length, mayFollow),
	epochs: 5,
	rate: 0.03,
	decay: 1e-5,
	dropout: 0.4,
	least: 3,
	kept: 1_600_000,
	polish: 2,
	seed,
});
