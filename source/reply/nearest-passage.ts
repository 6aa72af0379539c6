import type {Span} from '../article/schema.ts';
import {folded} from './folded-words.ts';

type Word = {word: string; start: number; end: number};
type Index = {text: string; words: readonly Word[]; places: ReadonlyMap<string, readonly number[]>};

const wordPattern = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

const wordsWithPlaces = (text: string): Word[] =>
	[...folded(text).toLowerCase().matchAll(wordPattern)].map(({0: word, index}) => ({
		word,
		start: index,
		end: index + word.length,
	}));

/** The index of the latest article: a comment is checked against the same one at each key. */
let latest: Index | undefined;

function indexOf(text: string): Index {
	if (latest?.text === text) return latest;
	const words = wordsWithPlaces(text);
	const places = new Map<string, number[]>();
	for (const [at, {word}] of words.entries()) {
		const known = places.get(word);
		if (known) known.push(at);
		else places.set(word, [at]);
	}
	latest = {text, words, places};
	return latest;
}

/** Words of a stretch that are looked for; a longer one is found by its beginning. */
const wordsLookedFor = 300;
/** How far words may have moved by what was put in or left out, in words. */
const slack = 3;
/** From this share of its words in their order on, a stretch is a passage of the article that was changed. */
const alikeFrom = 0.5;
/** Fewer words than this are found everywhere. */
const fewestWords = 3;

type Hit = {in: number; at: number};

/** The words that stand in the article at about the same distance from its beginning as in the stretch: the largest such group. */
function largestGroup(hits: readonly Hit[]): readonly Hit[] {
	const sorted = hits.toSorted((a, b) => a.at - a.in - (b.at - b.in));
	let best: readonly Hit[] = [];
	let bestWords = 0;
	let from = 0;
	const counts = new Map<number, number>();
	for (const [to, hit] of sorted.entries()) {
		counts.set(hit.in, (counts.get(hit.in) ?? 0) + 1);
		for (let first = sorted[from]; first && hit.at - hit.in - (first.at - first.in) > slack; first = sorted[++from]) {
			const left = (counts.get(first.in) ?? 1) - 1;
			if (left === 0) counts.delete(first.in);
			else counts.set(first.in, left);
		}
		if (counts.size <= bestWords) continue;
		bestWords = counts.size;
		best = sorted.slice(from, to + 1);
	}
	return best;
}

/** For each word the one place that fits the others best: a word that is said twice would stretch the passage. */
function nearestHits(group: readonly Hit[]): Hit[] {
	const middle = group[Math.floor(group.length / 2)];
	const distance = (hit: Hit) => Math.abs(hit.at - hit.in - (middle ? middle.at - middle.in : 0));
	return [...Map.groupBy(group, hit => hit.in).values()].flatMap(hits =>
		hits.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1),
	);
}

/** The passage of the article whose words the stretch has in about their order; undefined when nothing in it is like it. */
export function nearestPassage(text: string, stretch: string): Span | undefined {
	const {words, places} = indexOf(text);
	const wanted = wordsWithPlaces(stretch)
		.slice(0, wordsLookedFor)
		.map(({word}) => word);
	if (wanted.length < fewestWords) return undefined;
	const hits = wanted.flatMap((word, index) => (places.get(word) ?? []).map((at): Hit => ({in: index, at})));
	const group = largestGroup(hits);
	if (new Set(group.map(hit => hit.in)).size < wanted.length * alikeFrom) return undefined;
	const placed = nearestHits(group);
	const first = placed.reduce((a, b) => (b.at < a.at ? b : a));
	const last = placed.reduce((a, b) => (b.at > a.at ? b : a));
	// As much before and behind as the stretch has there: what was put in place of other words shows them.
	const start = words[Math.max(0, first.at - first.in)]?.start;
	const end = words[Math.min(words.length - 1, last.at + (wanted.length - 1 - last.in))]?.end;
	return start === undefined || end === undefined ? undefined : {start, end};
}
