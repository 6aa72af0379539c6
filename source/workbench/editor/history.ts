import type {EditChange as Change, EditHistory} from '../../reply/schema.ts';
import {snapToGrapheme} from './boundaries.ts';

export type {Change};

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

/** A step undone or redone; undefined where it does not belong to the text. */
function applied(text: string, change: Change, back: boolean): string | undefined {
	const there = back ? change.inserted : change.removed;
	if (change.start > text.length || !text.startsWith(there, change.start)) return undefined;
	return back ? withoutChange(text, change) : withChange(text, change);
}

/** How many of the steps, from the last on, lead from one text to another. */
function fitting(text: string, steps: readonly Change[], back: boolean): readonly Change[] {
	let now = text;
	for (let left = steps.length; left > 0; left--) {
		const step = steps[left - 1];
		const next = step && applied(now, step, back);
		if (next === undefined) return steps.slice(left);
		now = next;
	}
	return steps;
}

/** The part of a kept history that belongs to the text: a step that does not fit would put words where none were. */
export const fittingHistory = (text: string, {undo, redo}: EditHistory): EditHistory => ({
	undo: fitting(text, undo, true),
	redo: fitting(text, redo, false),
});
