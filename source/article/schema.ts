import * as z from 'zod';

/** A half-open stretch of `article.text` in UTF-16 units, as `text.slice(start, end)` takes it. */
export const spanSchema = z.object({
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
});

const blockKinds = ['paragraph', 'heading', 'list-item', 'blockquote', 'preformatted'] as const;

export const blockSchema = z.object({
	kind: z.enum(blockKinds),
	span: spanSchema,
});

export const linkSchema = z.object({span: spanSchema, href: z.string()});

/** A picture's caption. It stands beside the text, never in it. */
const captionSchema = z.object({text: z.string(), afterBlock: z.int().min(-1)});

const replyFieldRoles = ['comment', 'author', 'email', 'url', 'consent', 'hidden', 'trap'] as const;

const replyFieldSchema = z.object({
	name: z.string(),
	role: z.enum(replyFieldRoles),
	required: z.boolean(),
	published: z.boolean(),
	maxBytes: z.int().positive().optional(),
	value: z.string().optional(),
});

/** The comment form found on the article's own page, or why it cannot be used. */
export const replyFormSchema = z.object({
	action: z.string().optional(),
	method: z.string().optional(),
	unusable: z.string().optional(),
	fields: z.array(replyFieldSchema),
});

const originKinds = ['bundled', 'file', 'url', 'feed', 'stdin', 'library'] as const;

const originSchema = z.object({
	kind: z.enum(originKinds),
	location: z.string(),
	retrievedAt: z.string().optional(),
});

/** The article model: the contract of `read --format json`. All positions are spans of `text`. */
export const articleSchema = z.object({
	id: z.string(),
	url: z.string().optional(),
	outlet: z.string().optional(),
	headline: z.string(),
	byline: z.array(z.string()),
	dateline: z.string().optional(),
	publishedAt: z.string().optional(),
	language: z.string(),
	text: z.string(),
	blocks: z.array(blockSchema),
	links: z.array(linkSchema),
	captions: z.array(captionSchema),
	replyForm: replyFormSchema.optional(),
	origin: originSchema,
});

export type Span = z.infer<typeof spanSchema>;
export type BlockKind = (typeof blockKinds)[number];
export type Block = z.infer<typeof blockSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Caption = z.infer<typeof captionSchema>;
export type ReplyFieldRole = (typeof replyFieldRoles)[number];
export type ReplyField = z.infer<typeof replyFieldSchema>;
export type ReplyForm = z.infer<typeof replyFormSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Article = z.infer<typeof articleSchema>;
