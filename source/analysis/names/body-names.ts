/**
 * How the names of bodies run on over small words: “Russia’s foreign ministry”, “Department of Homeland Security”.
 * Each function takes the run of tokens [start, end) read so far and answers where it ends with what follows.
 */

import {isFiniteCue} from '../cue-forms.ts';
import {calendarWords} from '../lexicon/calendar.ts';
import {auxiliaries, irregularPasts, prepositions} from '../lexicon/function-words.ts';
import {organisationWords} from '../lexicon/organisations.ts';
import {pluralRoleNouns} from '../lexicon/role-nouns.ts';
import {honorifics, officeWords, portfolioWords} from '../lexicon/titles.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {capitalOf, countryOf, demonymOf} from '../lists/countries.ts';
import type {Token} from '../tokens/tokens.ts';
import {isCapital, isHead} from './capitals.ts';
import {isCityName, isGivenName, isKnownName} from './known-names.ts';

type Tokens = readonly Token[];

const smallBody = wordSet(`
	foreign interior defence defense finance health justice state education trade labour labor transport energy culture`);
const officeOwners = wordSet('attorney prosecutor sheriff governor mayor coroner president prime minister controller');
/** Nouns of bodies of a place, and those that stand behind any name. */
const placeBodies = wordSet('police military army province parliament');
const properNouns = wordSet('province prefecture oblast network plateau program programme');
const smallNouns = smallBody.union(officeOwners).union(placeBodies).union(properNouns).add('government');
const possessedHeads =
	/^(?:attorney|sheriff|governor|children|women|people|workers|veterans|mayor|king|queen|men|teachers|students)$/u;

const textOf = (tokens: Tokens, start: number, end: number): string =>
	tokens
		.slice(start, end)
		.map(token => token.text)
		.join(' ');

const isNation = (words: string): boolean =>
	countryOf(words) !== undefined || demonymOf(words) !== undefined || capitalOf(words) !== undefined;

const isPlaceOrBody = (words: string): boolean => isNation(words) || isKnownName(words) || isCityName(words);

/** Whether what follows is no noun that the words before would only describe: “US military helicopter”. */
const endsPhrase = (token: Token | undefined): boolean =>
	token?.kind !== 'word' ||
	auxiliaries.has(token.lower) ||
	prepositions.has(token.lower) ||
	irregularPasts.has(token.lower) ||
	isFiniteCue(token.lower) ||
	/^(?:and|or|that|who|which|\p{Ll}+ed)$/u.test(token.lower);

/** “US military”, “French foreign ministry”, “Chinese government”, “U.S. attorney’s office”: a body whose noun is written small. */
export function withSmallNoun(tokens: Tokens, start: number, end: number): number {
	if (end - start > 3 || honorifics.has(tokens[start]?.lower ?? '') || officeWords.has(tokens[end - 1]?.lower ?? ''))
		return end;
	const from = tokens[end]?.lower === "'s" ? end + 1 : end;
	const first = tokens[from]?.text ?? '';
	// Few names have such a noun behind them, and to ask what the others are takes long.
	if (!smallNouns.has(first)) return end;
	const owner = textOf(tokens, start, end);
	const [second = '', third = ''] = [tokens[from + 1]?.text, tokens[from + 2]?.text];
	if (!isPlaceOrBody(owner)) {
		const proper = from === end && properNouns.has(first);
		return proper && endsPhrase(tokens[end + 1]) ? end + 1 : end;
	}
	if (smallBody.has(first) && /^(?:ministry|commission|department)$/u.test(second)) return from + 2;
	if (from > end) return end;
	if (officeOwners.has(first) && /^['’]s$/u.test(second) && /^(?:office|department)$/u.test(third)) return end + 3;
	if (first === 'government' && isNation(owner)) return pluralRoleNouns.has(second) ? end : end + 1;
	return placeBodies.has(first) && endsPhrase(tokens[end + 1]) ? end + 1 : end;
}

/** “People’s Liberation Army”, “U.S. Attorney’s Office”: the head stands behind a possessive. */
export function withPossessed(tokens: Tokens, end: number): number {
	const owner = tokens[end - 1]?.lower ?? '';
	if (tokens[end]?.kind !== 'clitic' || !possessedHeads.test(owner)) return end;
	for (let at = end + 1; at < end + 4 && isCapital(tokens[at]); at++) if (isHead(tokens[at])) return at + 1;
	return end;
}

const opensOf =
	/^(?:commissioner|court|republic|gulf|isle|joint|chiefs|bill|city|state|order|daughters|sons|doctors|voice)$/u;
const opensFor = /^(?:doctors|citizens|americans|mothers|students|commissioner)$/u;

/** Names of organisations run on over “of”, “for”, “and”. */
export function withLinked(tokens: Tokens, start: number, end: number): number {
	const last = tokens[end - 1];
	const next = tokens[end];
	if (last === undefined || next === undefined) return end;
	const the = tokens[end + 1]?.text === 'the' ? 1 : 0;
	const after = tokens[end + 1 + the];
	if (after === undefined || !isCapital(after) || calendarWords.has(after.lower)) return end;
	const mayOwn = opensOf.test(last.lower) || isHead(last) || portfolioWords.has(last.lower);
	const isOffice = officeWords.has(last.lower);
	if (next.text === 'of' && ((mayOwn && !isOffice) || (isOffice && portfolioWords.has(after.lower))))
		return end + 2 + the;
	if (/^(?:for|on|against)$/u.test(next.text) && (isHead(last) || opensFor.test(last.lower))) return end + 2 + the;
	return next.text === 'and' && the === 0 ? withAnd(tokens, start, end) : end;
}

/** “Securities and Exchange Commission”, “Department of Health and Human Services”. */
function withAnd(tokens: Tokens, start: number, end: number): number {
	const words = tokens.slice(start, end);
	let last = end + 1;
	while (last + 1 < tokens.length && last - end < 5 && isCapital(tokens[last + 1])) last++;
	const second = tokens[end + 1]?.text ?? '';
	const isOther = (word: string) => isKnownName(word) || isGivenName(word);
	const first = countryOf(words[0]?.text ?? '') === undefined ? words[0] : words[1];
	const single = words.length === (first === words[0] ? 1 : 2) && first !== undefined && !isOther(first.text);
	const headed = last > end + 1 && organisationWords.has(tokens[last]?.lower ?? '');
	const hasOf =
		words.some(word => word.text === 'of' || word.text === 'for') &&
		words.some(word => organisationWords.has(word.lower));
	const shared = hasOf && last <= end + 3 && !isOther(second) && !officeWords.has(second.toLowerCase());
	const isDemonym = first !== undefined && demonymOf(first.text) !== undefined;
	return (single && headed && !isDemonym) || shared ? last + 1 : end;
}
