export {analyse} from './analysis/analyse.ts';
export type {
	Actor,
	ActorKind,
	Analysis,
	Attributed,
	Quotation,
	QuotationKind,
	Role,
} from './analysis/schema.ts';
export type {Problem, Result} from './article/problem.ts';
export type {Article, Block, Caption, Link, Origin, ReplyField, ReplyForm, Span} from './article/schema.ts';
export type {Page, PageFeed} from './reading/page.ts';
export {type ArticleSource, type Opened, readArticle, readOpened} from './reading/read-article.ts';
