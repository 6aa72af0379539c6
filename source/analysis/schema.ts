import * as z from 'zod';
import {spanSchema} from '../article/schema.ts';
import {actorKinds} from './actor-kinds.ts';
import {quotationKinds} from './quotation-kinds.ts';

const languageSupports = ['full', 'quotation-marks-only'] as const;

/** Someone words are attributed to: an actor, or a name as the text gives it where no actor fits. */
const attributedSchema = z.object({actor: z.string().optional(), name: z.string()});

export const quotationSchema = z.object({
	id: z.string(),
	kind: z.enum(quotationKinds),
	/** With the quotation marks; several spans where the frame interrupts a reported clause. */
	content: z.array(spanSchema).min(1),
	cue: spanSchema.optional(),
	source: spanSchema.optional(),
	speaker: attributedSchema.optional(),
	/** Nearest to the speaker first, the outlet that reported it last. */
	via: z.array(attributedSchema),
	confidence: z.number().min(0).max(1),
	why: z.string(),
	/** A quotation that lies wholly inside another. */
	inside: z.literal(true).optional(),
});

export const roleSchema = z.object({text: z.string(), span: spanSchema});

export const actorSchema = z.object({
	id: z.string(),
	name: z.string(),
	kind: z.enum(actorKinds),
	aliases: z.array(z.string()),
	roles: z.array(roleSchema),
	mentions: z.array(spanSchema),
});

export const analysisSchema = z.object({
	quotations: z.array(quotationSchema),
	actors: z.array(actorSchema),
	engine: z.object({name: z.string(), version: z.string()}),
	languageSupport: z.enum(languageSupports),
});

export type QuotationKind = (typeof quotationKinds)[number];
export type ActorKind = (typeof actorKinds)[number];
export type Attributed = z.infer<typeof attributedSchema>;
export type Quotation = z.infer<typeof quotationSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Analysis = z.infer<typeof analysisSchema>;
