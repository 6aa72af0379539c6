import {type Attribution, type Band, calibrationOf} from './calibration.ts';
import {addHits, type Figure, figuresOf, type Share, shareOf, type Tally, tallyOf} from './figure.ts';
import {scoreActors} from './newswire-actors.ts';
import type {GoldQuotation, NewswireGold} from './newswire-gold.ts';
import {sameForm, sameName} from './newswire-names.ts';
import {jaccard, matched, scoredPairs} from './overlap.ts';
import type {PredictedQuotation, Prediction, Stretch} from './prediction.ts';

/** How well the documents were read: the figures under their names, and what they do not show. */
export type NewswireScore = {
	documents: number;
	figures: Record<string, Figure>;
	/** Of the stretches in marks that are no speech, those that are in no quotation of the list. */
	notSpeech: Share;
	/** Of the quotations whose source is a pronoun, those found with the right speaker. */
	pronounSources: Share;
	calibration: Band[];
	/** What is missed, invented or wrong, a line each. */
	errors: string[];
};

/** What the two shares are called in tables and among the stored figures. */
export const notSpeechName = 'marks that are not speech, left out';
export const pronounName = 'pronoun sources, found and speaker right';

/** What is summed over the documents. */
export type NewswireSums = {
	tallies: Map<string, Tally>;
	notSpeech: {right: number; of: number};
	pronouns: {right: number; of: number};
	attributions: Attribution[];
	errors: string[];
};

const pronoun = /^(he|she|they|it|him|her|them|who)$/i;

/** Two quotations are the same where their words overlap this far (Jaccard index). */
const enough = 0.5;

/**
 * Scores quotations with resolved speakers, `via`, marks that are no speech, and actors. One to one, best overlap
 * first. A speaker is right when the names agree (surname, acronym, another form of the actor), or both are unknown.
 */
export function scoreNewswire(
	golds: readonly NewswireGold[],
	predict: (gold: NewswireGold) => Prediction,
): NewswireScore {
	const sums: NewswireSums = {
		tallies: new Map(),
		notSpeech: {right: 0, of: 0},
		pronouns: {right: 0, of: 0},
		attributions: [],
		errors: [],
	};
	for (const gold of golds) {
		const prediction = predict(gold);
		scoreQuotations(sums, gold, prediction);
		scoreActors(sums, gold, prediction);
	}
	return {
		documents: golds.length,
		figures: figuresOf(sums.tallies),
		notSpeech: shareOf(sums.notSpeech.right, sums.notSpeech.of),
		pronounSources: shareOf(sums.pronouns.right, sums.pronouns.of),
		calibration: calibrationOf(sums.attributions),
		errors: sums.errors,
	};
}

/** Starts of the words that stand in the stretches. */
const wordsIn = (starts: readonly number[], stretches: readonly Stretch[]): ReadonlySet<number> =>
	new Set(starts.filter(at => stretches.some(([start, end]) => at >= start && at < end)));

const goldStretches = ({start, end, spans}: GoldQuotation): readonly Stretch[] => spans ?? [[start, end]];

function scoreQuotations(sums: NewswireSums, gold: NewswireGold, prediction: Prediction): void {
	const starts = [...gold.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({index}) => index);
	const wanted = gold.quotations.map(quotation => ({quotation, words: wordsIn(starts, goldStretches(quotation))}));
	const found = prediction.quotations.map(quotation => ({quotation, words: wordsIn(starts, quotation.spans)}));
	const partners = matched(
		scoredPairs(wanted, found, (a, b) => jaccard(a.words, b.words)),
		enough,
	);
	const pairs = [...partners].flatMap(([i, j]) => {
		const one = wanted[i]?.quotation;
		const other = found[j]?.quotation;
		return one && other ? [{one, other}] : [];
	});
	const isRight = (one: GoldQuotation, other: PredictedQuotation): boolean => agrees(gold, one.speaker, other.speaker);

	countFound(sums, gold, prediction, pairs, isRight);
	countVia(sums, gold, pairs);
	const partnerOf = new Map(pairs.map(({one, other}) => [one, other]));
	for (const one of gold.quotations) {
		const other = partnerOf.get(one);
		if (!other) sums.errors.push(`${gold.id} missed ${one.kind}: ${gold.text.slice(one.start, one.start + 80)}`);
		if (!one.source || !one.speaker || !pronoun.test(gold.text.slice(...one.source))) continue;
		sums.pronouns.of++;
		if (other && isRight(one, other)) sums.pronouns.right++;
	}
	for (const stretch of gold.notSpeech) {
		const inside = wordsIn(starts, [stretch]);
		sums.notSpeech.of++;
		if (!found.some(({words}) => jaccard(words, inside) >= enough)) sums.notSpeech.right++;
		else sums.errors.push(`${gold.id} not speech: ${gold.text.slice(...stretch)}`);
	}
	const goldOf = new Map(pairs.map(({one, other}) => [other, one]));
	for (const other of prediction.quotations) {
		if (other.speaker === null) continue;
		const one = goldOf.get(other);
		const right = one !== undefined && isRight(one, other);
		sums.attributions.push({confidence: other.confidence, inGold: one !== undefined, right});
	}
}

type Matches = readonly {one: GoldQuotation; other: PredictedQuotation}[];

function countFound(
	{tallies, errors}: NewswireSums,
	gold: NewswireGold,
	prediction: Prediction,
	pairs: Matches,
	isRight: (one: GoldQuotation, other: PredictedQuotation) => boolean,
): void {
	for (const [name, isCounted] of [
		['quoted', ({kind}: {kind: string}) => kind !== 'indirect'],
		['all', () => true],
	] as const) {
		const counted = pairs.filter(({one, other}) => isCounted(one) && isCounted(other));
		const right = counted.filter(({one, other}) => isRight(one, other));
		const sizes = [gold.quotations.filter(isCounted).length, prediction.quotations.filter(isCounted).length] as const;
		addHits(tallyOf(tallies, `${name} found`), counted.length, ...sizes);
		addHits(tallyOf(tallies, `${name} found, speaker right`), right.length, ...sizes);
	}
	for (const {one, other} of pairs) {
		if (isRight(one, other)) continue;
		const words = gold.text.slice(one.start, one.start + 60);
		errors.push(`${gold.id} speaker: want ${one.speaker} got ${other.speaker}: ${words}`);
	}
}

/** Of a quotation that was not found, the gold's names count as missed; of one that is not in the gold, nothing counts. */
function countVia({tallies}: NewswireSums, gold: NewswireGold, pairs: Matches): void {
	const tally = tallyOf(tallies, 'via');
	for (const {one, other} of pairs) {
		const hits = one.via.filter(name => other.via.some(through => agrees(gold, name, through)));
		addHits(tally, hits.length, 0, other.via.length);
	}
	addHits(
		tally,
		0,
		gold.quotations.reduce((sum, {via}) => sum + via.length, 0),
		0,
	);
}

/** Whether the name found is any form of the one the gold gives; two unknown ones agree. */
function agrees(gold: NewswireGold, wanted: string | null | undefined, found: string | null): boolean {
	if (!wanted) return !found;
	if (!found) return false;
	const actor = gold.actors.find(
		({name, forms}) => sameName(name, wanted) || forms.some(form => sameForm(form, wanted)),
	);
	return (actor ? [actor.name, ...actor.forms] : [wanted]).some(form => sameName(form, found));
}
