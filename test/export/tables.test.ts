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

	test('into a pipe nothing is cut', () => {
		const long = 'a'.repeat(200);
		expect(textTable(['A', 'B', 'C'], [[long, long, long]])).toContain(`${long}  ${long}  ${long}\n`);
	});

	test('on a terminal the widest columns give way, the one that names the row last', () => {
		const row = [
			'Stephen Biegun',
			'person',
			'US special representative for North Korea',
			'Biegun, the envoy of many names',
		];
		expect(textTable(['NAME', 'KIND', 'ROLES', 'ALSO'], [row], 60)).toBe(
			[
				'NAME            KIND    ROLES              ALSO',
				'Stephen Biegun  person  US special repre…  Biegun, the envo…',
				'',
			].join('\n'),
		);
	});

	test('no words steer the terminal, and no row is wider than it', () => {
		const word = fc.string({unit: fc.constantFrom('a', '東', '\u001b', '[', '2', 'J', '\u009b', '\n', '\u202e', ' ')});
		const long = fc.string({unit: fc.constantFrom('a', '東', ' '), minLength: 30, maxLength: 90});
		const row = fc.tuple(word, long, word, long, long);
		fc.assert(
			fc.property(fc.array(row, {minLength: 1}), fc.integer({min: 20, max: 120}), (rows, columns) => {
				const lines = textTable(['A', 'B', 'C', 'D', 'E'], rows, columns).split('\n');
				expect(lines).toHaveLength(rows.length + 2);
				for (const line of lines) {
					expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
					expect(stringWidth(line)).toBeLessThanOrEqual(columns);
				}
			}),
		);
	});
});
