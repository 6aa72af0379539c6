import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type InputLine, inputLines} from '../../source/commands/input-lines.ts';

async function linesOf(chunks: readonly (string | Uint8Array)[], longest = 100): Promise<InputLine[]> {
	async function* input() {
		yield* chunks;
	}
	return Array.fromAsync(inputLines(input(), longest));
}

test.each([
	[['a\nb\n'], ['a', 'b']],
	[
		['a', 'b\n', '\n', ' \t\nc'],
		['ab', 'c'],
	],
	[['a\u2028b\n'], ['a\u2028b']],
	[[], []],
])('the lines of %j', async (chunks, lines) => {
	expect(await linesOf(chunks)).toEqual(lines.map(text => ({text})));
});

test('a line too long is passed over, the next is read', async () => {
	expect(await linesOf(['aaaa', 'aa', 'aa\nb\n'], 5)).toEqual([{tooLong: true}, {text: 'b'}]);
});

test('bytes may be parted anywhere', async () => {
	const bytes = Buffer.from('“é”\n東京\n😀');
	await fc.assert(
		fc.asyncProperty(fc.integer({min: 0, max: bytes.length}), async at => {
			expect(await linesOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(
				['“é”', '東京', '😀'].map(text => ({text})),
			);
		}),
	);
});
