/** How much of what was found is right, and how much of what is there was found, in per cent; with the two counts. */
export type Figure = {precision: number; recall: number; f1: number; gold: number; found: number};

/** A share of a count, in per cent; undefined where there is nothing to have a share of. */
export type Share = {share: number | undefined; of: number};

/** What is right of a count, on the side of what was found and on the side of the gold. */
export type Tally = {foundRight: number; found: number; goldRight: number; gold: number};

const emptyTally = (): Tally => ({foundRight: 0, found: 0, goldRight: 0, gold: 0});

/** Adds a count to another, which is changed. */
export function addTally(tally: Tally, {foundRight, found, goldRight, gold}: Tally): void {
	tally.foundRight += foundRight;
	tally.found += found;
	tally.goldRight += goldRight;
	tally.gold += gold;
}

/** Adds a count in which each right one found stands for one of the gold. */
export const addHits = (tally: Tally, hits: number, gold: number, found: number): void =>
	addTally(tally, {foundRight: hits, found, goldRight: hits, gold});

function figureOf({foundRight, found, goldRight, gold}: Tally): Figure {
	const precision = found === 0 ? 0 : (100 * foundRight) / found;
	const recall = gold === 0 ? 0 : (100 * goldRight) / gold;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return {precision, recall, f1, gold, found};
}

/** How much of a count is right. */
export const shareOf = (right: number, of: number): Share => ({share: of === 0 ? undefined : (100 * right) / of, of});

/** The tally of a name: made when it is first asked for. */
export function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
	const known = tallies.get(name);
	if (known) return known;
	const tally = emptyTally();
	tallies.set(name, tally);
	return tally;
}

/** The figures of the tallies, under their names. */
export const figuresOf = (tallies: ReadonlyMap<string, Tally>): Record<string, Figure> =>
	Object.fromEntries([...tallies].map(([name, tally]) => [name, figureOf(tally)]));
