import {spawn} from 'node:child_process';

/** The clipboard tools to try, by what the environment says is there. The text goes in by standard input, never by a shell. */
function clipboardTools(environment: NodeJS.ProcessEnv): [string, string[]][] {
	if (process.platform === 'darwin') return [['pbcopy', []]];
	if (process.platform === 'win32') return [['clip', []]];
	const wayland: [string, string[]][] = environment['WAYLAND_DISPLAY'] ? [['wl-copy', []]] : [];
	const x11: [string, string[]][] = environment['DISPLAY']
		? [
				['xclip', ['-selection', 'clipboard']],
				['xsel', ['--clipboard', '--input']],
			]
		: [];
	return [...wayland, ...x11];
}

/** Terminals refuse or cut longer ones: xterm's own limit is 100,000 bytes of base64. */
const longestOsc52 = 74_000;

/**
 * Copies text: by a clipboard tool if there is one, otherwise by asking the terminal (OSC 52), which does not say
 * whether it obeyed; one without abilities (TERM=dumb) would print what it is sent. Resolves to a sentence that says what was done.
 */
export async function copyText(
	text: string,
	what: string,
	terminal: {write: (sequence: string) => void},
	environment: NodeJS.ProcessEnv,
): Promise<string> {
	for (const [tool, parameters] of clipboardTools(environment)) {
		if (await given(tool, parameters, text)) return `Copied ${what}.`;
	}
	if (environment['TERM'] === 'dumb')
		return 'Not copied: this terminal has no clipboard, and no clipboard tool was found.';
	const encoded = Buffer.from(text, 'utf8').toString('base64');
	if (encoded.length > longestOsc52)
		return 'Not copied: it is too long for the terminal, and no clipboard tool was found.';
	const sequence = `\u001B]52;c;${encoded}\u0007`;
	// tmux hands a sequence on only when it is wrapped, with each escape doubled.
	terminal.write(
		environment['TMUX'] ? `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\` : sequence,
	);
	return `Sent ${what} to the terminal for its clipboard.`;
}

function given(tool: string, parameters: string[], text: string): Promise<boolean> {
	return new Promise(resolve => {
		const child = spawn(tool, parameters, {stdio: ['pipe', 'ignore', 'ignore']});
		child.on('error', () => resolve(false));
		child.on('exit', code => resolve(code === 0));
		child.stdin.on('error', () => undefined);
		child.stdin.end(text);
	});
}
