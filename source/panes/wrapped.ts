import {type Line, piece} from '../components/line.ts';
import type {Token} from '../components/theme.ts';
import {drawable} from '../workbench/layout/cells.ts';
import {wrapText} from '../workbench/layout/wrap.ts';

/** A text from outside as rows of at most `width` cells, set in by `indent`, safe to draw. */
export function wrapped(text: string, width: number, token?: Token, indent = ''): Line[] {
	const shown = drawable(text.replaceAll(/\s+/g, ' '));
	return wrapText(shown, Math.max(1, width - indent.length)).map(({start, end}) => [
		piece(indent),
		piece(shown.slice(start, end), token),
	]);
}
