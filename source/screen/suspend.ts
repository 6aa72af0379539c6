import type {useApp} from 'ink';
import {stopped} from '../session/signals.ts';

/** Gives the terminal to other work and takes it again: Ink's. */
export type SuspendTerminal = ReturnType<typeof useApp>['suspendTerminal'];

/** Gives the terminal back to the shell (Ctrl-Z) and takes it again on `fg`, when Ink draws the screen anew. */
export async function suspend(suspendTerminal: SuspendTerminal, flush: () => boolean): Promise<void> {
	flush();
	await suspendTerminal(stopped);
}
