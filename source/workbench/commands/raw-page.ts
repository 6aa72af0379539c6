import {type Change, change, saying, without} from '../change.ts';
import {geometryOf} from '../selectors/geometry.ts';
import {keyTo} from '../selectors/key-to.ts';
import {rawRows} from '../selectors/raw-page.ts';
import type {State} from '../state.ts';

/** Shows all words of the page the article was taken from. */
function showRaw(state: State): Change {
	if (!state.article)
		return change(saying(state, `Open an article first: ${keyTo(state, 'article.open')} lists them.`));
	if (!state.page) return change(saying(state, 'This article was not taken out of a page: its text is all there is.'));
	return change({...state, overlay: {kind: 'raw', top: 0}});
}

const moved = (state: State, rows: number): Change => {
	const {overlay} = state;
	if (overlay?.kind !== 'raw') return change(state);
	const last = Math.max(0, rawRows(state).length - (geometryOf(state).body - 1));
	return change({...state, overlay: {kind: 'raw', top: Math.max(0, Math.min(last, overlay.top + rows))}});
};

const page = (state: State): number => Math.max(1, geometryOf(state).body - 2);

/** The commands of the view of a page's raw text. */
export const rawCommands: Readonly<Record<string, (state: State) => Change>> = {
	'page.raw': showRaw,
	'raw.next': state => moved(state, 1),
	'raw.previous': state => moved(state, -1),
	'raw.next-page': state => moved(state, page(state)),
	'raw.previous-page': state => moved(state, -page(state)),
	'raw.first': state => moved(state, Number.NEGATIVE_INFINITY),
	'raw.last': state => moved(state, Number.POSITIVE_INFINITY),
	'raw.close': state => change(without(state, 'overlay')),
};
