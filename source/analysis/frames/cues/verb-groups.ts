import type {CueForm} from '../../cue-forms.ts';
import type {Element} from '../../elements.ts';
import {nounForms} from '../../lexicon/cue-nouns.ts';
import {
	auxiliaries,
	beForms,
	determiners,
	haveForms,
	negations,
	possessives,
	prepositions,
} from '../../lexicon/function-words.ts';
import {isAdverb, isSubjectPronoun} from '../phrases/phrase-parts.ts';
import type {Row} from '../row.ts';

const isAuxiliary = (element: Element | undefined): boolean =>
	element !== undefined &&
	((element.kind === 'word' && auxiliaries.has(element.lower)) ||
		(element.kind === 'clitic' && element.lower !== "'m"));

/** Where the verb group (auxiliaries and adverbs before the cue) begins, and whether it denies that anything was said. */
export function verbGroup(
	row: Row,
	at: number,
): {from: number; negated: boolean; passive: boolean; perfect: boolean; to: boolean} {
	let from = at;
	let negated = false;
	let passive = false;
	let perfect = false;
	let to = false;
	while (
		from > 0 &&
		(isAuxiliary(row[from - 1]) ||
			isAdverb(row[from - 1]) ||
			(row[from - 1]?.lower === 'first' && row[from - 2]?.kind === 'name') ||
			negations.has(row[from - 1]?.lower ?? '') ||
			row[from - 1]?.lower === 'to')
	) {
		const {lower = ''} = row[from - 1] ?? {};
		if (lower === "'s" && row[from - 2]?.kind === 'name') break;
		if (negations.has(lower)) negated = true;
		if (beForms.has(lower)) passive = true;
		if (haveForms.has(lower) || lower === "'ve") perfect = true;
		if (lower === 'to') to = true;
		from--;
	}
	return {from, negated, passive, perfect, to};
}

/** What can open the complement of a verb: “that”, a mark, a name, a pronoun, an article. */
const introduces = (element: Element | undefined): boolean =>
	element !== undefined &&
	(element.kind === 'quoted' ||
		element.kind === 'name' ||
		/^(?:that|[:,.])$/u.test(element.lower) ||
		isSubjectPronoun(element) ||
		determiners.has(element.lower));

/** Nouns that look like cue verbs: “the report”, “his claims”. */
export const isNoun = (row: Row, at: number, form: CueForm): boolean => {
	const before = row[at - 1];
	if (before === undefined) return false;
	// “its lowered forecast isn’t a problem”: a past that is written like the noun.
	if (form.form === 'past')
		return row[at]?.lower === form.lemma && auxiliaries.has(row[at + 1]?.lower ?? '') && before.kind === 'word';
	if (before.kind === 'clitic') return form.form !== 'gerund' && before.lower === "'s";
	const isReported = before.kind === 'name' && row[at - 2]?.lower === 'as';
	if (form.form === 'present' && nounForms.has(form.lemma) && !isReported && !introduces(row[at + 1])) return true;
	if (form.form === 'base' && auxiliaries.has(row[at + 1]?.lower ?? '')) return true;
	return (
		before.kind === 'word' &&
		(determiners.has(before.lower) ||
			possessives.has(before.lower) ||
			(form.form !== 'gerund' && prepositions.has(before.lower) && before.lower !== 'to'))
	);
};

/** Verbs behind which a cue denies, or only wishes, that anything was said. */
export const restrictedAfterDeclining =
	/^(?:declined|refused|declines|refuses|failed|fails|declining|refusing|unable|unwilling|used|able|forced|allowed|reluctant|hesitant|impossible|difficult|hard|need|needs|want|wants|wanted|seemed|seems|appeared|appears|trying|tried)$/u;
