import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cellsOf, shownText} from '../../../source/workbench/editor/cells.ts';
import {cursorPlace, layoutEditor, offsetAt, rowOf} from '../../../source/workbench/editor/layout.ts';
import {cellWidth} from '../../../source/workbench/layout/cells.ts';
import {anyLine, anyText} from './arbitrary-text.ts';

const width = fc.integer({min: 1, max: 20});
const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const drawn = (text: string, columns: number) =>
	layoutEditor(text, columns).map(({start, shownEnd}) => text.slice(start, shownEnd));

describe('layoutEditor', () => {
	test.each([
		['', 5, ['']],
		['one two three', 7, ['one two', 'three']],
		['one two', 3, ['one', 'two']],
		['one    two', 4, ['one ', 'two']],
		['abcdefgh', 3, ['abc', 'def', 'gh']],
		['ab cdefgh', 4, ['ab ', 'cdef', 'gh']],
		['a\n\nb\n', 4, ['a', '', 'b', '']],
		['漢字漢字', 5, ['漢字', '漢字']],
		['漢字。漢', 4, ['漢', '字。', '漢']],
		['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
		['👩‍👩‍👧👩‍👩‍👧', 2, ['👩‍👩‍👧', '👩‍👩‍👧']],
		['漢', 1, ['漢']],
		['     ', 3, ['   ']],
	])('%j in %i cells', (text, columns, rows) => {
		expect(drawn(text, columns)).toEqual(rows);
	});

	test('loses no character, and puts each offset into exactly one row', () => {
		fc.assert(
			fc.property(anyText, width, (text, columns) => {
				const rows = layoutEditor(text, columns);
				expect(rows.map(({start, end, last}) => text.slice(start, end) + (last ? '\n' : '')).join('')).toBe(
					`${text}\n`,
				);
				for (let offset = 0; offset <= text.length; offset++) {
					const owners = rows.filter(
						({start, end, last}) => start <= offset && (offset < end || (last && offset === end)),
					);
					expect(owners).toEqual([rows[rowOf(rows, offset)]]);
				}
			}),
		);
	});

	test('draws no row wider than the width, but a single grapheme that is wider itself', () => {
		fc.assert(
			fc.property(anyText, width, (text, columns) => {
				for (const row of drawn(text, columns)) {
					if (cellsOf(row) > columns)
						expect([...graphemes.segment(row)].filter(g => cellsOf(g.segment) > 0)).toHaveLength(1);
				}
			}),
		);
	});

	test('gives what a fresh layout gives after any change of the text', () => {
		fc.assert(
			fc.property(fc.array(anyText, {minLength: 2, maxLength: 5}), width, (texts, columns) => {
				const first = texts.map(text => layoutEditor(text, columns));
				// Three other texts push what is remembered out.
				for (const other of ['x', 'y', 'z']) layoutEditor(other, columns);
				for (const [index, text] of texts.entries()) expect(layoutEditor(text, columns)).toEqual(first[index]);
			}),
		);
	});

	test('gives what a fresh layout gives after a change within a long line', () => {
		const place = fc.integer({min: 0, max: 6000});
		const longLine = anyLine.map(line => `${line}-`.repeat(Math.ceil(5000 / (line.length + 1))));
		fc.assert(
			fc.property(longLine, anyText, place, fc.nat(40), width, (line, typed, at, removed, columns) => {
				layoutEditor(line, columns);
				const changed = line.slice(0, at) + typed + line.slice(at + removed);
				const rows = layoutEditor(changed, columns);
				for (const other of ['x', 'y', 'z']) layoutEditor(other, columns);
				expect(rows).toEqual(layoutEditor(changed, columns));
			}),
		);
	});
});

describe('places', () => {
	test('a place and its offset belong together', () => {
		fc.assert(
			fc.property(anyText, width, (text, columns) => {
				const rows = layoutEditor(text, columns);
				for (const [index, row] of rows.entries()) {
					for (let column = 0; column <= columns; column++) {
						const offset = offsetAt(rows, text, index, column);
						const place = cursorPlace(rows, text, offset);
						expect(place.row).toBe(index);
						expect(place.column).toBeLessThanOrEqual(Math.max(column, 0));
						expect(offset).toBeGreaterThanOrEqual(row.start);
					}
				}
			}),
		);
	});

	test('the cursor in blanks that hang stands at the end of what is drawn', () => {
		const text = 'one      two';
		const rows = layoutEditor(text, 4);
		expect(cursorPlace(rows, text, 7)).toEqual({row: 0, column: 4});
		expect(cursorPlace(rows, text, 9)).toEqual({row: 1, column: 0});
	});

	test('the cursor behind a full row stands beside it', () => {
		expect(cursorPlace(layoutEditor('abcd', 4), 'abcd', 4)).toEqual({row: 0, column: 4});
	});
});

describe('cells', () => {
	test('a mark behind a character that is not drawn makes nothing narrower', () => {
		expect(cellsOf('🇩🇪\u202e\u0301')).toBe(cellWidth(shownText('🇩🇪\u202e\u0301')));
	});

	test('every plain character is as wide as measured', () => {
		const wrong: string[] = [];
		for (let unit = 0x20; unit < 0xd800; unit++) {
			const sign = String.fromCharCode(unit);
			if (unit < 0x7f || unit > 0x9f) if (cellsOf(sign) !== cellWidth(shownText(sign))) wrong.push(unit.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	test('what is drawn is as wide as what is counted', () => {
		fc.assert(
			fc.property(anyText, text => {
				for (const line of text.split('\n')) expect(cellWidth(shownText(line))).toBe(cellsOf(line));
			}),
		);
	});

	test('nothing that turns the direction of writing is drawn', () => {
		expect(shownText('a\u202eb\u2066c\u2028d\te')).toBe('a\ufffdb\ufffdc\ufffdd    e');
	});
});
