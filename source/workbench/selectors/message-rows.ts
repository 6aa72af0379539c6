import {textOf} from '../../article/span.ts';
import {cellWidth, drawable, fitted} from '../layout/cells.ts';
import {wrapText} from '../layout/wrap.ts';
import type {State} from '../state.ts';

/** Of the window at most this share is given to a message; what goes beyond is cut, so that something is left to read. */
const largestShare = 3;

/**
 * The rows of the message in the status line, each at most a cell narrower than the window. It takes as many as it
 * needs: its end is what to do next. None where there is no message, or a line is being typed in its place.
 */
export function messageRows(state: State): string[] {
	const {message, overlay, size} = state;
	if (!message || overlay?.kind === 'prompt' || isInBody(state)) return [];
	const {columns, rows} = size;
	const text = drawable(message.text);
	const width = Math.max(1, columns - 1);
	if (cellWidth(text) <= width) return [text];
	const most = Math.max(1, Math.floor(rows / largestShare));
	const broken = wrapText(text, width);
	const shown = broken.slice(0, most).map(row => textOf(text, row));
	const last = broken[most - 1];
	return broken.length <= most || !last ? shown : [...shown.slice(0, -1), fitted(text.slice(last.start), width)];
}

/** Whether the message is why nothing is open, which stands in the place of the article. */
const isInBody = ({article, failed, message, opening, overlay}: State): boolean =>
	!article && !overlay && !opening && (failed === undefined || failed.sentence === message?.text);
