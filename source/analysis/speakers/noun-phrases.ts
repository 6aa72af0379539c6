import {pluralRoleNouns, roleNouns} from '../lexicon/role-nouns.ts';
import {officeWords} from '../lexicon/titles.ts';

/** The noun a phrase is about: the last word before “of”, “for”, “in” …. */
export const headOf = (phrase: string): string =>
	phrase
		.replace(/,.*$/u, '')
		.replace(/ (?:of|for|in|on|at|from|with|to|who|that|about|familiar) .*$/u, '')
		.split(/\s+/u)
		.at(-1)
		?.replace(/['’]s$/u, '') ?? '';

/** Whether a phrase, in lower case, speaks of several: “two officials”, “people close to him”. */
export const isPlural = (lower: string): boolean => {
	const head = headOf(lower);
	return (
		pluralRoleNouns.has(head) ||
		(/[^s]s$/u.test(head) && !/^(?:boss|press)$/u.test(head)) ||
		/^(?:people|others|many|some|both|several|group)/u.test(head)
	);
};

/** Whether a phrase speaks of one person: “a senior official”, “the spokeswoman”. */
export const isPersonPhrase = (name: string): boolean => {
	const head = headOf(name.toLowerCase());
	return roleNouns.has(head) || officeWords.has(head) || /(?:person|man|woman|one|user)$/u.test(head);
};

/** Whether a person's phrase tells that the pronoun does not fit: “the spokesman” and “she”. */
export const isWrongGender = (name: string, pronoun: 'he' | 'she'): boolean =>
	/woman\b|\b(?:mother|daughter|wife|sister|girl|actress)\b/iu.test(name)
		? pronoun === 'he'
		: /man\b|\b(?:father|son|husband|brother|boy)\b/iu.test(name) && pronoun === 'she';
