/** Frames that finder and linker make of words that nobody said. */
import {isKnownPlace} from '../actors/well-known.ts';
import type {Passage} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import {adverbs, auxiliaries, emptyContents, negations} from '../lexicon/function-words.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {tokensIn} from '../spans/span-row.ts';
import type {Link} from './link-cues.ts';

/** Words that say that nothing was said: “declined to comment”, “did not say whether”. */
const denials = wordSet('declined declines declining refused refuses refusing decline refuse');

/** What somebody turns over in his mind is not what somebody said, though the corpus counts it. */
const ponderings = wordSet('considering consider considers considered weighing');

/** What somebody or something is taken to be is nobody's word: “the men appeared gaunt”, “it has always seemed strange”. */
const seemings = wordSet('seem seems seemed seeming appear appears appeared appearing');

/** “She named two of the officials”: whom somebody names is no clause that he said. */
const namings = wordSet('named names naming');

/** Whether a frame reports a clause that nobody uttered; words in marks were uttered all the same. */
export function isDenied({tokens}: Passage, {cue}: Link, {contents}: Frame): boolean {
	if (contents.some(({kind}) => kind !== 'indirect')) return false;
	for (let at = Math.max(0, cue.from - 3); at < cue.to; at++) {
		const {lower = ''} = tokens[at] ?? {};
		if (denials.has(lower) && at >= cue.from - 1) return true;
		if ((ponderings.has(lower) || seemings.has(lower) || namings.has(lower)) && at >= cue.from) return true;
		if (negations.has(lower) && (at >= cue.from || isAuxiliaryRun(tokens, at, cue.from))) return true;
	}
	return false;
}

/** Whether only auxiliaries and adverbs stand between a negation and the cue: “has not yet said”. */
const isAuxiliaryRun = (tokens: Passage['tokens'], from: number, to: number): boolean =>
	tokens.slice(from + 1, to).every(({lower}) => auxiliaries.has(lower) || adverbs.has(lower));

/** Whether all that a frame reports is a pronoun, and no word of it in marks. */
export const isEmpty = ({tokens}: Passage, {contents}: Frame): boolean =>
	contents.every(
		({kind, spans}) =>
			kind === 'indirect' &&
			spans.every(({start, end}) => {
				const {from, to} = tokensIn(tokens, start, end);
				return to - from === 1 && emptyContents.has(tokens[from]?.lower ?? '');
			}),
	);

/** “NEW DELHI: The mill closed.”: where the news comes from, and nobody who tells it. */
export const isDateline = ({paragraph}: Passage, {cueText, source, contents}: Frame): boolean =>
	cueText === ':' &&
	source?.span.start === paragraph.start &&
	source.names.length === 1 &&
	isKnownPlace(source.names[0]?.text.toLowerCase() ?? '') &&
	contents.every(({kind}) => kind === 'indirect');
