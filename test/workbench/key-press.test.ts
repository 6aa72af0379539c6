import {expect, test} from 'vitest';
import {keysOf} from '../../source/workbench/key-press.ts';

const plain = {ctrl: false, alt: false, shift: false};
const names = (input: Parameters<typeof keysOf>[0]) => keysOf(input).map(({name}) => name);

test('a held key that arrives in one piece is as many keys', () => {
	expect(names({...plain, text: 'jjjj'})).toEqual(['j', 'j', 'j', 'j']);
});

test('control bytes inside a piece are keys of their own', () => {
	expect(names({...plain, text: '\u0018s'})).toEqual(['ctrl-x', 's']);
	expect(names({...plain, text: '\u001F\u001D'})).toEqual(['ctrl-_', 'ctrl-]']);
	expect(names({...plain, text: 'ab\r'})).toEqual(['a', 'b', 'enter']);
});

test('two quick Escapes are two', () => {
	expect(names({...plain, alt: true, text: '', named: 'escape'})).toEqual(['escape', 'escape']);
});

test('a letter with Alt and an arrow with Ctrl have their own names', () => {
	expect(names({...plain, alt: true, text: 'b'})).toEqual(['alt-b']);
	expect(names({...plain, ctrl: true, text: '', named: 'left'})).toEqual(['ctrl-left']);
});

test('an emoji of several units is one key that types itself', () => {
	expect(keysOf({...plain, text: '😀'})).toEqual([{name: '😀', text: '😀'}]);
});
