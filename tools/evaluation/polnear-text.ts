import type {Stretch} from './prediction.ts';

const tokenPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const letter = /[\p{L}\p{N}]/u;

/** A text's tokens as PolNeAR is scored: runs of letters and digits, and each other character that is no space. */
export type ScoredText = {
	text: string;
	tokens: readonly {start: number; end: number; words: string; isWord: boolean}[];
};

/** Cuts a text into the tokens it is scored by. */
export const scoredText = (text: string): ScoredText => ({
	text,
	tokens: [...text.matchAll(tokenPattern)].map(({0: words, index}) => ({
		start: index,
		end: index + words.length,
		words,
		isWord: letter.test(words),
	})),
});

/** The first token that ends behind an offset; binary, since texts are asked often. */
function firstAfter({tokens}: ScoredText, offset: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle]?.end ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The places of the tokens that any of the stretches touches. */
export function tokensIn(scored: ScoredText, stretches: readonly Stretch[]): Set<number> {
	const found = new Set<number>();
	for (const [start, end] of stretches)
		for (let at = firstAfter(scored, start); (scored.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++)
			found.add(at);
	return found;
}

/** Those of the tokens that are words. */
export const wordsAmong = ({tokens}: ScoredText, places: ReadonlySet<number>): Set<number> =>
	new Set([...places].filter(at => tokens[at]?.isWord));

const opening = ['“', '«', '„'];
const closing = ['”', '»'];
const single = /(?<=^|[\s([—–“"])([‘'`])(?=\S)((?:(?!\n)[^‘])*?\S)(['’])(?=$|[\s.,;:!?)\]—–”"])/gm;

/** The stretches in quotation marks, marks included, paragraph by paragraph; one that is not closed ends with its paragraph. */
export function stretchesInMarks(text: string): Stretch[] {
	const found: Stretch[] = [];
	let start = 0;
	for (const paragraph of text.split('\n')) {
		const double = doubleMarks(paragraph);
		const singles = [...paragraph.matchAll(single)]
			.map(({0: words, index}): Stretch => [index, index + words.length])
			.filter(([a, b]) => !double.some(([x, y]) => x < b && a < y));
		for (const [a, b] of [...double, ...singles]) found.push([start + a, start + b]);
		start += paragraph.length + 1;
	}
	return found.sort((a, b) => a[0] - b[0]);
}

function doubleMarks(paragraph: string): Stretch[] {
	const found: Stretch[] = [];
	let open = -1;
	for (let at = 0; at < paragraph.length; at++) {
		const mark = paragraph.charAt(at);
		const isPair = (mark === '`' || mark === "'") && paragraph.charAt(at + 1) === mark;
		const length = isPair ? 2 : 1;
		const opens = opening.includes(mark) || (isPair && mark === '`') || (mark === '"' && open < 0);
		const closes = closing.includes(mark) || (isPair && mark === "'") || (mark === '"' && open >= 0);
		if (opens && open < 0) open = at;
		else if (closes && open >= 0) {
			found.push([open, at + length]);
			open = -1;
		}
		at += length - 1;
	}
	if (open >= 0) found.push([open, paragraph.length]);
	return found;
}
