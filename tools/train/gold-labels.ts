import {contentPart, cuePart, mayFollow, sourcePart} from '../../source/analysis/spans/span-labels.ts';
import {tokensIn} from '../../source/analysis/spans/span-row.ts';
import type {Token} from '../../source/analysis/tokens/tokens.ts';
import type {CorpusSpan, GoldAttribution} from './read-corpus.ts';

type Tokens = {tokens: readonly Token[]};

/** Writes a part over the tokens of a passage that a span covers; what lies outside the passage is passed over. */
export function putLabels({tokens}: Tokens, [start, end]: CorpusSpan, part: number, labels: Uint8Array): void {
	const first = tokens[0]?.start ?? 0;
	const last = tokens.at(-1)?.end ?? 0;
	if (end <= first || start >= last) return;
	const {from, to} = tokensIn(tokens, Math.max(start, first), Math.min(end, last));
	for (let at = from; at < to; at++) labels[at] = at === from ? part : part + 1;
}

/** The labels of a passage's tokens by the annotators. */
export function goldLabels({tokens}: Tokens, attributions: readonly GoldAttribution[]): Uint8Array {
	const labels = new Uint8Array(tokens.length);
	for (const {content} of attributions) for (const span of content) putLabels({tokens}, span, contentPart, labels);
	for (const {source} of attributions) for (const span of source) putLabels({tokens}, span, sourcePart, labels);
	for (const {cue} of attributions) for (const span of cue) putLabels({tokens}, span, cuePart, labels);
	return mended(labels);
}

/** Where a part was cut in two by another, its second half begins anew. */
export function mended(labels: Uint8Array): Uint8Array {
	for (let at = 0; at < labels.length; at++) {
		const label = labels[at] ?? 0;
		if (!mayFollow(at === 0 ? 0 : (labels[at - 1] ?? 0), label)) labels[at] = label - 1;
	}
	return labels;
}
