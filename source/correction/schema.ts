import * as z from 'zod';
import {actorKinds} from '../analysis/actor-kinds.ts';
import {quotationKinds} from '../analysis/quotation-kinds.ts';
import {spanSchema} from '../article/schema.ts';

/** Words bound to their place in an article, by which they are found again when it is analysed anew or was changed. */
const anchorSchema = z.object({
	exact: z.string(),
	prefix: z.string(),
	suffix: z.string(),
	span: spanSchema,
});

/** A quotation as the program had it when it was corrected: where its words stand, and what it said of them. */
const targetSchema = z.object({
	content: z.array(anchorSchema).min(1),
	kind: z.enum(quotationKinds),
	/** Absent where the program knew no speaker. */
	speaker: z.string().optional(),
	via: z.array(z.string()),
});

const actorReferenceSchema = z.object({name: z.string(), kind: z.enum(actorKinds)});

const quotation = targetSchema;

/** What a person changed. Each says one thing, so that it can be undone alone; a later one of the same kind wins. */
const changeSchema = z.discriminatedUnion('type', [
	z.object({type: z.literal('quotation-accepted'), quotation}),
	z.object({type: z.literal('quotation-rejected'), quotation}),
	/** No speaker: the text does not tell. */
	z.object({type: z.literal('speaker-changed'), quotation, speaker: z.string().optional()}),
	z.object({type: z.literal('via-changed'), quotation, via: z.array(z.string())}),
	z.object({type: z.literal('kind-changed'), quotation, kind: z.enum(quotationKinds)}),
	z.object({type: z.literal('words-changed'), quotation, words: anchorSchema}),
	z.object({type: z.literal('actors-merged'), into: actorReferenceSchema, from: actorReferenceSchema}),
	/** One form of an actor's name is another actor. */
	z.object({type: z.literal('actor-split'), actor: actorReferenceSchema, form: z.string()}),
]);

/** A person's correction of an article's analysis. It stands beside the program's value, never over it. */
export const correctionSchema = z.object({
	id: z.string(),
	/** The article's id. */
	article: z.string(),
	/** When it was made, ISO 8601. */
	at: z.string(),
	change: changeSchema,
	/** Taken back by the person; it is kept, so that it can be done again. */
	undone: z.literal(true).optional(),
});

export type Anchor = z.infer<typeof anchorSchema>;
export type Target = z.infer<typeof targetSchema>;
export type ActorReference = z.infer<typeof actorReferenceSchema>;
export type CorrectionChange = z.infer<typeof changeSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type QuotationChange = Extract<CorrectionChange, {quotation: Target}>;
export type ActorChange = Exclude<CorrectionChange, QuotationChange>;
