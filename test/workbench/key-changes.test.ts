import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {keyBindings} from '../../source/workbench/key-bindings.ts';
import {changedBindings, type KeyChanges, keyMistakes, places} from '../../source/workbench/key-changes.ts';
import {bindingsIn, commandOf, keyMapOf} from '../../source/workbench/key-map.ts';
import {keyNamed, shownKey} from '../../source/workbench/key-names.ts';

const told = (changes: KeyChanges): string[] =>
	keyMistakes(changes).map(({where, command, mistake}) => `${where}${command ? ` ${command}` : ''} ${mistake}`);

describe('the name of a key', () => {
	test('is read as the key map writes it, and as people see it', () => {
		for (const {keys} of keyBindings)
			for (const key of keys) expect([keyNamed(key), keyNamed(shownKey(key))], key).toEqual([key, key]);
	});

	test.each([
		['CTRL-r', 'ctrl-r'],
		['pgdn', 'page-down'],
		['ctrl-alt-x', undefined],
		['Ctrl-Shift-Left', 'ctrl-shift-left'],
		['alt-', undefined],
		['shift-a', undefined],
		['enterr', undefined],
		['ctrl-f1', undefined],
		['é', 'é'],
		['jk', undefined],
	])('%j is %j', (written, name) => {
		expect(keyNamed(written)).toBe(name);
	});
});

describe('a reader’s keys', () => {
	test('take the place of the keys of that command there, and nowhere else', () => {
		const keys = keyMapOf(changedBindings({quotes: {'quotation.cite': ['C', 'ctrl-e']}}));
		expect(commandOf(keys, ['quotes', 'reading'], 'C')).toBe('quotation.cite');
		expect(commandOf(keys, ['quotes', 'reading'], 'ctrl-e')).toBe('quotation.cite');
		expect(commandOf(keys, ['quotes', 'reading'], 'c')).toBeUndefined();
		expect(commandOf(keys, ['text', 'reading'], 'c')).toBe('quotation.cite');
	});

	test('can be swapped', () => {
		const changes = {reading: {'row.next': ['k'], 'row.previous': ['j', 'up']}};
		expect(told(changes)).toEqual([]);
		const keys = keyMapOf(changedBindings(changes));
		expect([commandOf(keys, ['reading'], 'j'), commandOf(keys, ['reading'], 'k')]).toEqual([
			'row.previous',
			'row.next',
		]);
	});

	test('can be none, for what one can do without', () => {
		const changes = {reading: {'program.close': []}};
		expect(told(changes)).toEqual([]);
		expect(commandOf(keyMapOf(changedBindings(changes)), ['reading'], 'q')).toBeUndefined();
	});

	test('stand once where a command stands twice', () => {
		const keys = keyMapOf(changedBindings({field: {'field.next': ['ctrl-t']}}));
		expect(bindingsIn(keys, 'field').filter(({command}) => command === 'field.next')).toHaveLength(1);
	});

	test.each<[KeyChanges, string]>([
		[{list: {'row.next': ['j']}}, 'list is no place where keys are: these are reading, text,'],
		[{reading: {'row.nxet': ['j']}}, 'reading row.nxet is no command'],
		[{reading: {'list.sort': ['j']}}, 'reading list.sort has no key there, but in quotes, actors'],
		[{reading: {'row.next': ['jj']}}, 'reading row.next cannot have "jj": it is no key’s name'.replace('’', "'")],
		[{reading: {'row.next': ['ctrl-b']}}, 'reading row.next cannot have Ctrl-B: tmux takes it'],
		[{reading: {'row.next': ['Ctrl-M']}}, 'reading row.next cannot have Ctrl-M: terminals send it for Enter'],
		[{reading: {'row.next': ['ctrl-c']}}, 'reading row.next cannot have Ctrl-C: it quits, everywhere'],
		[{field: {'help.open': ['?']}}, 'field help.open cannot have ?: in a field it is text'],
		[{field: {'field.leave': []}}, 'field field.leave needs a key'],
		[{quotes: {'list.sort': ['x']}}, 'quotes list.sort cannot have x: there it is quotation.pick already'],
		[{reading: {'row.previous': ['j']}}, 'reading row.previous cannot have j: there it is row.next already'],
	])('%j is refused: %s', (changes, sentence) => {
		const [first] = told(changes);
		expect(first).toContain(sentence);
	});

	test('that pass leave every key of a place with one meaning, whatever they are', () => {
		const key = fc.constantFrom('j', 'k', 'x', 'o', 'Esc', 'ctrl-c', 'ctrl-t', 'alt-q', 'F1', 'ctrl-b', 'none at all');
		const some = fc.constantFrom(...keyBindings.map(({where, command}) => [where, command] as const));
		const changed = fc.array(fc.tuple(some, fc.array(key, {maxLength: 2})), {maxLength: 6}).map(list => {
			const changes: Record<string, Record<string, string[]>> = {};
			for (const [[where, command], keys] of list) changes[where] = {...changes[where], [command]: keys};
			return changes;
		});
		fc.assert(
			fc.property(changed, changes => {
				if (keyMistakes(changes).length > 0) return;
				const bindings = changedBindings(changes);
				for (const where of places) {
					const owners = new Map<string, string>();
					for (const {command, keys} of bindings.filter(binding => binding.where === where))
						for (const name of keys) {
							expect(owners.get(name) ?? command).toBe(command);
							owners.set(name, command);
						}
				}
			}),
		);
	});
});
