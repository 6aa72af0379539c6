import {spawn} from 'node:child_process';
import {open} from 'node:fs/promises';
import {cleanLine} from '../article/clean.ts';

/**
 * Runs a command that the reader typed, with the text as its standard input and the terminal for all else, and waits
 * for Enter before the screen comes back. The command is the reader's own and goes to the reader's shell; the text
 * never does. Resolves to a sentence that says how it ended.
 */
export async function pipeText(command: string, text: string, environment: NodeJS.ProcessEnv): Promise<string> {
	const ended = await run(command, text, environment);
	process.stdout.write('\nEnter returns to the article. ');
	await enter();
	return ended;
}

function run(command: string, text: string, environment: NodeJS.ProcessEnv): Promise<string> {
	const shown = `“${cleanLine(command)}”`;
	return new Promise(resolve => {
		const child = spawn(command, {shell: environment['SHELL'] || true, stdio: ['pipe', 'inherit', 'inherit']});
		child.on('error', error => resolve(`${shown} could not be started (${cleanLine(error.message)}).`));
		child.on('close', (code, signal) => {
			const how = code === 0 ? 'is done' : code === null ? `was ended by ${signal}` : `ended with code ${code}`;
			resolve(`${shown} ${how}.`);
		});
		// A command such as head closes its input before it has all of the text.
		child.stdin?.on('error', () => undefined);
		child.stdin?.end(text);
	});
}

/** Waits for a line from the terminal; without one it does not wait. */
async function enter(): Promise<void> {
	try {
		await using terminal = await open('/dev/tty', 'r');
		await terminal.read(Buffer.alloc(256));
	} catch {}
}
