/** What a terminal sends for the keys that are not characters (xterm's, without the kitty protocol). */
export const keys = {
	enter: '\r',
	escape: '\x1b',
	tab: '\t',
	shiftTab: '\x1b[Z',
	backspace: '\x7f',
	delete: '\x1b[3~',
	up: '\x1b[A',
	down: '\x1b[B',
	right: '\x1b[C',
	left: '\x1b[D',
	home: '\x1b[H',
	end: '\x1b[F',
	pageUp: '\x1b[5~',
	pageDown: '\x1b[6~',
	ctrlRight: '\x1b[1;5C',
	ctrlLeft: '\x1b[1;5D',
	f1: '\x1bOP',
	space: ' ',
} as const;

/** Ctrl with a letter, or with one of `[ \ ] ^ _`. */
export const ctrl = (letter: string): string => String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);

/** Text as a terminal sends it when it is pasted and bracketed paste is on. */
export const pasted = (text: string): string => `\x1b[200~${text}\x1b[201~`;

const isKeyName = (name: string): name is keyof typeof keys => Object.hasOwn(keys, name);

/**
 * Keys written by a person: characters as they are, other keys by name in angle brackets, `2<down><ctrl-x>s`.
 * Throws on a name that is not in `keys`.
 */
export const writtenKeys = (written: string): string =>
	written.replace(/<(ctrl-.|\w+)>/g, (_, name: string) => {
		if (name.startsWith('ctrl-')) return ctrl(name.slice(-1));
		if (isKeyName(name)) return keys[name];
		throw new Error(`no key is called <${name}>; there are ${Object.keys(keys).join(', ')} and ctrl-LETTER`);
	});
