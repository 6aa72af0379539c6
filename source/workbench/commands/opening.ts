import type {FeedEntry} from '../../article/feed.ts';
import {type Change, change, saying} from '../change.ts';
import {keyTo} from '../selectors/key-to.ts';
import type {MenuChoice, State} from '../state.ts';

/** Answers of the menu that opens articles which are no locations. */
export const otherLocation = '';
export const keptFeeds = 'whosaid:feeds';
export const openListing = 'whosaid:listing';

/** An entry of a feed, to be read from the feed where its page cannot be had. */
export type FromFeed = {entry: FeedEntry; feed: string};

/** Has another article opened; the one on the screen stays until it is there. */
export function openLocation(state: State, location: string, fromFeed?: FromFeed): Change {
	const request = state.request + 1;
	const {failed: _, ...kept} = state;
	return change(
		{...kept, request, opening: {location}},
		{type: 'open-article', request, location, ...(fromFeed ? {fromFeed} : {})},
	);
}

/** Stops what is being opened; what was on the screen before stays there. */
export const cancelOpening = (state: State): Change =>
	change(saying(state, 'Cancelling…'), {type: 'cancel-opening', request: state.request});

/** Tries again what could not be opened. */
export const retryOpening = (state: State): Change =>
	state.failed === undefined
		? change(saying(state, `Nothing failed to open: ${keyTo(state, 'article.open')} opens an article.`))
		: openLocation(state, state.failed.location);

/** The state when something could not be opened: what was there stays, and it can be tried again. */
export function openingFailed(state: State, sentence: string): Change {
	const {opening, ...kept} = state;
	const location = opening?.location;
	const failed = location === undefined ? kept : {...kept, failed: {location, sentence}};
	const told = saying(failed, sentence, 'bad');
	// The answer for the article on the screen was dropped when the new request was made.
	return state.article && state.analysis.status === 'working'
		? change(told, {type: 'analyse-article', request: state.request, article: state.article})
		: change(told);
}

/** What the menu offers before the bundled articles: what failed, what the page leads to, the feeds. */
export function openingChoices(state: State): MenuChoice[] {
	const {failed, page, listing} = state;
	const choice = (value: string, label: string): MenuChoice => ({value, label});
	return [
		...(failed === undefined ? [] : [choice(failed.location, `Try again: ${failed.location}`)]),
		...(page?.nextPage ? [choice(page.nextPage, 'Next page of this article')] : []),
		...(listing ? [choice(openListing, `List: ${listing.title}`)] : []),
		...(page?.feeds ?? []).map(({title, url}) => choice(url, `Feed of this page: ${title ?? url}`)),
	];
}
