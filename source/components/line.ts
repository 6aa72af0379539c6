import type {Theme, Token} from './theme.ts';

/** A stretch of one row in one style. Its text must be safe to draw: no control characters. */
export type Piece = {text: string; token?: Token | undefined};
/** One row of the screen. */
export type Line = readonly Piece[];

/** A piece; without a token it looks plain. */
export const piece = (text: string, token?: Token): Piece => (token ? {text, token} : {text});

/** A row of one piece. */
export const lineOf = (text: string, token?: Token): Line => [piece(text, token)];

/** A row with nothing on it. A blank keeps its height, which an empty string would lose. */
export const blankLine: Line = [{text: ' '}];

/** The row as a string with SGR sequences, each piece switched off again at its end. */
export function paint(line: Line, theme: Theme): string {
	let painted = '';
	for (const {text, token} of line) {
		const style = token && theme.style(token);
		painted += style && text !== '' ? `\u001B[${style[0]}m${text}\u001B[${style[1]}m` : text;
	}
	return painted;
}
