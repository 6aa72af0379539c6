/** How many members two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let count = 0;
	for (const member of small) if (large.has(member)) count++;
	return count;
}

/** Whether two sets have the same members. */
export const same = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size === b.size && shared(a, b) === a.size;

/** Jaccard index: shared members of all members; 0 where nothing is shared. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
	const both = shared(a, b);
	return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** One of the gold with one that was found, by their places in their lists, and how well they agree. */
export type Pair = {gold: number; found: number; score: number};

/** All pairs that agree at all, the best first. */
export function scoredPairs<G, F>(
	gold: readonly G[],
	found: readonly F[],
	score: (gold: G, found: F) => number,
): readonly Pair[] {
	const pairs = gold.flatMap((one, i) => found.map((other, j) => ({gold: i, found: j, score: score(one, other)})));
	return pairs.filter(pair => pair.score > 0).sort((a, b) => b.score - a.score);
}

/** One to one, the best pairs first, those of `threshold` or more: place in the gold to place in what was found. */
export function matched(pairs: readonly Pair[], threshold: number): ReadonlyMap<number, number> {
	const byGold = new Map<number, number>();
	const taken = new Set<number>();
	for (const {gold, found, score} of pairs) {
		if (score < threshold || byGold.has(gold) || taken.has(found)) continue;
		byGold.set(gold, found);
		taken.add(found);
	}
	return byGold;
}
