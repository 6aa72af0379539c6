import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import type {KeptDraft} from '../reply/draft.ts';
import {draftSchema, editHistorySchema} from '../reply/schema.ts';
import {isDraftCopy} from './store-file.ts';

const copySchema = z.object({
	draft: draftSchema,
	headline: z.string(),
	cursor: z.int().nonnegative(),
	history: editHistorySchema,
	savedAt: z.string(),
	left: z.boolean(),
});

function parsed(text: string): KeptDraft | undefined {
	try {
		return copySchema.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}

/** The copies of drafts in the folder of the store; one that cannot be read is left alone. */
export function readDraftCopies(directory: string): readonly KeptDraft[] {
	try {
		return readdirSync(directory)
			.filter(isDraftCopy)
			.flatMap(name => parsed(readFileSync(join(directory, name), 'utf8')) ?? []);
	} catch {
		return [];
	}
}
