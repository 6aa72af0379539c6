import {genericOrganisationWords, knownOrganisations, organisationWords} from '../lexicon/organisations.ts';

const joiners = new Set(['of', 'the', 'and', 'for', 'de', 'in', 'on', '&']);

/** The initials of a name's words, small words left out: “FBI” of “Federal Bureau of Investigation”. */
export const acronymOf = (words: readonly string[]): string =>
	words
		.filter(word => !joiners.has(word.toLowerCase()))
		.map(word => word[0] ?? '')
		.join('');

export const isAcronym = (text: string): boolean => /^[\p{Lu}.&]{2,8}$/u.test(text);

export const isJoiner = (word: string): boolean => joiners.has(word.toLowerCase());

const legalForms: ReadonlyMap<string, string> = new Map([
	['corporation', 'corp'],
	['company', 'co'],
	['limited', 'ltd'],
	['incorporated', 'inc'],
]);

const plainWords = (words: readonly string[]): string[] =>
	words
		.filter(word => !isJoiner(word))
		.map(word => word.toLowerCase().replace(/\.$/u, ''))
		.map(word => legalForms.get(word) ?? word);

const isGeneric = (word: string): boolean => organisationWords.has(word) || genericOrganisationWords.has(word);

/**
 * Organisations by the names that mean the same one: the same words in another order (“Homeland Security Department”),
 * without its owner (“Security Council” of “UN Security Council”), or without the general words at its end
 * (“Big Machine” of “Big Machine Label Group”) or what follows “of” and “for”.
 */
export class OrganisationForms<T> {
	private readonly whole = new Map<string, T>();
	private readonly shortened = new Map<string, T>();

	/** The organisation of several words kept before that these words mean. */
	find(words: readonly string[]): T | undefined {
		const plain = plainWords(words);
		if (plain.length < 2) return undefined;
		const sorted = inOrder(plain);
		return (
			this.whole.get(sorted) ??
			this.shortened.get(sorted) ??
			shortForms(words)
				.map(form => this.whole.get(inOrder(form)))
				.find(found => found !== undefined)
		);
	}

	keep(words: readonly string[], organisation: T): void {
		const plain = plainWords(words);
		this.whole.set(inOrder(plain), organisation);
		for (const form of shortForms(words)) this.shortened.set(inOrder(form), organisation);
	}
}

const inOrder = (words: readonly string[]): string => words.toSorted().join(' ');

function shortForms(full: readonly string[]): string[][] {
	const words = plainWords(full);
	const tail = words.slice(1);
	const tells = !tail.every(isGeneric) || knownOrganisations.has(tail.join(' '));
	const forms = tail.length > 1 && tells ? [tail] : [];
	if (words.length > 2 && isGeneric(words.at(-1) ?? '')) {
		forms.push(words.slice(0, -1));
		if (words.length > 3) forms.push(words.slice(0, -2));
	}
	const link = full.findIndex((word, index) => index > 1 && /^(?:of|for)$/u.test(word));
	const opening = link < 0 ? [] : plainWords(full.slice(0, link));
	if (opening.length > 1 && !opening.every(isGeneric)) forms.push(opening);
	return forms;
}
