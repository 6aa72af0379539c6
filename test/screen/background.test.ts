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
	])('%j leaves %j to the keys', (pieces, passed, heard) => {
		expect(through(...pieces)).toEqual({passed, heard});
	});

	test('is heard once: a second one passes', () => {
		const answer = '\u001B]11;rgb:0000/0000/0000\u0007';
		expect(through(answer, answer)).toEqual({passed: answer, heard: ['dark']});
	});
});
