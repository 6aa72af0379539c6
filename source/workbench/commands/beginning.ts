import type {Article} from '../../article/schema.ts';
import type {Action} from '../action.ts';
import {without} from '../change.ts';
import type {State} from '../state.ts';

/** What the reader does: it waits while only the beginning of an article is there, so that it is done to the whole. */
export type Input = Extract<Action, {type: 'key-pressed' | 'text-pasted' | 'menu-chosen'}>;

export const isInput = (action: Action): action is Input =>
	action.type === 'key-pressed' || action.type === 'text-pasted' || action.type === 'menu-chosen';

/** What comes of the whole article. */
export const endsBeginning = ({type}: Action): boolean =>
	type === 'article-opened' || type === 'article-failed' || type === 'feed-opened';

/** The workbench with the beginning of a long article in sight, while the whole is being read. */
export function articleBegun(state: State, article: Article): State {
	if (state.article) return state;
	const {opening = {}} = state;
	return {...without(state, 'opening'), article, analysis: {status: 'working'}, begun: {opening, held: []}};
}

/** The workbench as it was before, for what came of the whole article. */
export function withoutBeginning({begun, article: _, ...state}: State): State {
	return {...state, analysis: {status: 'none'}, ...(begun && {opening: begun.opening})};
}
