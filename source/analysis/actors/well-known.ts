import {outlets} from '../lexicon/organisations.ts';
import {cities, regions, usStates} from '../lexicon/places.ts';
import {capitalOf, countryOf} from '../lists/countries.ts';

/** A name without the article that some write before it. */
export const withoutThe = (text: string): string => text.replace(/^the /iu, '');

/** Whether a name is that of an agency or outlet. */
export function isOutlet(text: string): boolean {
	const lower = withoutThe(text).toLowerCase();
	return (
		outlets.has(lower) ||
		/(?: news| news agency| newspaper| times| post| journal| tribune| herald| gazette| courier| chronicle| sentinel| examiner| inquirer| enquirer| magazine| tv| television| radio)$/u.test(
			lower,
		) ||
		/^(?:the )?(?:\w+ )?news$/iu.test(lower)
	);
}

/** Whether a name is that of a country, its capital, a city, a region or a state that the lists have. */
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

/**
 * Whether the name of an organisation ends as names of outlets do. Enough where the words were given to it
 * (“told the Argus Leader”), too little elsewhere: a Monitor or a Star may be anything.
 */
export const mayBeOutlet = (text: string): boolean =>
	isOutlet(text) ||
	/\b(?:leader|chronicle|register|sentinel|observer|star|sun|mirror|press|media|weekly|daily|today|review|record|globe|mail|standard|echo|courier|dispatch|examiner|inquirer|enquirer|monitor|bulletin|intelligencer|reporter|insider|wire|network|channel|broadcasting|presse|zeitung|online|telegraph|courant|bee|gazette|digest|express|ledger)$/iu.test(
		text,
	);
