import * as z from 'zod';
import {quotationKinds} from '../../source/analysis/quotation-kinds.ts';

const stretchesSchema = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]));

/** A text as PolNeAR annotates it; further properties are not scored. Speakers' names are resolved by machine ("silver"). */
export const polnearGoldSchema = z.object({
	id: z.string(),
	text: z.string(),
	attributions: z.array(
		z.object({
			source: stretchesSchema,
			cue: stretchesSchema,
			content: stretchesSchema,
			/** None where nothing is said, and of no content. */
			kind: z.enum(quotationKinds).nullish(),
			speaker: z.string().nullish(),
			speakerHow: z.string().optional(),
			pronoun: z.boolean().optional(),
		}),
	),
});

export type PolnearGold = z.infer<typeof polnearGoldSchema>;
