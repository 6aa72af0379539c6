import {isFiniteCue} from '../cue-forms.ts';
import {femaleNames, maleNames} from '../lexicon/given-names.ts';
import {knownOrganisations, organisationWords, outlets} from '../lexicon/organisations.ts';
import {cities, placeOpeners, placeWords, regions, usStates} from '../lexicon/places.ts';
import {capitalOf, countryOf, demonymOf} from '../lists/countries.ts';
import {isCity, isCommonWord, isRareGivenName} from '../lists/name-lists.ts';
import type {Name} from '../names/name.ts';

/** All places of an article at which the same words are a name, with what the article says of them elsewhere. */
export type NameGroup = {
	text: string;
	words: readonly string[];
	mentions: readonly Name[];
	/** What the roles beside it are those of. */
	role: 'person' | 'group' | undefined;
	/** Its last word stands without a capital in the article too. */
	common: boolean;
	/** Where its one word stands in a longer name of the article. */
	partOf: 'first' | 'last' | 'middle' | undefined;
	/** Somewhere a state or country stands behind it: “Hawthorne, California”. */
	located: boolean;
};

/** A feature with its weight in this group: 1, or the share of mentions that have it. */
export type Feature = readonly [name: string, value: number];

const shapeOf = (word: string): string =>
	word
		.replace(/\p{Lu}+/gu, match => (match.length > 1 ? 'XX' : 'X'))
		.replace(/\p{Ll}+/gu, 'x')
		.replace(/\p{N}+/gu, '9');

const lists: readonly (readonly [string, (lower: string, text: string) => boolean])[] = [
	['country', (_, text) => countryOf(text) !== undefined],
	['capital', (_, text) => capitalOf(text) !== undefined],
	['state', (lower, text) => usStates.has(lower) || usStates.has(text)],
	['region', lower => regions.has(lower)],
	['known-city', lower => cities.has(lower)],
	['city', lower => isCity(lower)],
	['outlet', lower => outlets.has(lower)],
	['known-organisation', lower => knownOrganisations.has(lower)],
];

const wordLists: readonly (readonly [string, (lower: string, text: string) => boolean])[] = [
	['given', lower => femaleNames.has(lower) || maleNames.has(lower)],
	['rare-given', lower => isRareGivenName(lower)],
	['organisation-word', lower => organisationWords.has(lower)],
	['place-word', lower => placeWords.has(lower)],
	['place-opener', lower => placeOpeners.has(lower)],
	['demonym', (_, text) => demonymOf(text) !== undefined],
	['a-place', (lower, text) => isCity(lower) || countryOf(text) !== undefined || usStates.has(lower)],
	['common', lower => isCommonWord(lower)],
	['joiner', lower => /^(?:of|for|and|the|&|on|in)$/u.test(lower)],
	['suffix', lower => /^(?:jr|sr|ii|iii|iv)\.?$/u.test(lower)],
	['initial', (_, text) => /^\p{Lu}\.$/u.test(text)],
	['particle', (_, text) => /^(?:van|von|de|der|del|della|di|da|do|dos|bin|ibn|al|el|la|le)$/u.test(text)],
];

/** The features of a name's own words, which are those of the name wherever it stands. */
export function wordFeatures({text, words}: Pick<NameGroup, 'text' | 'words'>): Feature[] {
	const features: Feature[] = [['bias', 1]];
	const add = (name: string, value = 1) => features.push([name, value]);
	const lower = text.toLowerCase();
	const size = Math.min(words.length, 5);
	add(`words=${size}`);
	for (const [name, holds] of lists) if (holds(lower, text)) add(`is-${name}`);
	words.forEach((word, index) => {
		const small = word.toLowerCase();
		add(`word=${small}`);
		const place = index === 0 ? 'first' : index === words.length - 1 ? 'last' : 'inner';
		if (place !== 'inner') add(`${place}=${small}`);
		for (const [name, holds] of wordLists) if (holds(small, word)) add(`${place}-${name}/${size > 2 ? 3 : size}`);
	});
	const [first = ''] = words;
	const last = words.at(-1) ?? '';
	if (words.every(word => isCommonWord(word.toLowerCase()))) add(`all-common/${size}`);
	add(`shape=${shapeOf(first)}/${size}`);
	add(`last-shape=${shapeOf(last)}/${size}`);
	for (const length of [2, 3]) add(`ends=${last.toLowerCase().slice(-length)}/${Math.min(size, 2)}`);
	add(`starts=${last.toLowerCase().slice(0, 3)}/${Math.min(size, 2)}`);
	return features;
}

/** The features of an article's mentions of a name, and of what the article says of it. */
export function placeFeatures({mentions, words, role, common, partOf, located}: NameGroup): Feature[] {
	const counts = new Map<string, number>();
	const size = Math.min(words.length, 2);
	const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1 / mentions.length);
	for (const name of mentions) {
		count(`before=${name.before}/${size}`);
		count(`after=${/^\p{L}/u.test(name.after) || name.after === "'s" ? name.after : name.after.slice(0, 1)}/${size}`);
		if (name.title !== undefined) count('titled');
		if (isFiniteCue(name.after)) count(`speaks/${size}`);
		if (name.initial) count(`opens/${size}`);
		if (/\p{Ll}ing$/u.test(name.after)) count(`after-ing/${size}`);
		if (/\p{Ll}(?:ed|s)$/u.test(name.after)) count(`after-ed/${size}`);
	}
	const features: Feature[] = [...counts];
	if (located) features.push([`located/${size}`, 1]);
	if (role !== undefined) features.push([`role=${role}`, 1]);
	if (common) features.push([`common/${size}/${mentions.every(name => name.initial) ? 'initial' : 'inside'}`, 1]);
	if (partOf !== undefined) features.push([`part=${partOf}`, 1]);
	features.push([`mentions=${Math.min(mentions.length, 4)}/${size}`, 1]);
	return features;
}

/** What can be seen of a name when its kind is asked: its words, their lists, and what stands around its mentions. */
export const kindFeatures = (group: NameGroup): Feature[] => [...wordFeatures(group), ...placeFeatures(group)];
