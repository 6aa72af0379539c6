import type {EditHistory} from '../../reply/schema.ts';
import {snapToGrapheme} from './boundaries.ts';
import {cleanTyped, cleanTypedLine} from './clean.ts';
import {type Chain, type Change, fittingHistory} from './history.ts';

/** A text being edited, as a value. Offsets are UTF-16 and lie between graphemes. */
export type EditorState = {
	text: string;
	cursor: number;
	/** Whether it is a field of one line: no newline ever gets in. */
	oneLine: boolean;
	/** The other end of the selection; undefined without one. */
	anchor: number | undefined;
	/** Selecting was started with a command: each motion stretches the selection, until it is cancelled or used. */
	marking: boolean;
	/** The column in cells that up and down aim at, while they follow one another. */
	goalColumn: number | undefined;
	/** Oldest first; the last is undone next. */
	undo: readonly Change[];
	/** The last is redone next. */
	redo: readonly Change[];
	/** What was cut or copied last, for putting back. */
	killed: string;
	chain: Chain;
};

/** An editor over `text`, cleaned; the cursor at its end unless given, and with what can be undone in it. */
export function editorFrom(
	text: string,
	options: {cursor?: number; oneLine?: boolean; history?: EditHistory} = {},
): EditorState {
	const oneLine = options.oneLine ?? false;
	const clean = oneLine ? cleanTypedLine(text) : cleanTyped(text);
	return {
		text: clean,
		cursor: snapToGrapheme(clean, options.cursor ?? clean.length),
		oneLine,
		anchor: undefined,
		marking: false,
		goalColumn: undefined,
		...fittingHistory(clean, options.history ?? {undo: [], redo: []}),
		killed: '',
		chain: undefined,
	};
}

/** The selected stretch; undefined when nothing is selected, or nothing yet. */
export function selectionOf(state: EditorState): {start: number; end: number} | undefined {
	if (state.anchor === undefined || state.anchor === state.cursor) return undefined;
	return {start: Math.min(state.anchor, state.cursor), end: Math.max(state.anchor, state.cursor)};
}

/** The selected words; empty without a selection. */
export function selectedText(state: EditorState): string {
	const selection = selectionOf(state);
	return selection ? state.text.slice(selection.start, selection.end) : '';
}
