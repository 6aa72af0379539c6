import {blankLine, type Line} from '../components/line.ts';
import {wrapped} from '../panes/wrapped.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import type {State} from '../workbench/state.ts';

/** The body before an article is there: what is being opened, or why it could not be and what to do. */
export function openingLines(state: State, width: number): Line[] {
	const room = Math.max(1, width - 2);
	const said = (text: string, token?: 'quiet'): Line[] => wrapped(text, room, token, ' ');
	const quit = keyTo(state, 'program.close');
	if (state.opening) {
		const {location} = state.opening;
		const what = location === undefined ? 'the article' : location === '-' ? 'what comes on standard input' : location;
		return [
			blankLine,
			...said(`Opening ${what}`),
			blankLine,
			...said(`${keyTo(state, 'detail.close')} cancels, ${quit} quits.`, 'quiet'),
		];
	}
	const reason = state.failed?.sentence ?? state.message?.text ?? 'No article is open.';
	const open = keyTo(state, 'article.open');
	const keys = state.failed
		? `${keyTo(state, 'place.open')} tries again, ${open} opens another article, ${quit} quits.`
		: `${open} opens an article, ${quit} quits.`;
	return [blankLine, ...said(reason), blankLine, ...said(keys, 'quiet')];
}
