import {indexAt} from '../../article/span.ts';
import type {Passage} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import type {SourcePhrase} from '../frames/phrases/phrases.ts';
import {connectives, prepositions, relativePronouns} from '../lexicon/function-words.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {cuePart, partOf, type Run} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {finiteVerbs, gerund, preposition} from '../tagging/tag-sets.ts';
import {withoutAddressee} from './link-contents.ts';
import type {Link} from './link-cues.ts';

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

/**
 * “Despite Holm’s announcement that A, nothing came of it” · “After saying A, he left”: behind a cue in a phrase that opens a
 * sentence, its main clause is no part of A.
 */
function withinOpening(passage: Passage, row: SpanRow, {cue}: Link, runs: readonly Run[]): readonly Run[] {
	const {tokens, tags} = passage;
	const opening = row.opens[cue.from] ?? 0;
	const holdsVerb = (from: number, to: number): boolean =>
		tags.speech.subarray(from, to).some(tag => finiteVerbs.has(tag));
	const isParticiple = cue.from - opening <= 1 && tags.speech[cue.from] === gerund;
	const isOpened =
		(isParticiple || prepositions.has(tokens[opening]?.lower ?? '')) &&
		cue.from - opening <= mostInOpening &&
		!holdsVerb(opening, cue.to);
	if (!isOpened) return runs;
	return runs.map(run => {
		if (run.from < cue.to) return run;
		const end = clauseEdge(passage, row, run);
		const next = tokens[end]?.text === ',' ? end + 1 : end;
		const isMain = holdsVerb(next, run.to) && !goesOn.has(tokens[next]?.lower ?? '');
		return isMain && (isParticiple || holdsVerb(run.from, end)) ? {from: run.from, to: end} : run;
	});
}

/** Where the first clause of a run ends: at a comma outside marks, or behind marks that close with one. */
function clauseEdge({tokens, stretches}: Passage, row: SpanRow, {from, to}: Run): number {
	for (let at = from; at < to; at++) {
		const mark = row.marks[at] ?? 0;
		if (mark === 0 && tokens[at]?.text === ',') return at;
		if (mark === 3 && stretches[row.stretch[at] ?? -1]?.comma === true) return at + 1;
	}
	return to;
}

/** Tokens before the cue in a phrase that opens a sentence. */
const mostInOpening = 8;

/** What opens another part of a clause, and not the main clause. */
const goesOn = wordSet('and but or nor which who whom whose where when while as because if that');

/** “Bemoaning the “system,” Larsen accused Holm”: a participle's phrase before the frame tells what its subject does besides. */
const withoutParticiple = ({tags}: Passage, row: SpanRow, {cue}: Link, runs: readonly Run[]): readonly Run[] =>
	runs.filter(
		({from, to}) =>
			to > cue.from ||
			row.opens[from] !== from ||
			tags.speech[from] !== gerund ||
			tags.speech.subarray(from, to).some((tag, at) => finiteVerbs.has(tag) && row.marks[from + at] === 0),
	);

/**
 * “said that old mills, among them hers, are worth a visit”: a clause behind “that” has a verb, so that a run without one
 * goes on to the end of its sentence.
 */
function withItsVerb({tokens, tags}: Passage, row: SpanRow, {cue}: Link, runs: readonly Run[]): readonly Run[] {
	const last = runs.at(-1);
	if (last === undefined || last.from < cue.to) return runs;
	const that = tokens[last.from]?.lower === 'that' ? last.from : last.from - 1;
	const isClause =
		tokens[that]?.lower === 'that' && tags.speech[that] === preposition && that - cue.to <= mostBeforeThat;
	const end = row.closes[last.from] ?? last.to;
	const holdsVerb = (from: number, to: number): boolean =>
		tags.speech.subarray(from, to).some(tag => finiteVerbs.has(tag)) ||
		row.marks.subarray(from, to).some(mark => mark > 0);
	const isCut = isClause && !holdsVerb(last.from, last.to) && holdsVerb(last.to, end);
	return isCut ? [...runs.slice(0, -1), {from: last.from, to: end}] : runs;
}

/** Tokens between a cue and its “that”: who was told, or when. */
const mostBeforeThat = 3;

/** What parts a clause from what stands before it in its sentence. */
const parting = /^(?:[;:()—–]|-+)$/u;

/**
 * “Holm pleaded guilty to | taking the boat, the prosecutor said”: a frame behind a comma reports the whole sentence before it,
 * so that a run in the article's own words goes back to its opening, unless a mark or another frame stands there.
 */
function fromOpening({tokens}: Passage, row: SpanRow, {cue, source}: Link, runs: readonly Run[]): readonly Run[] {
	const [run, ...rest] = runs;
	const comma = Math.min(cue.from, source?.from ?? cue.from) - 1;
	if (run === undefined || rest.length > 0 || tokens[comma]?.text !== ',') return runs;
	const isBefore = run.to === comma || run.to === comma + 1;
	let from = row.opens[comma] ?? run.from;
	if (!isBefore || row.opens[run.from] !== from || row.marks[run.from] !== 0) return runs;
	while (from < run.from && (connectives.has(tokens[from]?.lower ?? '') || tokens[from]?.text === ',')) from++;
	const parts = (at: number): boolean =>
		row.marks[at] !== 0 || parting.test(tokens[at]?.text ?? '') || partOf(row.ruled[at] ?? 0) === partOf(cuePart);
	for (let at = from; at < run.from; at++) if (parts(at)) return runs;
	return from < run.from ? [{from, to: run.to}] : runs;
}

/** The runs of a link that are what was said, as far as the sentence around its cue and source tells. */
export function saidRuns(passage: Passage, row: SpanRow, link: Link, ruled: Frame | undefined): readonly Run[] {
	const runs = fromThat(passage, withoutSource(passage, link.contents, ruled), ruled);
	const said = withoutAddressee(passage, row, link.cue, runs);
	const whole = withSubject(
		passage,
		row,
		link,
		withinOpening(passage, row, link, withinRelative(passage, row, link, said)),
	);
	return fromOpening(passage, row, link, withoutParticiple(passage, row, link, withItsVerb(passage, row, link, whole)));
}
