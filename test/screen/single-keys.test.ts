import {PassThrough} from 'node:stream';
import {setImmediate as turn} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {singleKeys} from '../../source/screen/single-keys.ts';

/** What a reader gets in each turn of the loop from a stream that was sent `pieces`, one a turn. */
async function turnsOf(pieces: readonly string[], isWanted: () => boolean = () => true): Promise<string[]> {
	const stream = new PassThrough({encoding: 'utf8'});
	singleKeys(stream, isWanted);
	const turns: string[] = [];
	let now = '';
	stream.on('readable', () => {
		for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) now += chunk;
	});
	for (let round = 0; round < pieces.length + 20; round++) {
		const piece = pieces[round];
		if (piece !== undefined) stream.write(piece);
		await turn();
		if (now !== '') turns.push(now);
		now = '';
	}
	return turns;
}

test.each([
	['jk\r', ['j', 'k', '\r']],
	['\u001B[B\u001B[B\r', ['\u001B[B', '\u001B[B', '\r']],
	['\u001BOAx', ['\u001BOA', 'x']],
	['\u001B[1;5Cé😀', ['\u001B[1;5C', 'é', '😀']],
	['\u001Bj\u001B', ['\u001Bj', '\u001B']],
	['q', ['q']],
])('%j is given key by key', async (piece, keys) => {
	expect(await turnsOf([piece])).toEqual(keys);
});

test('keys that come while others wait stay behind them', async () => {
	expect((await turnsOf(['abc', 'de', 'f'])).join('')).toBe('abcdef');
});

test('once they are not wanted any more, the rest comes in one piece', async () => {
	let left = 2;
	expect(await turnsOf(['jj\rabc'], () => left-- > 0)).toEqual(['j', 'j', '\rabc']);
});

test('what nobody types in one piece is left alone', async () => {
	const pasted = `\u001B[200~${'word '.repeat(40)}\u001B[201~`;
	expect(await turnsOf([pasted])).toEqual([pasted]);
});
