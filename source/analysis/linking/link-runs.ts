import {indexAt} from '../../article/span.ts';
import type {Passage} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import type {SourcePhrase} from '../frames/phrases.ts';
import {connectives, prepositions, relativePronouns} from '../lexicon/function-words.ts';
import {wordSet} from '../lexicon/word-set.ts';
import type {Run} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {partsOfSpeech} from '../tagging/tag-sets.ts';
import {withoutAddressee} from './link-contents.ts';
import type {Link} from './link-cues.ts';

/** Parts of speech of finite verbs. */
export const finiteVerbs: ReadonlySet<number> = new Set(
	(['VBD', 'VBZ', 'VBP', 'MD'] as const).map(tag => partsOfSpeech.indexOf(tag)),
);

/** Whether a phrase shares a token with a run. */
export const touches = (phrase: SourcePhrase, passage: Passage, {from, to}: Run): boolean =>
	phrase.span.start < (passage.tokens[to - 1]?.end ?? 0) && (passage.tokens[from]?.start ?? 0) < phrase.span.end;

/** Where the rules' clause begins behind “that” within a run, the run begins there too: “had said after the talks that A”. */
function fromThat({tokens}: Passage, runs: readonly Run[], ruled: Frame | undefined): readonly Run[] {
	const starts = (ruled?.contents ?? []).flatMap(({spans}) => spans.map(({start}) => indexAt(tokens, start)));
	return runs.map(run => {
		const start = starts.find(at => at > run.from && at < run.to && tokens[at - 1]?.lower === 'that');
		return start === undefined ? run : {from: start, to: run.to};
	});
}

/** Of several runs those that do not hold the rules' source: nobody's words name who says them, “A, said X in an e-mail”. */
function withoutSource(passage: Passage, runs: readonly Run[], ruled: Frame | undefined): readonly Run[] {
	const source = ruled?.source;
	if (source === undefined || runs.length < 2) return runs;
	const rest = runs.filter(run => !touches(source, passage, run));
	return rest.length === 0 ? runs : rest;
}

/** So many words at most stand behind cue and source before the comma: “explained earlier in the hearing”. */
const mostInFrame = 6;

/** A subject longer than this is more than one. */
const mostInSubject = 12;

/**
 * “Acts of protest, she said, are acts of love”: where the words behind a frame between commas begin with a finite verb,
 * the subject of that verb stands before the frame and was said too.
 */
function withSubject({tokens, tags}: Passage, row: SpanRow, {cue, source}: Link, runs: readonly Run[]): readonly Run[] {
	const [first] = runs;
	const from = Math.min(cue.from, source?.from ?? cue.from);
	const to = Math.max(cue.to, source?.to ?? cue.to);
	if (first === undefined || first.from < to || tokens[from - 1]?.text !== ',') return runs;
	const verb = first.from + (tokens[first.from]?.text === ',' ? 1 : 0);
	if (tokens[verb - 1]?.text !== ',' || verb - 1 > to + mostInFrame || !finiteVerbs.has(tags.speech[verb] ?? 0))
		return runs;
	const opening = row.opens[from] ?? 0;
	let start = from - 1;
	while (start > opening && tokens[start - 1]?.kind !== 'mark') start--;
	while (start < from - 1 && connectives.has(tokens[start]?.lower ?? '')) start++;
	const isSubject =
		start < from - 1 &&
		from - 1 - start <= mostInSubject &&
		!tags.speech.subarray(start, from - 1).some(tag => finiteVerbs.has(tag)) &&
		!row.marks.subarray(start, from - 1).some(mark => mark > 0);
	return isSubject ? [{from: start, to: from - 1}, ...runs] : runs;
}

/** “The staff, who said the mill was old, came home”: the verb behind the first comma is that of the sentence around. */
function withinRelative(
	{tokens, tags}: Passage,
	row: SpanRow,
	{cue, source}: Link,
	runs: readonly Run[],
): readonly Run[] {
	const pronoun = source?.from ?? cue.from - 1;
	if (!relativePronouns.has(tokens[pronoun]?.lower ?? '') || tokens[pronoun - 1]?.text !== ',') return runs;
	return runs.map(run => {
		if (run.from < cue.to) return run;
		let end = run.from + 1;
		while (end < run.to && (tokens[end]?.text !== ',' || (row.marks[end] ?? 0) > 0)) end++;
		return end < run.to - 1 && finiteVerbs.has(tags.speech[end + 1] ?? 0) ? {from: run.from, to: end} : run;
	});
}

/** “Despite Holm’s announcement that A, nothing came of it”: behind a cue in a phrase that opens a sentence, its main clause is no part of A. */
function withinOpening({tokens, tags}: Passage, row: SpanRow, {cue}: Link, runs: readonly Run[]): readonly Run[] {
	const opening = row.opens[cue.from] ?? 0;
	const isOpened =
		prepositions.has(tokens[opening]?.lower ?? '') &&
		cue.from - opening <= mostInOpening &&
		!tags.speech.subarray(opening, cue.to).some(tag => finiteVerbs.has(tag));
	if (!isOpened) return runs;
	return runs.map(run => {
		if (run.from < cue.to) return run;
		let comma = run.from;
		while (comma < run.to && (tokens[comma]?.text !== ',' || (row.marks[comma] ?? 0) > 0)) comma++;
		const holdsVerb = (from: number, to: number) => tags.speech.subarray(from, to).some(tag => finiteVerbs.has(tag));
		const isMain =
			holdsVerb(run.from, comma) && holdsVerb(comma, run.to) && !goesOn.has(tokens[comma + 1]?.lower ?? '');
		return isMain ? {from: run.from, to: comma} : run;
	});
}

/** Tokens before the cue in a phrase that opens a sentence. */
const mostInOpening = 8;

/** What opens another part of a clause, and not the main clause. */
const goesOn = wordSet('and but or nor which who whom whose where when while as because if that');

/** The runs of a link that are what was said, as far as the sentence around its cue and source tells. */
export function saidRuns(passage: Passage, row: SpanRow, link: Link, ruled: Frame | undefined): readonly Run[] {
	const runs = fromThat(passage, withoutSource(passage, link.contents, ruled), ruled);
	const said = withoutAddressee(passage, row, link.cue, runs);
	return withSubject(passage, row, link, withinOpening(passage, row, link, withinRelative(passage, row, link, said)));
}
