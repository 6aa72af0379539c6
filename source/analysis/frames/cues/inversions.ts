import type {CueForm} from '../../cue-forms.ts';
import type {Element} from '../../elements.ts';
import {determiners, prepositions} from '../../lexicon/function-words.ts';
import {isAdverb} from '../phrases/phrase-parts.ts';
import {phraseAfter, type SourcePhrase} from '../phrases/phrases.ts';
import {comma, dash, lowerAt, type Row} from '../row.ts';
import type {Cue} from './cue.ts';
import {canSpeak} from './who-can-speak.ts';

/** “said Biegun”, “wrote Taylor, who …”: the source stands behind the verb. */
export function invertedCue(row: Row, at: number, form: CueForm): Cue | undefined {
	const before = row[at - 1];
	const opens = at === 0 || before?.kind === 'quoted' || comma(before) || dash(before);
	if (
		!opens ||
		(form.form !== 'past' && form.form !== 'present') ||
		(form.complements.has('infinitive') && !/^(?:ask|warn|promise|vow)$/u.test(form.lemma))
	)
		return undefined;
	const source = phraseAfter(row, at + 1);
	if (source === undefined || (source.kind === 'pronoun' && source.lower === 'it')) return undefined;
	const after = row[source.to];
	const ends =
		after === undefined ||
		after.kind === 'mark' ||
		after.kind === 'quoted' ||
		(after.kind === 'word' &&
			(prepositions.has(after.lower) ||
				/^(?:who|when|while|as|and|last|this|earlier|later|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
					after.lower,
				) ||
				isAdverb(after)));
	if (!ends || (after !== undefined && after.lower === 'and' && before?.kind !== 'quoted')) return undefined;
	if (before?.kind !== 'quoted' && at > 0 && !isPlainInversion(row, source, after)) return undefined;
	return {at, words: [at, at + 1], from: at, to: source.to, form, pattern: 'inverted', source, inverted: true};
}

/** After a comma, “said X” is an inversion only where X is named or has an article and can speak, and the sentence pauses behind it. */
function isPlainInversion(row: Row, source: SourcePhrase, after: Element | undefined): boolean {
	if (
		source.kind === 'pronoun' ||
		!canSpeak(source) ||
		after?.kind === 'quoted' ||
		/^(?:to|that)$/u.test(after?.lower ?? '')
	)
		return false;
	return (
		source.kind === 'name' || determiners.has(lowerAt(row, source.from)) || after === undefined || after.kind === 'mark'
	);
}
