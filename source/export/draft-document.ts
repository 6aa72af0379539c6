import * as z from 'zod';
import {draftSchema} from '../reply/schema.ts';

/** What `drafts show --format json` prints: a kept draft and the headline of its article ("" when that was not kept). */
export const draftDocumentSchema = z.object({draft: draftSchema, headline: z.string(), savedAt: z.string()});

/** What `drafts list --format json` prints, the latest draft first. */
export const draftsDocumentSchema = z.object({drafts: z.array(draftDocumentSchema)});
