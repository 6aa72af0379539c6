/** Names of keys as people read them: in the footer, the help and the README. */
const shownNames: Readonly<Record<string, string>> = {
	down: '↓',
	up: '↑',
	left: '←',
	right: '→',
	'page-down': 'PgDn',
	'page-up': 'PgUp',
	home: 'Home',
	end: 'End',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	'shift-tab': 'Shift-Tab',
	space: 'Space',
	backspace: 'Backspace',
	delete: 'Del',
	function: 'F1',
};

const names = new Map(
	Object.entries(shownNames).flatMap(([name, shown]) => [
		[name, name],
		[shown.toLowerCase(), name],
	]),
);

const modifiersAndRest = /^((?:ctrl-|alt-|shift-)*)(.+)$/i;

/** A key's name as people read it. */
export function shownKey(name: string): string {
	const [, modifiers = '', rest = name] = modifiersAndRest.exec(name) ?? [];
	if (shownNames[name]) return shownNames[name];
	const prefix = modifiers.replace('ctrl-', 'Ctrl-').replace('alt-', 'Alt-').replace('shift-', 'Shift-');
	const last = shownNames[rest] ?? (modifiers && rest.length === 1 ? rest.toUpperCase() : rest);
	return prefix + last;
}

/**
 * The name of a key as the key map writes it, from that name or from the one people read ("Ctrl-R", "PgDn", "Esc").
 * Capitals count for a letter alone only; a character has one modifier, as terminals send no more. Undefined for what is no key.
 */
export function keyNamed(written: string): string | undefined {
	if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(written)) return names.get(written) ?? written;
	const [, modifiers = '', rest = ''] = modifiersAndRest.exec(written.toLowerCase()) ?? [];
	const character = [...rest].length === 1 && (modifiers === 'ctrl-' || modifiers === 'alt-') ? rest : '';
	const key = names.get(rest) ?? character;
	if (key === '' || key === 'function') return modifiers === '' && key !== '' ? key : undefined;
	const given = ['ctrl-', 'alt-', 'shift-'].filter(modifier => modifiers.includes(modifier)).join('');
	return given.length === modifiers.length ? given + key : undefined;
}

/** Whether a key types a character: in a field it is text and no command. */
export const typesText = (name: string): boolean => name === 'space' || [...name].length === 1;

/** Keys that never reach a program as they are, with what takes them. */
const taken: Readonly<Record<string, string>> = {
	'ctrl-h': 'terminals send it for Backspace',
	'ctrl-i': 'terminals send it for Tab',
	'ctrl-j': 'terminals send it for Enter',
	'ctrl-m': 'terminals send it for Enter',
	'ctrl-[': 'terminals send it for Esc',
	'ctrl-b': 'tmux takes it',
	'ctrl-g': 'readline and tmux users cancel with it',
};

/** Why a key cannot be bound to anything; undefined for one that can. */
export const whyTaken = (name: string): string | undefined => taken[name];
