import english from 'i18n-nationality/langs/en.json' with {type: 'json'};
import {capitals} from '../lexicon/capitals.ts';
import {countryAliases, countryShortForms, furtherDemonyms} from '../lexicon/countries.ts';
import {readLists} from '../model/name-file.ts';
import {NameTable} from './name-table.ts';
import {remembered} from './remembered.ts';

const {nationalities} = english;

const lists = readLists<'codes' | 'names'>('countries.json');
const codes = new NameTable(lists.codes);
const names = new NameTable(lists.names);

const codesOfAliases = new Map([...countryAliases].map(([alias, code]) => [alias.toLowerCase(), code]));
// “us” is a word.
codesOfAliases.delete('us');

/** The ISO 3166 code of a country by any of its names, “US” only in capitals; undefined for anything else. */
export const countryOf = remembered((name): string | undefined => {
	const given = countryAliases.get(name);
	if (given !== undefined) return given;
	const plain = name.toLowerCase().replace(/^(?:state|(?:islamic |people's )?republic|kingdom) of (?:the )?/, '');
	return codesOfAliases.get(plain) ?? codes.told(plain);
});

/** The English name of a country code. */
export const countryName = (code: string): string => names.told(code) ?? code;

/** The country whose capital this is. */
export const capitalOf = remembered(name => capitals.get(name.toLowerCase()));

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
export const demonymOf = remembered((word): string | undefined => {
	demonyms ??= readDemonyms();
	return demonyms.get(word.toLowerCase());
});
