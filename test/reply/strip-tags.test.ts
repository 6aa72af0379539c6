import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {stripTags} from '../../source/reply/strip-tags.ts';

describe('stripTags, as PHP has it', () => {
	test.each([
		['Åse Holm', 'Åse Holm'],
		['<b>Åse</b> Holm', 'Åse Holm'],
		['a < b > c', 'a < b > c'],
		['a <b and more', 'a '],
		['I <3 you', 'I '],
		['a <b title="x>y">c', 'a c'],
		['a <b <c> d> e', 'a  e'],
		['a <!-- > --> b', 'a  b'],
		['a <?php 1 > 2 ?> b', 'a  b'],
		['a\0b', 'ab'],
		['>', '>'],
		['<', ''],
	])('%j', (text, kept) => {
		expect(stripTags(text)).toBe(kept);
	});

	test('is linear, and takes nothing but what is marked', () => {
		const start = performance.now();
		stripTags('<'.repeat(300_000));
		stripTags('<!--'.repeat(100_000));
		expect(performance.now() - start).toBeLessThan(2000);
		fc.assert(
			fc.property(
				fc.string().filter(text => !/[<\0]/.test(text)),
				text => stripTags(text) === text,
			),
		);
	});
});
