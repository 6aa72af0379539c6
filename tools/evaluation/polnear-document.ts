import type {QuotationKind} from '../../source/analysis/schema.ts';
import type {Share, Tally} from './figure.ts';
import {shareOf} from './figure.ts';
import {jaccard, type Pair, scoredPairs} from './overlap.ts';
import {type FoundAttributed, foundAttributed, type GoldAttributed, goldAttributed} from './polnear-attribution.ts';
import type {PolnearGold} from './polnear-gold.ts';
import {type ScoredText, scoredText} from './polnear-text.ts';
import type {Prediction} from './prediction.ts';

/** One article of PolNeAR beside what the engine says of it, in tokens. */
export type PolnearDocument = {
	scored: ScoredText;
	/** Every attribution, those without content too. */
	annotated: readonly GoldAttributed[];
	/** Those with content. */
	gold: readonly GoldAttributed[];
	found: readonly FoundAttributed[];
	/** Those of gold and found that share tokens, by their Jaccard index. */
	pairs: readonly Pair[];
};

/** Puts both in the same tokens and pairs what shares any. Attributions without content are annotated, but not gold. */
export function polnearDocument(annotation: PolnearGold, prediction: Prediction): PolnearDocument {
	const scored = scoredText(annotation.text);
	const annotated = goldAttributed(scored, annotation);
	const gold = annotated.filter(({content}) => content.length > 0);
	const found = foundAttributed(scored, prediction.quotations);
	const pairs = scoredPairs(gold, found, (a, b) => jaccard(a.contentTokens, b.contentTokens));
	return {scored, annotated, gold, found, pairs};
}

/** What is summed over the documents, under the names that the figures have in the end. */
export type PolnearSums = {tallies: Map<string, Tally>; shares: Map<string, {right: number; of: number}>};

/** Adds to the share of a name; it stands in the result as soon as it is named. */
export function addShare({shares}: PolnearSums, name: string, right: number, of: number): void {
	const sum = shares.get(name) ?? {right: 0, of: 0};
	shares.set(name, {right: sum.right + right, of: sum.of + of});
}

/** The shares of the sums, under their names, in per cent. */
export const sharesOf = ({shares}: PolnearSums): Record<string, Share> =>
	Object.fromEntries([...shares].map(([name, {right, of}]) => [name, shareOf(right, of)]));

type Group = {name: string; has: (one: {kind: QuotationKind | undefined}) => boolean};

/** The kinds that figures are given for, alone and together. */
export const kindGroups: readonly Group[] = [
	{name: 'all', has: () => true},
	{name: 'direct + mixed', has: ({kind}) => kind === 'direct' || kind === 'mixed'},
	{name: 'direct', has: ({kind}) => kind === 'direct'},
	{name: 'mixed', has: ({kind}) => kind === 'mixed'},
	{name: 'indirect', has: ({kind}) => kind === 'indirect'},
];
