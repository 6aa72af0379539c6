import {isFiniteCue} from '../../cue-forms.ts';
import type {Element} from '../../elements.ts';
import {calendarWords, timeWords} from '../../lexicon/calendar.ts';
import {
	adverbs,
	auxiliaries,
	coordinators,
	determiners,
	irregularPasts,
	nominalPronouns,
	prepositions,
	subjectPronouns,
	subordinators,
} from '../../lexicon/function-words.ts';
import {documentNouns, pluralRoleNouns, roleNouns} from '../../lexicon/role-nouns.ts';
import type {Row} from '../row.ts';

/** Whether an element is an adverb, by the lists or its ending. */
export const isAdverb = (element: Element | undefined): boolean =>
	element !== undefined &&
	element.kind === 'word' &&
	(adverbs.has(element.lower) ||
		(/\w{3}ly$/u.test(element.lower) && !/^(?:family|ally|italy|july)$/u.test(element.lower)));

/** Whether an element is a day, a month or another word of time. */
export const isTime = (element: Element | undefined): boolean =>
	element !== undefined && (calendarWords.has(element.lower) || timeWords.has(element.lower));

/** Whether an element is a pronoun that can be a subject: “she”, not the US. */
export const isSubjectPronoun = (element: Element | undefined): boolean =>
	element !== undefined && element.kind === 'word' && subjectPronouns.has(element.lower) && element.text !== 'US';

const nounLike =
	/^(?:claims|reports|comments|remarks|calls|states|notes|demands|promises|questions|charges|attacks|posts|estimates|studies|finds|shows|projects|signals|labels|terms|brands|hopes|fears|worries|complaints|head|state|report|post|study)$/u;

/** Whether an element may stand inside a noun phrase that is read from right to left or left to right. */
export function inPhrase(row: Row, index: number): boolean {
	const element = row[index];
	if (element === undefined || element.kind === 'quoted') return false;
	if (element.kind === 'name' || element.kind === 'number') return true;
	if (element.kind === 'clitic') return element.lower === "'s" && !isSubjectPronoun(row[index - 1]);
	if (element.kind === 'mark')
		return (
			/^[-%$£€&/]$/u.test(element.text) ||
			((element.text === "'" || element.text === '’') && /s$/u.test(row[index - 1]?.text ?? ''))
		);
	const {lower} = element;
	if (subjectPronouns.has(lower) || subordinators.has(lower) || auxiliaries.has(lower)) return false;
	if (coordinators.has(lower)) return joinsNouns(row, index);
	return !isFiniteCue(lower) || nounLike.test(lower);
}

/** “and” between two nouns of one role: “physician and psychiatrist”, “head and neck”. */
const joinsNouns = (row: Row, index: number): boolean => {
	const before = row[index - 1];
	const after = row[index + 1];
	return (
		row[index]?.lower === 'and' &&
		before?.kind === 'word' &&
		after?.kind === 'word' &&
		(roleNouns.has(after.lower) || roleNouns.has(before.lower))
	);
};

/** Whether an element is a preposition. */
export const isPreposition = (element: Element | undefined): boolean =>
	element !== undefined && element.kind === 'word' && prepositions.has(element.lower);

/** Whether a participle with its phrase stands behind a noun: “people briefed on the talks”. */
export const isParticiple = (row: Row, index: number): boolean => {
	const element = row[index];
	return (
		element !== undefined &&
		element.kind === 'word' &&
		/(?:ed|ing)$/u.test(element.lower) &&
		isPreposition(row[index + 1]) &&
		row[index - 1]?.kind !== undefined &&
		!determiners.has(row[index - 1]?.lower ?? '')
	);
};

/** Whether an element looks like a verb in the past. */
export const isPast = (row: Row, index: number): boolean => {
	const element = row[index];
	if (element?.kind !== 'word') return false;
	return irregularPasts.has(element.lower) || (/\w{2}ed$/u.test(element.lower) && !element.lower.includes('-'));
};

/** Whether elements [from, to) can be a noun phrase that speaks. */
export const isNominal = (row: Row, from: number, to: number): boolean => {
	const first = row[from];
	const last = row[to - 1];
	if (first === undefined || last === undefined || last.kind !== 'word') return false;
	if (to - from === 1 && determiners.has(last.lower) && !nominalPronouns.has(last.lower)) return false;
	if (to - from === 1)
		return (
			nominalPronouns.has(last.lower) ||
			pluralRoleNouns.has(last.lower) ||
			roleNouns.has(last.lower) ||
			documentNouns.has(last.lower) ||
			(/\w{3}s$/u.test(last.lower) && !isAdverb(last))
		);
	return !isPreposition(last) && !determiners.has(last.lower) && !isAdverb(last);
};
