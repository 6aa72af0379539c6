import {femaleNames, maleNames} from '../lexicon/given-names.ts';
import {knownOrganisations, organisationWords, outlets} from '../lexicon/organisations.ts';
import {peopleWords} from '../lexicon/peoples.ts';
import {cities, placeWords, regions, usStates} from '../lexicon/places.ts';
import {capitalOf, countryOf, demonymOf} from '../lists/countries.ts';
import {isCity, isRareGivenName} from '../lists/name-lists.ts';

/** Whether a word is known to be somebody's or some place's name, wherever it stands. */
export const isKnownName = (text: string): boolean => {
	const lower = text.toLowerCase();
	return (
		countryOf(text) !== undefined ||
		knownOrganisations.has(lower) ||
		cities.has(lower) ||
		capitalOf(text) !== undefined ||
		regions.has(lower) ||
		usStates.get(lower) !== undefined ||
		(outlets.has(lower) && lower.length > 4) ||
		/^\p{Lu}{2,6}$/u.test(text)
	);
};

/** A city of the long list, which many a surname and common word is in too. */
export const isCityName = (text: string): boolean => isCity(text.toLowerCase());

/** Common given names, which are hardly ever anything else. */
export const isGivenName = (word: string): boolean =>
	femaleNames.has(word.toLowerCase()) || maleNames.has(word.toLowerCase());

/** Given names, those of the long list too. */
export const mayBeGivenName = (word: string): boolean => isGivenName(word) || isRareGivenName(word.toLowerCase());

/** Words for a nation, faith or party, which name nobody in particular: “Russian”, “Democrat”. */
export const isPeopleWord = (word: string): boolean =>
	peopleWords.has(word.toLowerCase()) || demonymOf(word) !== undefined;

/** Words that names of organisations and places end with. */
export const isHeadWord = (word: string): boolean =>
	organisationWords.has(word.toLowerCase()) || placeWords.has(word.toLowerCase());
