import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {nextGrapheme, previousGrapheme, snapToGrapheme} from '../../../source/workbench/editor/boundaries.ts';
import {
	applyEdit,
	type EditOperation,
	type Motion,
	type PlainOperation,
} from '../../../source/workbench/editor/edit.ts';
import {type EditorState, editorFrom, selectedText, selectionOf} from '../../../source/workbench/editor/state.ts';
import {anyLine, anyText} from './arbitrary-text.ts';

const plain = (kind: PlainOperation): EditOperation => ({kind});
const typed = (text: string): EditOperation => ({kind: 'insert', text});
const to = (motion: Motion, extend = false): EditOperation => ({kind: 'move', motion, extend});
const run = (state: EditorState, ...operations: EditOperation[]) => operations.reduce(applyEdit, state);
/** "a|b" is the text "ab" with the cursor behind the a. */
const editor = (marked: string) => editorFrom(marked.replace('|', ''), {cursor: marked.indexOf('|')});
const marked = ({text, cursor}: EditorState) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const motions = [
	'left',
	'right',
	'word-left',
	'word-right',
	'line-start',
	'line-end',
	'text-start',
	'text-end',
] as const;
const plainOperations = [
	'newline',
	'backspace',
	'delete',
	'cut-to-line-end',
	'cut-to-line-start',
	'cut-word-before',
	'put-back',
	'undo',
	'redo',
	'start-selection',
	'cancel-selection',
	'select-all',
	'copy',
	'cut',
] as const satisfies readonly PlainOperation[];

const anyOperation: fc.Arbitrary<EditOperation> = fc.oneof(
	fc.record({kind: fc.constantFrom('insert' as const, 'paste' as const), text: anyText}),
	fc.record({kind: fc.constant('move' as const), motion: fc.constantFrom(...motions), extend: fc.boolean()}),
	fc.record({
		kind: fc.constant('move-rows' as const),
		rows: fc.integer({min: -5, max: 5}),
		width: fc.integer({min: 1, max: 12}),
		extend: fc.boolean(),
	}),
	fc.record({kind: fc.constant('move-to' as const), offset: fc.integer({min: -3, max: 80}), extend: fc.boolean()}),
	fc.constantFrom(...plainOperations).map(plain),
);

describe('one operation', () => {
	test.each<[string, EditOperation, string]>([
		['a|b', typed('x'), 'ax|b'],
		['a|b', plain('newline'), 'a\n|b'],
		['a|b', {kind: 'paste', text: 'x\r\ny\rz\u0007\u009b\ud800'}, 'ax\ny\nz|b'],
		['a|b', plain('backspace'), '|b'],
		['|b', plain('backspace'), '|b'],
		['a|b', plain('delete'), 'a|'],
		['a|', plain('delete'), 'a|'],
		['👩‍👩‍👧|', plain('backspace'), '|'],
		['|e\u0301x', plain('delete'), '|x'],
		['a🇩🇪|🇫🇷', plain('backspace'), 'a|🇫🇷'],
		['漢字|', to('left'), '漢|字'],
		['|👩‍👩‍👧b', to('right'), '👩‍👩‍👧|b'],
		['one two| ', to('word-left'), 'one |two '],
		['one, |two', to('word-left'), '|one, two'],
		['|one, two', to('word-right'), 'one|, two'],
		['don’t| go', to('word-left'), '|don’t go'],
		['a\nbcd|e\nf', to('line-start'), 'a\n|bcde\nf'],
		['a\nb|cde\nf', to('line-end'), 'a\nbcde|\nf'],
		['a\n|b', to('text-start'), '|a\nb'],
		['a|\nb', to('text-end'), 'a\nb|'],
		['a|bc\nd', plain('cut-to-line-end'), 'a|\nd'],
		['a|\nd', plain('cut-to-line-end'), 'a|d'],
		['a\nbc|d', plain('cut-to-line-start'), 'a\n|d'],
		['say it-all |now', plain('cut-word-before'), 'say |now'],
		['one two three|', {kind: 'move-rows', rows: -1, width: 8}, 'one t|wo three'],
		['one |two three', {kind: 'move-rows', rows: 1, width: 8}, 'one two thre|e'],
		['on|e', {kind: 'move-rows', rows: -1, width: 8}, '|one'],
		['on|e', {kind: 'move-rows', rows: 1, width: 8}, 'one|'],
	])('%j', (before, operation, after) => {
		expect(marked(run(editor(before), operation))).toBe(after);
	});

	test('up and down keep the column over a shorter row', () => {
		const down: EditOperation = {kind: 'move-rows', rows: 1, width: 20};
		expect(marked(run(editor('long |line\nx\nlong line'), down))).toBe('long line\nx|\nlong line');
		expect(marked(run(editor('long |line\nx\nlong line'), down, down))).toBe('long line\nx\nlong |line');
	});
});

describe('cutting and putting back', () => {
	test('cuts that follow one another are put back together', () => {
		const cut = run(
			editor('|one\ntwo\nthree'),
			plain('cut-to-line-end'),
			plain('cut-to-line-end'),
			plain('cut-to-line-end'),
		);
		expect(marked(cut)).toBe('|\nthree');
		expect(marked(run(cut, plain('put-back')))).toBe('one\ntwo|\nthree');
	});

	test('words cut backwards keep their order', () => {
		const cut = run(editor('one two three|'), plain('cut-word-before'), plain('cut-word-before'), plain('put-back'));
		expect(marked(cut)).toBe('one two three|');
	});

	test('a copy leaves the text and ends the selection', () => {
		const copied = run(editor('one| two'), to('word-left', true), plain('copy'), to('text-end'), plain('put-back'));
		expect(marked(copied)).toBe('one twoone|');
		expect(selectionOf(copied)).toBeUndefined();
	});
});

describe('selecting', () => {
	test('a started selection is stretched by plain motions until it is cancelled', () => {
		const selecting = run(editor('one| two'), plain('start-selection'), to('word-right'));
		expect(selectedText(selecting)).toBe(' two');
		expect(selectionOf(run(selecting, plain('cancel-selection')))).toBeUndefined();
	});

	test('typing replaces what is selected', () => {
		expect(marked(run(editor('one| two'), to('text-end', true), typed('s')))).toBe('ones|');
	});

	test('a plain arrow goes to the end of the selection', () => {
		const all = run(editor('ab|c'), plain('select-all'));
		expect(marked(run(all, to('left')))).toBe('|abc');
		expect(marked(run(all, to('right')))).toBe('abc|');
	});
});

describe('undo', () => {
	test('takes back word by word, erasing in one step, a paste in one step', () => {
		const words = run(editor('|'), ...[...'two words'].map(typed));
		expect(marked(run(words, plain('undo')))).toBe('two |');
		const erased = run(words, plain('backspace'), plain('backspace'), plain('undo'));
		expect(marked(erased)).toBe('two words|');
		expect(marked(run(words, {kind: 'paste', text: 'a b\nc'}, plain('undo')))).toBe('two words|');
	});

	test('back to the start gives the start, and forth again the end', () => {
		fc.assert(
			fc.property(anyText, fc.array(anyOperation, {maxLength: 40}), (text, operations) => {
				const start = editorFrom(text);
				const end = run(start, ...operations.filter(({kind}) => kind !== 'undo' && kind !== 'redo'));
				let back = end;
				while (back.undo.length > 0) back = run(back, plain('undo'));
				expect(back.text).toBe(start.text);
				let forth = back;
				while (forth.redo.length > 0) forth = run(forth, plain('redo'));
				expect(forth.text).toBe(end.text);
			}),
		);
	});
});

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const boundaries = (text: string) => [...graphemes.segment(text)].map(({index}) => index).concat(text.length);

/** The plainest editor there is: a string and an offset. It knows the operations that need no memory. */
function modelled({text, cursor}: {text: string; cursor: number}, operation: EditOperation) {
	const before = boundaries(text).findLast(place => place < cursor) ?? 0;
	const after = boundaries(text).find(place => place > cursor) ?? text.length;
	const without = (from: number, until: number) => ({text: text.slice(0, from) + text.slice(until), cursor: from});
	switch (operation.kind) {
		case 'insert':
			return {
				text: text.slice(0, cursor) + operation.text + text.slice(cursor),
				cursor: cursor + operation.text.length,
			};
		case 'backspace':
			return without(before, cursor);
		case 'delete':
			return without(cursor, after);
		case 'move':
			return {text, cursor: operation.motion === 'left' ? before : after};
		default:
			throw new Error(operation.kind);
	}
}

test('any sequence gives the text that the plainest editor gives', () => {
	const operation = fc.oneof(
		anyText.map(typed),
		fc.constantFrom(plain('backspace'), plain('delete'), to('left'), to('right')),
	);
	fc.assert(
		fc.property(anyText, fc.array(operation, {maxLength: 30}), (text, operations) => {
			let state: EditorState = editorFrom(text);
			let model = {text, cursor: text.length};
			for (const one of operations) {
				state = applyEdit(state, one);
				const next = modelled(model, one);
				// Where two graphemes have grown together around the cursor, it stands behind both.
				model = {...next, cursor: boundaries(next.text).find(place => place >= next.cursor) ?? next.text.length};
				expect({text: state.text, cursor: state.cursor}).toEqual(model);
			}
		}),
	);
});

test('after any sequence the cursor and the anchor stand between graphemes', () => {
	fc.assert(
		fc.property(anyText, fc.array(anyOperation, {maxLength: 40}), (text, operations) => {
			const {text: end, cursor, anchor = 0} = run(editorFrom(text), ...operations);
			expect(boundaries(end)).toContain(cursor);
			expect(boundaries(end)).toContain(anchor);
		}),
	);
});

test('the steps over graphemes are those of the segmenter', () => {
	fc.assert(
		fc.property(anyText, text => {
			const places = boundaries(text);
			for (let at = 0; at <= text.length; at++) {
				expect(snapToGrapheme(text, at)).toBe(places.find(place => place >= at));
			}
			for (const [index, place] of places.entries()) {
				expect(nextGrapheme(text, place)).toBe(places[index + 1] ?? text.length);
				expect(previousGrapheme(text, place)).toBe(places[index - 1] ?? 0);
			}
		}),
	);
});

test('a field of one line never has a newline', () => {
	fc.assert(
		fc.property(anyLine, fc.array(anyOperation, {maxLength: 20}), (text, operations) => {
			expect(run(editorFrom(text, {oneLine: true}), ...operations).text).not.toMatch(/[\n\t]/);
		}),
	);
	expect(run(editorFrom('a', {oneLine: true}), {kind: 'paste', text: 'b\r\nc'}).text).toBe('ab c');
});

describe('a kept history', () => {
	const written = (...texts: string[]): EditorState =>
		texts.reduce((state, text) => applyEdit(state, {kind: 'paste', text}), editorFrom(''));

	test('goes on where the editor was closed', () => {
		const {text, undo, redo} = applyEdit(written('one', ' two', ' three'), {kind: 'undo'});
		let again = editorFrom(text, {history: {undo, redo}});
		expect(applyEdit(again, {kind: 'redo'}).text).toBe('one two three');
		again = applyEdit(applyEdit(again, {kind: 'undo'}), {kind: 'undo'});
		expect(again.text).toBe('');
	});

	test('is left out from the first step on that does not belong to the text', () => {
		const {undo} = written('one', ' two', ' three');
		const again = editorFrom('one 222 three', {history: {undo, redo: []}});
		expect(again.undo).toHaveLength(1);
		expect(applyEdit(again, {kind: 'undo'}).text).toBe('one 222');
		expect(editorFrom('else', {history: {undo, redo: undo}})).toMatchObject({undo: [], redo: []});
	});
});
