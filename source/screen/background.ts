/** What asks a terminal for its background colour (xterm's control sequences: OSC 11). */
export const backgroundQuery = '\u001B]11;?\u0007';

const answer = /\u001B\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})[^\u0007\u001B]*(?:\u0007|\u001B\\)/i;
/** An answer that has begun and not ended; longer ones are none. */
const begun = /\u001B\](?:1(?:1(?:;[^\u0007\u001B]{0,40}\u001B?)?)?)?$/;

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
 * Takes the terminal's answer about its background out of what is read from it, in one piece or two, so that it
 * is never taken for keys; `tell` hears of it once. Everything else passes as it is.
 */
export function hearBackground(stdin: Input, tell: (background: 'dark' | 'light') => void): void {
	const read = stdin.read.bind(stdin);
	let held = '';
	stdin.read = size => {
		const chunk = read(size);
		if (chunk === null) return chunk;
		const text = held + String(chunk);
		held = '';
		const [whole = '', red = '0', green = '0', blue = '0'] = answer.exec(text) ?? [];
		if (whole !== '') {
			stdin.read = read;
			const luminance = 0.2126 * brightness(red) + 0.7152 * brightness(green) + 0.0722 * brightness(blue);
			tell(luminance < middle ? 'dark' : 'light');
			return text.replace(whole, '');
		}
		// A lone escape is a key: only what cannot be one is held back.
		const [start = ''] = begun.exec(text) ?? [];
		held = start.length > 1 ? start : '';
		return held === '' ? text : text.slice(0, -held.length);
	};
}
