import {folded} from './folded-words.ts';

/** A run of words that both texts have, that only the original has, or that only the written one has. */
export type WordDifference = {kind: 'same' | 'missing' | 'added'; words: string};

/** A word as it is compared: kinds of marks and the punctuation around it make no difference. */
const compared = (word: string): string => folded(word).replace(/^["'([]+|[,.;:!?"')\]]+$/g, '') || folded(word);

const wordsIn = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');

/** A quotation may begin a sentence or stand within one. */
const withoutFirstCapital = ([first = '', ...rest]: readonly string[]): string[] =>
	first === '' ? [] : [first.charAt(0).toLowerCase() + first.slice(1), ...rest];

/** Most cells of the table of common words; longer texts are compared by their common beginning and end only. */
const largestTable = 400_000;

type Runs = WordDifference[];

function add(runs: Runs, kind: WordDifference['kind'], word: string): void {
	const last = runs.at(-1);
	if (last?.kind === kind) last.words += ` ${word}`;
	else runs.push({kind, words: word});
}

/** Lengths of the longest common run of words from each place on (Hunt and Szymanski's problem, by the plain table). */
function commonTable(a: readonly string[], b: readonly string[]): Uint16Array[] {
	const table = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--) {
			const row = table[i];
			const below = table[i + 1];
			if (!row || !below) continue;
			row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
		}
	return table;
}

/**
 * What was done to the words of `original` in `written`, word by word from the beginning; what is missing stands before
 * what was put in its place.
 */
export function wordDifferences(original: string, written: string): readonly WordDifference[] {
	const from = wordsIn(original);
	const to = wordsIn(written);
	const a = withoutFirstCapital(from.map(compared));
	const b = withoutFirstCapital(to.map(compared));
	let start = 0;
	while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	const runs: Runs = [];
	for (const word of to.slice(0, start)) add(runs, 'same', word);
	const middle = {a: a.slice(start, a.length - tail), b: b.slice(start, b.length - tail)};
	const fits = middle.a.length * middle.b.length <= largestTable;
	const table = fits ? commonTable(middle.a, middle.b) : [];
	let i = 0;
	let j = 0;
	while (i < middle.a.length || j < middle.b.length) {
		if (fits && i < middle.a.length && j < middle.b.length && middle.a[i] === middle.b[j]) {
			add(runs, 'same', to[start + j] ?? '');
			i++;
			j++;
		} else if (i < middle.a.length && (j >= middle.b.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
			add(runs, 'missing', from[start + i] ?? '');
			i++;
		} else {
			add(runs, 'added', to[start + j] ?? '');
			j++;
		}
	}
	for (const word of to.slice(to.length - tail)) if (tail > 0) add(runs, 'same', word);
	return runs;
}

/** Changes that are told; more would hide that the words are not the article's at all. */
const changesTold = 4;

/** What was changed, for people: “safe” became “unsafe”; “very” added; “not” left out. '' when nothing was. */
export function differencesInWords(differences: readonly WordDifference[]): string {
	const changes = differences.flatMap(({kind, words}, index): string[] => {
		const next = differences[index + 1];
		if (kind === 'missing')
			return [next?.kind === 'added' ? `“${words}” became “${next.words}”` : `“${words}” left out`];
		return kind === 'added' && differences[index - 1]?.kind !== 'missing' ? [`“${words}” added`] : [];
	});
	const more = changes.length - changesTold;
	return [...changes.slice(0, changesTold), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
