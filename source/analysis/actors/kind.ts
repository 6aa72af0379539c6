import {capitalOf, countryOf} from '../countries.ts';
import {isFiniteCue} from '../cue-forms.ts';
import {knownOrganisations, organisationWords, outlets} from '../lexicon/organisations.ts';
import {cities, placeOpeners, placeWords, regions, usStates} from '../lexicon/places.ts';
import {honorifics} from '../lexicon/titles.ts';
import {isGivenName, type Name} from '../names.ts';
import type {ActorKind} from '../schema.ts';

const withoutThe = (text: string): string => text.replace(/^the /iu, '');

/** Whether a name is that of an agency or outlet. */
export function isOutlet(text: string): boolean {
	const lower = withoutThe(text).toLowerCase();
	return (
		outlets.has(lower) ||
		/(?: news| times| post| journal| tribune| herald| gazette| magazine| tv| television| radio)$/u.test(lower) ||
		/^(?:the )?(?:\w+ )?news$/iu.test(lower)
	);
}

export const isKnownPlace = (text: string): boolean => {
	const lower = withoutThe(text).toLowerCase();
	return (
		countryOf(text) !== undefined ||
		capitalOf(text) !== undefined ||
		cities.has(lower) ||
		regions.has(lower) ||
		usStates.has(lower) ||
		usStates.has(text)
	);
};

/** The kind that the words of a name tell by themselves, or undefined. */
export function kindByWords(words: readonly string[], text: string): ActorKind | undefined {
	const lower = withoutThe(text).toLowerCase();
	const last = words.at(-1)?.toLowerCase() ?? '';
	const [first = ''] = words;
	if (knownOrganisations.has(lower) || outlets.has(lower)) return 'organisation';
	if (isKnownPlace(text)) return 'place';
	if (
		words.length > 1 &&
		isGivenName(first) &&
		words.length < 5 &&
		!words.includes('of') &&
		!/^(?:university|college|foundation|hospital|institute|center|inc\.?|airport|street|stadium|park|county)$/u.test(
			last,
		)
	)
		return 'person';
	if (words.length > 1 && organisationWords.has(last)) return 'organisation';
	if (words.length > 1 && placeWords.has(last)) return 'place';
	if (words.length > 1 && words.some(word => organisationWords.has(word.toLowerCase()))) return 'organisation';
	if (words.length > 1 && placeOpeners.has(first.toLowerCase())) return 'place';
	if (
		/^\p{Lu}[\p{Lu}\p{N}&.]{1,5}$/u.test(text) ||
		/\p{Ll}\p{Lu}/u.test(text.replace(/^(?:Mc|Mac|De|La|Le|Di|Van|O')/u, ''))
	)
		return 'organisation';
	return undefined;
}

/** What the article tells of a name besides its words: which roles it gives it, which of its words stand in it without a capital. */
export type NameEvidence = {role: 'person' | 'group' | undefined; common: boolean};

/** The kind that a name's places in the text tell: titles, roles, cues behind it, “in” before it; undefined where nothing does. */
export function kindByPlaces(mentions: readonly Name[], {role, common}: NameEvidence): ActorKind | undefined {
	const words = mentions[0]?.words.length ?? 1;
	let person = role === 'person' ? 2 : 0;
	let place = 0;
	let organisation = role === 'group' ? 2 : 0;
	for (const name of mentions) {
		if (name.title !== undefined) person += 4;
		if (isFiniteCue(name.after) || /^(?:who|whose)$/u.test(name.after)) person += words > 1 ? 2 : 1;
		if (/^(?:in|at|near|from|across|outside|throughout|around|into|to)$/u.test(name.before))
			place += name.before === 'to' ? 0.6 : 1.5;
		if (name.before === 'the') organisation += 1.5;
		if (/^(?:of|by|for|with|against)$/u.test(name.before) && words === 1) organisation += 0.5;
		if (name.after === "'s" && words === 1) organisation += 0.5;
	}
	if (words > 1 && words < 5 && !common && person + place + organisation < 3) person += 1.6;
	if (person + place + organisation === 0 || (common && person + organisation < 1.5 && place < 2)) return undefined;
	const isTitle = mentions[0]?.words.some(word => /^(?:of|for|and|&|the)$/u.test(word)) === true;
	if (person >= place && person >= organisation && !isTitle) return 'person';
	return place > organisation && !isTitle ? 'place' : 'organisation';
}

export const isHonorific = (title: string): boolean => honorifics.has(title.toLowerCase());
