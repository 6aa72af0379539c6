import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {cellsOf} from '../../../source/workbench/editor/cells.ts';
import {editorFrom} from '../../../source/workbench/editor/state.ts';
import {visibleField} from '../../../source/workbench/editor/visible-field.ts';
import {anyLine} from './arbitrary-text.ts';

test('a short text is seen whole', () => {
	expect(visibleField('short', 5, 10)).toEqual({start: 0, end: 5, column: 5, before: false, after: false});
});

test('a long text scrolls by half the width', () => {
	expect(visibleField('abcdefghijklmnop', 10, 8)).toEqual({start: 4, end: 12, column: 6, before: true, after: true});
	expect(visibleField('abcdefghijklmnop', 11, 8)).toMatchObject({start: 4, column: 7});
	expect(visibleField('abcdefghijklmnop', 12, 8)).toMatchObject({start: 8, column: 4});
});

test('the cursor is always in it, and nothing is wider', () => {
	fc.assert(
		fc.property(anyLine, fc.nat(60), fc.integer({min: 2, max: 20}), (line, offset, width) => {
			const {text, cursor} = editorFrom(line, {oneLine: true, cursor: offset});
			const {start, end, column} = visibleField(text, cursor, width);
			expect(start).toBeLessThanOrEqual(cursor);
			expect(end).toBeGreaterThanOrEqual(cursor);
			expect(column).toBeLessThan(width);
			expect(cellsOf(text.slice(start, end))).toBeLessThanOrEqual(width);
			expect(column).toBe(cellsOf(text.slice(start, cursor)));
		}),
	);
});
