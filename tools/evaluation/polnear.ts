import {type Attribution, type Band, calibrationOf} from './calibration.ts';
import {type Figure, figuresOf, type Share} from './figure.ts';
import {addContent, addStretches} from './polnear-content.ts';
import {type PolnearSums, polnearDocument, sharesOf} from './polnear-document.ts';
import type {PolnearGold} from './polnear-gold.ts';
import {addCitron, addDirectQuote, addGenderGap} from './polnear-published.ts';
import {addCofeNet, addContiguous} from './polnear-spans.ts';
import {addSpeakers, attributionsIn} from './polnear-speakers.ts';
import type {Prediction} from './prediction.ts';

export type PolnearScore = {
	documents: number;
	figures: Record<string, Figure>;
	shares: Record<string, Share>;
	/** The measures of other systems, for comparison with what they publish. */
	published: {figures: Record<string, Figure>; shares: Record<string, Share>};
	calibration: Band[];
};

/** Scores quotation spans and their sources in PolNeAR's form, by measures of our own and by the published ones. */
export function scorePolnear(golds: readonly PolnearGold[], predict: (gold: PolnearGold) => Prediction): PolnearScore {
	const own: PolnearSums = {tallies: new Map(), shares: new Map()};
	const published: PolnearSums = {tallies: new Map(), shares: new Map()};
	const attributions: Attribution[] = [];
	for (const gold of golds) {
		const document = polnearDocument(gold, predict(gold));
		for (const add of [addStretches, addContent, addSpeakers]) add(own, document);
		for (const add of [addContiguous, addCofeNet, addGenderGap, addCitron, addDirectQuote]) add(published, document);
		attributions.push(...attributionsIn(document));
	}
	return {
		documents: golds.length,
		figures: figuresOf(own.tallies),
		shares: sharesOf(own),
		published: {figures: figuresOf(published.tallies), shares: sharesOf(published)},
		calibration: calibrationOf(attributions),
	};
}
