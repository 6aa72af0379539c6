import * as z from 'zod';

const feedDocumentSchema = z.object({
	url: z.string(),
	title: z.string(),
	entries: z.int(),
	unread: z.int(),
	refreshedAt: z.string().optional(),
	problem: z.string().optional(),
});

/** A kept feed as `feeds list --format json` prints it. */
export type FeedDocument = z.infer<typeof feedDocumentSchema>;

export const feedsDocumentSchema = z.object({feeds: z.array(feedDocumentSchema)});
