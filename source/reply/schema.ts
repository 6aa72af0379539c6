import * as z from 'zod';
import {spanSchema} from '../article/schema.ts';

export const draftStates = [
	'writing',
	'ready',
	'waiting',
	'sending',
	'published',
	'pending',
	'accepted',
	'refused',
	'unknown',
	'exported',
] as const;

/** What the reader typed, field by field. */
export const replyFieldsSchema = z.object({
	comment: z.string(),
	name: z.string(),
	email: z.string(),
	website: z.string(),
});

/** Words of the article bound to their place: found again by the exact words, what stands around them, and position. */
export const citationSchema = z.object({
	quotation: z.string(),
	exact: z.string(),
	prefix: z.string(),
	suffix: z.string(),
	span: spanSchema,
});

export const draftEventSchema = z.object({when: z.string(), what: z.string(), outcome: z.string().optional()});

export const draftSchema = z.object({
	id: z.string(),
	article: z.string(),
	parent: z.string().optional(),
	fields: replyFieldsSchema,
	citations: z.array(citationSchema),
	state: z.enum(draftStates),
	history: z.array(draftEventSchema),
});

export type ReplyFields = z.infer<typeof replyFieldsSchema>;
export type ReplyFieldName = keyof ReplyFields;
export type Citation = z.infer<typeof citationSchema>;
export type DraftState = (typeof draftStates)[number];
export type Draft = z.infer<typeof draftSchema>;
