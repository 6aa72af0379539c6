import {isFiniteCue} from '../../cue-forms.ts';
import type {Element} from '../../elements.ts';
import {auxiliaries, determiners, prepositions, subjectForms, subjectPronouns} from '../../lexicon/function-words.ts';
import {pluralRoleNouns} from '../../lexicon/role-nouns.ts';
import type {Cue} from '../cues/cue.ts';
import {isAdverb, isTime} from '../phrases/phrase-parts.ts';
import {phraseAfter, type SourcePhrase} from '../phrases/phrases.ts';
import {lowerAt, type Row, textAt} from '../row.ts';
import {closingMark} from './clauses.ts';

/** Whether words in marks stand at an index. */
export const isQuoted = (row: Row, index: number): boolean => row[index]?.kind === 'quoted';

/** What stands between a cue and the words said: addressee, time, place. */
type Lead = {at: number; that: boolean; addressee?: SourcePhrase};

/** A phrase of one word. */
const single = (kind: SourcePhrase['kind'], {start, end, lower}: Element, at: number): SourcePhrase => ({
	kind,
	from: at,
	to: at + 1,
	span: {start, end},
	lower,
	names: [],
});

/** The noun phrase told to: “reporters”, “CNN”, “The Hill”, “him”. */
function addressee(row: Row, at: number): SourcePhrase | undefined {
	const element = row[at];
	if (element === undefined || element.lower === 'that') return undefined;
	if (subjectForms.has(element.lower) && element.kind === 'word') return single('pronoun', element, at);
	const named = row.slice(at, at + 3).findIndex(part => part.kind === 'name');
	if (element.kind === 'name' || (named > 0 && determiners.has(element.lower))) {
		const end = at + Math.max(0, named);
		const name = row[end];
		if (
			name?.kind === 'name' &&
			row[end + 1]?.kind === 'word' &&
			(pluralRoleNouns.has(lowerAt(row, end + 1)) || lowerAt(row, end + 1) === 'media')
		)
			return {
				kind: 'nominal',
				from: at,
				to: end + 2,
				span: {start: element.start, end: row[end + 1]?.end ?? name.end},
				lower: lowerAt(row, end + 1),
				names: [],
			};
		if (name?.kind === 'name' && row[end + 1]?.kind !== 'clitic')
			return {
				kind: 'name',
				from: at,
				to: end + 1,
				span: {start: name.start, end: name.end},
				lower: name.text.toLowerCase(),
				names: name.name === undefined ? [] : [name.name],
			};
	}
	if (element.kind === 'word' && !determiners.has(element.lower) && /\w{2}s$/u.test(element.lower))
		return single('nominal', element, at);
	const phrase = phraseAfter(row, at);
	return phrase !== undefined && phrase.kind !== 'pronoun' ? phrase : undefined;
}

/** So many elements at most tell who they are that something was told to. */
const mostOfRelative = 12;

/** “told teachers who had come early that A”: the “that” behind a clause on those who were told; without one, where it begins. */
function afterRelative(row: Row, at: number): number {
	if (!/^(?:who|which)$/u.test(lowerAt(row, at))) return at;
	for (let that = at + 2; that < Math.min(row.length, at + mostOfRelative); that++) {
		if (lowerAt(row, that) === 'that') return that;
		if (isQuoted(row, that) || row[that]?.kind === 'mark') return at;
	}
	return at;
}

/** Skips what may stand between the cue and its complement. */
export function leadOf(row: Row, cue: Cue): Lead {
	let at = cue.to;
	let told: SourcePhrase | undefined;
	if (!cue.inverted && cue.form?.complements.has('object') === true && textAt(row, at) !== ',' && !isQuoted(row, at)) {
		told = addressee(row, at);
		if (told !== undefined) at = afterRelative(row, told.to);
	}
	const start = at;
	for (let steps = 0; steps < 4; steps++) {
		const next = afterAdjunct(row, at);
		if (next === at) break;
		at = next;
	}
	// Without “that”, a colon or a mark behind them, only phrases of time are passed over.
	const settled =
		lowerAt(row, at) === 'that' ||
		textAt(row, at) === ':' ||
		isQuoted(row, at) ||
		textAt(row, at) === ',' ||
		at >= row.length ||
		closingMark.test(textAt(row, at));
	if (!settled) {
		at = start;
		while (
			at < row.length &&
			(isTime(row[at]) || (/^(?:on|in|this|last|also|late|early)$/u.test(lowerAt(row, at)) && isTime(row[at + 1])))
		)
			at++;
	}
	return {at, that: lowerAt(row, at) === 'that', ...(told === undefined ? {} : {addressee: told})};
}

/** After one phrase of time, place or manner: “on Tuesday”, “in a statement emailed to NBC News”, “of the plan”. */
function afterAdjunct(row: Row, at: number): number {
	const element = row[at];
	if (element === undefined) return at;
	if (isTime(element) || isAdverb(element)) return at + 1;
	if (element.kind !== 'word' || !prepositions.has(element.lower)) return at;
	let end = at + 1;
	while (end < row.length && end - at < 14) {
		const next = row[end];
		if (next === undefined || next.kind === 'quoted' || (next.kind === 'mark' && !/^[-$%&]$/u.test(next.text))) break;
		if (next.lower === 'that' || (subjectPronouns.has(next.lower) && end > at + 1) || isFiniteCue(next.lower)) break;
		if (auxiliaries.has(next.lower)) return at;
		end++;
	}
	return end;
}
