import {type CueCandidate, cueCandidates} from '../../source/analysis/linking/cue-candidates.ts';
import {addLinkFeatures} from '../../source/analysis/linking/link-features.ts';
import {linkedContent, linkedSource, linkLabels} from '../../source/analysis/linking/link-labels.ts';
import {type LinkView, linkViewOf, windowOf} from '../../source/analysis/linking/link-view.ts';
import type {SpanFinder} from '../../source/analysis/spans/find-spans.ts';
import {allowedSteps} from '../../source/analysis/spans/label-sequence.ts';
import {mayFollow} from '../../source/analysis/spans/span-labels.ts';
import {mended, putLabels} from './gold-labels.ts';
import {listFeatures} from './learn-finder.ts';
import type {GoldAttribution} from './read-corpus.ts';
import type {GoldRow} from './read-passages.ts';
import type {ChainExample, ChainSettings} from './train-chain.ts';

const linkerBits = 20;

/** The candidate that covers most of each annotated cue. */
function rightCandidates(
	{passage, article}: GoldRow,
	candidates: readonly CueCandidate[],
): Map<CueCandidate, GoldAttribution> {
	const right = new Map<CueCandidate, GoldAttribution>();
	for (const attribution of article.attributions) {
		const cue = new Uint8Array(passage.tokens.length);
		for (const span of attribution.cue) putLabels(passage, span, 1, cue);
		let best: CueCandidate | undefined;
		let most = 0;
		for (const candidate of candidates) {
			let shared = 0;
			for (let at = candidate.from; at < candidate.to; at++) if (cue[at] !== 0) shared++;
			if (shared > most) {
				most = shared;
				best = candidate;
			}
		}
		if (best !== undefined) right.set(best, attribution);
	}
	return right;
}

/** What the linker should answer for each candidate of a row: the annotators' source and contents, or nothing. */
export function linkExamples(gold: GoldRow, finder: SpanFinder): ChainExample[] {
	const {row, context, passage} = gold;
	const found = finder.find(row, context);
	const candidates = cueCandidates(row, found);
	const view: LinkView = linkViewOf(row, context, found, candidates);
	const right = rightCandidates(gold, candidates);
	return candidates.map(cue => {
		const window = windowOf(view, cue);
		const labels = new Uint8Array(row.length);
		const attribution = right.get(cue);
		for (const span of attribution?.content ?? []) putLabels(passage, span, linkedContent, labels);
		for (const span of attribution?.source ?? []) putLabels(passage, span, linkedSource, labels);
		labels.fill(0, cue.from, cue.to);
		return {
			...listFeatures(linkerBits, window.from, window.to, (rows, at) => addLinkFeatures(rows, view, cue, at)),
			gold: mended(labels.slice(window.from, window.to)),
		};
	});
}

/** How the linker is learned. */
export const linkerSettings = (seed: number): ChainSettings => ({
	bits: linkerBits,
	labels: linkLabels.length,
	allowed: allowedSteps(linkLabels.length, mayFollow),
	epochs: 5,
	rate: 0.03,
	decay: 1e-5,
	dropout: 0.4,
	least: 3,
	kept: 1_200_000,
	polish: 2,
	seed,
});
