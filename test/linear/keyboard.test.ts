import {PassThrough} from 'node:stream';
import {describe, expect, test, vi} from 'vitest';
import {listenToKeyboard} from '../../source/linear/keyboard.ts';
import {keys, pasted} from '../helpers/keys.ts';

/** What is heard of the pieces that a terminal sends: names of keys, and pastes in brackets. */
function listening(silence?: number) {
	const input = new PassThrough();
	const heard: string[] = [];
	const stop = listenToKeyboard(
		input,
		{pressed: ({name}) => heard.push(name), pasted: text => heard.push(`[${text}]`)},
		silence,
	);
	return {input, heard, stop};
}

describe('the keyboard of the workbench without a screen', () => {
	test.each([
		['a paste between keys', `j${pasted('q one\rtwo')}k`, ['j', '[q one\rtwo]', 'k']],
		['an empty paste', pasted(''), []],
		['a paste with a key’s sequence in it', pasted(`a${keys.up}b`), [`[a${keys.up}b]`]],
	])('%s', async (_, sent, wanted) => {
		const {input, heard} = listening();
		input.write(sent);
		await vi.waitFor(() => expect(heard).toEqual(wanted));
	});

	test('Escape is a key before the next one comes, and Alt only with it', async () => {
		const {input, heard} = listening();
		input.write(keys.escape);
		// Less than Node's own half second, in which the next key would be taken for one with Alt.
		await vi.waitFor(() => expect(heard).toEqual(['escape']), {timeout: 400, interval: 5});
		input.write('q');
		input.write('\x1bb');
		input.write(keys.escape + keys.escape);
		await vi.waitFor(() => expect(heard).toEqual(['escape', 'q', 'alt-b', 'escape', 'escape']));
	});

	test('a paste that never ends is over after a silence, and keys are keys again', async () => {
		const {input, heard} = listening(20);
		input.write('\x1b[200~half');
		await vi.waitFor(() => expect(heard).toEqual(['[half]']));
		input.write('q');
		await vi.waitFor(() => expect(heard).toEqual(['[half]', 'q']));
	});

	test('hears nothing more once it has stopped', async () => {
		const {input, heard, stop} = listening();
		stop();
		const read = new Promise(resolve => input.once('data', resolve));
		input.write('q');
		await read;
		expect(heard).toEqual([]);
	});
});
