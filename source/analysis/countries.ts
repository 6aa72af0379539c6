import english from 'i18n-nationality/langs/en.json' with {type: 'json'};
import {capitals} from './lexicon/capitals.ts';
import {countryAliases, countryShortForms, furtherDemonyms} from './lexicon/countries.ts';

const {nationalities} = english;

type Countries = {
	byName: ReadonlyMap<string, string>;
	names: ReadonlyMap<string, string>;
};

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that Intl names but that are no country: Eurozone, United Nations, pseudo-locales, outlying areas. */
const noCountry = new Set(['EZ', 'UN', 'EU', 'XA', 'XB', 'QO', 'ZZ', 'AC', 'CP', 'DG', 'IC', 'TA']);

/** “Myanmar (Burma)” → “Myanmar”, “Hong Kong SAR China” → “Hong Kong”. */
const plainName = (name: string): string =>
	name
		.replace(/\s*\(.*\)/u, '')
		.replace(/ SAR China$/u, '')
		.replaceAll('&', 'and')
		.replaceAll('’', "'");

function readCountries(): Countries {
	const display = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'});
	const byName = new Map<string, string>();
	const names = new Map<string, string>();
	for (const code of alphabet.flatMap(first => alphabet.map(second => first + second))) {
		const full = noCountry.has(code) ? undefined : display.of(code);
		if (full === undefined || full === code) continue;
		const name = plainName(full);
		if (byName.has(name.toLowerCase())) continue;
		names.set(code, name);
		byName.set(name.toLowerCase(), code);
	}
	for (const [alias, code] of countryAliases) byName.set(alias.toLowerCase(), code);
	byName.delete('us');
	return {byName, names};
}

let known: Countries | undefined;

/** Country names from `Intl.DisplayNames`, read once, on first use. */
const countries = (): Countries => {
	known ??= readCountries();
	return known;
};

/** The ISO 3166 code of a country by any of its names, “US” only in capitals; undefined for anything else. */
export const countryOf = (name: string): string | undefined =>
	countryAliases.get(name) ??
	countries().byName.get(
		name.toLowerCase().replace(/^(?:state|(?:islamic |people's )?republic|kingdom) of (?:the )?/u, ''),
	);

/** The English name of a country code. */
export const countryName = (code: string): string => countries().names.get(code) ?? code;

/** The country whose capital this is. */
export const capitalOf = (name: string): string | undefined => capitals.get(name.toLowerCase());

/** The country that “the North”, “the South” stand for, where it is in the article. */
export const shortFormOf = (name: string): string | undefined => countryShortForms.get(name);

/** “Bosnian - Herzegovinian”, “Congolese (Republic of the Congo)” → the words that name the people of a country. */
const namesOfPeople = (entry: string): string[] =>
	entry
		.replace(/\s*\(.*\)/u, '')
		.split(/ - | or |\//u)
		.map(name => name.trim().toLowerCase());

/** Words in -ese and -ish have no plural of their own. */
const plural = (name: string): string[] => (/(?:ese|ish|ch|s)$/u.test(name) ? [name] : [name, `${name}s`]);

let demonyms: ReadonlyMap<string, string> | undefined;

function readDemonyms(): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	// Where the list has only the country's own name (“Cook Islands”), that is no word for its people.
	for (const [code, entry] of Object.entries(nationalities))
		for (const name of namesOfPeople(entry))
			for (const form of plural(name)) if (countryOf(form) === undefined && !found.has(form)) found.set(form, code);
	for (const [name, code] of furtherDemonyms) for (const form of plural(name)) found.set(form, code);
	return found;
}

/** The country that a word like “Russian” or “Britons” belongs to, in singular or plural. */
export function demonymOf(word: string): string | undefined {
	demonyms ??= readDemonyms();
	return demonyms.get(word.toLowerCase());
}
