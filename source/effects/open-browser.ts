import {spawn} from 'node:child_process';
import {cleanLine} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';

/** The programs to try, each with its arguments: those of $BROWSER first, then the system's own. */
function openers(url: string, environment: NodeJS.ProcessEnv): [string, string[]][] {
	const chosen = (environment['BROWSER'] ?? '').split(':').filter(Boolean);
	const own = chosen.map((command): [string, string[]] => {
		const [program = '', ...words] = command.split(/\s+/);
		return words.some(word => word.includes('%s'))
			? [program, words.map(word => word.replaceAll('%s', url))]
			: [program, [...words, url]];
	});
	if (process.platform === 'darwin') return [...own, ['open', [url]]];
	if (process.platform === 'win32') return [...own, ['rundll32', ['url.dll,FileProtocolHandler', url]]];
	return [...own, ['xdg-open', [url]]];
}

/**
 * Opens a web address in the reader's browser: $BROWSER, or what the system opens addresses with. No shell is
 * involved, and only http and https are handed over. Resolves to a sentence; problem `no-browser`.
 */
export async function openBrowser(url: string, environment: NodeJS.ProcessEnv): Promise<Result<string>> {
	const address = URL.parse(url);
	if (address && /^https?:$/.test(address.protocol)) {
		for (const [program, words] of openers(address.href, environment)) {
			if (await started(program, words)) return done(`${cleanLine(address.host)} was handed to the browser.`);
		}
	}
	return failed('no-browser', 'No browser could be started.', 'Copy the address instead, or set $BROWSER.');
}

/** Whether the program could be started; it goes on by itself, and what it prints stays off the screen. */
function started(program: string, words: string[]): Promise<boolean> {
	return new Promise(resolve => {
		const child = spawn(program, words, {stdio: 'ignore', detached: true});
		child.on('error', () => resolve(false));
		child.on('spawn', () => {
			child.unref();
			resolve(true);
		});
	});
}
