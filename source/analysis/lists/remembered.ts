/** How many answers are kept, of each question, until those that were not asked for again are forgotten. */
const mostKept = 4096;

/**
 * A function that answers as `answer` does and keeps what it answered: words repeat, within an article and from one to the
 * next. `answer` must ask for nothing but the word. Memory stays bounded: from time to time, what was not asked for since
 * the time before is forgotten.
 */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
	let kept = new Map<string, {answer: Answer}>();
	let older = kept;
	return word => {
		const known = kept.get(word);
		if (known !== undefined) return known.answer;
		const found = older.get(word) ?? {answer: answer(word)};
		if (kept.size >= mostKept) {
			older = kept;
			kept = new Map();
		}
		kept.set(word, found);
		return found.answer;
	};
}
