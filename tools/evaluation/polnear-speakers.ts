import type {Attribution} from './calibration.ts';
import {addHits, tallyOf} from './figure.ts';
import {matched, same, shared} from './overlap.ts';
import type {FoundAttributed, GoldAttributed} from './polnear-attribution.ts';
import {addShare, kindGroups, type PolnearDocument, type PolnearSums} from './polnear-document.ts';
import {sameSilverName} from './polnear-names.ts';
import {type ScoredText, wordsAmong} from './polnear-text.ts';

/** Quotations are compared by their sources where their contents overlap this far (Jaccard index). */
const enough = 0.5;

const empty = /^(the|a|an|his|her|their|its|this|that|mr|mrs|ms|of|and)$/i;

/** Words that begin what only describes the head of a source ("a spokesman | for the ministry"). */
const behindTheHead = new Set([
	'of',
	'in',
	'for',
	'at',
	'from',
	'with',
	'who',
	'on',
	'to',
	',',
	'(',
	'—',
	'-',
	'that',
	'which',
	'by',
	'and',
]);

type Match = {one: GoldAttributed; other: FoundAttributed};

const matchesIn = ({gold, found, pairs}: PolnearDocument): Match[] =>
	[...matched(pairs, enough)].flatMap(([i, j]) => {
		const one = gold[i];
		const other = found[j];
		return one && other ? [{one, other}] : [];
	});

/** Sources and speakers of the quotations found, and found with the right source ("end to end"). */
export function addSpeakers(sums: PolnearSums, document: PolnearDocument): void {
	const {scored, gold, found} = document;
	const matches = matchesIn(document).filter(({one}) => one.sourceTokens.size > 0);
	for (const {name, has} of kindGroups) {
		const here = matches.filter(({one}) => has(one));
		const right = here.filter(match => sourcesOverlap(scored, match)).length;
		const wanted = gold.filter(one => has(one) && one.sourceTokens.size > 0).length;
		addHits(tallyOf(sums.tallies, `${name}, end to end`), right, wanted, found.filter(has).length);
		const share = (measure: string, isRight: (match: Match) => boolean, of: readonly Match[] = here): void =>
			addShare(sums, `${name}, ${measure}`, of.filter(isRight).length, of.length);
		share('any source', ({other}) => other.sourceTokens.size > 0 || other.speaker !== undefined);
		share('source overlaps', match => sourcesOverlap(scored, match));
		share('head of the source', ({one, other}) => other.sourceTokens.has(headOf(scored, one.sourceTokens)));
		share('source exact', match => sourcesEqual(scored, match));
		const named = here.filter(({one}) => one.speaker !== undefined && one.speaker !== '');
		const sameSpeaker = ({one, other}: Match): boolean => sameSilverName(one.speaker, other.speaker);
		share('speaker (silver)', sameSpeaker, named);
		share(
			'speaker, source a name (silver)',
			sameSpeaker,
			named.filter(({one}) => one.silver === 'name'),
		);
		share(
			'speaker, source a pronoun (silver)',
			sameSpeaker,
			named.filter(({one}) => one.silver === 'pronoun'),
		);
	}
}

/** What was attributed at all, with whether PolNeAR gives it that source. */
export function attributionsIn(document: PolnearDocument): Attribution[] {
	const {scored, found} = document;
	const matchOf = new Map(matchesIn(document).map(match => [match.other, match]));
	return found
		.filter(({speaker}) => speaker !== undefined)
		.map(other => {
			const match = matchOf.get(other);
			return {
				confidence: other.confidence,
				inGold: match !== undefined,
				right: match !== undefined && match.one.sourceTokens.size > 0 && sourcesOverlap(scored, match),
			};
		});
}

/** Whether the sources share a word that tells something; articles alone do where the gold has nothing else. */
function sourcesOverlap(scored: ScoredText, {one, other}: Match): boolean {
	const telling = (places: ReadonlySet<number>): Set<number> =>
		new Set([...wordsAmong(scored, places)].filter(at => !empty.test(scored.tokens[at]?.words ?? '')));
	const wanted = telling(one.sourceTokens);
	const found = telling(other.sourceTokens);
	return shared(wanted.size > 0 ? wanted : one.sourceTokens, found.size > 0 ? found : other.sourceTokens) > 0;
}

const sourcesEqual = (scored: ScoredText, {one, other}: Match): boolean =>
	same(wordsAmong(scored, one.sourceTokens), wordsAmong(scored, other.sourceTokens));

/** The last word of a source before what only describes it. */
function headOf({tokens}: ScoredText, places: ReadonlySet<number>): number {
	const [first = -1, ...rest] = [...places].sort((a, b) => a - b);
	let head = first;
	for (const at of rest) {
		if (behindTheHead.has(tokens[at]?.words.toLowerCase() ?? '')) break;
		if (tokens[at]?.isWord) head = at;
	}
	return head;
}
