import {readLists} from '../model/name-file.ts';
import {NameTable} from './name-table.ts';
import {remembered} from './remembered.ts';

const cities = new NameTable(readLists<'names'>('cities.json').names);
const givenNames = readLists<'female' | 'male' | 'either'>('given-names.json');
const female = new NameTable(givenNames.female);
const male = new NameTable(givenNames.male);
const either = new NameTable(givenNames.either);

const common = new NameTable(readLists<'words'>('common-words.json').words);

/** Whether a word is written without a capital in several articles of the corpus: “water”, “lines”; lower case. */
export const isCommonWord = remembered(lower => common.has(lower));

/** Whether a city of 15,000 people or more has this name, lower case. Many a surname is one too. */
export const isCity = remembered(lower => cities.has(lower));

/** The gender of a given name that is not among the common ones of lexicon/given-names.ts; lower case. */
export const rareGivenName = remembered((lower): 'female' | 'male' | 'either' | undefined => {
	if (female.has(lower)) return 'female';
	if (male.has(lower)) return 'male';
	return either.has(lower) ? 'either' : undefined;
});

/** Whether it is such a given name, of whatever gender; lower case. */
export const isRareGivenName = (lower: string): boolean => rareGivenName(lower) !== undefined;
