import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {guardPastes} from '../../source/screen/paste-guard.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A guarded stream, and all that was read from it so far. */
function guarded() {
	const stream = new PassThrough({encoding: 'utf8'});
	let text = '';
	guardPastes(stream, 1000);
	const drain = () => {
		for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) text += chunk;
	};
	return {
		type(keys: string) {
			stream.write(keys);
			drain();
		},
		wait(milliseconds: number) {
			vi.advanceTimersByTime(milliseconds);
			drain();
		},
		read: () => text,
	};
}

test('a paste that never ends is ended after a silence, once', () => {
	const {type, wait, read} = guarded();
	type('\u001B[200~abc');
	wait(900);
	type('def');
	wait(900);
	expect(read()).toBe('\u001B[200~abcdef');
	wait(100);
	expect(read()).toBe('\u001B[200~abcdef\u001B[201~');
	wait(5000);
	type('q');
	wait(5000);
	expect(read()).toBe('\u001B[200~abcdef\u001B[201~q');
});

test('a paste with its end, and keys without a paste, are left alone, in whatever pieces they come', () => {
	const {type, wait, read} = guarded();
	for (const piece of ['jj', '\u001B[2', '00~one\u001B[200~two', '\u001B[20', '1~', 'k']) type(piece);
	wait(5000);
	expect(read()).toBe('jj\u001B[200~one\u001B[200~two\u001B[201~k');
});
