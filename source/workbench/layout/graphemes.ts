type Grapheme = {segment: string; index: number; input: string};

/**
 * Text in which every UTF-16 unit is a grapheme cluster of its own (Unicode Standard Annex 29): no marks, joiners,
 * surrogates or jamo. Line feed and escape are controls, which always part from their neighbours.
 */
const single =
	/^[\n\u001B -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0373\u0386-\u03FF\u0400-\u0482\u048A-\u052F\u2010-\u2015\u2018-\u2022\u2026\u2039\u203A\u2190-\u2193\u2500-\u259F\u25B8\u258C]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Segments of a text whose units are all single. */
class Units {
	readonly #input: string;

	constructor(input: string) {
		this.#input = input;
	}

	#at = (index: number): Grapheme => ({segment: this.#input.charAt(index), index, input: this.#input});

	containing(index = 0): Grapheme | undefined {
		return index < 0 || index >= this.#input.length ? undefined : this.#at(Math.trunc(index));
	}

	[Symbol.iterator](): Iterator<Grapheme> {
		let index = 0;
		return {
			next: () =>
				index < this.#input.length ? {done: false, value: this.#at(index++)} : {done: true, value: undefined},
		};
	}
}

/**
 * Grapheme clusters as `Intl.Segmenter` gives them, which it asks only for text that needs it: starting it costs
 * several milliseconds of the time to the first frame, and it is slower on plain prose. The bundle gives this to Ink too.
 */
export const graphemes = {
	segment(text: string): Iterable<Grapheme> & {containing(index?: number): Grapheme | undefined} {
		if (single.test(text)) return new Units(text);
		segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
		return segmenter.segment(text);
	},
};
