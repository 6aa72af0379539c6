import type {Actor, Analysis, Attributed, Quotation} from '../analysis/schema.ts';
import type {Span} from '../article/schema.ts';
import {contains, hull} from '../article/span.ts';
import {folded, hasWords} from './folded-words.ts';

/** The smallest quotation of the article that a stretch of it lies in, marks left aside. */
export function quotationAround(analysis: Analysis | undefined, place: Span): Quotation | undefined {
	const length = ({content}: Quotation) => hull(content).end - hull(content).start;
	return analysis?.quotations
		.filter(({content}) => contains(hull(content), place))
		.toSorted((a, b) => length(a) - length(b))[0];
}

/** The words by which an actor may be called: names, and a person's last name by itself. */
function callings({name, aliases, kind, roles}: Actor): string[] {
	const names = [name, ...aliases];
	const last = kind === 'person' ? names.flatMap(one => one.split(' ').slice(-1)) : [];
	return [...names, ...last, ...roles.map(({text}) => text)].filter(words => words.length > 2);
}

const isCalled = (text: string, words: string): boolean => hasWords(text, folded(words));

function isMentioned(text: string, analysis: Analysis, {actor, name}: Attributed): boolean {
	const known = analysis.actors.find(({id}) => id === actor);
	return isCalled(text, name) || (known !== undefined && callings(known).some(words => isCalled(text, words)));
}

/** A pronoun or "the minister said": somebody is meant whom the sentence before has named. */
const meantWithoutName = /\b(?:he|she|they|it|who|you|i|we|his|her|their)\b|\b(?:said|says|told|asked|wrote|added)\b/i;

const notNamed = /\b(?:speaker not named|someone not named)\b/;

/** What the comment says of who spoke: the one the article names, someone else, or nobody. */
export type Claim = 'right' | 'other' | 'none';

/**
 * Who is said to have spoken in `around` (of a line or a paragraph, without the quoted words), held against the
 * article's quotation. To name through whom the words came is right as well.
 */
export function claimOf(analysis: Analysis, quotation: Quotation, around: string, isLine: boolean): Claim {
	const text = folded(around);
	const {speaker, via} = quotation;
	if (speaker && isMentioned(text, analysis, speaker)) return 'right';
	if (via.some(link => isMentioned(text, analysis, link)) && !isLine) return 'right';
	if (notNamed.test(text)) return speaker ? 'none' : 'right';
	if (isLine && around.trim() !== '') return 'other';
	const spoken = analysis.actors.filter(({kind}) => kind !== 'place');
	if (spoken.some(({id, name}) => isMentioned(text, analysis, {actor: id, name}))) return 'other';
	return meantWithoutName.test(text) || !speaker ? 'right' : 'none';
}
