import {hashOfPart} from '../tagging/hash.ts';

/** How many places there are, for two answers each: those for the words of fifty articles or so. A power of two. */
const places = 4096;

type Kept<Answer> = {word: string; answer: Answer};

/** Whether a word stands at a place of a text. Unit by unit: what `slice` cuts out would be garbage a moment later. */
function standsAt(text: string, word: string, from: number): boolean {
	for (let at = 0; at < word.length; at++) if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false;
	return true;
}

/**
 * As `remembered`, for words that stand in a text and are told by where they begin and end: most are found without being
 * cut out. Memory stays bounded: words share places, and in each the two stay that were asked for last.
 */
export function rememberedPart<Answer>(
	answer: (word: string) => Answer,
): (text: string, from: number, to: number) => Answer {
	const latest = new Array<Kept<Answer> | undefined>(places);
	const older = new Array<Kept<Answer> | undefined>(places);
	const isOf = (kept: Kept<Answer> | undefined, text: string, from: number, to: number): kept is Kept<Answer> =>
		kept !== undefined && kept.word.length === to - from && standsAt(text, kept.word, from);
	return (text, from, to) => {
		const place = hashOfPart(text, from, to) & (places - 1);
		const last = latest[place];
		if (isOf(last, text, from, to)) return last.answer;
		const other = older[place];
		older[place] = last;
		if (isOf(other, text, from, to)) {
			latest[place] = other;
			return other.answer;
		}
		// A copy: a part of it would hold the whole text as long as it is kept.
		const word = ` ${text.slice(from, to)}`.slice(1);
		const found = {word, answer: answer(word)};
		latest[place] = found;
		return found.answer;
	};
}
