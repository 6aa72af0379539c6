/** Cuts a run of capitalised words in names and titles: “Disney Chief Executive Bob Iger”, “Ukraine Kurt Volker”. */

import {knownOrganisations, organisationWords, outlets} from '../lexicon/organisations.ts';
import {honorifics, officeWords, portfolioWords, surnameTitles} from '../lexicon/titles.ts';
import {countryOf, demonymOf} from '../lists/countries.ts';
import type {Token} from '../tokens/tokens.ts';
import {isHead} from './capitals.ts';
import {isHeadWord, isPeopleWord, mayBeGivenName} from './known-names.ts';

type Tokens = readonly Token[];

/** One name of a run, tokens [from, end), with the tokens of its title where it has one. */
export type Part = {from: number; end: number; title?: readonly [from: number, end: number]};

const titleWords =
	/^(?:prime|vice|foreign|interior|defen[cs]e|finance|deputy|assistant|acting|former|first|lady|executive|supreme|chief|attorney|district|senior|lead|press|special|national|adviser|advisor|-elect|majority|minority)$/u;

const isTitleWord = (tokens: Tokens, index: number): boolean => {
	const lower = tokens[index]?.lower ?? '';
	return honorifics.has(lower) || officeWords.has(lower) || (titleWords.test(lower) && index > 0);
};

const hasHead = (tokens: Tokens, from: number, end: number): boolean =>
	tokens.slice(from, end).some(({lower}) => organisationWords.has(lower));

/** A nation or party before a person: “Republican Ted Cruz”; the one of “American Music Awards” belongs to the name. */
function isDescription(tokens: Tokens, index: number, end: number): boolean {
	const token = tokens[index];
	const next = tokens[index + 1];
	if (token === undefined || next === undefined || !isPeopleWord(token.text) || hasHead(tokens, index, end))
		return false;
	if (isHead(tokens[end - 1]) || knownOrganisations.has(next.lower) || /^\p{Lu}{2,}$/u.test(next.text)) return false;
	return isTitleWord(tokens, index + 1) || isPeopleWord(next.text) || (mayBeGivenName(next.text) && end - index < 6);
}

function lastTitle(tokens: Tokens, start: number, end: number): {start: number; end: number} | undefined {
	for (let index = end - 1; index >= start; index--) {
		const lower = tokens[index]?.lower ?? '';
		if (!honorifics.has(lower) && !officeWords.has(lower)) continue;
		if (index === end - 1 && index > start && surnameTitles.has(lower)) return undefined;
		const of =
			tokens[index + 1]?.text === 'of' && index + 2 < end && portfolioWords.has(tokens[index + 2]?.lower ?? '');
		return {start: index, end: of ? index + 3 : index + 1};
	}
	return undefined;
}

/** An organisation as a whole, titles in it included: “High Commissioner for Human Rights”, “Attorney’s Office”. */
function isBody(tokens: Tokens, from: number, end: number): boolean {
	if (honorifics.has(tokens[from]?.lower ?? '')) return false;
	if (isHead(tokens[end - 1]) || tokens[end - 2]?.text === 'of') return true;
	return tokens
		.slice(from, end)
		.some(
			({text, kind}, index) =>
				(text === 'for' && index > 0) || (kind === 'clitic' && isHeadWord(tokens[from + index + 1]?.lower ?? '')),
		);
}

/** An outlet whose name ends like a title: “Argus Leader”. */
const isOutlet = (tokens: Tokens, from: number, end: number): boolean =>
	outlets.has(
		tokens
			.slice(from, end)
			.map(({lower}) => lower)
			.join(' '),
	);

/** “envoy to Ukraine Kurt Volker”, “US Chinook”: where a country ends and another name begins. */
function afterCountry(tokens: Tokens, from: number, end: number): number {
	for (let split = Math.min(end - 1, from + 3); split > from; split--) {
		const words = tokens.slice(from, split);
		const text = words.map(token => token.text).join(' ');
		const rest = end - split;
		if (rest < 1 || countryOf(text) === undefined || countryOf(`${text} ${tokens[split]?.text}`) !== undefined)
			continue;
		if (isBody(tokens, split, end) || /^(?:and|of|for|the|&)$/u.test(tokens[split]?.text ?? '')) return from;
		const owned = /^(?:to|for|of|in|with)$/u.test(tokens[from - 1]?.lower ?? '') && rest > 1;
		const person = rest > 1 && rest < 5 && mayBeGivenName(tokens[split]?.text ?? '');
		return owned || person ? split : from;
	}
	return from;
}

/** “White House Russia adviser”: where a well-known organisation ends and a country begins. */
function afterKnown(tokens: Tokens, from: number, end: number): number {
	for (let split = from + 1; split < end; split++) {
		const text = tokens
			.slice(from, split)
			.map(token => token.lower)
			.join(' ');
		const next = tokens[split]?.text ?? '';
		if (knownOrganisations.has(text) && (countryOf(next) !== undefined || demonymOf(next) !== undefined)) return split;
	}
	return from;
}

/** The names of a run [start, end), in order. */
export function splitRun(tokens: Tokens, start: number, end: number): Part[] {
	const split = Math.max(afterCountry(tokens, start, end), afterKnown(tokens, start, end));
	return split > start
		? [...splitTitles(tokens, start, split), ...splitTitles(tokens, split, end)]
		: splitTitles(tokens, start, end);
}

function splitTitles(tokens: Tokens, start: number, end: number): Part[] {
	let from = start;
	while (from < end - 1 && isDescription(tokens, from, end)) from++;
	const title = isBody(tokens, from, end) || isOutlet(tokens, from, end) ? undefined : lastTitle(tokens, from, end);
	if (title === undefined) return [{from, end}];
	let titleStart = title.start;
	while (titleStart > from && isTitleWord(tokens, titleStart - 1)) titleStart--;
	// “House Speaker” is a title as a whole, “White House Press Secretary” is not.
	if (titleStart === from + 1 && /^(?:house|senate)$/u.test(tokens[from]?.lower ?? '')) titleStart--;
	const parts: Part[] = titleStart > from ? [{from, end: titleStart}] : [];
	if (title.end < end) parts.push({from: title.end, end, title: [titleStart, title.end]});
	return parts;
}
