import {createInterface, emitKeypressEvents, type Interface, type Key} from 'node:readline';
import {PassThrough, type Readable} from 'node:stream';
import type {KeyPress} from '../workbench/key-press.ts';
import {typedKeys} from './typed-keys.ts';

/** What comes from the keyboard: keys one by one, and pasted text as one piece. */
export type Heard = {pressed: (key: KeyPress) => void; pasted: (text: string) => void};

/** Milliseconds after which an Escape was a key of its own. Node waits for 500, and takes a key until then for Alt. */
const escapeAlone = 50;
/** How long, in milliseconds, a paste that has begun may stay silent before it counts as over. */
const longestSilence = 1000;

/** What a terminal is sent to mark pasted text as pasted, and to leave that (xterm, mode 2004). */
export const markPastes = '\u001B[?2004h';
export const leavePastes = '\u001B[?2004l';

/**
 * Listens to a terminal in raw mode, and returns what stops listening. Text between the marks of a paste is handed over
 * as one piece: typed, its words would be commands in a reading pane and its line ends would go from field to field. A
 * paste whose end never comes is over after a silence, so that keys are keys again.
 */
export function listenToKeyboard(stdin: Readable, {pressed, pasted}: Heard, silence = longestSilence): () => void {
	let paste: string | undefined;
	let timer: NodeJS.Timeout | undefined;
	const end = () => {
		const text = paste ?? '';
		paste = undefined;
		clearTimeout(timer);
		if (text !== '') pasted(text);
	};
	const came = (_: string | undefined, key: Key) => {
		if (key.name === 'paste-start') paste = '';
		else if (key.name === 'paste-end') return end();
		else if (paste !== undefined) paste += key.sequence ?? '';
		if (paste === undefined) return typedKeys(key).forEach(pressed);
		clearTimeout(timer);
		timer = setTimeout(end, silence);
	};
	emitKeypressEvents(stdin, waitingBriefly());
	stdin.on('keypress', came);
	return () => {
		clearTimeout(timer);
		stdin.off('keypress', came);
	};
}

/** Node reads the time to wait for the rest of an escape sequence off an interface, and needs nothing else of it. */
function waitingBriefly(): Interface {
	const settings = createInterface({input: new PassThrough(), escapeCodeTimeout: escapeAlone});
	settings.close();
	return settings;
}
