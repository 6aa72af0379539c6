import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {actorsTable, quotesTable, textTable} from '../../source/export/tables.ts';
import {awkwardAnalysis, awkwardArticle} from '../helpers/awkward-article.ts';

describe('tables', () => {
	test('columns stand under one another', () => {
		expect(quotesTable(awkwardArticle, awkwardAnalysis)).toBe(
			[
				'ID  SPEAKER    VIA           KIND      WORDS',
				'q1  Ada Quill  Harbour Post  direct    “The bridge stays shut,”',
				'q2  ?                        indirect  the =SUM … was unknown',
				'',
			].join('\n'),
		);
	});

	test('actors with what they said', () => {
		expect(actorsTable(awkwardAnalysis).split('\n')[1]).toBe(
			'Ada Quill     person        1           2         Mayor  Quill',
		);
	});

	test('wide characters count as two columns', () => {
		expect(
			textTable(
				['A', 'B'],
				[
					['東京', 'x'],
					['y', 'z'],
				],
			),
		).toBe('A     B\n東京  x\ny     z\n');
	});

	test('no words steer the terminal, and no row is wider than it', () => {
		const word = fc.string({unit: fc.constantFrom('a', '東', '\u001b', '[', '2', 'J', '\u009b', '\n', '\u202e', ' ')});
		fc.assert(
			fc.property(fc.array(fc.tuple(word, word), {minLength: 1}), fc.integer({min: 50, max: 120}), (rows, columns) => {
				const lines = textTable(['A', 'B'], rows, columns).split('\n');
				expect(lines).toHaveLength(rows.length + 2);
				for (const line of lines) {
					expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
					expect(stringWidth(line)).toBeLessThanOrEqual(columns);
				}
			}),
		);
	});
});
