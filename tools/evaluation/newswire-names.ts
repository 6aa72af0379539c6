/** Words that stand before a name and tell nothing about whose it is. */
const honorific =
	/^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|rep|gov|gen|lt|col|sgt|capt|prof|rev|judge|justice|president|senator|governor|minister|secretary|the|a|an|one|unnamed)\.?$/i;

const leftOutOfAcronyms = ['of', 'the', 'and', 'for', 'de', 'in'];

/** A name's words in lower case without accents, possessives and honorifics. */
export function nameWords(name: string | null | undefined): string[] {
	const plain = (name ?? '')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[’']s\b/g, '')
		.toLowerCase();
	return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !honorific.test(word));
}

const acronymOf = (words: readonly string[]): string =>
	words
		.filter(word => !leftOutOfAcronyms.includes(word))
		.map(word => word.charAt(0))
		.join('');

/** Whether two forms have the same words, and have any. */
export function sameForm(a: string, b: string): boolean {
	const words = nameWords(a).join(' ');
	return words !== '' && words === nameWords(b).join(' ');
}

/** Whether two names may be one person's or body's: the same words, a surname or more of the other, or its acronym. */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
	const x = nameWords(a);
	const y = nameWords(b);
	const [short, long] = x.length <= y.length ? [x, y] : [y, x];
	const [only = ''] = short;
	if (short.length === 0) return false;
	if (short.join(' ') === long.join(' ')) return true;
	if (short.every(word => long.includes(word)) && (short.at(-1) === long.at(-1) || short.length > 1)) return true;
	return short.length === 1 && only.length > 1 && only === acronymOf(long);
}
