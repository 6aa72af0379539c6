import {cleanLine} from '../article/clean.ts';
import {failed, type Problem, type Result} from '../article/problem.ts';
import type {KeptFeed, Refreshed} from '../library/kept-feeds.ts';
import {type FetchedPage, fetchPage} from '../network/fetch-page.ts';
import type {NetworkRules} from '../network/guarded-request.ts';
import {isFeed} from '../reading/feeds/is-feed.ts';
import {readFeed} from '../reading/feeds/read-feed.ts';

/** How many servers are asked at the same time; one server is never asked twice at once. */
const mostAtOnce = 6;

export type RefreshOutcome = {url: string; refreshed: Refreshed; problem?: Problem};

/**
 * Fetches feeds anew, each only if it has changed since the last time, and tells of each as it comes. A feed that
 * fails is an outcome with its problem; the others do not notice.
 */
export async function refreshFeeds(
	feeds: readonly KeptFeed[],
	rules: NetworkRules,
	now: () => Date,
	told: (outcome: RefreshOutcome) => void,
): Promise<void> {
	const byHost = [...Map.groupBy(feeds, ({url}) => URL.parse(url)?.host ?? url).values()];
	const asking = Array.from({length: Math.min(mostAtOnce, byHost.length)}, async () => {
		for (let ofHost = byHost.shift(); ofHost; ofHost = byHost.shift()) {
			for (const feed of ofHost) told(await refreshed(feed, rules, now));
		}
	});
	await Promise.all(asking);
}

async function refreshed(feed: KeptFeed, rules: NetworkRules, now: () => Date): Promise<RefreshOutcome> {
	const {url, etag, lastModified} = feed;
	// Without its entries at hand, an answer that nothing has changed would leave the feed empty for ever.
	const got = await fetchedFeed(url, rules, feed.feed ? {etag, lastModified} : {});
	if (got.ok) return {url, refreshed: {...got.value, refreshedAt: now().toISOString()}};
	return {url, refreshed: {problem: got.problem.message}, problem: got.problem};
}

/** A feed from its server; nothing new in it when it has not changed. Problems: those of `fetchPage` and `readFeed`, `no-feed`. */
export async function fetchedFeed(
	url: string,
	rules: NetworkRules,
	validators: {etag?: string | undefined; lastModified?: string | undefined} = {},
): Promise<Result<Refreshed>> {
	const answered = await fetchPage(url, rules, {validators});
	if (!answered.ok) return answered;
	const page = answered.value;
	if (page.kind === 'unchanged') return {ok: true, value: {}};
	const shown = cleanLine(url);
	if (!isFeed(page.body)) {
		const named = await feedNamed(page);
		const nextStep = named
			? `The page names one: ${cleanLine(named)}`
			: 'Look on the page for the address of its feed.';
		return failed('no-feed', `There is no feed at ${shown}.`, nextStep);
	}
	const read = readFeed({bytes: page.body, charset: page.charset, url: page.url});
	if (!read.ok) return read;
	if (read.value.kind === 'catalogue') {
		return failed('no-feed', `${shown} is a list of feeds.`, 'whosaid feeds import takes it in.');
	}
	return {ok: true, value: {title: read.value.title, feed: read.value, ...page.validators}};
}

/** The first feed that a page names in its head. */
async function feedNamed({body, charset, url}: FetchedPage): Promise<string | undefined> {
	const {readOpened} = await import('../reading/read-article.ts');
	const read = await readOpened({bytes: body, charset, url}, {kind: 'url', location: url});
	return read.ok ? read.value.page?.feeds[0]?.url : undefined;
}
