import {honorifics, nameParticles, nameSuffixes} from '../lexicon/titles.ts';

/** Lower case without accents, and endings that transliterations write in several ways as one: “Zelenskyy”, “Zelenskiy”. */
export const spelling = (word: string): string =>
	word
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/(?:iy|yy|ij|yi|ii)$/u, 'y');

/** The words that tell people apart: without titles, initials and “Jr.”. */
export const personWords = (words: readonly string[]): string[] =>
	words
		.filter(
			word => !nameSuffixes.has(word.toLowerCase()) && !/^\p{Lu}\.$/u.test(word) && !honorifics.has(word.toLowerCase()),
		)
		.map(spelling);

/** Two full names of one person, by their `personWords`: one within the other, last word alike, or first names that begin alike. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.at(-1) !== long.at(-1)) return false;
	if (short.every(word => long.includes(word))) return true;
	const [first = '', other = ''] = [short[0], long[0]];
	return short.length === 2 && first.length > 1 && (other.startsWith(first) || first.startsWith(other));
}

/** A family name with its particle: “van der Sar” of “Edwin van der Sar”. */
export function familyName(words: readonly string[]): string | undefined {
	const at = words.findIndex((word, index) => index > 0 && nameParticles.has(word));
	return at < 0 ? undefined : words.slice(at).join(' ');
}
