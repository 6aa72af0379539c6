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
