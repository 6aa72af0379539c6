/**
 * Words compared as readers do: kinds of quotation marks, dashes and blanks do not tell two texts apart. Editors,
 * keyboards and WordPress itself (`wptexturize`) change them without anyone having quoted wrongly.
 */
const foldings: readonly (readonly [RegExp, string])[] = [
	[/[“”„‟«»″]/g, '"'],
	[/[‘’‚‛‹›′]/g, "'"],
	[/[‐‑‒–—―−]/g, '-'],
	[/[^\S ]/g, ' '],
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

/** A letter or digit of a script that puts blanks between words; in the others words stand side by side. */
const wordSign =
	/[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]/v;

/** Whether a cut at `at` goes through a word. */
export const cutsWord = (text: string, at: number): boolean =>
	wordSign.test(text.charAt(at - 1)) && wordSign.test(text.charAt(at));

/** Whether `core` stands in the text as whole words: “help” is not in “unhelpful”, and nothing is nowhere. */
export function hasWords(text: string, core: string): boolean {
	if (core === '') return false;
	for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + 1))
		if (!cutsWord(text, at) && !cutsWord(text, at + core.length)) return true;
	return false;
}

/** Words of folded text in small letters, in order. A plain expression: it runs over the whole comment at a key. */
export const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.split(/[\s,.;:!?"()[\]-]+/)
		.filter(word => word !== '');

/** The share (0 to 1) of neighbouring words of `core` that stand together among `words` as well. */
export function sharedPairs(core: string, words: readonly string[]): number {
	const following = new Map<string, Set<string>>();
	const wanted = wordsOf(core);
	for (const [index, word] of wanted.slice(1).entries()) {
		const before = wanted[index] ?? '';
		following.set(before, (following.get(before) ?? new Set()).add(word));
	}
	let pairs = 0;
	for (const next of following.values()) pairs += next.size;
	if (pairs === 0) return 0;
	let shared = 0;
	for (const [index, word] of words.entries()) {
		const next = words[index + 1];
		if (next !== undefined && following.get(word)?.delete(next)) shared++;
	}
	return shared / pairs;
}
