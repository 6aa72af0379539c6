import {capitals} from './lexicon/capitals.ts';
import {countryAliases, countryShortForms, irregularDemonyms} from './lexicon/countries.ts';

type Countries = {
	byName: ReadonlyMap<string, string>;
	names: ReadonlyMap<string, string>;
	stems: ReadonlyMap<string, string>;
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
	const stems = new Map<string, string>();
	for (const code of alphabet.flatMap(first => alphabet.map(second => first + second))) {
		const full = noCountry.has(code) ? undefined : display.of(code);
		if (full === undefined || full === code) continue;
		const name = plainName(full);
		if (byName.has(name.toLowerCase())) continue;
		names.set(code, name);
		byName.set(name.toLowerCase(), code);
		const stem = name.toLowerCase().replace(/(?:ia|ea|a|e|o|y|i)$/u, '');
		if (!name.includes(' ') && stem.length > 2) stems.set(stem, code);
	}
	for (const [alias, code] of countryAliases) byName.set(alias.toLowerCase(), code);
	byName.delete('us');
	return {byName, names, stems};
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

const demonymEndings = [
	'nians',
	'nian',
	'ians',
	'ian',
	'eans',
	'ean',
	'ans',
	'an',
	'lese',
	'ese',
	'ish',
	'is',
	'i',
	's',
];

/** The country that a word like “Russian” or “Chinese” belongs to, by ending and stem; irregular ones from a list. */
export function demonymOf(word: string): string | undefined {
	const lower = word.toLowerCase();
	const irregular = irregularDemonyms.get(lower);
	if (irregular !== undefined) return irregular;
	if (!/(?:[ns]|i|ese|ish)$/u.test(lower) || countryOf(word) !== undefined) return undefined;
	for (const ending of demonymEndings) {
		if (!lower.endsWith(ending) || (ending === 's' && !lower.endsWith('is'))) continue;
		const stem = lower.slice(0, -ending.length);
		const code = stem.length < 3 ? undefined : countries().stems.get(stem);
		if (code !== undefined) return code;
	}
	return undefined;
}
