import {cueFormOf} from '../../cue-forms.ts';
import {utteringVerbs} from '../../lexicon/cue-nouns.ts';
import {possessives, prepositions} from '../../lexicon/function-words.ts';
import {phraseBefore, type SourcePhrase} from '../phrases/phrases.ts';
import {subjectBefore} from '../phrases/subjects.ts';
import {lowerAt, type Row} from '../row.ts';
import type {Cue} from './cue.ts';
import {verbGroup} from './verb-groups.ts';

/**
 * “Trump’s announcement that A” · “he issued a warning that A”: the cue of the noun at `at`, with its owner, or the subject
 * of the verb at `from` that utters it; undefined where it has neither, unless it is a report.
 */
export function cueNoun(row: Row, at: number, from: number): Cue | undefined {
	const owner =
		ownerOf(row, at) ?? (from < at ? subjectBefore(row, verbGroup(row, from).from)?.source : utterer(row, at));
	if (owner === undefined && !/^reports?$/u.test(lowerAt(row, at))) return undefined;
	return {
		at,
		words: [at, at + 1],
		from: Math.min(from, owner?.from ?? from),
		to: at + 1,
		form: cueFormOf('announced'),
		pattern: 'cue-noun',
		...(owner === undefined ? {} : {source: owner}),
		inverted: false,
	};
}

/** “Trump’s announcement that”, “his claim that”. */
function ownerOf(row: Row, at: number): SourcePhrase | undefined {
	let index = at - 1;
	while (
		index > 0 &&
		(/^(?:word|number)$/u.test(row[index]?.kind ?? '') || row[index]?.text === '.') &&
		at - index < 5 &&
		!possessives.has(lowerAt(row, index)) &&
		!prepositions.has(lowerAt(row, index))
	)
		index--;
	const element = row[index];
	if (element?.kind === 'clitic') return phraseBefore(row, index);
	if (element === undefined || !possessives.has(element.lower)) return undefined;
	const pronoun = {his: 'he', her: 'she', its: 'it', their: 'they', my: 'i', our: 'we', your: 'you'}[element.lower];
	return pronoun === undefined
		? undefined
		: {
				kind: 'pronoun',
				from: index,
				to: index + 1,
				span: {start: element.start, end: element.end},
				lower: pronoun,
				names: [],
			};
}

/** “Trump issued a warning that”. */
function utterer(row: Row, at: number): SourcePhrase | undefined {
	for (let index = at - 1; index > Math.max(0, at - 5); index--)
		if (utteringVerbs.has(lowerAt(row, index))) return subjectBefore(row, verbGroup(row, index).from)?.source;
	return undefined;
}
