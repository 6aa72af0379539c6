import type {Theme, Token} from './theme.ts';

/** A stretch of one row in one style. Its text must be safe to draw: no control characters. */
export type Piece = {
	text: string;
	token?: Token | undefined;
	/** Where the words lead to, for terminals that open links: a complete address of printable ASCII. */
	href?: string;
};
/** One row of the screen. */
export type Line = readonly Piece[];

/** A piece; without a token it looks plain. */
export const piece = (text: string, token?: Token): Piece => (token ? {text, token} : {text});

/** A row of one piece. */
export const lineOf = (text: string, token?: Token): Line => [piece(text, token)];

/** A row with nothing on it. A blank keeps its height, which an empty string would lose. */
export const blankLine: Line = [{text: ' '}];

/** The row as a string with SGR sequences, all switched off again at its end. */
export function paint(line: Line, theme: Theme): string {
	let painted = '';
	let open: readonly [string, string] | undefined;
	for (const {text, token, href} of line) {
		if (text === '') continue;
		const style = token && theme.style(token);
		// Neighbours in one style share its sequences.
		if (style?.[0] !== open?.[0]) {
			painted += (open ? `\u001B[${open[1]}m` : '') + (style ? `\u001B[${style[0]}m` : '');
			open = style;
		}
		painted += href !== undefined && theme.hyperlinks ? hyperlink(text, href) : text;
	}
	return open ? `${painted}\u001B[${open[1]}m` : painted;
}

/** A hyperlink (OSC 8, as in https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). */
const hyperlink = (text: string, href: string): string => `\u001B]8;;${href}\u001B\\${text}\u001B]8;;\u001B\\`;
