import type {Analysis} from '../analysis/schema.ts';

/**
 * Quotations or actors in one part. A thousand quotations take two milliseconds to be received: a key that comes meanwhile
 * waits for one part, not for all of a book's.
 */
const partSize = 500;

/** A stretch of what an analysis holds; the last one says besides what else is known of it. */
export type AnalysisPart = {
	quotations: Analysis['quotations'];
	actors: Analysis['actors'];
	about?: Omit<Analysis, 'quotations' | 'actors'>;
};

/** The parts of an analysis in their order: at least one, each small enough to be received between two keys. */
export function* partsOf({quotations, actors, ...about}: Analysis): Generator<AnalysisPart, void> {
	const longest = Math.max(quotations.length, actors.length);
	for (let from = 0; ; from += partSize) {
		const to = from + partSize;
		const part = {quotations: quotations.slice(from, to), actors: actors.slice(from, to)};
		if (to >= longest) {
			yield {...part, about};
			return;
		}
		yield part;
	}
}

/** Puts the parts of one analysis together, in the order they come. */
export class PartialAnalysis {
	readonly #quotations: Analysis['quotations'] = [];
	readonly #actors: Analysis['actors'] = [];

	/** Takes the next part; the whole analysis once it was the last one. */
	add({quotations, actors, about}: AnalysisPart): Analysis | undefined {
		this.#quotations.push(...quotations);
		this.#actors.push(...actors);
		return about && {...about, quotations: this.#quotations, actors: this.#actors};
	}
}
