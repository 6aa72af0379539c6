import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cleanLine, cleanText} from '../../source/article/clean.ts';

describe('cleanText', () => {
	test.each([
		['plain “words” stay — 東京 😀 é', 'plain “words” stay — 東京 😀 é'],
		['a\u001b[31mred\u001b[0m', 'ared'],
		['a\u009b2Jb', 'ab'],
		['a\u001b]0;title\u0007b', 'ab'],
		['a\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'alink'],
		['a\u001bPq#0\u001b\\b', 'ab'],
		['a\u001b(Bb\u001bcd', 'abd'],
		['an opening \u001b]0; without an end\nstays', 'an opening 0; without an end\nstays'],
		['a\u0000b\u0007c\u007fd', 'abcd'],
		['a\u202eb\u202cc\u2066d\u2069e', 'abcde'],
		['soft\u00adhyphen, zero\u200bwidth, mark\ufeff', 'softhyphen, zerowidth, mark'],
		['one\r\ntwo\rthree\u0085four\u2028five\u000csix', 'one\ntwo\nthree\nfour\nfive\nsix'],
		['tabs\tstay', 'tabs\tstay'],
		['half a pair \ud83d stays one place', 'half a pair \ufffd stays one place'],
		['joined 👩‍🚀 and می‌خواهم', 'joined 👩‍🚀 and می‌خواهم'],
	])('%j', (dirty, clean) => {
		expect(cleanText(dirty)).toBe(clean);
	});

	const hostile = fc.string({
		unit: fc.constantFrom(
			'\u001b',
			'[',
			']',
			'P',
			'\u009b',
			'\u009d',
			'\u0007',
			'\\',
			'1',
			';',
			'm',
			'\n',
			'\r',
			'\u202e',
			'\u2066',
			'a',
			'\ud800',
		),
		maxLength: 60,
	});

	test('leaves nothing that a terminal obeys, and no lone surrogate', () => {
		fc.assert(
			fc.property(hostile, text => {
				const clean = cleanText(text);
				expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
				expect(clean.isWellFormed()).toBe(true);
			}),
		);
	});

	test('a second time changes nothing', () => {
		fc.assert(
			fc.property(hostile, text => {
				expect(cleanText(cleanText(text))).toBe(cleanText(text));
			}),
		);
	});

	test('plain words and line feeds pass unchanged', () => {
		const words = fc.string({unit: fc.constantFrom('a', 'é', '東', '“', ' ', '\n', '\u00a0', '😀'), maxLength: 80});
		fc.assert(
			fc.property(words, text => {
				expect(cleanText(text)).toBe(text);
			}),
		);
	});
});

test.each([
	[' two \n lines\t', 'two lines'],
	['a\u001b[1m b', 'a b'],
	['\u00a0', ''],
])('cleanLine(%j)', (dirty, clean) => {
	expect(cleanLine(dirty)).toBe(clean);
});
