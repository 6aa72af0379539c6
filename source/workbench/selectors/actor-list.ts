import {actorKinds} from '../../analysis/actor-kinds.ts';
import type {Actor, ActorKind, Analysis, Quotation} from '../../analysis/schema.ts';
import type {Article, Span} from '../../article/schema.ts';
import {contains, indexAt} from '../../article/span.ts';
import type {ActorListView, ActorSort, MenuChoice, State} from '../state.ts';
import {analysisOf, extentOf, wordsOf} from './quotations.ts';

/** An actor with what the article gives it: its quotations, the words in them, and its share of all quoted words. */
export type ActorStanding = {actor: Actor; said: readonly Quotation[]; words: number; share: number};

export type ActorRow = {kind: 'group'; label: string; count: number} | {kind: 'actor'; standing: ActorStanding};

const kindLabels: Readonly<Record<ActorKind, string>> = {
	person: 'People',
	organisation: 'Organisations',
	place: 'Places',
};

const standings = new WeakMap<Analysis, readonly ActorStanding[]>();

/** How many words (runs without white space) a text has. */
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Every actor with its standing, in the analysis's order. Words of a quotation inside another count for both speakers. */
export function standingsOf(article: Article, analysis: Analysis): readonly ActorStanding[] {
	const known = standings.get(analysis);
	if (known) return known;
	const said = Map.groupBy(
		analysis.quotations.filter(({speaker}) => speaker?.actor !== undefined),
		({speaker}) => speaker?.actor ?? '',
	);
	const counted = analysis.actors.map(actor => {
		const quotations = said.get(actor.id) ?? [];
		return {actor, said: quotations, words: quotations.reduce((sum, q) => sum + countWords(wordsOf(article, q)), 0)};
	});
	const all = counted.reduce((sum, {words}) => sum + words, 0);
	const result = counted.map(standing => ({...standing, share: all === 0 ? 0 : standing.words / all}));
	standings.set(analysis, result);
	return result;
}

const orders: Readonly<Record<ActorSort, (a: ActorStanding, b: ActorStanding) => number>> = {
	words: (a, b) => b.words - a.words || b.actor.mentions.length - a.actor.mentions.length,
	mentions: (a, b) => b.actor.mentions.length - a.actor.mentions.length,
	name: (a, b) => a.actor.name.localeCompare(b.actor.name),
};

type Listing = {filter: ActorListView['filter']; sort: ActorSort; rows: readonly ActorRow[]};
const listings = new WeakMap<Analysis, Listing>();
const noRows: readonly ActorRow[] = [];

/** The rows of the actor list as filtered and sorted now, under a heading for each kind. */
export function actorRows(state: State): readonly ActorRow[] {
	const analysis = analysisOf(state);
	if (!analysis || !state.article) return noRows;
	const {filter, sort} = state.actors;
	const known = listings.get(analysis);
	if (known && known.filter === filter && known.sort === sort) return known.rows;
	const shown = standingsOf(state.article, analysis)
		.filter(standing => passes(standing, filter))
		.sort(orders[sort]);
	const rows = actorKinds.flatMap((kind): ActorRow[] => {
		const members = shown.filter(({actor}) => actor.kind === kind);
		if (members.length === 0) return [];
		return [
			{kind: 'group', label: kindLabels[kind], count: members.length},
			...members.map((standing): ActorRow => ({kind: 'actor', standing})),
		];
	});
	listings.set(analysis, {filter, sort, rows});
	return rows;
}

function passes({actor, said}: ActorStanding, filter: ActorListView['filter']): boolean {
	if (!filter) return true;
	if (filter.by === 'kind') return actor.kind === filter.value;
	return filter.value === 'yes' ? said.length > 0 : said.length === 0;
}

/** Index of the selected actor's row; the first actor where none is selected; -1 in an empty list. */
export function selectedActorRow(state: State): number {
	const rows = actorRows(state);
	const selected = rows.findIndex(row => row.kind === 'actor' && row.standing.actor.id === state.actors.selected);
	return selected >= 0 ? selected : rows.findIndex(row => row.kind === 'actor');
}

/** The actor the list stands on. */
export function currentActor(state: State): ActorStanding | undefined {
	const row = actorRows(state)[selectedActorRow(state)];
	return row?.kind === 'actor' ? row.standing : undefined;
}

/** The choices of the filter menu. */
export function actorFilters(rows: readonly ActorStanding[]): MenuChoice[] {
	const choice = (by: 'kind' | 'speaks', value: string, label: string, count: number): MenuChoice => ({
		value: JSON.stringify([by, value, label]),
		label: `${label} (${count})`,
	});
	const speaking = rows.filter(({said}) => said.length > 0).length;
	return [
		{value: '', label: `All (${rows.length})`},
		choice('speaks', 'yes', 'Those who speak', speaking),
		choice('speaks', 'no', 'Those only spoken about', rows.length - speaking),
		...actorKinds.map(kind =>
			choice('kind', kind, kindLabels[kind], rows.filter(({actor}) => actor.kind === kind).length),
		),
	];
}

/** Something in an actor's detail that the keys can stand on: words it said, or a place where it is spoken about. */
export type ActorEntry =
	| {kind: 'said'; quotation: Quotation; span: Span}
	| {kind: 'about'; span: Span; quotation?: Quotation};

const entries = new WeakMap<ActorStanding, readonly ActorEntry[]>();

/** Everything the actor said, then the sentences about it, each once, in the order of the text. */
export function entriesOf(article: Article, analysis: Analysis, standing: ActorStanding): readonly ActorEntry[] {
	const known = entries.get(standing);
	if (known) return known;
	const said = standing.said.map(
		(quotation): ActorEntry => ({
			kind: 'said',
			quotation,
			span: extentOf(quotation),
		}),
	);
	const sentences = new Map<number, ActorEntry>();
	for (const mention of standing.actor.mentions) {
		if (isAttribution(standing.said, mention)) continue;
		const span = sentenceAround(article, mention);
		const quotation = analysis.quotations.find(({content}) => content.some(stretch => contains(stretch, mention)));
		if (!sentences.has(span.start)) sentences.set(span.start, {kind: 'about', span, ...(quotation ? {quotation} : {})});
	}
	const result = [...said, ...sentences.values()];
	entries.set(standing, result);
	return result;
}

/** Whether a mention only names the actor as the source of its own words. */
const isAttribution = (said: readonly Quotation[], mention: Span): boolean =>
	said.some(({source}) => source !== undefined && contains(source, mention));

/** Made when it is first needed: it is no part of the first frame. */
let sentenceSegmenter: Intl.Segmenter | undefined;

function sentenceAround(article: Article, mention: Span): Span {
	const block = article.blocks[
		indexAt(
			article.blocks.map(({span}) => span),
			mention.start,
		)
	]?.span ?? {start: 0, end: article.text.length};
	const text = article.text.slice(block.start, block.end);
	sentenceSegmenter ??= new Intl.Segmenter('en', {granularity: 'sentence'});
	const sentence = sentenceSegmenter.segment(text).containing(mention.start - block.start);
	if (!sentence) return block;
	const start = block.start + sentence.index;
	return {start, end: start + sentence.segment.trimEnd().length};
}
