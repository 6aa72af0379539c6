import {indexAt} from '../../article/span.ts';
import {type Passage, sentenceAt} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import {phraseAfter, phraseBefore, phraseIn, type SourcePhrase} from '../frames/phrases.ts';
import {beForms} from '../lexicon/function-words.ts';
import type {Run} from '../spans/span-labels.ts';
import {type SpanRow, tokensIn} from '../spans/span-row.ts';
import {contentsOf, withoutAddressee} from './link-contents.ts';
import type {Link} from './link-cues.ts';

/** The phrase that a run of tokens is, read from the elements of its sentence; undefined inside quotation marks. */
export function phraseOf(passage: Passage, {from, to}: Run): SourcePhrase | undefined {
	const first = passage.tokens[from];
	const last = passage.tokens[to - 1];
	if (first === undefined || last === undefined) return undefined;
	const row = passage.sentences[sentenceAt(passage, first.start)];
	if (row === undefined) return undefined;
	const start = Math.max(0, indexAt(row, first.start));
	const end = indexAt(row, last.start) + 1;
	if (row.slice(start, end).some(element => element.kind === 'quoted')) return undefined;
	return phraseIn(row, start, end);
}

const touches = (phrase: SourcePhrase, passage: Passage, {from, to}: Run): boolean =>
	phrase.span.start < (passage.tokens[to - 1]?.end ?? 0) && (passage.tokens[from]?.start ?? 0) < phrase.span.end;

/** Where an aside begins that ends before `end`: “The court, however, ruled” · “The party — which had lost — said”; `end` without one. */
function asideFrom(row: Passage['sentences'][number], end: number): number {
	const mark = row[end - 1]?.text ?? '';
	if (!/^(?:,|--?|[—–])$/u.test(mark)) return end;
	const opening = row.slice(0, end - 1).findLastIndex(({text}) => text === mark);
	return opening > 0 ? opening : end;
}

/** The subject right before an active cue, over an aside, or the name right behind it: “shot back Werth”. */
function subjectBeside(passage: Passage, {from, to}: Run): SourcePhrase | undefined {
	const first = passage.tokens[from];
	const last = passage.tokens[to - 1];
	if (first === undefined || last === undefined) return undefined;
	if (passage.tokens.slice(from, to).some(({lower}) => beForms.has(lower))) return undefined;
	const row = passage.sentences[sentenceAt(passage, first.start)];
	if (row === undefined) return undefined;
	const at = indexAt(row, first.start);
	const before = phraseBefore(row, at) ?? phraseBefore(row, asideFrom(row, at));
	if (before !== undefined) return before;
	const behind = phraseAfter(row, indexAt(row, last.start) + 1);
	return behind?.kind === 'name' ? behind : undefined;
}

/** The one whose words are reported, and the rest of the cue, where a learned cue goes round a name: “quoted Choe blaming”. */
function quotedWithin(passage: Passage, {from, to}: Run): {source: SourcePhrase; cue: Run} | undefined {
	const first = passage.tokens[from];
	if (first === undefined || !/^quot(?:ed|es|ing)$/u.test(first.lower)) return undefined;
	const row = passage.sentences[sentenceAt(passage, first.start)] ?? [];
	const end = indexAt(row, passage.tokens[to - 1]?.start ?? 0);
	const name = row.slice(0, end).findLastIndex(element => element.kind === 'name' && element.start > first.start);
	const source = name < 0 ? undefined : phraseIn(row, indexAt(row, first.start) + 1, name + 1);
	if (source === undefined) return undefined;
	return {source, cue: {from: indexAt(passage.tokens, source.span.end - 1) + 1, to}};
}

/** Whether the rules give the cue words in marks that the linker does not. */
function dropsMarks(passage: Passage, row: SpanRow, runs: readonly Run[], {contents}: Frame): boolean {
	for (const {start, end} of contents.flatMap(({spans}) => spans)) {
		const {from, to} = tokensIn(passage.tokens, start, end);
		for (let at = from; at < to; at++) {
			const run = row.stretches[row.stretch[at] ?? -1]?.run;
			if (run === undefined) continue;
			if (!runs.some(other => other.from < run.to && run.from < other.to)) return true;
			at = run.to - 1;
		}
	}
	return false;
}

/**
 * The frame of a link. Where the rules have a frame with the same cue, its pattern, `via` and addressee stay, and its
 * source where the two agree or the words came through somebody: nesting is what no corpus taught the linker.
 */
export function frameOfLink(
	passage: Passage,
	row: SpanRow,
	paragraph: number,
	link: Link,
	ruled: Frame | undefined,
): Frame | undefined {
	const linked = contentsOf(passage, row, withoutAddressee(passage, row, link.cue, link.contents));
	const contents = ruled !== undefined && dropsMarks(passage, row, link.contents, ruled) ? ruled.contents : linked;
	const first = passage.tokens[link.cue.from];
	const last = passage.tokens[link.cue.to - 1];
	if (first === undefined || last === undefined || contents.length === 0) return undefined;
	if (ruled !== undefined) {
		const {source: known, ...rest} = ruled;
		const agrees = link.source === undefined || (known !== undefined && touches(known, passage, link.source));
		const source =
			agrees || ruled.via.length > 0 || link.source === undefined ? known : (phraseOf(passage, link.source) ?? known);
		return {...rest, contents, likelihood: link.likelihood, ...(source === undefined ? {} : {source})};
	}
	const within = quotedWithin(passage, link.cue);
	const named = link.source === undefined ? subjectBeside(passage, link.cue) : phraseOf(passage, link.source);
	const source = within?.source ?? named;
	const cue = within?.cue ?? link.cue;
	const start = passage.tokens[cue.from]?.start ?? first.start;
	const cueText = passage.tokens
		.slice(cue.from, cue.to)
		.map(token => token.text)
		.join(' ');
	return {
		paragraph,
		sentence: sentenceAt(passage, first.start),
		contents,
		cue: {start, end: last.end},
		cueText,
		via: within !== undefined && named?.kind === 'name' ? [named] : [],
		beside: [],
		pattern: /^according\b/iu.test(cueText)
			? 'according-to'
			: source !== undefined && source.span.start > start
				? 'inverted'
				: 'subject',
		likelihood: link.likelihood,
		...(source === undefined ? {} : {source}),
	};
}
