import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {cellWidth} from '../../source/workbench/layout/cells.ts';
import {wrapText} from '../../source/workbench/layout/wrap.ts';

describe('the width of', () => {
	test.each([
		['橋は安全', 8],
		['الجسر', 5],
		['पुल', 2],
		['सुरक्षित है', 9],
		['क्षेत्र', 4],
		['น้ำ', 2],
		['한국', 4],
		['한', 2],
		['👩‍🚒', 2],
		['🇩🇪', 2],
		['e\u0301', 1],
	])('%s is %i cells, as tmux and xterm have it', (text, cells) => {
		expect(cellWidth(text)).toBe(cells);
	});
});

test('lines of many scripts keep to the width they are wrapped at', () => {
	const text = readFileSync(path.join(import.meta.dirname, '../articles/many-scripts.md'), 'utf8');
	for (const width of [10, 16, 20, 33, 76])
		for (const {start, end} of wrapText(text, width))
			expect(cellWidth(text.slice(start, end).trimEnd()), `${width}`).toBeLessThanOrEqual(width);
});
