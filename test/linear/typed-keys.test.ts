import {emitKeypressEvents, type Key} from 'node:readline';
import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {typedKeys} from '../../source/linear/typed-keys.ts';
import {ctrl, keys} from '../helpers/keys.ts';

/** The names of the keys in what a terminal sends. */
async function named(bytes: string): Promise<string[]> {
	const input = new PassThrough();
	emitKeypressEvents(input);
	const names: string[] = [];
	input.on('keypress', (_: string | undefined, key: Key) => names.push(...typedKeys(key).map(({name}) => name)));
	input.end(bytes);
	await new Promise(resolve => input.on('end', resolve));
	return names;
}

describe('keys as a terminal sends them', () => {
	test.each([
		['jG?', ['j', 'G', '?']],
		[' ', ['space']],
		[keys.enter, ['enter']],
		[keys.tab + keys.shiftTab, ['tab', 'shift-tab']],
		[keys.up + keys.pageDown + keys.home + keys.delete, ['up', 'page-down', 'home', 'delete']],
		[keys.ctrlLeft, ['ctrl-left']],
		[keys.backspace, ['backspace']],
		[keys.f1, ['function']],
		[`${ctrl('x')}s`, ['ctrl-x', 's']],
		[ctrl('_'), ['ctrl-_']],
		['\x1bb', ['alt-b']],
		['é世👍', ['é', '世', '👍']],
	])('%j', async (bytes, names) => {
		expect(await named(bytes)).toEqual(names);
	});

	test('type what they type', () => {
		expect(typedKeys({sequence: 'é', name: 'é'})).toEqual([{name: 'é', text: 'é'}]);
		expect(typedKeys({sequence: '\r', name: 'return'})).toEqual([{name: 'enter', text: '\n'}]);
	});
});
