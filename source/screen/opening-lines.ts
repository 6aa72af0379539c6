import {type Line, lineOf} from '../components/line.ts';
import {wrapped} from '../panes/wrapped.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import type {State} from '../workbench/state.ts';

/** The body before an article is there: what is being opened, or why it could not be. */
export function openingLines(state: State, width: number): Line[] {
	if (state.opening) return [[], lineOf(' Opening the article…', 'quiet')];
	const reason = state.message?.text ?? 'No article is open.';
	return [
		[],
		...wrapped(reason, Math.max(1, width - 2), undefined, ' '),
		[],
		lineOf(` ${keyTo(state, 'article.open')} opens an article, ${keyTo(state, 'program.close')} quits.`, 'quiet'),
	];
}
