import {addHits, addTally, tallyOf} from './figure.ts';
import {same, shared} from './overlap.ts';
import type {Attributed} from './polnear-attribution.ts';
import {addShare, type PolnearDocument, type PolnearSums} from './polnear-document.ts';
import {wordsAmong} from './polnear-text.ts';
import type {Stretch} from './prediction.ts';

/** The share measure of the Gender Gap Tracker (evaluate_quotes.py): greedy in the order of the gold, by characters. */
export function addGenderGap(sums: PolnearSums, {gold, found}: PolnearDocument): void {
	for (const threshold of [0.3, 0.8]) {
		let left = [...found];
		let hits = 0;
		let sources = 0;
		for (const one of gold) {
			const length = one.content.reduce((sum, [start, end]) => sum + end - start, 0);
			const covered = left.map(other => charactersShared(one.content, other.content) / length);
			const best = covered.reduce((most, share) => Math.max(most, share), 0);
			const other = left[covered.indexOf(best)];
			if (!other || best <= threshold) continue;
			hits++;
			left = left.filter(rest => rest !== other);
			if (one.source.length > 0 ? charactersShared(one.source, other.source) > 0 : other.source.length === 0) sources++;
		}
		const name = `Gender Gap Tracker > ${threshold}`;
		addHits(tallyOf(sums.tallies, name), hits, gold.length, found.length);
		addShare(sums, `${name}, speaker`, sources, hits);
	}
}

const charactersShared = (a: readonly Stretch[], b: readonly Stretch[]): number =>
	a.flatMap(([x, y]) => b.map(([u, v]) => Math.max(0, Math.min(y, v) - Math.max(x, u)))).reduce((sum, n) => sum + n, 0);

/** The measures of Citron (metrics.py): spans by an overlapping cue, and tokens of each role. */
export function addCitron({tallies}: PolnearSums, {gold, found}: PolnearDocument): void {
	const sameCue = (one: Attributed, other: Attributed): boolean => shared(one.cueTokens, other.cueTokens) > 0;
	const sameSource = (one: Attributed, other: Attributed): boolean => same(one.sourceTokens, other.sourceTokens);
	const sameContent = (one: Attributed, other: Attributed): boolean => same(one.contentTokens, other.contentTokens);
	const cueExact = (one: Attributed, other: Attributed): boolean =>
		one.cueTokens.size > 0 && same(one.cueTokens, other.cueTokens);
	const measures: [string, (one: Attributed, other: Attributed) => boolean][] = [
		['cue exact', cueExact],
		['source exact', (one, other) => sameCue(one, other) && sameSource(one, other)],
		['content exact', (one, other) => sameCue(one, other) && sameContent(one, other)],
		['all exact', (one, other) => cueExact(one, other) && sameSource(one, other) && sameContent(one, other)],
	];
	for (const [name, agree] of measures)
		addTally(tallyOf(tallies, `Citron, ${name}`), countAgreeing(gold, found, agree));
	const roles = ['contentTokens', 'sourceTokens', 'cueTokens'] as const;
	for (const role of roles) {
		const tokens = (all: readonly Attributed[]): Set<number> => new Set(all.flatMap(one => [...one[role]]));
		const [wanted, given] = [tokens(gold), tokens(found)];
		addHits(
			tallyOf(tallies, `Citron, ${role.replace('Tokens', ' tokens')}`),
			shared(wanted, given),
			wanted.size,
			given.size,
		);
	}
}

/** Quotations wholly in marks, as DirectQuote counts them: the span, and the span with its source. */
export function addDirectQuote({tallies}: PolnearSums, {scored, gold, found}: PolnearDocument): void {
	const isDirect = ({kind}: Attributed): boolean => kind === 'direct';
	const sameWords = (one: Attributed, other: Attributed): boolean => same(one.contentWords, other.contentWords);
	const sameSource = (one: Attributed, other: Attributed): boolean =>
		same(wordsAmong(scored, one.sourceTokens), wordsAmong(scored, other.sourceTokens));
	const [wanted, given] = [gold.filter(isDirect), found.filter(isDirect)];
	addTally(tallyOf(tallies, 'DirectQuote, quotation'), countAgreeing(wanted, given, sameWords));
	addTally(
		tallyOf(tallies, 'DirectQuote, with source'),
		countAgreeing(wanted, given, (one, other) => sameWords(one, other) && sameSource(one, other)),
	);
}

const countAgreeing = (
	gold: readonly Attributed[],
	found: readonly Attributed[],
	agree: (one: Attributed, other: Attributed) => boolean,
) => ({
	foundRight: found.filter(other => gold.some(one => agree(one, other))).length,
	found: found.length,
	goldRight: gold.filter(one => found.some(other => agree(one, other))).length,
	gold: gold.length,
});
