import {lineEnd, lineStart, nextGrapheme} from '../workbench/editor/boundaries.ts';
import {type EditorState, selectedText} from '../workbench/editor/state.ts';
import {lines, type Utterance} from './utterance.ts';

/** What a change in a field is told by: letters that were typed echo, what was deleted is named, where the cursor went is read. */
export function sayEdit(before: EditorState, after: EditorState): Utterance[] {
	if (before.text !== after.text) return textChange(before.text, after.text);
	const selected = selectedText(after);
	if (selected !== selectedText(before)) return lines(selected === '' ? 'Nothing selected.' : `Selected: ${selected}`);
	return before.cursor === after.cursor ? [] : lines(atCursor(before, after));
}

function textChange(before: string, after: string): Utterance[] {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const removed = before.slice(head, before.length - tail);
	const inserted = after.slice(head, after.length - tail);
	if (removed === '') return [{echo: inserted}];
	return lines(inserted === '' ? `Deleted: ${named(removed)}` : `${removed} became ${inserted}`);
}

const unseen: Readonly<Record<string, string>> = {' ': 'space', '\n': 'line end', '': 'end'};

const named = (text: string): string => unseen[text] ?? text;

/** Where the cursor went: to a character of the same line, a word of it, or another line. */
function atCursor(before: EditorState, {text, cursor}: EditorState): string {
	const start = lineStart(text, cursor);
	const end = lineEnd(text, cursor);
	if (before.cursor < start || before.cursor > end) return text.slice(start, end) || 'Empty line.';
	const next = text.slice(cursor, nextGrapheme(text, cursor));
	const byOne = nextGrapheme(text, before.cursor) === cursor || nextGrapheme(text, cursor) === before.cursor;
	return byOne ? named(next) : (/^\S+/.exec(text.slice(cursor, end))?.[0] ?? named(next));
}
