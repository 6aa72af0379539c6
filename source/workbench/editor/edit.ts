import {
	blankWordStart,
	lineEnd,
	lineStart,
	nextGrapheme,
	previousGrapheme,
	snapToGrapheme,
	wordEnd,
	wordStart,
} from './boundaries.ts';
import {cleanTyped, cleanTypedLine} from './clean.ts';
import {type Chain, changeOf, joined, undoStepsKept, withChange, withoutChange} from './history.ts';
import {cursorPlace, layoutEditor, offsetAt, rowOf} from './layout.ts';
import {type EditorState, selectedText, selectionOf} from './state.ts';

/**
 * Where a motion goes. A line is a line of the text (a paragraph, mostly), not a wrapped row: so the ends of a line and
 * what is cut up to them are the same in every window, and Ctrl-K never leaves half a paragraph because of its width.
 */
export type Motion =
	| 'left'
	| 'right'
	| 'word-left'
	| 'word-right'
	| 'line-start'
	| 'line-end'
	| 'text-start'
	| 'text-end';

/** What can be done to the text. `extend` stretches the selection as Shift with an arrow does. */
export type EditOperation =
	| {kind: 'insert' | 'paste'; text: string}
	| {kind: 'move'; motion: Motion; extend?: boolean}
	/** By wrapped rows of `width` cells: -1 is up, 1 is down, a page is as many rows as are seen. */
	| {kind: 'move-rows'; rows: number; width: number; extend?: boolean}
	/** To an offset: a search hit, a problem, a citation. */
	| {kind: 'move-to'; offset: number; extend?: boolean}
	| {kind: PlainOperation};

/** Operations that need nothing more said. */
export type PlainOperation =
	| 'newline'
	| 'backspace'
	| 'delete'
	| 'cut-to-line-end'
	| 'cut-to-line-start'
	| 'cut-word-before'
	| 'put-back'
	| 'undo'
	| 'redo'
	| 'start-selection'
	| 'cancel-selection'
	| 'select-all'
	| 'copy'
	| 'cut';

const unselected = {anchor: undefined, marking: false, goalColumn: undefined} as const;

/** Replaces a stretch; `chain` lets it join the step of undo before it when that was of the same kind. */
function replace(state: EditorState, start: number, end: number, inserted: string, chain: Chain): EditorState {
	if (start === end && inserted === '') return {...state, ...unselected, chain: undefined};
	const change = changeOf(state.text, start, end, inserted, state.cursor);
	const last = state.undo.at(-1);
	const whole = last && chain !== undefined && chain === state.chain ? joined(last, change, chain) : undefined;
	const before = whole ? state.undo.slice(0, -1) : state.undo.slice(-(undoStepsKept - 1));
	return {
		...state,
		...unselected,
		text: withChange(state.text, change),
		cursor: change.cursorAfter,
		undo: [...before, whole ?? change],
		redo: [],
		chain,
	};
}

function insert(state: EditorState, text: string, chain: Chain): EditorState {
	const clean = state.oneLine ? cleanTypedLine(text) : cleanTyped(text);
	if (clean === '') return state;
	const {start, end} = selectionOf(state) ?? {start: state.cursor, end: state.cursor};
	return replace(state, start, end, clean, chain);
}

/** Erases the selection, or else from the cursor to `to`. */
function erase(state: EditorState, to: number, chain: Chain): EditorState {
	const selection = selectionOf(state);
	if (selection) return replace(state, selection.start, selection.end, '', undefined);
	return replace(state, Math.min(state.cursor, to), Math.max(state.cursor, to), '', chain);
}

/** Cuts from the cursor to `to`; cuts that follow one another are put back together. */
function cutTo(state: EditorState, to: number): EditorState {
	const start = Math.min(state.cursor, to);
	const end = Math.max(state.cursor, to);
	if (start === end) return {...state, ...unselected};
	const words = state.text.slice(start, end);
	const kept = state.chain === 'cutting' ? state.killed : '';
	const killed = to < state.cursor ? words + kept : kept + words;
	return {...replace(state, start, end, '', undefined), killed, chain: 'cutting'};
}

/** At a line's end the newline itself is cut, so that a repeated Ctrl-K goes on. */
function lineCutEnd(text: string, cursor: number): number {
	const end = lineEnd(text, cursor);
	return end === cursor ? Math.min(end + 1, text.length) : end;
}

function copy(state: EditorState): EditorState {
	const words = selectedText(state);
	return {...state, ...unselected, chain: undefined, killed: words === '' ? state.killed : words};
}

function cut(state: EditorState): EditorState {
	const selection = selectionOf(state);
	if (!selection) return {...state, ...unselected, chain: undefined};
	return {...replace(state, selection.start, selection.end, '', undefined), killed: selectedText(state)};
}

function undo(state: EditorState): EditorState {
	const change = state.undo.at(-1);
	if (!change) return {...state, ...unselected, chain: undefined};
	return {
		...state,
		...unselected,
		text: withoutChange(state.text, change),
		cursor: change.cursorBefore,
		undo: state.undo.slice(0, -1),
		redo: [...state.redo, change],
		chain: undefined,
	};
}

function redo(state: EditorState): EditorState {
	const change = state.redo.at(-1);
	if (!change) return {...state, ...unselected, chain: undefined};
	return {
		...state,
		...unselected,
		text: withChange(state.text, change),
		cursor: change.cursorAfter,
		undo: [...state.undo, change],
		redo: state.redo.slice(0, -1),
		chain: undefined,
	};
}

function moveTo(state: EditorState, offset: number, extend: boolean, goalColumn?: number): EditorState {
	const selecting = extend || state.marking;
	return {
		...state,
		cursor: offset,
		anchor: selecting ? (state.anchor ?? state.cursor) : undefined,
		goalColumn,
		chain: undefined,
	};
}

function motionTarget({text, cursor}: EditorState, motion: Motion): number {
	switch (motion) {
		case 'left':
			return previousGrapheme(text, cursor);
		case 'right':
			return nextGrapheme(text, cursor);
		case 'word-left':
			return wordStart(text, cursor);
		case 'word-right':
			return wordEnd(text, cursor);
		case 'line-start':
			return lineStart(text, cursor);
		case 'line-end':
			return lineEnd(text, cursor);
		case 'text-start':
			return 0;
		case 'text-end':
			return text.length;
	}
}

/** A plain left or right with a selection goes to the selection's end, as everywhere. */
function move(state: EditorState, motion: Motion, extend: boolean): EditorState {
	const selection = extend || state.marking ? undefined : selectionOf(state);
	if (selection && motion === 'left') return moveTo(state, selection.start, false);
	if (selection && motion === 'right') return moveTo(state, selection.end, false);
	return moveTo(state, motionTarget(state, motion), extend);
}

/** Up from the first row goes to the start of the text, down from the last to its end; the column is remembered. */
function moveRows(state: EditorState, by: number, width: number, extend: boolean): EditorState {
	const rows = layoutEditor(state.text, width);
	const goal = state.goalColumn ?? cursorPlace(rows, state.text, state.cursor).column;
	const target = rowOf(rows, state.cursor) + Math.trunc(by);
	if (target < 0) return moveTo(state, 0, extend, goal);
	if (target >= rows.length) return moveTo(state, state.text.length, extend, goal);
	return moveTo(state, offsetAt(rows, state.text, target, goal), extend, goal);
}

function applyPlain(state: EditorState, kind: PlainOperation): EditorState {
	switch (kind) {
		case 'newline':
			return state.oneLine ? state : insert(state, '\n', 'typing');
		case 'backspace':
			return erase(state, previousGrapheme(state.text, state.cursor), 'erasing-back');
		case 'delete':
			return erase(state, nextGrapheme(state.text, state.cursor), 'erasing-forward');
		case 'cut-to-line-end':
			return cutTo(state, lineCutEnd(state.text, state.cursor));
		case 'cut-to-line-start':
			return cutTo(state, lineStart(state.text, state.cursor));
		case 'cut-word-before':
			return cutTo(state, blankWordStart(state.text, state.cursor));
		case 'put-back':
			return insert(state, state.killed, undefined);
		case 'undo':
			return undo(state);
		case 'redo':
			return redo(state);
		case 'start-selection':
			return {...state, anchor: state.cursor, marking: true, goalColumn: undefined, chain: undefined};
		case 'cancel-selection':
			return {...state, ...unselected, chain: undefined};
		case 'select-all':
			return {...state, anchor: 0, cursor: state.text.length, marking: false, goalColumn: undefined, chain: undefined};
		case 'copy':
			return copy(state);
		case 'cut':
			return cut(state);
	}
}

/**
 * The editor after one operation. Pure; what cannot be done leaves the text as it is. A paste is one step of undo and
 * never more than text: a newline in it is a newline (a blank in a field of one line).
 */
export function applyEdit(state: EditorState, operation: EditOperation): EditorState {
	switch (operation.kind) {
		case 'insert':
			return insert(state, operation.text, 'typing');
		case 'paste':
			return insert(state, operation.text, undefined);
		case 'move':
			return move(state, operation.motion, operation.extend ?? false);
		case 'move-rows':
			return moveRows(state, operation.rows, operation.width, operation.extend ?? false);
		case 'move-to':
			return moveTo(state, snapToGrapheme(state.text, operation.offset), operation.extend ?? false);
		default:
			return applyPlain(state, operation.kind);
	}
}
