import {type FeatureRows, hashOf} from '../tagging/hash.ts';
import {addScores, bestLabels, ChainSums, type ChainWeights} from './label-sequence.ts';
import {addSpanFeatures, type SpanContext, spanContextOf} from './span-features.ts';
import {contentPart, cuePart, sourcePart} from './span-labels.ts';
import type {SpanRow} from './span-row.ts';

/** What the span finder thinks of a row: the best labels, and how likely each token is part of a source, cue and content. */
export type FoundSpans = {
	labels: Uint8Array;
	source: Float32Array;
	cue: Float32Array;
	content: Float32Array;
	/** How likely a content begins with the token. */
	opens: Float32Array;
};

const featureWords = {comma: hashOf(','), that: hashOf('that'), according: hashOf('according')};

export const contextOf = (row: SpanRow): SpanContext => spanContextOf(row, featureWords);

/** Labels rows with a learned chain over `spanLabels`. */
export class SpanFinder {
	private readonly weights: ChainWeights;
	private readonly rows: FeatureRows;
	private readonly sums: ChainSums;

	constructor(weights: ChainWeights, rows: FeatureRows) {
		this.weights = weights;
		this.rows = rows;
		this.sums = new ChainSums(weights);
	}

	/** Linear in the row's length. */
	find(row: SpanRow, context: SpanContext): FoundSpans {
		const {length} = row;
		const {weights, rows, sums} = this;
		const scores = new Float32Array(length * weights.labels);
		for (let at = 0; at < length; at++) {
			rows.clear();
			addSpanFeatures(rows, row, context, at);
			addScores(weights, rows.rows, rows.length, scores, at);
		}
		const found: FoundSpans = {
			labels: bestLabels(weights, scores, length),
			source: new Float32Array(length),
			cue: new Float32Array(length),
			content: new Float32Array(length),
			opens: new Float32Array(length),
		};
		if (length === 0) return found;
		sums.run(scores, length);
		const likely = (at: number, part: number) => sums.probability(at, part) + sums.probability(at, part + 1);
		for (let at = 0; at < length; at++) {
			found.source[at] = likely(at, sourcePart);
			found.cue[at] = likely(at, cuePart);
			found.content[at] = likely(at, contentPart);
			found.opens[at] = sums.probability(at, contentPart);
		}
		return found;
	}
}
