import type {Quotation} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {citeSpan} from '../reply/citation.ts';
import {locateCitation} from '../reply/locate-citation.ts';
import type {Anchor, Target} from './schema.ts';

/** The words of a stretch, bound to their place as a citation's are. */
export function anchorOf(article: Article, span: Span): Anchor {
	const {exact, prefix, suffix, span: place} = citeSpan(article, span);
	return {exact, prefix, suffix, span: place};
}

/** A quotation as the program has it, bound to its words. */
export const targetOf = (article: Article, {content, kind, speaker, via}: Quotation): Target => ({
	content: content.map(span => anchorOf(article, span)),
	kind,
	...(speaker === undefined ? {} : {speaker: speaker.name}),
	via: via.map(({name}) => name),
});

/** Where the words stand in the article now; undefined when they are gone from it. */
export const placeOf = ({text}: Article, anchor: Anchor): Span | undefined =>
	locateCitation(text, {...anchor, quotation: ''});

/** Where all stretches of a quotation stand now, in order; undefined when one of them is gone. */
export function placesOf(article: Article, {content}: Target): Span[] | undefined {
	const places = content.flatMap(anchor => placeOf(article, anchor) ?? []);
	const inOrder = places.every(({start}, index) => index === 0 || start >= (places[index - 1]?.end ?? 0));
	return places.length === content.length && inOrder ? places : undefined;
}
