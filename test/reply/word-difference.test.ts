import fc from 'fast-check';
import {expect, test} from 'vitest';
import {differencesInWords, wordDifferences} from '../../source/reply/word-difference.ts';

test.each([
	['', '', ''],
	['the bridge is safe', 'the bridge is safe', ''],
	['“The bridge is safe,”', '"The bridge is safe"', ''],
	['the bridge is safe', 'the bridge is unsafe', '“safe” became “unsafe”'],
	['the bridge is safe', 'the bridge is very safe', '“very” added'],
	['the bridge is not safe', 'the bridge is safe', '“not” left out'],
	[
		'a b c d e f g h i j',
		'a x c x e x g x i x',
		'“b” became “x”; “d” became “x”; “f” became “x”; “h” became “x”; 1 more',
	],
	['The bridge is safe', 'the bridge is not safe', '“not” added'],
	['The US bridge', 'the us bridge', '“US” became “us”'],
	['gone', '', '“gone” left out'],
	['', 'new', '“new” added'],
])('%j to %j', (original, written, expected) => {
	expect(differencesInWords(wordDifferences(original, written))).toBe(expected);
});

const words = fc.array(fc.constantFrom('bridge', 'safe', 'the', 'not', 'June'), {maxLength: 12});

test('same and added words are what was written, same and missing ones as many as the original has', () => {
	fc.assert(
		fc.property(words, words, (from, to) => {
			const runs = wordDifferences(from.join(' '), to.join(' '));
			const only = (...kinds: string[]) =>
				runs
					.filter(({kind}) => kinds.includes(kind))
					.map(run => run.words)
					.join(' ');
			expect(only('same', 'added')).toBe(to.join(' '));
			expect(only('same', 'missing')).toBe(from.join(' '));
		}),
	);
});
