import type {Actor, Analysis, Quotation} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import type {ActorsDocument, ArticleDocument, QuotedSpan, QuotesDocument} from './output-schema.ts';

/** The article alone, as the model has it. */
export const articleDocument = (article: Article): ArticleDocument => ({article});

/** The article and who appears in it, each span with its words. */
export function actorsDocument(article: Article, analysis: Analysis): ActorsDocument {
	const quoted = quoterOf(article);
	return {
		article: {
			...article,
			blocks: article.blocks.map(block => ({...block, span: quoted(block.span)})),
			links: article.links.map(link => ({...link, span: quoted(link.span)})),
		},
		actors: analysis.actors.map(actor => quotedActor(actor, quoted)),
	};
}

/** The article, who said what in it and who appears in it, each span with its words. */
export function quotesDocument(article: Article, analysis: Analysis): QuotesDocument {
	const {article: quotedArticle, actors} = actorsDocument(article, analysis);
	const quoted = quoterOf(article);
	return {
		article: quotedArticle,
		quotations: analysis.quotations.map(quotation => quotedQuotation(quotation, quoted)),
		actors,
	};
}

type Quote = (span: Span) => QuotedSpan;

const quoterOf =
	({text}: Article): Quote =>
	({start, end}) => ({start, end, text: text.slice(start, end)});

const quotedActor = (actor: Actor, quoted: Quote): ActorsDocument['actors'][number] => ({
	...actor,
	roles: actor.roles.map(({text, span}) => ({text, span: quoted(span)})),
	mentions: actor.mentions.map(quoted),
});

function quotedQuotation(quotation: Quotation, quoted: Quote): QuotesDocument['quotations'][number] {
	const {content, cue, source, ...rest} = quotation;
	return {
		...rest,
		content: content.map(quoted),
		...(cue && {cue: quoted(cue)}),
		...(source && {source: quoted(source)}),
	};
}
