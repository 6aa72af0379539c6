import type {Key} from 'ink';
import type {RawInput} from '../workbench/key-press.ts';

const names: readonly (readonly [keyof Key, string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'page-up'],
	['pageDown', 'page-down'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

/** What Ink tells of a key as the workbench takes it. Input without text and name is a function key: Ink does not say which. */
export function rawInput(text: string, flags: Key): RawInput {
	const named = names.find(([flag]) => flags[flag] === true)?.[1] ?? (text === '' ? 'function' : undefined);
	// Capitals come with shift, but they are their own keys.
	const shift = flags.shift && named !== undefined && named !== 'function';
	return {text, ctrl: flags.ctrl, alt: flags.meta && named !== 'function', shift, ...(named ? {named} : {})};
}
