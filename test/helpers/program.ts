import {fileURLToPath} from 'node:url';
import {type TerminalOptions, TerminalSession} from './terminal.ts';

/** The program as it is delivered; `npm run build` makes it. */
export const program = fileURLToPath(new URL('../../dist/launch.js', import.meta.url));

/** The program in a terminal. */
export const startProgram = (parameters: readonly string[] = [], options: TerminalOptions = {}): TerminalSession =>
	new TerminalSession(process.execPath, [program, ...parameters], options);
