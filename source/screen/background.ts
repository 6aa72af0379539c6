/** What asks a terminal for its background colour (xterm's control sequences: OSC 11). */
export const backgroundQuery = '\u001B]11;?\u0007';

/** An answer, whatever it says; its escape may have come alone before it. */
const answers = /(?:\u001B|^)\]11;[^\u0007\u001B]{0,40}(?:\u0007|\u001B\\)/g;
const colour = /\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
/** An answer that has begun and not ended; what goes on otherwise is none. */
const begun = /\u001B?\](?:1(?:1(?:;[\da-frgb:/]{0,40}\u001B?)?)?)?$/i;
/** So much of one that nobody typed it. */
const unmistakable = '\u001B]11;'.length;

/** The part of a terminal's input stream that is watched. */
type Input = {read: (size?: number) => unknown};

/** Linear brightness of a channel of 1 to 4 hexadecimal digits (WCAG 2, relative luminance). */
function brightness(channel: string): number {
	const value = Number.parseInt(channel, 16) / (16 ** channel.length - 1);
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Brightness below which a background is dark: white and black then have the same contrast on it. */
const middle = 0.179;

/**
 * Takes the terminal's answers about its background out of what is read from it, whole or in pieces, early or late, so
 * that they are never taken for keys; `tell` hears of the first. Everything else passes as it is.
 */
export function hearBackground(stdin: Input, tell: (background: 'dark' | 'light') => void): void {
	const read = stdin.read.bind(stdin);
	let held = '';
	let escaped = false;
	let heard = false;
	const hear = (answer: string): void => {
		const [, red, green, blue] = colour.exec(answer) ?? [];
		if (heard || red === undefined || green === undefined || blue === undefined) return;
		heard = true;
		const luminance = 0.2126 * brightness(red) + 0.7152 * brightness(green) + 0.0722 * brightness(blue);
		tell(luminance < middle ? 'dark' : 'light');
	};
	stdin.read = size => {
		const chunk = read(size);
		if (chunk === null) return chunk;
		const text = held + String(chunk);
		const afterEscape = escaped;
		const passed = text.replace(answers, (answer, start: number) => {
			if (!answer.startsWith('\u001B') && !(start === 0 && afterEscape)) return answer;
			hear(answer);
			return '';
		});
		// A lone escape is a key: only what cannot be one is held back.
		const [start = ''] = begun.exec(passed) ?? [];
		const isBegun = start.length > 1 && (start.startsWith('\u001B') || (afterEscape && start === passed));
		// What began as an answer and went on as something else was cut off: it is no text.
		const cut = held.length >= unmistakable && passed === text && !isBegun ? held.length : 0;
		held = isBegun ? start : '';
		escaped = passed.endsWith('\u001B') || (held !== '' && !held.startsWith('\u001B'));
		return passed.slice(cut, held === '' ? undefined : -held.length);
	};
}
