import {capitalOf, countryOf} from '../countries.ts';
import {outlets} from '../lexicon/organisations.ts';
import {cities, regions, usStates} from '../lexicon/places.ts';

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
