import {addTally, tallyOf} from './figure.ts';
import {matched, same, shared} from './overlap.ts';
import type {Attributed} from './polnear-attribution.ts';
import {kindGroups, type PolnearDocument, type PolnearSums} from './polnear-document.ts';
import {type ScoredText, stretchesInMarks, tokensIn, wordsAmong} from './polnear-text.ts';

type Measure = {name: string; rightGold: ReadonlySet<Attributed>; rightFound: ReadonlySet<Attributed>};

/** Content by kind: to the token, to the word, by overlap one to one, and by tokens whoever's they are. */
export function addContent({tallies}: PolnearSums, document: PolnearDocument): void {
	const {gold, found} = document;
	const measures: Measure[] = [
		equalBy(document, 'to the token', one => one.contentTokens),
		equalBy(document, 'exact', one => one.contentWords),
		equalBy(document, 'exact but for a leading “that”', one => withoutThat(document.scored, one.contentWords)),
		overlapping(document, 'overlap ≥ 0.8', 0.8),
		overlapping(document, 'any overlap', Number.MIN_VALUE),
	];
	const allGold = tokensOf(gold);
	const allFound = tokensOf(found);
	for (const {name, has} of kindGroups) {
		const goldHere = gold.filter(has);
		const foundHere = found.filter(has);
		for (const {name: measure, rightGold, rightFound} of measures)
			addTally(tallyOf(tallies, `${name} content, ${measure}`), {
				foundRight: foundHere.filter(one => rightFound.has(one)).length,
				found: foundHere.length,
				goldRight: goldHere.filter(one => rightGold.has(one)).length,
				gold: goldHere.length,
			});
		const goldTokens = tokensOf(goldHere);
		const foundTokens = tokensOf(foundHere);
		addTally(tallyOf(tallies, `${name} content, tokens`), {
			foundRight: shared(foundTokens, allGold),
			found: foundTokens.size,
			goldRight: shared(goldTokens, allFound),
			gold: goldTokens.size,
		});
	}
}

/**
 * The words without the "that" they begin with. The corpus takes it into the content, in all but a hundredth of the reported
 * clauses that have one; for whosaid it is the frame's (issue 2 lists contents without it).
 */
function withoutThat({tokens}: ScoredText, words: ReadonlySet<number>): ReadonlySet<number> {
	const [first] = words;
	if (first === undefined || tokens[first]?.words.toLowerCase() !== 'that') return words;
	return new Set([...words].filter(at => at !== first));
}

const tokensOf = (attributions: readonly Attributed[]): Set<number> =>
	new Set(attributions.flatMap(({contentTokens}) => [...contentTokens]));

function equalBy(
	{gold, found}: PolnearDocument,
	name: string,
	placesOf: (one: Attributed) => ReadonlySet<number>,
): Measure {
	const among = (one: Attributed, others: readonly Attributed[]) =>
		others.some(other => same(placesOf(one), placesOf(other)));
	return {
		name,
		rightGold: new Set(gold.filter(one => among(one, found))),
		rightFound: new Set(found.filter(one => among(one, gold))),
	};
}

function overlapping({gold, found, pairs}: PolnearDocument, name: string, threshold: number): Measure {
	const partners = matched(pairs, threshold);
	const foundPlaces = new Set(partners.values());
	return {
		name,
		rightGold: new Set(gold.filter((_, place) => partners.has(place))),
		rightFound: new Set(found.filter((_, place) => foundPlaces.has(place))),
	};
}

/** Each stretch in quotation marks: whether it is attributed speech, and to whom. */
export function addStretches({tallies}: PolnearSums, {scored, gold, found}: PolnearDocument): void {
	const attributed = tallyOf(tallies, 'stretch in marks attributed');
	const withSource = tallyOf(tallies, 'stretch in marks given the right source');
	for (const stretch of stretchesInMarks(scored.text)) {
		const words = wordsAmong(scored, tokensIn(scored, [stretch]));
		if (words.size === 0) continue;
		const one = mostOf(words, gold);
		const other = mostOf(words, found);
		const both = one && other ? 1 : 0;
		addTally(attributed, {foundRight: both, found: other ? 1 : 0, goldRight: both, gold: one ? 1 : 0});
		const hasSource = one !== undefined && one.sourceTokens.size > 0;
		const sameSource =
			hasSource &&
			other !== undefined &&
			shared(wordsAmong(scored, one.sourceTokens), wordsAmong(scored, other.sourceTokens)) > 0;
		const right = sameSource ? 1 : 0;
		addTally(withSource, {foundRight: right, found: other ? 1 : 0, goldRight: right, gold: hasSource ? 1 : 0});
	}
}

/** The attribution that holds most of the words, if it holds half of them. */
function mostOf(words: ReadonlySet<number>, attributions: readonly Attributed[]): Attributed | undefined {
	let best: Attributed | undefined;
	let most = 0;
	for (const one of attributions) {
		const both = shared(words, one.contentTokens);
		if (both > most) [most, best] = [both, one];
	}
	return most >= words.size / 2 ? best : undefined;
}
