import {hashOf} from '../tagging/hash.ts';
import {singles} from '../tagging/number-columns.ts';
import type {ChainWeights} from './label-sequence.ts';
import {LearnedChain} from './learned-chain.ts';
import {type SpanContext, spanContextOf} from './span-context.ts';
import {addSpanFeatures} from './span-features.ts';
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

/** What the features of finder and linker ask of a whole row, counted once. */
export const contextOf = (row: SpanRow): SpanContext => spanContextOf(row, featureWords);

/** Labels rows with a learned chain over `spanLabels`. */
export class SpanFinder {
	private readonly chain: LearnedChain;

	constructor(weights: ChainWeights) {
		this.chain = new LearnedChain(weights);
	}

	/** Linear in the row's length. */
	find(row: SpanRow, context: SpanContext): FoundSpans {
		const {length} = row;
		const {chain} = this;
		const scores = chain.score(0, length, (rows, at) => addSpanFeatures(rows, row, context, at));
		const found: FoundSpans = {
			labels: chain.best(scores, length),
			source: singles(length),
			cue: singles(length),
			content: singles(length),
			opens: singles(length),
		};
		if (length === 0) return found;
		chain.sum(scores, length);
		for (let at = 0; at < length; at++) {
			found.source[at] = chain.chance(at, sourcePart);
			found.cue[at] = chain.chance(at, cuePart);
			found.content[at] = chain.chance(at, contentPart);
			found.opens[at] = chain.probability(at, contentPart);
		}
		return found;
	}
}
