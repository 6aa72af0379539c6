import * as z from 'zod';
import {spanSchema} from '../article/schema.ts';

const draftStates = [
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
const replyFieldsSchema = z.object({
	comment: z.string(),
	name: z.string(),
	email: z.string(),
	website: z.string(),
});

/** Words of the article bound to their place: found again by the exact words, what stands around them, and position. */
const citationSchema = z.object({
	quotation: z.string(),
	exact: z.string(),
	prefix: z.string(),
	suffix: z.string(),
	span: spanSchema,
});

/** One step of an editor's undo: at `start`, `removed` was replaced by `inserted`. Offsets are UTF-16. */
const editChangeSchema = z.object({
	start: z.int().nonnegative(),
	removed: z.string(),
	inserted: z.string(),
	cursorBefore: z.int().nonnegative(),
	cursorAfter: z.int().nonnegative(),
});

/** What can be undone and redone in a draft's comment: of `undo` the last goes first, and so of `redo`. */
export const editHistorySchema = z.object({undo: z.array(editChangeSchema), redo: z.array(editChangeSchema)});

const draftEventSchema = z.object({when: z.string(), what: z.string(), outcome: z.string().optional()});

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
export type EditChange = z.infer<typeof editChangeSchema>;
export type EditHistory = {readonly undo: readonly EditChange[]; readonly redo: readonly EditChange[]};
export type Draft = z.infer<typeof draftSchema>;
