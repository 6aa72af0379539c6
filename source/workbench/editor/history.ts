import {snapToGrapheme} from './boundaries.ts';

/** One step back: at `start`, `removed` was replaced by `inserted`. Plain values, so that it can be kept with a draft. */
export type Change = {
	start: number;
	removed: string;
	inserted: string;
	cursorBefore: number;
	cursorAfter: number;
};

/** What the last operation was, as far as the next one may join it in one step of undo (or of what was cut). */
export type Chain = 'typing' | 'erasing-back' | 'erasing-forward' | 'cutting' | undefined;

/** Steps of undo kept: a burst of typing is one step a word, so this is far more than anyone goes back. */
export const undoStepsKept = 2000;

/** The text after a change. */
export const withChange = (text: string, change: Change): string =>
	text.slice(0, change.start) + change.inserted + text.slice(change.start + change.removed.length);

/** The text before a change. */
export const withoutChange = (text: string, change: Change): string =>
	text.slice(0, change.start) + change.removed + text.slice(change.start + change.inserted.length);

/** The change from replacing `start` to `end` of `text`; the cursor comes to stand behind what was inserted. */
export function changeOf(text: string, start: number, end: number, inserted: string, cursor: number): Change {
	const change = {start, removed: text.slice(start, end), inserted, cursorBefore: cursor, cursorAfter: 0};
	return {...change, cursorAfter: snapToGrapheme(withChange(text, change), start + inserted.length)};
}

/** A new word after a blank starts a step of its own, so that undo takes back words rather than paragraphs. */
const startsWord = (last: Change, next: Change): boolean => /\s$/.test(last.inserted) && /^\S/.test(next.inserted);

/** Both as one step, where the second goes on with the first; undefined where it does not. */
export function joined(last: Change, next: Change, chain: Chain): Change | undefined {
	const cursors = {cursorBefore: last.cursorBefore, cursorAfter: next.cursorAfter};
	if (chain === 'typing') {
		const goesOn = next.removed === '' && next.start === last.start + last.inserted.length;
		if (!goesOn || startsWord(last, next)) return undefined;
		return {start: last.start, removed: last.removed, inserted: last.inserted + next.inserted, ...cursors};
	}
	if (last.inserted !== '' || next.inserted !== '') return undefined;
	if (chain === 'erasing-back' && next.start + next.removed.length === last.start)
		return {start: next.start, removed: next.removed + last.removed, inserted: '', ...cursors};
	if (chain === 'erasing-forward' && next.start === last.start)
		return {start: last.start, removed: last.removed + next.removed, inserted: '', ...cursors};
	return undefined;
}
