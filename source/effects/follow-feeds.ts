import {done, type Result} from '../article/problem.ts';
import type {KeptFeeds} from '../library/kept-feeds.ts';
import type {Action} from '../workbench/action.ts';
import type {Effect} from '../workbench/effect.ts';
import type {ListingRow} from '../workbench/listing.ts';
import type {OpenerWiring} from './opener.ts';

export type FeedEffect = Extract<
	Effect,
	{type: 'list-feeds' | 'refresh-feeds' | 'keep-feed' | 'drop-feed' | 'mark-read'}
>;

/** Carries out what the workbench wants done with the kept feeds; problems come as actions. */
export async function performFeeds(
	effect: FeedEffect,
	dispatch: (action: Action) => void,
	wiring: OpenerWiring,
): Promise<void> {
	const library = await wiring.library();
	if (!library.ok) return dispatch({type: 'effect-failed', problem: library.problem});
	const outcome = await performed(effect, dispatch, wiring, library.value.feeds);
	if (!outcome.ok) dispatch({type: 'effect-failed', problem: outcome.problem});
}

async function performed(
	effect: FeedEffect,
	dispatch: (action: Action) => void,
	wiring: OpenerWiring,
	feeds: KeptFeeds,
): Promise<Result<unknown>> {
	switch (effect.type) {
		case 'mark-read':
			return feeds.markRead(effect.feed, effect.entry);
		case 'drop-feed':
			return feeds.remove(effect.url);
		case 'keep-feed':
			return kept(effect, feeds, new Date(wiring.now()));
		case 'list-feeds':
			return listed(effect.request, dispatch, feeds);
		case 'refresh-feeds':
			return refreshed(effect.request, dispatch, wiring, feeds);
	}
}

function kept({url, feed}: Extract<Effect, {type: 'keep-feed'}>, feeds: KeptFeeds, now: Date): Result<unknown> {
	const added = feeds.add(url, feed.title);
	return added.ok ? feeds.refreshed(url, {feed, refreshedAt: now.toISOString()}) : added;
}

/** The kept feeds as rows of a list, with how many entries of each are unread. */
function rowsOf(feeds: KeptFeeds): Result<ListingRow[]> {
	const all = feeds.all();
	if (!all.ok) return all;
	const rows = all.value.map(({url, title, feed, refreshedAt, problem}): ListingRow => {
		const read = feeds.read(url);
		const unread = (feed?.entries ?? []).filter(({id}) => !(read.ok && read.value.has(id))).length;
		return {id: url, title, url, date: refreshedAt, read: unread === 0, unread, problem};
	});
	return done(rows);
}

function listed(request: number, dispatch: (action: Action) => void, feeds: KeptFeeds): Result<unknown> {
	const rows = rowsOf(feeds);
	if (!rows.ok) return rows;
	const listing = {
		kind: 'feeds',
		title: 'Kept feeds',
		location: '',
		rows: rows.value,
		selected: 0,
		kept: true,
	} as const;
	dispatch({type: 'feed-opened', request, listing});
	return rows;
}

async function refreshed(
	request: number,
	dispatch: (action: Action) => void,
	{rules, now}: OpenerWiring,
	feeds: KeptFeeds,
): Promise<Result<unknown>> {
	const all = feeds.all();
	if (!all.ok) return all;
	const {refreshFeeds} = await import('./refresh-feeds.ts');
	let done = 0;
	let failures = 0;
	const count = all.value.length;
	const tell = () => {
		const rows = rowsOf(feeds);
		const failed = failures === 0 ? '' : `, ${failures} of them failed`;
		const told = `${done} of ${count} ${count === 1 ? 'feed' : 'feeds'} refreshed${failed}.`;
		if (rows.ok) dispatch({type: 'feeds-refreshed', request, rows: rows.value, told});
	};
	await refreshFeeds(
		all.value,
		rules,
		() => new Date(now()),
		({url, refreshed, problem}) => {
			feeds.refreshed(url, refreshed);
			done++;
			if (problem) failures++;
			tell();
		},
	);
	if (count === 0) tell();
	return all;
}
