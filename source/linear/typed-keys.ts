import type {Key} from 'node:readline';
import {type KeyPress, keysOf} from '../workbench/key-press.ts';

/** Keys by the names that Node gives them. */
const names: Readonly<Record<string, string>> = {
	up: 'up',
	down: 'down',
	left: 'left',
	right: 'right',
	pageup: 'page-up',
	pagedown: 'page-down',
	home: 'home',
	end: 'end',
	escape: 'escape',
	delete: 'delete',
	backspace: 'backspace',
	tab: 'tab',
	f1: 'function',
};

/** What Node's reading of the terminal tells of a key, as the workbench takes it. */
export function typedKeys({name = '', sequence = '', ctrl = false, meta = false, shift = false}: Key): KeyPress[] {
	const named = names[name];
	// Node calls a lone Escape one with Alt too; two at once are told by their bytes.
	if (named === 'escape') return keysOf({text: '', named, ctrl, alt: sequence.length > 1, shift});
	if (named) return keysOf({text: '', named, ctrl: ctrl && named !== 'backspace', alt: meta, shift});
	// A lone escape byte before a character is the Alt key; everything else is the characters that came.
	const text = meta && sequence.startsWith('\u001B') ? sequence.slice(1) : sequence;
	return text.startsWith('\u001B') ? [] : keysOf({text, ctrl: false, alt: meta, shift: false});
}
