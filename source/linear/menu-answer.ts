import type {KeyPress} from '../workbench/key-press.ts';
import type {MenuChoice} from '../workbench/state.ts';

/** Where one stands in a menu, and the digits of a number that is not complete yet. */
export type MenuPlace = {index: number; digits: string};

/** What a key does in a menu: it goes somewhere, or it chooses. */
export type MenuStep = {place: MenuPlace; chosen?: string};

export const menuStart: MenuPlace = {index: 0, digits: ''};

const moves: Readonly<Record<string, number>> = {down: 1, j: 1, up: -1, k: -1};

/**
 * Goes through a menu's choices by the keys it has on the screen: arrows and Enter, or a choice's number. A number
 * chooses at once where none of the others begins with it. Undefined for keys that mean nothing here.
 */
export function menuAnswer(
	{index, digits}: MenuPlace,
	{name}: KeyPress,
	choices: readonly MenuChoice[],
): MenuStep | undefined {
	const at = (target: number, typed = ''): MenuStep => ({
		place: {index: Math.max(0, Math.min(target, choices.length - 1)), digits: typed},
	});
	const move = moves[name];
	if (move !== undefined) return at(index + move);
	if (name === 'enter') return {...at(index), chosen: choices[index]?.value ?? ''};
	if (!/^\d$/.test(name)) return undefined;
	const number = Number(digits + name);
	const choice = choices[number - 1];
	if (!choice) return at(index);
	return number * 10 > choices.length ? {...at(number - 1), chosen: choice.value} : at(number - 1, digits + name);
}
