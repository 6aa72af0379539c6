import {cleanLine} from '../article/clean.ts';
import {failed, type Problem, type Result} from '../article/problem.ts';
import type {Settings} from '../configuration/settings.ts';
import {networkRules} from '../effects/network-rules.ts';
import {fetchedFeed, type RefreshOutcome, refreshFeeds} from '../effects/refresh-feeds.ts';
import {checkedJson} from '../export/checked-json.ts';
import {type FeedDocument, feedsDocumentSchema} from '../export/feeds-document.ts';
import {opmlText} from '../export/opml-text.ts';
import {textTable} from '../export/tables.ts';
import type {KeptFeed, KeptFeeds} from '../library/kept-feeds.ts';
import {openLibrary} from '../library/library.ts';
import {webAddress} from '../network/web-address.ts';
import {openLocation} from '../reading/open-location.ts';
import {type Command, chosenFormat, reportProblem, reportUsage, type Streams, tableColumns} from './command.ts';
import {feedsFormats} from './formats.ts';

type Call = {feeds: KeptFeeds; settings: Settings; io: Streams; json: boolean};
type Action = (word: string, call: Call) => Promise<number> | number;

const now = () => new Date();

/** Each action, with whether it takes a word: an address, the name of a file. */
const actions: Readonly<Record<string, {takes: 'none' | 'one'; run: Action}>> = {
	list: {takes: 'none', run: (_, call) => list(call)},
	add: {takes: 'one', run: add},
	remove: {takes: 'one', run: remove},
	refresh: {takes: 'none', run: (_, call) => refresh(call)},
	import: {takes: 'one', run: importOpml},
	export: {takes: 'none', run: (_, call) => exportOpml(call)},
};

/** `whosaid feeds`: keeps, lists, removes and refreshes feeds, takes them in from OPML and gives them out as OPML. */
export const feeds: Command = async ({words, flags}, settings, io) => {
	const format = chosenFormat(feedsFormats, flags.format);
	if (format === undefined) return reportUsage(io, `--format is one of ${feedsFormats.join(', ')}.`, 'feeds');
	const [name = 'list', word, ...more] = words;
	const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
	if (!action) return reportUsage(io, `feeds can ${Object.keys(actions).join(', ')}.`, 'feeds');
	const given = word === undefined ? 'none' : 'one';
	if (more.length > 0 || action.takes !== given) {
		const wants = action.takes === 'none' ? 'takes nothing more' : 'takes one address or file';
		return reportUsage(io, `feeds ${name} ${wants}.`, 'feeds');
	}
	const opened = openLibrary(settings.dataDirectory);
	if (!opened.ok) return reportProblem(io, opened.problem);
	const {value: library} = opened;
	for (const note of library.notes) io.stderr.write(`whosaid: ${note}\n`);
	try {
		return await action.run(word ?? '', {feeds: library.feeds, settings, io, json: format === 'json'});
	} finally {
		library.close();
	}
};

function documentOf(kept: KeptFeed, feeds: KeptFeeds): FeedDocument {
	const read = feeds.read(kept.url);
	const entries = kept.feed?.entries ?? [];
	const unread = entries.filter(({id}) => !(read.ok && read.value.has(id))).length;
	const {url, title, refreshedAt, problem} = kept;
	return {url, title, entries: entries.length, unread, refreshedAt, problem};
}

function list({feeds, io, json}: Call): number {
	const all = feeds.all();
	if (!all.ok) return reportProblem(io, all.problem);
	const documents = all.value.map(kept => documentOf(kept, feeds));
	if (json) io.stdout.write(checkedJson(feedsDocumentSchema, {feeds: documents}));
	else if (documents.length === 0) io.stderr.write('No feeds are kept: whosaid feeds add ADDRESS keeps one.\n');
	else {
		const rows = documents.map(({title, url, unread, refreshedAt, problem}) => [
			String(unread),
			title,
			refreshedAt?.slice(0, 16).replace('T', ' ') ?? 'never',
			url,
			problem ?? '',
		]);
		io.stdout.write(textTable(['UNREAD', 'TITLE', 'REFRESHED', 'ADDRESS', 'PROBLEM'], rows, tableColumns(io)));
	}
	return 0;
}

/** A feed is kept when it could be fetched; offline, when its address is one. */
async function add(word: string, {feeds, settings, io}: Call): Promise<number> {
	const address = webAddress(word, settings.allowPrivate);
	if (!address.ok) return reportProblem(io, address.problem);
	const url = address.value.href;
	const fetched = await fetchedFeed(url, networkRules(settings, process.env));
	if (!fetched.ok && fetched.problem.code !== 'offline') return reportProblem(io, fetched.problem);
	const {title = address.value.host} = fetched.ok ? fetched.value : {};
	const added = feeds.add(url, title);
	if (!added.ok) return reportProblem(io, added.problem);
	if (fetched.ok) feeds.refreshed(url, {...fetched.value, refreshedAt: now().toISOString()});
	io.stderr.write(added.value ? `Kept: ${title}.\n` : `${title} is kept already.\n`);
	return 0;
}

function remove(word: string, {feeds, io}: Call): number {
	const all = feeds.all();
	if (!all.ok) return reportProblem(io, all.problem);
	const found = all.value.filter(({url, title}) => [url, title].includes(word) || url === URL.parse(word)?.href);
	const [feed] = found;
	if (!feed || found.length > 1) return reportProblem(io, noFeed(word));
	const removed = feeds.remove(feed.url);
	return removed.ok ? 0 : reportProblem(io, removed.problem);
}

const noFeed = (word: string): Problem =>
	failed('no-feed', `No one kept feed is called ${JSON.stringify(cleanLine(word))}.`, 'whosaid feeds lists them.')
		.problem;

/** A line on standard error for each feed that failed; the others are refreshed all the same. */
async function refresh(call: Call): Promise<number> {
	const {feeds, settings, io} = call;
	const all = feeds.all();
	if (!all.ok) return reportProblem(io, all.problem);
	const problems: Problem[] = [];
	const noted = ({url, refreshed, problem}: RefreshOutcome) => {
		feeds.refreshed(url, refreshed);
		if (!problem) return;
		problems.push(problem);
		io.stderr.write(`whosaid: ${cleanLine(url)}: ${problem.message}\n`);
	};
	await refreshFeeds(all.value, networkRules(settings, process.env), now, noted);
	list(call);
	return problems.length > 0 && problems.length === all.value.length ? 1 : 0;
}

/** Takes in the feeds of an OPML file ("-" for standard input); what is new in it is fetched by the next refresh. */
async function importOpml(word: string, {feeds, io}: Call): Promise<number> {
	const found = await openLocation(word, io.stdin);
	if (!found.ok) return reportProblem(io, found.problem);
	if (!('feed' in found.value) || found.value.feed.kind !== 'catalogue') {
		const problem = failed(
			'not-opml',
			`${cleanLine(word)} is no list of feeds.`,
			'Export one as OPML from the other reader.',
		);
		return reportProblem(io, problem.problem);
	}
	const {feeds: listed} = found.value.feed;
	const added = listed.map(({url, title}): Result<boolean> => feeds.add(url, title ?? new URL(url).host));
	const broken = added.find(result => !result.ok);
	if (broken && !broken.ok) return reportProblem(io, broken.problem);
	const fresh = added.filter(result => result.ok && result.value).length;
	io.stderr.write(
		`Feeds taken in: ${fresh}; kept already: ${listed.length - fresh}. whosaid feeds refresh fetches them.\n`,
	);
	return 0;
}

function exportOpml({feeds, io}: Call): number {
	const all = feeds.all();
	if (!all.ok) return reportProblem(io, all.problem);
	io.stdout.write(opmlText(all.value));
	return 0;
}
