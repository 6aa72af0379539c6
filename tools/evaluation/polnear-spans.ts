import {addTally, tallyOf} from './figure.ts';
import {same, shared} from './overlap.ts';
import type {Attributed} from './polnear-attribution.ts';
import {addShare, type PolnearDocument, type PolnearSums} from './polnear-document.ts';
import {type ScoredText, tokensIn} from './polnear-text.ts';

type Piece = {tokens: ReadonlySet<number>; kind: 'direct' | 'mixed' | 'indirect'};

/** Contiguous spans by Pareti and Scheible (qsample, F1.evalSpans): strict, and by the share of each span that is covered. */
export function addContiguous({tallies}: PolnearSums, {scored, gold, found}: PolnearDocument): void {
	const [wanted, given] = [piecesOf(scored, gold), piecesOf(scored, found)];
	for (const group of ['overall', 'direct', 'mixed', 'indirect'] as const) {
		const has = ({kind}: Piece): boolean => group === 'overall' || kind === group;
		const [wantedHere, givenHere] = [wanted.filter(has), given.filter(has)];
		const counts = {found: givenHere.length, gold: wantedHere.length};
		const isAmong = (one: Piece, others: readonly Piece[]): boolean =>
			others.some(other => same(one.tokens, other.tokens));
		addTally(tallyOf(tallies, `Pareti/Scheible, ${group}, strict`), {
			...counts,
			foundRight: givenHere.filter(one => isAmong(one, wanted)).length,
			goldRight: wantedHere.filter(one => isAmong(one, given)).length,
		});
		addTally(tallyOf(tallies, `Pareti/Scheible, ${group}, partial`), {
			...counts,
			foundRight: covered(givenHere, wanted),
			goldRight: covered(wantedHere, given),
		});
	}
}

const covered = (pieces: readonly Piece[], others: readonly Piece[]): number =>
	pieces.reduce(
		(sum, {tokens}) => sum + others.reduce((part, other) => part + shared(tokens, other.tokens) / tokens.size, 0),
		0,
	);

const piecesOf = (scored: ScoredText, attributions: readonly Attributed[]): Piece[] =>
	attributions
		.flatMap(({content}) => content.map(stretch => tokensIn(scored, [stretch])))
		.filter(tokens => tokens.size > 0)
		.map(tokens => ({tokens, kind: kindByMarks(scored, tokens)}));

/** Their kinds: whether the first and the last token are quotation marks, or any in between. */
function kindByMarks(scored: ScoredText, tokens: ReadonlySet<number>): Piece['kind'] {
	const places = [...tokens].sort((a, b) => a - b);
	if (isMark(scored, places[0]) && isMark(scored, places.at(-1))) return 'direct';
	return places.some(place => isMark(scored, place)) ? 'mixed' : 'indirect';
}

function isMark({text, tokens}: ScoredText, place: number | undefined): boolean {
	const token = tokens[place ?? -1];
	if (!token) return false;
	const isHalf = /^['`]/.test(token.words);
	return /["“”«»„]|^[`']{2}/.test(text.slice(token.start, token.end + (isHalf ? 1 : 0)));
}

/** The measures of CofeNet: contiguous spans of each role by both ends, by their beginning, and by Jaccard index. */
export function addCofeNet(sums: PolnearSums, {scored, annotated, found}: PolnearDocument): void {
	for (const role of ['source', 'cue', 'content'] as const) {
		const runsOf = (all: readonly Attributed[]): Run[] => runs(scored, all, role);
		const [gold, given] = [runsOf(annotated), runsOf(found)];
		const whole = ({first, last}: Run): string => `${first}-${last}`;
		addRuns(sums, `CofeNet, ${role}, exact`, gold, given, whole);
		addRuns(sums, `CofeNet, ${role}, begin`, gold, given, ({first}) => String(first));
		const best = gold.map(run => given.reduce((most, other) => Math.max(most, runOverlap(run, other)), 0));
		const exact = new Set(gold.map(whole));
		const beside = given.filter(run => !exact.has(whole(run)) && !gold.some(other => runOverlap(other, run) > 0));
		const total = best.reduce((sum, share) => sum + share, 0);
		addShare(sums, `CofeNet, ${role}, Jaccard`, total, gold.length + beside.length);
	}
}

type Run = {first: number; last: number};

/** First and last token of each span of a role, each run once. */
function runs(scored: ScoredText, attributions: readonly Attributed[], role: 'source' | 'cue' | 'content'): Run[] {
	const found = new Map<string, Run>();
	for (const one of attributions)
		for (const stretch of one[role]) {
			const places = [...tokensIn(scored, [stretch])].sort((a, b) => a - b);
			const [first, last] = [places[0], places.at(-1)];
			if (first !== undefined && last !== undefined) found.set(`${first}-${last}`, {first, last});
		}
	return [...found.values()];
}

function addRuns(
	{tallies}: PolnearSums,
	name: string,
	gold: readonly Run[],
	found: readonly Run[],
	keyOf: (run: Run) => string,
): void {
	const wanted = new Set(gold.map(keyOf));
	const given = new Set(found.map(keyOf));
	addTally(tallyOf(tallies, name), {
		foundRight: found.filter(run => wanted.has(keyOf(run))).length,
		found: found.length,
		goldRight: gold.filter(run => given.has(keyOf(run))).length,
		gold: gold.length,
	});
}

const runOverlap = (a: Run, b: Run): number =>
	Math.max(
		0,
		(Math.min(a.last, b.last) + 1 - Math.max(a.first, b.first)) /
			(Math.max(a.last, b.last) + 1 - Math.min(a.first, b.first)),
	);
