import type {Span} from '../../article/schema.ts';
import {indexAt} from '../../article/span.ts';
import {type Passage, sentenceAt} from '../document.ts';
import {isAdverb} from '../frames/phrases/phrase-parts.ts';
import {antecedentOf, phraseAfter, phraseBefore, phraseIn, type SourcePhrase} from '../frames/phrases/phrases.ts';
import type {Row} from '../frames/row.ts';
import {beForms, relativePronouns} from '../lexicon/function-words.ts';
import type {Run} from '../spans/span-labels.ts';
import {tokensIn} from '../spans/span-row.ts';
import {adverb, baseForm, finiteVerbs, gerund, nouns} from '../tagging/tag-sets.ts';
import {isTelling} from './link-contents.ts';

/** The phrase that a run of tokens is, read from the elements of its sentence; undefined inside quotation marks. */
export function phraseOf(passage: Passage, {from, to}: Run): SourcePhrase | undefined {
	const first = passage.tokens[from];
	const last = passage.tokens[to - 1];
	if (first === undefined || last === undefined) return undefined;
	const row = passage.sentences[sentenceAt(passage, first.start)];
	if (row === undefined) return undefined;
	const start = Math.max(0, indexAt(row, first.start));
	const found = indexAt(row, last.start) + 1;
	// An article alone is the beginning of the phrase: “The | Harbour Council, which has rejected A”.
	const end = found - start === 1 && /^(?:the|an?)$/u.test(row[start]?.lower ?? '') ? found + 1 : found;
	if (row.slice(start, end).some(element => element.kind === 'quoted')) return undefined;
	if (end - start === 1 && relativePronouns.has(row[start]?.lower ?? '')) {
		const antecedent = whole(passage, antecedentOf(row, start));
		if (antecedent !== undefined) return antecedent;
	}
	return whole(passage, phraseIn(row, start, end));
}

/** A phrase unless it holds a verb of its own, and so is half a sentence. */
export const whole = (passage: Passage, phrase: SourcePhrase | undefined): SourcePhrase | undefined =>
	phrase?.kind === 'nominal' && holdsVerb(passage, phrase.span) ? undefined : phrase;

function holdsVerb({tokens, tags}: Passage, span: Span): boolean {
	const {from, to} = tokensIn(tokens, span.start, span.end);
	// A base form right behind a noun is a verb of a plural that the tagger did not see: “police deny”.
	return tags.speech
		.subarray(from, to)
		.some((tag, index, all) => finiteVerbs.has(tag) || (tag === baseForm && nouns.has(all[index - 1] ?? -1)));
}

/** Where an aside begins that ends before `end`: “The court, however, ruled” · “The party — which had lost — said”; `end` without one. */
function asideFrom(row: Row, end: number): number {
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
	const isPassive = passage.tags.speech[to - 1] !== gerund;
	if (isPassive && passage.tokens.slice(from, to).some(({lower}) => beForms.has(lower))) return undefined;
	const row = passage.sentences[sentenceAt(passage, first.start)];
	if (row === undefined) return undefined;
	const at = indexAt(row, first.start);
	const isAccording = first.lower === 'according';
	const before = isAccording ? undefined : (phraseBefore(row, at) ?? phraseBefore(row, asideFrom(row, at)));
	if (before !== undefined) return before;
	// Nobody's name stands behind “telling”, “told” or “citing” as its subject.
	if (isTelling(passage, {from, to}) || passage.tags.speech[to - 1] === gerund) return undefined;
	const behind = phraseAfter(row, indexAt(row, last.start) + 1);
	if (isAccording) return behind;
	return behind?.kind === 'name' ? behind : undefined;
}

/** The subject beside the cue, unless it is half a sentence. */
export const subjectOf = (passage: Passage, cue: Run): SourcePhrase | undefined =>
	whole(passage, subjectBeside(passage, cue));

/** Whether a cue is a participle, perhaps behind an adverb: “quickly reminding”. */
export function isParticiple({tags}: Passage, {from, to}: Run): boolean {
	let verb = from;
	while (verb < to - 1 && tags.speech[verb] === adverb) verb++;
	return tags.speech[verb] === gerund;
}

/**
 * Of a participle, an infinitive and a verb behind “and” without a subject beside it, that of the nearest finite verb before
 * it (“In May he left, saying A” · “He called and asked A”); else of a participle what opens its sentence, or what stands
 * behind the participle's own clause (“Saying A, he left”).
 */
export function sharedSubjectOf(passage: Passage, cue: Run): SourcePhrase | undefined {
	const start = passage.tokens[cue.from]?.start ?? 0;
	const row = passage.sentences[sentenceAt(passage, start)] ?? [];
	const at = indexAt(row, start);
	const isFree = isParticiple(passage, cue);
	if (!isFree && !isLinked(row, at)) return undefined;
	const shared = subjectOfVerb(passage, row, cue);
	if (shared !== undefined || !isFree) return shared;
	const opening = whole(passage, phraseAfter(row, 0));
	if (opening !== undefined && opening.to <= at) return opening;
	return subjectBehind(passage, row, at);
}

/** Whether a verb shares its subject with one before it: “and described”, “; praised”, “to declare”. */
function isLinked(row: Row, at: number): boolean {
	let before = at - 1;
	while (before > 0 && isAdverb(row[before])) before--;
	return /^(?:and|but|or|to|[,;])$/u.test(row[before]?.lower ?? '');
}

/** The subject of the nearest finite verb before a cue that has one beside it, a “who” taken for whom it means. */
function subjectOfVerb(passage: Passage, row: Row, {from}: Run): SourcePhrase | undefined {
	const start = indexAt(passage.tokens, row[0]?.start ?? 0);
	for (let token = from - 1; token > start; token--) {
		if (!finiteVerbs.has(passage.tags.speech[token] ?? 0)) continue;
		let verb = indexAt(row, passage.tokens[token]?.start ?? 0);
		if (row[verb]?.kind === 'quoted' || row[verb]?.kind === 'name') continue;
		while (verb > 0 && isAdverb(row[verb - 1])) verb--;
		const isRelative = relativePronouns.has(row[verb - 1]?.lower ?? '');
		const found = isRelative
			? antecedentOf(row, verb - 1)
			: (phraseBefore(row, verb) ?? phraseBefore(row, asideFrom(row, verb)));
		const subject = whole(passage, found);
		if (subject !== undefined) return subject;
	}
	return undefined;
}

/** The phrase behind the first comma of a sentence that a participle opens, if a finite verb follows it. */
function subjectBehind(passage: Passage, row: Row, cue: number): SourcePhrase | undefined {
	if (cue > mostBeforeParticiple) return undefined;
	for (let at = cue + 1; at < row.length - 1; at++) {
		const element = row[at];
		if (element === undefined || !(element.text === ',' || element.stretch?.comma === true)) continue;
		const subject = whole(passage, phraseAfter(row, at + 1));
		const verb = indexAt(passage.tokens, row[subject?.to ?? row.length]?.start ?? 0);
		if (subject !== undefined && finiteVerbs.has(passage.tags.speech[verb] ?? 0)) return subject;
	}
	return undefined;
}

/** “After saying A, he left”. */
const mostBeforeParticiple = 1;
