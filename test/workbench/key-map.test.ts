import {expect, test} from 'vitest';
import {editOperations, rowMoves} from '../../source/workbench/commands/editing.ts';
import {commandNames} from '../../source/workbench/commands/run.ts';
import {keyBindings} from '../../source/workbench/key-map.ts';
import {shownKey} from '../../source/workbench/key-names.ts';

const runnable = new Set([...commandNames, ...Object.keys(editOperations), ...Object.keys(rowMoves(1))]);

test('no key means two things in one place', () => {
	const taken = keyBindings.flatMap(({where, keys}) => keys.map(key => `${where} ${key}`));
	const twice = taken.filter((one, index) => taken.indexOf(one) !== index);
	expect(twice).toEqual([]);
});

test('every binding has a sentence and a command that can be run', () => {
	for (const {command, help} of keyBindings) {
		expect(help, command).toMatch(/^[A-Z].*\.$/);
		expect(runnable.has(command), command).toBe(true);
	}
});

test('every command has a key', () => {
	const bound = new Set(keyBindings.map(({command}) => command));
	expect([...runnable].filter(command => !bound.has(command))).toEqual([]);
});

test('no key is bound that terminals, tmux or readline need', () => {
	const keys = keyBindings.flatMap(binding => binding.keys);
	for (const key of ['ctrl-h', 'ctrl-i', 'ctrl-m', 'ctrl-[', 'ctrl-b', 'ctrl-g']) expect(keys).not.toContain(key);
});

test.each([
	['ctrl-x', 'Ctrl-X'],
	['alt-b', 'Alt-B'],
	['shift-tab', 'Shift-Tab'],
	['G', 'G'],
	['ctrl-left', 'Ctrl-←'],
])('%s is shown as %s', (name, shown) => {
	expect(shownKey(name)).toBe(shown);
});
