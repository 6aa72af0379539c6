import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hearBackground} from '../../source/screen/background.ts';

/** What passes on to the keys, and what is heard, of these pieces of input. */
function through(...pieces: string[]): {passed: string; heard: string[]} {
	const queue = [...pieces];
	const input = {read: (): unknown => queue.shift() ?? null};
	const heard: string[] = [];
	hearBackground(input, background => heard.push(background));
	let passed = '';
	for (let chunk = input.read(); chunk !== null; chunk = input.read()) passed += String(chunk);
	return {passed, heard};
}

describe('the answer about the background', () => {
	test.each([
		[['\u001B]11;rgb:0000/0000/0000\u001B\\'], '', ['dark']],
		[['\u001B]11;rgb:ffff/ffff/ffff\u0007'], '', ['light']],
		[['\u001B]11;rgb:fd/f6/e3\u0007'], '', ['light']],
		[['\u001B]11;rgb:00/2b/36\u0007'], '', ['dark']],
		[['\u001B]11;rgba:0000/0000/0000/ffff\u0007'], '', ['dark']],
		[['j\u001B]11;rgb:0000/0000/0000\u0007k'], 'jk', ['dark']],
		[['\u001B]11;rgb:00', '00/0000/0000\u001B', '\\j'], 'j', ['dark']],
		[['\u001B]', '11;rgb:ffff/ffff/ffff\u0007'], '', ['light']],
		[['\u001B'], '\u001B', []],
		[['\u001B[A', 'jj'], '\u001B[Ajj', []],
		[['\u001B]', 'j'], '\u001B]j', []],
		[['\u001B', ']11;rgb:ffff/ffff/ffff\u0007'], '\u001B', ['light']],
		[['\u001B]11;nonsense\u0007'], '', []],
		[['\u001B]11;rgb:ff', 'j'], 'j', []],
	])('%j leaves %j to the keys', (pieces, passed, heard) => {
		expect(through(...pieces)).toEqual({passed, heard});
	});

	test('is heard once; a second one is taken out too', () => {
		const answer = '\u001B]11;rgb:0000/0000/0000\u0007';
		const white = '\u001B]11;rgb:ffff/ffff/ffff\u0007';
		expect(through(`${answer}${white}`, 'j', white)).toEqual({passed: 'j', heard: ['dark']});
	});

	test('in whatever pieces it comes, at most its escape alone is taken for a key', () => {
		const answer = fc.constantFrom('\u001B]11;rgb:ffff/ffff/ffff\u001B\\', '\u001B]11;rgb:fff/fff/fff\u0007');
		// A bracket alone after an escape alone is a key that people press: it cannot be told apart.
		const cuts = fc
			.uniqueArray(fc.nat(26), {maxLength: 6})
			.filter(places => !(places.includes(1) && places.includes(2)));
		fc.assert(
			fc.property(answer, cuts, (whole, places) => {
				const ends = [
					...places.filter(place => place > 0 && place < whole.length).toSorted((a, b) => a - b),
					whole.length,
				];
				const pieces = ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end));
				const {passed, heard} = through('k', ...pieces, 'j');
				expect(passed).toMatch(/^k\u001B?j$/);
				expect(heard).toEqual(['light']);
			}),
		);
	});

	test('keys that are no answer pass as they came', () => {
		const key = fc.constantFrom(
			'j',
			'\u001B',
			'\u001B[A',
			'\u001BOP',
			']',
			'1',
			';',
			'r',
			'\u001B\u001B',
			'\u001B[200~]11;\u001B[201~',
		);
		fc.assert(
			fc.property(fc.array(key, {maxLength: 12}), typed => {
				expect(through(...typed, '.').passed).toBe(`${typed.join('')}.`);
			}),
		);
	});
});
