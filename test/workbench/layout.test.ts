import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Article} from '../../source/article/schema.ts';
import {cellWidth, drawable, fitted, padded} from '../../source/workbench/layout/cells.ts';
import {layoutOf} from '../../source/workbench/layout/text-layout.ts';
import {wrapText} from '../../source/workbench/layout/wrap.ts';
import {smallArticle} from '../helpers/workbench.ts';

const rowsOf = (text: string, width: number) => wrapText(text, width).map(({start, end}) => text.slice(start, end));

test('breaks at words, after hyphens, and inside a word that is longer than a row', () => {
	expect(rowsOf('one two three', 7)).toEqual(['one two', 'three']);
	expect(rowsOf('a well-known fact', 8)).toEqual(['a well-', 'known', 'fact']);
	expect(rowsOf('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
	expect(rowsOf('', 10)).toEqual(['']);
});

test('wide characters take two cells and may be parted anywhere', () => {
	expect(rowsOf('北京天气很好', 5)).toEqual(['北京', '天气', '很好']);
});

test.each([
	['no full stop or closing mark begins a row', '「北京天气很好」。', 14, ['「北京天气很', '好」。']],
	['no opening mark ends a row', '北京天（很好）', 8, ['北京天', '（很好）']],
	['a hyphen stays with the figure behind it', 'won the game by 5-4', 17, ['won the game by', '5-4']],
])('%s (UAX 14)', (_, text, width, rows) => {
	expect(rowsOf(text, width)).toEqual(rows);
});

test('wrapping loses nothing but white space at the breaks, and no row is too wide', () => {
	const text = fc.string({
		unit: fc.constantFrom('a', 'b', ' ', '-', '北', '。', '（', '5', 'é', '\n', '😀', 'w̃'),
		maxLength: 200,
	});
	fc.assert(
		fc.property(text, fc.integer({min: 2, max: 40}), (words, width) => {
			const rows = wrapText(words, width);
			expect(
				rows
					.map(({start, end}) => words.slice(start, end))
					.join('')
					.replaceAll(/\s/g, ''),
			).toBe(words.replaceAll(/\s/g, ''));
			for (const {start, end} of rows) expect(cellWidth(words.slice(start, end))).toBeLessThanOrEqual(width);
		}),
		{numRuns: 300},
	);
});

test('a flood of marks is cut between characters, never within one', () => {
	for (const marks of [150, 151, 152, 153]) {
		const words = `e${'\u0301'.repeat(marks)}${'𐀀'.repeat(200)}`;
		for (const {start, end} of wrapText(words, 15)) expect(words.slice(start, end).isWellFormed()).toBe(true);
	}
});

test('nothing that steers a terminal is drawable, and offsets stay', () => {
	const hostile = 'a\u001B[31mb\u009B2Jc\u202Ed\u0000e\uD800f\tg';
	const shown = drawable(hostile);
	expect(shown).toHaveLength(hostile.length);
	expect(shown).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
	expect(shown.isWellFormed()).toBe(true);
});

test('direction marks take no cell and turn nothing', () => {
	const marked = '«ים»\u200f, \u061c3 (a)\u200e.';
	const shown = drawable(marked);
	expect(shown).toHaveLength(marked.length);
	expect(shown).not.toMatch(/[\u061c\u200e\u200f\ufffd]/);
	expect(cellWidth(shown)).toBe(marked.length - 3);
});

test('fitted and padded count cells, not characters', () => {
	expect(fitted('北京天气', 5)).toBe('北京…');
	expect(padded('北京', 5)).toBe('北京 ');
	expect(fitted('abc', 0)).toBe('');
});

const {outlet: _outlet, publishedAt: _date, ...bare} = smallArticle();

test.each<[string, Article, boolean[]]>([
	['the facts', smallArticle(), [false]],
	['nothing, set off by a blank row', {...bare, byline: []}, [false, true]],
])('below the headline stands %s', (_what, article, blank) => {
	expect(
		layoutOf(article, 60)
			.rowsOf(0)
			.map(row => row.blank),
	).toEqual(blank);
});
