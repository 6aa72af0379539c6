/** The words of a list, split at white space; `_` stands for a space inside an entry. */
export const wordList = (list: string): readonly string[] =>
	list
		.trim()
		.split(/\s+/u)
		.map(word => word.replaceAll('_', ' '));

/** The words of a list as a set. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(wordList(list));
