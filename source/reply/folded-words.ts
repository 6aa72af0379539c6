/**
 * Words compared as readers do: kinds of quotation marks, dashes and blanks do not tell two texts apart. Editors,
 * keyboards and WordPress itself (`wptexturize`) change them without anyone having quoted wrongly.
 */
const foldings: readonly (readonly [RegExp, string])[] = [
	[/[“”„‟«»″]/g, '"'],
	[/[‘’‚‛‹›′]/g, "'"],
	[/[‐‑‒–—―−]/g, '-'],
	[/\s/g, ' '],
];

/** The text with marks and blanks folded, unit for unit: an offset means the same place in both. */
export const folded = (text: string): string =>
	foldings.reduce((words, [pattern, sign]) => words.replace(pattern, sign), text);

/** A comment's words in one line: without the signs of quoted lines, every run of blanks one. */
export const foldedComment = (comment: string): string =>
	folded(comment.replace(/^[^\S\n]*>[^\S\n]?/gm, '')).replace(/ {2,}/g, ' ');

/** Cited words without the marks and the comma around them, which a sentence may take or leave. */
export function foldedCore(exact: string): string {
	const whole = folded(exact).replace(/ {2,}/g, ' ').trim();
	const core = whole.replace(/^["' ]+/, '').replace(/[,.;"' ]{1,8}$/, '');
	return core === '' ? whole : core;
}

/** Words in small letters, in order. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, index) => `${words[index]} ${word}`);

/** The share (0 to 1) of neighbouring words of `core` that stand together in `text` as well. */
export function sharedPairs(core: string, text: string): number {
	const pairs = new Set(pairsOf(wordsOf(core)));
	if (pairs.size === 0) return 0;
	const missing = new Set(pairs);
	let former = '';
	for (const word of wordsOf(text)) {
		missing.delete(`${former} ${word}`);
		former = word;
	}
	return 1 - missing.size / pairs.size;
}
