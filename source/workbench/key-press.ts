/**
 * One key as the workbench sees it. `name` is the key as the key map writes it ('j', 'ctrl-r', 'page-down', 'enter');
 * `text` is what it would type into a field, or '' when it types nothing.
 */
export type KeyPress = {name: string; text: string};

/** What a terminal library tells of one piece of input: the text, and the flags of the keys that are no text. */
export type RawInput = {
	text: string;
	named?: string;
	ctrl: boolean;
	alt: boolean;
	shift: boolean;
};

const namedControls: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u001B': 'escape',
	'\u007F': 'backspace',
	'\b': 'backspace',
	'\u0000': 'ctrl-space',
};

/**
 * The keys in one piece of input. A held key, or keys sent faster than they are read, arrive together ("jjjj"), and
 * control bytes inside such a piece come as plain text ("\x18s"), so every character is looked at on its own.
 * Two Escapes at once come as one with alt: they are two again here.
 */
export function keysOf(input: RawInput): KeyPress[] {
	if (input.named === 'escape' && input.alt) return [key('escape'), key('escape')];
	if (input.named) return [key(modified(input.named, input))];
	if (input.ctrl) return [key(`ctrl-${input.text}`)];
	const keys = Array.from(input.text, characterKey);
	const [only] = keys;
	if (input.alt && keys.length === 1 && only) return [key(`alt-${only.name}`)];
	return keys;
}

const key = (name: string): KeyPress => ({name, text: ''});

function modified(name: string, {ctrl, alt, shift}: RawInput): string {
	return `${ctrl ? 'ctrl-' : ''}${alt ? 'alt-' : ''}${shift ? 'shift-' : ''}${name}`;
}

function characterKey(character: string): KeyPress {
	const named = namedControls[character];
	if (named) return {name: named, text: character === '\n' || character === '\r' ? '\n' : ''};
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x20) return key(`ctrl-${String.fromCharCode(code + 0x40).toLowerCase()}`);
	if (character === ' ') return {name: 'space', text: ' '};
	return {name: character, text: character};
}
