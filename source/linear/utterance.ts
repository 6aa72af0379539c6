import type {Line} from '../components/line.ts';

/** What is said: a line of its own, or letters that go on from what was typed before them. */
export type Utterance = {line: string} | {echo: string};

/** Lines, each an utterance. */
export const lines = (...texts: string[]): Utterance[] => texts.map(line => ({line}));

/** Rows of a drawing as they are read: a label's column becomes a colon, rows without words and wide gaps are left out. */
export const asRead = (drawn: readonly Line[]): Utterance[] =>
	lines(
		...drawn
			.map(row =>
				row
					.map(({text}) => text)
					.join('')
					.trim(),
			)
			.filter(text => text !== '')
			.map(text => text.replace(/^(\p{L}+) {2,}/u, '$1: ').replaceAll(/ {3,}/g, '  ')),
	);
