import {cuePart, partOf, sourcePart, spanLabels} from '../../source/analysis/spans/span-labels.ts';
import {tokenize} from '../../source/analysis/tokens/tokens.ts';
import {goldLabels} from './gold-labels.ts';
import {leaningOf} from './leaning-list.ts';
import {randomFrom, shuffled} from './random.ts';
import type {GoldArticle} from './read-corpus.ts';

/** The meaning of words as places in a space, words of one use near each other: all vectors have one length. */
export type WordVectors = ReadonlyMap<string, readonly number[]>;

/** How many parts an attribution has: none, source, cue, content. */
const parts = partOf(spanLabels.length - 1) + 1;

/** Endings by which a word's form tells what its vector may not. */
const endings = ['ed', 'ing', 's', 'er', 'or', 'ly', 'ion', 'ist', 'man', 't'];

const folds = 10;
const epochs = 30;
const rate = 0.05;
const decay = 1e-4;
/** A word met more often than this counts no more. */
const mostCounted = 100;

type Example = {input: Float32Array; counts: readonly number[]; total: number; weight: number};

/** How often each lower-case word is in no part of an attribution, in a source, a cue, a content. */
function partCounts(articles: readonly GoldArticle[]): Map<string, number[]> {
	const counts = new Map<string, number[]>();
	for (const {text, attributions} of articles) {
		const tokens = tokenize(text);
		const labels = goldLabels({tokens}, attributions);
		tokens.forEach(({lower}, at) => {
			const own = counts.get(lower) ?? Array<number>(parts).fill(0);
			const part = partOf(labels[at] ?? 0);
			own[part] = (own[part] ?? 0) + 1;
			counts.set(lower, own);
		});
	}
	return counts;
}

/** A vector of length 4, which suits the step size, with the endings behind it. */
function inputOf(word: string, vector: readonly number[]): Float32Array {
	const length = Math.hypot(...vector) || 1;
	return Float32Array.from([
		...vector.map(value => (4 * value) / length),
		...endings.map(ending => (word.endsWith(ending) ? 1 : 0)),
	]);
}

/** Shares of the parts by a multinomial logistic regression, learned by stochastic gradient with AdaGrad’s step sizes. */
function learnShares(examples: readonly Example[], seed: number): (input: Float32Array) => number[] {
	const size = (examples[0]?.input.length ?? 0) + 1;
	const weights = new Float32Array(size * parts);
	const squares = new Float32Array(size * parts).fill(1e-3);
	const random = randomFrom(seed);
	const sharesOf = (input: Float32Array): number[] => {
		const scores = Array.from({length: parts}, (_, part) =>
			input.reduce(
				(sum, value, at) => sum + value * (weights[at * parts + part] ?? 0),
				weights[(size - 1) * parts + part] ?? 0,
			),
		);
		const most = Math.max(...scores);
		const lifted = scores.map(score => Math.exp(score - most));
		const sum = lifted.reduce((all, one) => all + one, 0);
		return lifted.map(one => one / sum);
	};
	for (let epoch = 0; epoch < epochs; epoch++)
		for (const {input, counts, total, weight} of shuffled(examples, random)) {
			const shares = sharesOf(input);
			for (let part = 0; part < parts; part++) {
				const error = weight * ((shares[part] ?? 0) - (counts[part] ?? 0) / total);
				for (let at = 0; at < size; at++) {
					const place = at * parts + part;
					const slope = error * (at < size - 1 ? (input[at] ?? 0) : 1) + decay * (weights[place] ?? 0);
					const square = (squares[place] ?? 0) + slope * slope;
					squares[place] = square;
					weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.sqrt(square);
				}
			}
		}
	return sharesOf;
}

/** Forms of one verb or noun mostly share their first letters and so their fold: none is judged by another. */
const foldOf = (word: string): number =>
	[...word.slice(0, 5)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7) % folds;

/**
 * What part of an attribution each word of `vectors` leans to (`leaningOf`), as the annotated words with vectors like its own
 * are used. A word that the corpus has is judged by the others, as one that it does not have will be.
 */
export function learnLeanings(
	articles: readonly GoldArticle[],
	vectors: WordVectors,
	seed: number,
): Map<string, number> {
	const counts = partCounts(articles);
	const examples = [...vectors].flatMap(([word, vector]) => {
		const own = counts.get(word);
		const total = own?.reduce((sum, count) => sum + count, 0) ?? 0;
		if (own === undefined || total === 0) return [];
		const weight = Math.sqrt(Math.min(total, mostCounted)) / 4;
		return {word, example: {input: inputOf(word, vector), counts: own, total, weight}};
	});
	const judges = Array.from({length: folds + 1}, (_, fold) =>
		learnShares(
			examples.filter(({word}) => foldOf(word) !== fold).map(({example}) => example),
			seed,
		),
	);
	return new Map(
		[...vectors].map(([word, vector]) => {
			const judge = judges[counts.has(word) ? foldOf(word) : folds];
			const shares = judge?.(inputOf(word, vector)) ?? [];
			return [word, leaningOf(shares[partOf(cuePart)] ?? 0, shares[partOf(sourcePart)] ?? 0)];
		}),
	);
}
