/** A body as it should be, and as it was found. */
export type BodyPair = {gold: string; found: string};

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];

/** How often each run of four words stands in a text; of a shorter text, the text. */
function shingles(text: string): Map<string, number> {
	const list = words(text);
	const counts = new Map<string, number>();
	for (let i = 0; i < Math.max(1, list.length - 3); i++) {
		const key = list.slice(i, i + 4).join(' ');
		if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length);

/**
 * The metric of the public article-extraction benchmark: overlap of four-word shingles, precision and recall averaged
 * over the pages, F1 of the two averages; `exact` is the share of pages with the same words, `empty` counts pages.
 */
export function bodyScores(pairs: readonly BodyPair[]): {f1: number; exact: number; empty: number} {
	const rows = pairs.map(({gold, found}) => {
		const [wanted, got] = [shingles(gold), shingles(found)];
		const both = sum([...wanted].map(([key, count]) => Math.min(count, got.get(key) ?? 0)));
		return {precision: both / Math.max(1, sum(got.values())), recall: both / Math.max(1, sum(wanted.values()))};
	});
	const precision = mean(rows.map(row => row.precision));
	const recall = mean(rows.map(row => row.recall));
	return {
		f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
		exact: mean(pairs.map(({gold, found}) => Number(words(gold).join(' ') === words(found).join(' ')))),
		empty: pairs.filter(({found}) => found.trim() === '').length,
	};
}
