import {familyNamesFirst, femaleNames, maleNames} from '../lexicon/given-names.ts';
import {femaleHonorifics, maleHonorifics} from '../lexicon/titles.ts';
import {rareGivenName} from '../lists/name-lists.ts';
import type {Name} from '../names/name.ts';
import type {ActorDraft} from './actor-draft.ts';

export type Gender = 'female' | 'male' | 'unknown';

/** A gender, and whether it is more than the guess that a rare given name allows. */
export type GenderGuess = {gender: Gender; sure: boolean};

/** What a given name tells; lower case. */
function genderOfGivenName(name: string): GenderGuess {
	const [female, male] = [femaleNames.has(name), maleNames.has(name)];
	if (female !== male) return {gender: female ? 'female' : 'male', sure: true};
	const rare = female ? undefined : rareGivenName(name);
	return {gender: rare === undefined || rare === 'either' ? 'unknown' : rare, sure: false};
}

/** What the title before a name tells: “Mrs.”, “Sir”, “Congresswoman”. */
export function genderOfTitle({title}: Name, text: string): Gender {
	const words = title === undefined ? [] : text.slice(title.start, title.end).toLowerCase().split(/\s+/u);
	if (words.some(word => femaleHonorifics.has(word) || word.endsWith('woman'))) return 'female';
	return words.some(word => maleHonorifics.has(word) || (word.endsWith('man') && word.length > 5)) ? 'male' : 'unknown';
}

function genderOfRole(role: string): Gender {
	if (/(?:woman|mother|daughter|wife|sister|actress|queen|princess)\b/u.test(role)) return 'female';
	return /(?:\b|spokes|business|congress|chair|police)(?:man|father|son|husband|brother|king|prince)\b/u.test(role)
		? 'male'
		: 'unknown';
}

/** “Kim Jong Un”, “Moon Jae-in”: the family name stands first, and tells nothing though it may be a given name elsewhere. */
const isFamilyFirst = ([first = '', second = '', ...rest]: readonly string[]): boolean =>
	familyNamesFirst.has(first.toLowerCase()) && (rest.length === 1 || /\p{L}-\p{L}/u.test(second));

const isKnown = (gender: Gender): boolean => gender !== 'unknown';

/** What a person's titles, roles and given name tell about the pronoun that fits, in this order. */
export function genderOf({mentions, roles, words}: ActorDraft, text: string): GenderGuess {
	const told =
		mentions.map(name => genderOfTitle(name, text)).find(isKnown) ??
		roles.map(({span}) => genderOfRole(text.slice(span.start, span.end).toLowerCase())).find(isKnown);
	if (told !== undefined) return {gender: told, sure: true};
	if (isFamilyFirst(words)) return {gender: 'unknown', sure: false};
	const names = words.slice(0, -1).map(word => genderOfGivenName(word.toLowerCase()));
	return names.find(({gender}) => isKnown(gender)) ?? {gender: 'unknown', sure: false};
}
