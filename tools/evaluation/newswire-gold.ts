import * as z from 'zod';
import {actorKinds} from '../../source/analysis/actor-kinds.ts';
import {quotationKinds} from '../../source/analysis/quotation-kinds.ts';

const stretchSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** A text as a careful reader annotates it for the newswire corpus; further properties are not scored. */
export const newswireGoldSchema = z.object({
	id: z.string(),
	text: z.string(),
	quotations: z.array(
		z.object({
			start: z.int().nonnegative(),
			end: z.int().nonnegative(),
			/** Where the quotation is interrupted; the corpus gives the hull alone. */
			spans: z.array(stretchSchema).min(1).optional(),
			kind: z.enum(quotationKinds),
			source: stretchSchema.nullish(),
			speaker: z.string().nullish(),
			via: z.array(z.string()).default([]),
		}),
	),
	notSpeech: z.array(stretchSchema).default([]),
	actors: z.array(
		z.object({
			name: z.string(),
			kind: z.enum(actorKinds),
			forms: z.array(z.string()),
			/** Absent where the gold does not say where the actor is named. */
			mentions: z.array(stretchSchema).optional(),
			roles: z.array(z.string()).default([]),
		}),
	),
});

export type NewswireGold = z.infer<typeof newswireGoldSchema>;
export type GoldQuotation = NewswireGold['quotations'][number];
export type GoldActor = NewswireGold['actors'][number];
