import {attributedName} from '../analysis/attributed-name.ts';
import type {Actor, Analysis, Quotation} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {creditOf} from './names.ts';
import {wordsOf} from './words.ts';

/** A place that speaks stands for those who govern it, and only persons and organisations may speak in schema.org. */
const typeOf = {person: 'Person', organisation: 'Organization', place: 'Organization'} as const;

/** Quotations as JSON-LD: schema.org `Quotation`s that are part of one `NewsArticle`. */
export function quotationsJsonLd(article: Article, analysis: Analysis): object {
	const newsArticle = {'@id': article.url ?? `#${article.id}`};
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{...newsArticle, '@type': 'NewsArticle', ...articleProperties(article)},
			...analysis.quotations.map(quotation => quotationNode(article, analysis.actors, quotation, newsArticle)),
		],
	};
}

function articleProperties({headline, byline, outlet, url, publishedAt, language}: Article): object {
	return {
		headline,
		inLanguage: language,
		...(byline.length > 0 && {author: byline.map(name => ({'@type': 'Person', name}))}),
		...(outlet !== undefined && {publisher: {'@type': 'Organization', name: outlet}}),
		...(publishedAt !== undefined && {datePublished: publishedAt}),
		...(url !== undefined && {url}),
	};
}

function quotationNode(article: Article, actors: readonly Actor[], quotation: Quotation, newsArticle: object): object {
	const {id, kind, speaker} = quotation;
	const type = actors.find(actor => actor.id === speaker?.actor)?.kind;
	return {
		'@id': `${article.url ?? ''}#${id}`,
		'@type': 'Quotation',
		text: wordsOf(article, quotation),
		genre: kind,
		...(speaker && {
			spokenByCharacter: {'@type': type === undefined ? 'Thing' : typeOf[type], name: attributedName(speaker, actors)},
		}),
		creditText: creditOf(quotation, actors),
		isPartOf: newsArticle,
	};
}
