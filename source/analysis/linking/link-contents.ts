import type {Span} from '../../article/schema.ts';
import type {Passage} from '../document.ts';
import type {Content} from '../frames/frame.ts';
import {coordinators, prepositions} from '../lexicon/function-words.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {makingVerbs} from '../lexicon/work-nouns.ts';
import type {Run} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {finiteVerbs} from '../tagging/tag-sets.ts';

/** A stretch of which this share is content, or all of one, is content as a whole: half a quotation is nothing anybody said. */
const wholeFrom = 0.7;

/** A run that ends or begins inside a quotation is widened or narrowed to its marks. */
export function snapped(row: SpanRow, run: Run): Run {
	let {from, to} = run;
	const atStart = row.stretches[row.stretch[from] ?? -1];
	if (atStart !== undefined && atStart.run.from < from) {
		const {run: whole} = atStart;
		const inside = Math.min(to, whole.to) - from;
		if (to <= whole.to || from - whole.from <= 1 || inside / (whole.to - whole.from) >= wholeFrom) from = whole.from;
	}
	const atEnd = row.stretches[row.stretch[to - 1] ?? -1];
	if (atEnd !== undefined && atEnd.run.to > to) {
		const {run: whole} = atEnd;
		const inside = to - Math.max(from, whole.from);
		if (from >= whole.from || whole.to - to <= 1 || inside / (whole.to - whole.from) >= wholeFrom) to = whole.to;
	}
	return {from, to};
}

const isEdge = /^(?:[,;:.—–)\]-]|\.{2,})$/u;

/** A run without punctuation at its edges, unless that belongs to words in marks. */
function trimmed({tokens}: Passage, row: SpanRow, run: Run): Run {
	let {from, to} = run;
	while (from < to && row.marks[from] === 0 && isEdge.test(tokens[from]?.text ?? '')) from++;
	while (to > from && row.marks[to - 1] === 0 && isEdge.test(tokens[to - 1]?.text ?? '')) to--;
	// “said that”: the word that leads in is not what was said.
	if (from < to && row.marks[from] === 0 && tokens[from]?.lower === 'that') from++;
	return {from, to};
}

/** “A” and “B”: the stretches of a run that holds nothing besides but what lists them. Empty for any other run. */
function listedStretches({tokens, stretches}: Passage, row: SpanRow, {from, to}: Run): Span[] {
	const listed = new Set<number>();
	for (let at = from; at < to; at++) {
		const stretch = row.stretch[at] ?? -1;
		if (stretch >= 0) listed.add(stretch);
		else if (!isEdge.test(tokens[at]?.text ?? '') && !coordinators.has(tokens[at]?.lower ?? '')) return [];
	}
	if (listed.size < 2) return [];
	const [first, second] = [...listed].map(index => row.stretches[index]?.run);
	// “called ‘The Quay’ “a ruin””: what is called something stands beside what it is called.
	const isNamed = listed.size === 2 && first?.to === second?.from;
	return [...listed].slice(isNamed ? 1 : 0).flatMap(index => {
		const stretch = stretches[index];
		return stretch === undefined ? [] : {start: stretch.start, end: stretch.end};
	});
}

function kindOf({tokens}: Passage, row: SpanRow, {from, to}: Run): Content['kind'] {
	let inMarks = 0;
	let words = 0;
	for (let at = from; at < to; at++) {
		if (tokens[at]?.kind !== 'word' && tokens[at]?.kind !== 'number') continue;
		words++;
		if ((row.marks[at] ?? 0) > 0) inMarks++;
	}
	return inMarks === 0 ? 'indirect' : inMarks === words ? 'direct' : 'mixed';
}

/** Whether a run is one stretch in marks that ends with a comma: the frame follows, and the sentence goes on. */
function endsWithComma(row: SpanRow, passage: Passage, run: Run): boolean {
	const at = row.stretch[run.from] ?? -1;
	const whole = row.stretches[at]?.run;
	return whole !== undefined && run.to <= whole.to && passage.stretches[at]?.comma === true;
}

/** Verbs that say who was told before they say what. */
const telling =
	/^(?:tell(?:s|ing)?|told|(?:remind|assur|inform|advis|warn|caution|convinc|persuad)(?:e|es|ed|s|ing)?|notif(?:y|ies|ied|ying))$/u;

/** Whether who stands behind a cue was told and did not tell. */
export const isTelling = ({tokens}: Passage, {from, to}: Run): boolean =>
	tokens.slice(from, to).some(({lower}) => telling.test(lower));

const relatives = wordSet('which who whose whom');

/** “told a group of veterans who came that A”: what stands between such a cue and “that” is who was told, unless it is a clause. */
export function withoutAddressee(passage: Passage, row: SpanRow, cue: Run, runs: readonly Run[]): readonly Run[] {
	const {tokens, tags} = passage;
	if (!isTelling(passage, cue)) return runs;
	return runs.map(run => {
		const isRelative = relatives.has(tokens[run.from]?.lower ?? '');
		if (run.from < cue.to || (run.from > cue.to + 1 && !isRelative)) return run;
		for (let at = run.from; at < run.to - 1; at++) {
			if (tokens[at]?.lower === 'that' && row.marks[at] === 0) return {from: at + 1, to: run.to};
			if (!isRelative && finiteVerbs.has(tags.speech[at] ?? 0)) return run;
		}
		return run;
	});
}

/** “The company, which lost money, said that A”: a relative clause before what was said tells of its source. */
const withoutRelative = ({tokens}: Passage, runs: readonly Run[]): readonly Run[] => {
	const [first, ...rest] = runs;
	if (first === undefined || !relatives.has(tokens[first.from]?.lower ?? '')) return runs;
	return rest.length > 0 || first.to - first.from === 1 ? rest : runs;
};

/** “On “Fox News Sunday,” he said A”: a phrase before the frame whose only words in marks are a title tells where he said it. */
const withoutPlace = (passage: Passage, row: SpanRow, runs: readonly Run[]): readonly Run[] =>
	runs.filter(({from, to}) => {
		if (row.opens[from] !== from || !prepositions.has(passage.tokens[from]?.lower ?? '')) return true;
		const marked = [...row.marks.subarray(from, to).keys()].filter(at => (row.marks[from + at] ?? 0) > 0);
		return marked.length === 0 || !marked.every(at => passage.stretches[row.stretch[from + at] ?? -1]?.title === true);
	});

/** Behind “A,” she said, what stands outside marks is narrative again: “and switched off the television”. */
const withoutNarrative = (row: SpanRow, passage: Passage, runs: readonly Run[]): readonly Run[] => {
	const [first, ...rest] = runs;
	if (first === undefined || rest.length === 0) return runs;
	const spoken = rest.filter(run => !goesOn(passage, row, first, run));
	if (!endsWithComma(row, passage, first)) return [first, ...spoken];
	return [first, ...spoken.filter(({from, to}) => row.marks.subarray(from, to).some(mark => mark > 0))];
};

/** “A?” she said, but he was asleep: whether the sentence around words in marks goes on behind a frame, with a verb outside of marks. */
function goesOn({tokens, tags}: Passage, row: SpanRow, first: Run, {from, to}: Run): boolean {
	const stretch = row.stretches[row.stretch[first.from] ?? -1]?.run;
	if (stretch === undefined || first.to > stretch.to) return false;
	let at = tokens[from]?.text === ',' ? from + 1 : from;
	if (tokens[at - 1]?.text !== ',' || !goingOn.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower === 'that')
		return false;
	for (; at < to && row.marks[at] === 0; at++) if (finiteVerbs.has(tags.speech[at] ?? 0)) return true;
	return false;
}

const goingOn = wordSet('but and as while');

/** “A: ‘B.’”: a whole sentence in marks behind a colon is a quotation of its own beside the clause that leads it in. */
const splitAtColon = ({tokens}: Passage, row: SpanRow, runs: readonly Run[]): readonly Run[] =>
	runs.flatMap(run => {
		const last = row.stretches[row.stretch[run.to - 1] ?? -1];
		const colon = (last?.run.from ?? 0) - 1;
		const isSentence = last !== undefined && last.capital === 1 && last.ending === 1 && last.size > 2;
		if (!isSentence || colon <= run.from || tokens[colon]?.text !== ':') return [run];
		return [
			{from: run.from, to: colon},
			{from: colon + 1, to: run.to},
		];
	});

/** Words behind it that tell when or why somebody said so. */
const circumstances = wordSet('after during when while before amid because since');

/** “denounced the mill as “a wreck” after the storm”: the word in marks that something was called ends the clause. */
const withoutCircumstance = ({tokens}: Passage, row: SpanRow, runs: readonly Run[]): readonly Run[] =>
	runs.map(run => {
		for (let at = run.from + 1; at < run.to; at++) {
			const stretch = row.stretches[row.stretch[at] ?? -1]?.run;
			if (stretch === undefined) continue;
			const before = /^(?:an?|the)$/u.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
			const isEnd = tokens[before]?.lower === 'as' && circumstances.has(tokens[stretch.to]?.lower ?? '');
			if (isEnd && stretch.to < run.to && !row.marks.subarray(stretch.to, run.to).some(mark => mark > 0))
				return {from: run.from, to: stretch.to};
			at = stretch.to - 1;
		}
		return run;
	});

/** “quoted her as saying”: the rest of a cue is no content. */
const withoutCue = ({tokens}: Passage, runs: readonly Run[]): readonly Run[] =>
	runs.filter(({to}) => tokens[to - 1]?.lower !== 'saying' || tokens[to - 2]?.lower !== 'as');

/** What somebody made or where he spoke is not what he said: “wrote the novel “The Last Harbour,” which sold well”. */
const withoutWorks = (passage: Passage, row: SpanRow, cue: Run, runs: readonly Run[]): readonly Run[] => {
	const makes = passage.tokens.slice(cue.from, cue.to).some(({lower}) => makingVerbs.has(lower));
	return runs.filter(run => {
		const at = row.stretch.subarray(run.from, Math.min(run.to, run.from + 5)).findIndex(stretch => stretch >= 0);
		const stretch = row.stretch[run.from + at] ?? -1;
		if (at < 0 || passage.stretches[stretch]?.work !== true) return true;
		const behind = row.stretches[stretch]?.run.to ?? run.to;
		if (behind >= run.to && at === 0) return false;
		return !makes || finiteVerbs.has(passage.tags.speech[behind] ?? 0);
	});
};

const spokenRuns = (passage: Passage, row: SpanRow, cue: Run, runs: readonly Run[]): readonly Run[] => {
	const placed = withoutPlace(passage, row, withoutWorks(passage, row, cue, withoutCue(passage, runs)));
	return splitAtColon(
		passage,
		row,
		withoutCircumstance(passage, row, withoutNarrative(row, passage, withoutRelative(passage, placed))),
	);
};

/**
 * The contents that runs of tokens make: direct speech one for each run, for it ends where narrative interrupts;
 * a reported clause that its frame interrupts is one with several spans.
 */
export function contentsOf(passage: Passage, row: SpanRow, cue: Run, runs: readonly Run[]): Content[] {
	const contents: Content[] = [];
	let clause: Content | undefined;
	let reached = 0;
	for (const one of spokenRuns(passage, row, cue, runs)) {
		const wide = snapped(row, one);
		const run = trimmed(passage, row, {from: Math.max(reached, wide.from), to: wide.to});
		const first = passage.tokens[run.from];
		const last = passage.tokens[run.to - 1];
		if (first === undefined || last === undefined || run.from >= run.to) continue;
		reached = run.to;
		const listed = listedStretches(passage, row, run);
		if (listed.length > 0) {
			for (const span of listed) contents.push({spans: [span], kind: 'direct'});
			continue;
		}
		const span: Span = {start: first.start, end: last.end};
		const kind = kindOf(passage, row, run);
		if (kind === 'direct' || clause === undefined) {
			const content: Content = {spans: [span], kind};
			contents.push(content);
			if (kind !== 'direct') clause = content;
		} else {
			clause.spans.push(span);
			if (kind === 'mixed') clause.kind = 'mixed';
		}
	}
	return contents;
}
