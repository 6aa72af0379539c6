import type {Article, Link, Span} from '../../article/schema.ts';
import {indexAt} from '../../article/span.ts';
import {clampTop, layoutOf, moveRows, offsetOfPlace} from '../layout/text-layout.ts';
import type {State} from '../state.ts';
import {geometryOf, textWidth} from './geometry.ts';

/** Longer addresses than this are no addresses of pages. */
const longestAddress = 2000;

type Links = {links: readonly Link[]; spans: readonly Span[]};
const known = new WeakMap<Article, Links>();

/**
 * The article's links whose address is complete and harmless to show and to hand on: http, https or mail, printable
 * ASCII only. In the order of the text.
 */
function linksOf(article: Article): Links {
	const found = known.get(article);
	if (found) return found;
	const links = article.links
		.flatMap(({span, href}) => {
			const url = URL.parse(href) ?? URL.parse(href, article.url ?? article.origin.location);
			if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return [];
			return url.href.length <= longestAddress && /^[!-~]+$/.test(url.href) ? [{span, href: url.href}] : [];
		})
		.sort((a, b) => a.span.start - b.span.start);
	const ordered = {links, spans: links.map(({span}) => span)};
	known.set(article, ordered);
	return ordered;
}

const none: readonly Link[] = [];

/** The links that overlap a stretch of the text, in order. */
export function linksIn(article: Article | undefined, {start, end}: Span): readonly Link[] {
	if (!article) return none;
	const {links, spans} = linksOf(article);
	// Links do not lie in each other, so that those that overlap a stretch stand together.
	const last = indexAt(spans, end - 1);
	let first = last + 1;
	while (first > 0 && (spans[first - 1]?.end ?? 0) > start) first--;
	return first > last ? none : links.slice(first, last + 1);
}

/** The stretch of the text that is in sight in the text pane. */
function spanInSight(state: State, article: Article): Span {
	const {body} = geometryOf(state);
	const layout = layoutOf(article, textWidth(state));
	const top = clampTop(layout, state.text.top, body);
	const end = article.text.length;
	const below = moveRows(layout, top, body);
	const isEnd =
		below.section === moveRows(layout, top, body - 1).section &&
		below.offset === moveRows(layout, top, body - 1).offset;
	return {start: offsetOfPlace(layout, top) ?? end, end: isEnd ? end : (offsetOfPlace(layout, below) ?? end)};
}

export type Hint = Link & {label: string};

/** Letters that are easy to reach, for labels; none of them twice. */
const letters = 'asdfghjkleruioqwtypzxcvbnm';

/** A label for each of `count` things: one letter each, or two each where one is not enough. */
function labels(count: number): string[] {
	if (count <= letters.length) return [...letters.slice(0, count)];
	return [...letters].flatMap(first => [...letters].map(second => first + second)).slice(0, count);
}

/** The links that begin in sight, each with its label. */
export function hintsOf(state: State): Hint[] {
	const {article} = state;
	if (!article) return [];
	const sight = spanInSight(state, article);
	const visible = linksIn(article, sight).filter(({span}) => span.start >= sight.start);
	const names = labels(visible.length);
	return visible.flatMap((link, index) => {
		const label = names[index];
		return label === undefined ? [] : [{...link, label}];
	});
}
