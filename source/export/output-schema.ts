import * as z from 'zod';
import {actorSchema, quotationSchema, roleSchema} from '../analysis/schema.ts';
import {articleSchema, blockSchema, linkSchema, spanSchema} from '../article/schema.ts';

/** A span with the words it points at: `article.text.slice(start, end)` is `text`. */
const quotedSpanSchema = spanSchema.extend({text: z.string()});

const quotedArticleSchema = articleSchema.extend({
	blocks: z.array(blockSchema.extend({span: quotedSpanSchema})),
	links: z.array(linkSchema.extend({span: quotedSpanSchema})),
});

const quotedQuotationSchema = quotationSchema.extend({
	content: z.array(quotedSpanSchema).min(1),
	cue: quotedSpanSchema.optional(),
	source: quotedSpanSchema.optional(),
});

const quotedActorSchema = actorSchema.extend({
	roles: z.array(roleSchema.extend({span: quotedSpanSchema})),
	mentions: z.array(quotedSpanSchema),
});

/** What `read --format json` prints. */
export const articleDocumentSchema = z.object({article: articleSchema});

/** What `actors --format json` prints. */
export const actorsDocumentSchema = z.object({article: quotedArticleSchema, actors: z.array(quotedActorSchema)});

/** What `quotes --format json` prints. */
export const quotesDocumentSchema = actorsDocumentSchema.extend({quotations: z.array(quotedQuotationSchema)});

/** A span in `batch`: start and end. */
const pairSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const batchQuotationSchema = z.object({
	id: z.string(),
	kind: quotationSchema.shape.kind,
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
	spans: z.array(pairSchema).min(1),
	cue: pairSchema.nullable(),
	source: pairSchema.nullable(),
	speaker: z.string().nullable(),
	via: z.array(z.string()),
	confidence: quotationSchema.shape.confidence,
	why: z.string(),
	inside: z.literal(true).optional(),
});

const batchActorSchema = z.object({
	id: z.string(),
	name: z.string(),
	kind: actorSchema.shape.kind,
	aliases: z.array(z.string()),
	roles: z.array(z.string()),
	mentions: z.array(pairSchema),
});

/** The answer of `batch` to a line that could be read. */
export const batchAnswerSchema = z.object({
	id: z.string(),
	article: articleSchema,
	quotations: z.array(batchQuotationSchema),
	actors: z.array(batchActorSchema),
});

/** The answer of `batch` to a line that could not; `id` is null where the line gave none. */
export const batchErrorSchema = z.object({
	id: z.string().nullable(),
	error: z.object({code: z.string(), message: z.string()}),
});

/** One line of what `batch` prints. */
export const batchLineSchema = z.union([batchAnswerSchema, batchErrorSchema]);

export type QuotedSpan = z.infer<typeof quotedSpanSchema>;
export type ArticleDocument = z.infer<typeof articleDocumentSchema>;
export type ActorsDocument = z.infer<typeof actorsDocumentSchema>;
export type QuotesDocument = z.infer<typeof quotesDocumentSchema>;
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;
export type BatchError = z.infer<typeof batchErrorSchema>;
