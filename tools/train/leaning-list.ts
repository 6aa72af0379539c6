import {readFileSync} from 'node:fs';
import {hashOf} from '../../source/analysis/tagging/hash.ts';

const list = new URL('./word-leanings.txt', import.meta.url);

/** A share as one of 16 steps of its log odds: 0 up to 0.3 %, 15 from 70 % on. */
const stepOf = (share: number): number =>
	Math.max(0, Math.min(15, Math.round((Math.log(share / (1 - share)) + 6) * 2.2)));

/** How a word leans to cues and to sources, each in 16 steps, as one byte: cue + 16 × source. */
export const leaningOf = (cue: number, source: number): number => stepOf(cue) + 16 * stepOf(source);

/** The list that `readLeanings` reads: a line for each leaning with its words. */
export const leaningsText = (leanings: ReadonlyMap<string, number>): string =>
	[...Map.groupBy(leanings.keys(), word => leanings.get(word) ?? 0)]
		.sort(([a], [b]) => a - b)
		.map(([leaning, words]) => `${leaning}\t${words.sort().join(' ')}\n`)
		.join('');

/** The leaning of each word of the list by its hash. */
export function readLeanings(): Map<number, number> {
	const leanings = new Map<number, number>();
	for (const line of readFileSync(list, 'utf8').trimEnd().split('\n')) {
		const [leaning = '', words = ''] = line.split('\t');
		for (const word of words.split(' ')) leanings.set(hashOf(word), Number(leaning));
	}
	return leanings;
}
