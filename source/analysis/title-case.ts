import {workMakers, workNouns} from './lexicon/work-nouns.ts';

const words = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** Longer stretches are no titles, so that no more of them need be looked at. */
export const longestTitle = 120;

/** Whether words are written as titles are: two or more, all long ones with a capital, two at least with small letters besides. */
export function isTitleCase(text: string): boolean {
	const own = text.length < longestTitle ? (text.match(words) ?? []) : [];
	return (
		own.length > 1 &&
		own.every(word => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word)) &&
		own.filter(word => /^\p{Lu}.*\p{Ll}/u.test(word)).length > 1
	);
}

/** So much before words in title case tells whether they are a title. */
export const leadLength = 60;

const lastWords = /(?:^|[^\p{L}’'-])(?:(?<maker>[\p{L}-]+) of|(?<noun>[\p{L}-]+)),? $/u;

/** Whether the words before a stretch in title case say that it is a title: “the novel”, “the author of”, “told”, “sang”, “on ABC’s”. */
export function leadsToWork(before: string): boolean {
	if (
		/(?:^|[\s(])(?:on|in|from|told|sang|sings?|singing)(?: the)? $/iu.test(before) ||
		/\p{L}{2}(?:['’]s|s['’]) $/u.test(before)
	)
		return true;
	const {maker, noun} = lastWords.exec(before.toLowerCase())?.groups ?? {};
	return maker === undefined ? workNouns.has(noun ?? '') : workMakers.has(maker);
}
