import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {editOperations, rowMoves} from '../../source/workbench/commands/editing.ts';
import {commandNames} from '../../source/workbench/commands/run.ts';
import {keyBindings} from '../../source/workbench/key-bindings.ts';
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

test('sentences that name the key of a command name commands there are', () => {
	const source = path.join(import.meta.dirname, '../../source');
	const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/.test(name));
	const named = files.flatMap(name =>
		[...readFileSync(path.join(source, name), 'utf8').matchAll(/\bkey(?:To\([\w.]+, |\()'([a-z-]+\.[a-z-]+)'\)/g)].map(
			([, command]) => command,
		),
	);
	expect(named.length).toBeGreaterThan(50);
	expect(named.filter(command => command === undefined || !runnable.has(command))).toEqual([]);
});
