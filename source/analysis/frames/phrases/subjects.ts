import {isKnownPlace} from '../../actors/well-known.ts';
import {determiners, prepositions} from '../../lexicon/function-words.ts';
import type {CuePattern} from '../cues/cue.ts';
import {comma, dash, lowerAt, type Row, textAt} from '../row.ts';
import {isSubjectPronoun} from './phrase-parts.ts';
import {antecedentOf, phraseAfter, phraseBefore, type SourcePhrase} from './phrases.ts';

/** A subject, where the frame begins with it, and how it was found. */
export type Subject = {source: SourcePhrase; from: number; pattern: CuePattern};

/** The subject on the left of the verb group, over appositions and brackets. */
export function subjectBefore(row: Row, end: number): Subject | undefined {
	const before = row[end - 1];
	if (before === undefined || before.kind === 'quoted') return undefined;
	if (before.lower === 'who' || ((before.lower === 'that' || before.lower === 'which') && end > 1))
		return antecedent(row, end - 1);
	if (before.text === ')') return overBrackets(row, end);
	if (comma(before) || dash(before)) return overApposition(row, end);
	const source = phraseBefore(row, end);
	return source === undefined ? undefined : {source, from: source.from, pattern: 'subject'};
}

function antecedent(row: Row, at: number): Subject | undefined {
	const source = antecedentOf(row, at);
	return source === undefined ? undefined : {source, from: source.from, pattern: 'apposition'};
}

function overBrackets(row: Row, end: number): Subject | undefined {
	for (let index = end - 1; index > Math.max(0, end - 12); index--)
		if (row[index]?.text === '(') return subjectBefore(row, index);
	return undefined;
}

/** “Stephen Biegun, the US special representative, said”: back over pairs of commas to the name. */
function overApposition(row: Row, end: number): Subject | undefined {
	const behind = roleBefore(row, end);
	if (behind !== undefined) return behind;
	let fallback: SourcePhrase | undefined;
	for (let index = beforeList(row, end) - 2; index > Math.max(0, end - 45); index--) {
		const element = row[index];
		if (
			(element?.kind === 'quoted' && row[index + 1]?.kind !== 'word') ||
			element?.text === ';' ||
			element?.text === ':'
		)
			break;
		if (!(comma(element) || dash(element)) || !opensApposition(row, index + 1)) continue;
		const source = row[index - 1]?.text === ')' ? overBrackets(row, index)?.source : phraseBefore(row, index);
		if (source?.kind === 'name' && !isPlaceAside(row, source))
			return {source, from: source.from, pattern: 'apposition'};
		if (
			fallback === undefined &&
			source !== undefined &&
			(source.from === 0 || source.kind === 'name' || determiners.has(lowerAt(row, source.from)))
		)
			fallback = source;
	}
	return fallback === undefined ? undefined : {source: fallback, from: fallback.from, pattern: 'apposition'};
}

/** Before “, Space, and Security,” at `end`, as names of ministries and firms go: the commas of a list open no apposition. */
function beforeList(row: Row, end: number): number {
	const isPart = (index: number): boolean => row[index]?.kind === 'name' || /^\p{Lu}/u.test(textAt(row, index));
	let at = end - 3;
	if (!isPart(end - 2) || lowerAt(row, at) !== 'and' || !comma(row[at - 1])) return end;
	for (at--; isPart(at - 1) && comma(row[at - 2]); at -= 2);
	return at + 1;
}

/** “the US special representative, Stephen Biegun, said”: the name in the apposition is who speaks. */
function roleBefore(row: Row, end: number): Subject | undefined {
	if (row[end - 2]?.kind !== 'name' || !comma(row[end - 3])) return undefined;
	const described = describedBefore(row, end);
	if (described !== undefined) return described;
	const role = phraseBefore(row, end - 3);
	const source = phraseBefore(row, end - 1);
	if (role?.kind !== 'nominal' || source?.kind !== 'name' || !determiners.has(lowerAt(row, role.from)))
		return undefined;
	return {source, from: role.from, pattern: 'apposition'};
}

/** “The group that owns most of her music, Big Machine, says”: the name behind a noun and its relative clause. */
function describedBefore(row: Row, end: number): Subject | undefined {
	const clause = row.findIndex(({lower}) => /^(?:that|which|who)$/u.test(lower));
	const opens = determiners.has(lowerAt(row, 0)) && clause > 1 && clause < 6;
	const source = opens && !row.slice(0, end - 3).some(comma) ? phraseBefore(row, end - 1) : undefined;
	return source?.kind === 'name' ? {source, from: 0, pattern: 'apposition'} : undefined;
}

/** The state or country in “of Austin, Texas,” is not who speaks. */
function isPlaceAside(row: Row, {from, names}: SourcePhrase): boolean {
	const [name] = names;
	return name !== undefined && isKnownPlace(name.text) && (comma(row[from - 1]) || prepositions.has(name.before));
}

function opensApposition(row: Row, index: number): boolean {
	const element = row[index];
	if (element === undefined || element.kind === 'quoted') return false;
	if (element.kind === 'name') return row[index + 1]?.text !== ',' || row[index - 2]?.kind === 'name';
	return !isSubjectPronoun(element) || element.lower === 'who';
}

/** “As Reuters reported, S” · “S, as both Larsen and Holm said”: the link before the subject belongs to the frame. */
export function overAs(row: Row, from: number): number {
	const at = lowerAt(row, from - 1) === 'both' ? from - 2 : from - 1;
	const before = row[at - 1];
	const opens = before === undefined || comma(before) || dash(before) || before.kind === 'quoted';
	return lowerAt(row, at) === 'as' && opens ? at : from;
}

/** What the sentence is about: its first noun phrase, after a fronted phrase and its comma. */
export function sentenceSubject(row: Row, before: number): SourcePhrase | undefined {
	for (let start = 0; start < Math.min(before, 30); start++) {
		const source =
			start === 0 || /^[,)]$/u.test(row[start - 1]?.text ?? '') || row[start - 1]?.kind === 'quoted'
				? phraseAfter(row, start)
				: undefined;
		if (source === undefined || source.to > before) continue;
		const after = row[source.to];
		if (
			source.kind === 'pronoun' ||
			(after?.kind === 'word' && !prepositions.has(after.lower)) ||
			(comma(after) && start > 0)
		)
			return source;
		if (source.kind === 'name' && (after?.kind === 'word' || comma(after))) return source;
	}
	return undefined;
}
