import fc from 'fast-check';
import {expect, test} from 'vitest';
import {stretchesBetweenBlankLines} from '../../source/article/paragraphs.ts';
import {textOf} from '../../source/article/span.ts';

const stretches = (text: string): string[] => stretchesBetweenBlankLines(text).map(span => textOf(text, span));

test.each([
	['', []],
	[' \n\t\n', []],
	['one', ['one']],
	['one\ntwo', ['one\ntwo']],
	['one\n\ntwo', ['one', 'two']],
	['\n\n  one \n \u00a0 \n\n two\n', ['one', 'two']],
	['one\r\n\r\ntwo\r\n', ['one', 'two']],
])('%j', (text, expected) => {
	expect(stretches(text)).toEqual(expected);
});

test('no word is lost, none stands in two stretches, and no stretch has a blank line', () => {
	const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n', '\r', '\t', '\u00a0'), maxLength: 80});
	fc.assert(
		fc.property(text, words => {
			const found = stretchesBetweenBlankLines(words);
			expect(
				found
					.map(span => textOf(words, span))
					.join('')
					.replace(/\s/g, ''),
			).toBe(words.replace(/\s/g, ''));
			for (const [i, span] of found.entries()) {
				expect(span.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
				expect(textOf(words, span)).not.toMatch(/\n[^\S\n]*\n/);
			}
		}),
	);
});
