import {textOf} from '../article/span.ts';
import {drawable} from '../workbench/layout/cells.ts';
import {wrapText} from '../workbench/layout/wrap.ts';
import type {Utterance} from './utterance.ts';

/** Puts what is said on the terminal, from top to bottom: nothing that was written is ever drawn over. */
export type Printer = {say: (utterances: readonly Utterance[]) => void; endLine: () => void};

/**
 * A printer over a terminal's output. A line begins on a new row, wherever the letters before it ended, and is broken
 * between words where the window ends.
 */
export function createPrinter(write: (text: string) => void, columns: () => number): Printer {
	let withinLine = false;
	const endLine = () => {
		if (withinLine) write('\n');
		withinLine = false;
	};
	return {
		endLine,
		say: utterances => {
			for (const utterance of utterances) {
				if ('line' in utterance) {
					endLine();
					write(`${broken(safe(utterance.line), columns())}\n`);
				} else {
					write(safe(utterance.echo));
					withinLine = !utterance.echo.endsWith('\n');
				}
			}
		},
	};
}

const broken = (text: string, width: number): string =>
	wrapText(text, Math.max(1, width))
		.map(row => textOf(text, row))
		.join('\n');

/** The text with its line ends, and nothing else that steers a terminal. */
const safe = (text: string): string => text.split('\n').map(drawable).join('\n');
