import {randomUUID} from 'node:crypto';
import {isoTime} from '../article/iso-time.ts';
import {done, failed, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {Library} from '../library/library.ts';
import type {NetworkRules, Progress} from '../network/guarded-request.ts';
import {newDraft} from '../reply/draft.ts';
import type {Action} from '../workbench/action.ts';
import type {FromFeed} from '../workbench/commands/opening.ts';
import {type Listing, listingOf} from '../workbench/listing.ts';
import {type OpenedSource, openSource} from './open-source.ts';

/** What opening needs around it. `library` is opened when it is first asked for. */
export type OpenerWiring = {
	rules: NetworkRules;
	library: () => Promise<Result<Library>>;
	/** Milliseconds since the epoch: a `Date` takes long to make before the first frame. */
	now: () => number;
};

/** Milliseconds between two messages of how much has come: more often nobody can read them. */
const progressEvery = 100;

const noPage = failed('no-page', 'The feed has neither a page nor words of this entry.', 'Open the page of the feed.');

/** Opens articles and feeds for the workbench, one at a time: a new one ends the one before. */
export class Opener {
	readonly #dispatch: (action: Action) => void;
	readonly #wiring: OpenerWiring;
	#ending: AbortController | undefined;

	constructor(dispatch: (action: Action) => void, wiring: OpenerWiring) {
		this.#dispatch = dispatch;
		this.#wiring = wiring;
	}

	/** Shows the beginning of a long plain text before it is opened; whether there is one to show. */
	async begin(request: number, location: string): Promise<boolean> {
		const article = (await import('../reading/article-beginning.ts')).articleBeginning(location);
		if (article) this.#dispatch({type: 'article-begun', request, article});
		return article !== undefined;
	}

	/** Opens a location (none: the bundled article); what comes of it is dispatched. */
	async open(request: number, location: string | undefined, fromFeed?: FromFeed): Promise<void> {
		this.cancel();
		const ending = new AbortController();
		this.#ending = ending;
		const means = {...this.#wiring, pages: async () => (await this.#library())?.pages};
		const watching = {signal: ending.signal, onProgress: this.#progress(request)};
		// An entry without an address has a title in the place of a location, which must not be taken for a path.
		const opened = fromFeed && fromFeed.entry.url === undefined ? noPage : await openSource(location, means, watching);
		const found = opened.ok || !fromFeed ? opened : await fromTheFeed(opened, fromFeed);
		if (!found.ok) return this.#openingFailed(request, location, found);
		if ('feed' in found.value) return this.#feedOpened(request, location, found.value);
		const {article, page, note} = found.value;
		const draft = newDraft(article.id, randomUUID(), isoTime(this.#wiring.now()));
		const beside = {...(page ? {page} : {}), ...(note === undefined ? {} : {note})};
		this.#dispatch({type: 'article-opened', request, article, draft, ...beside});
	}

	/** Ends what is being opened, which is then told as cancelled. */
	cancel(): void {
		this.#ending?.abort();
		this.#ending = undefined;
	}

	async #library(): Promise<Library | undefined> {
		const library = await this.#wiring.library();
		return library.ok ? library.value : undefined;
	}

	#progress(request: number): (progress: Progress) => void {
		let told = 0;
		return progress => {
			const now = Date.now();
			if (now - told < progressEvery) return;
			told = now;
			this.#dispatch({type: 'opening-progressed', request, ...progress});
		};
	}

	async #feedOpened(
		request: number,
		location: string | undefined,
		{feed, origin, note}: Extract<OpenedSource, {feed: unknown}>,
	): Promise<void> {
		const at = origin.kind === 'url' ? (location ?? origin.location) : origin.location;
		const feeds = (await this.#library())?.feeds;
		const beside = note === undefined ? {} : {note};
		if (feed.kind === 'catalogue') {
			const rows = feed.feeds.map(({url, title = url}) => ({id: url, title, url, read: false}));
			const listing: Listing = {kind: 'feeds', title: feed.title, location: at, rows, selected: 0, kept: false};
			return this.#dispatch({type: 'feed-opened', request, listing, ...beside});
		}
		const all = feeds?.all();
		const kept = all?.ok === true && all.value.some(({url}) => url === at);
		if (kept && note === undefined) feeds?.refreshed(at, {feed, refreshedAt: isoTime(this.#wiring.now())});
		const read = feeds?.read(at);
		const listing = listingOf(feed, at, read?.ok ? read.value : new Set(), kept);
		this.#dispatch({type: 'feed-opened', request, listing, ...beside});
	}

	/** A kept feed opens as it was when it was refreshed last. */
	async #openingFailed(
		request: number,
		location: string | undefined,
		{problem}: Extract<Result<OpenedSource>, {ok: false}>,
	): Promise<void> {
		const feeds = problem.code === 'cancelled' ? undefined : (await this.#library())?.feeds;
		const all = feeds?.all();
		const kept = all?.ok ? all.value.find(({url}) => url === location)?.feed : undefined;
		if (!kept || location === undefined) return this.#dispatch({type: 'article-failed', request, problem});
		const read = feeds?.read(location);
		const listing = listingOf(kept, location, read?.ok ? read.value : new Set(), true);
		const note = `As it was when it was refreshed last. ${problem.message}`;
		this.#dispatch({type: 'feed-opened', request, listing, note});
	}
}

/** What the feed itself has of an entry whose page could not be had; without any words of it, the problem remains. */
async function fromTheFeed(
	failure: Extract<Result<OpenedSource>, {ok: false}>,
	{entry, feed}: FromFeed,
): Promise<Result<OpenedSource>> {
	if (failure.problem.code === 'cancelled') return failure;
	const {articleOfEntry} = await import('../reading/feeds/feed-article.ts');
	const article: Article | undefined = articleOfEntry(entry, feed, {kind: 'feed', location: entry.url ?? entry.id});
	if (!article) return failure;
	const note =
		entry.url === undefined
			? 'The feed has no page of this entry; these are its words.'
			: `From the feed: ${failure.problem.message}`;
	return done({article, note});
}
