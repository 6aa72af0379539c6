import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';

/**
 * Where keys come from: standard input, or the terminal itself where standard input is a pipe. Undefined where there
 * is no terminal to read keys from.
 */
export function openKeyboard(): ReadStream | undefined {
	if (process.stdin.isTTY) return process.stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
}
