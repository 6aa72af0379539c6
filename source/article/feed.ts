import * as z from 'zod';

/** An entry of a feed: an article's announcement, or all of it. Its title, names and address are clean and complete. */
const feedEntrySchema = z.object({
	/** What tells it from the feed's other entries, as the feed says it. */
	id: z.string(),
	title: z.string(),
	url: z.string().optional(),
	/** ISO 8601, with the offset that the feed states. */
	publishedAt: z.string().optional(),
	byline: z.array(z.string()),
	/** Where the entry comes from, when that is not the feed itself. */
	outlet: z.string().optional(),
	/** The longest text the feed has of it, as it came; '' when it has none. */
	content: z.object({format: z.enum(['html', 'text']), text: z.string()}),
});

/** A feed as a list to choose from, in the feed's own order. */
export const feedSchema = z.object({
	kind: z.literal('feed'),
	title: z.string(),
	site: z.string().optional(),
	entries: z.array(feedEntrySchema),
});

export type FeedEntry = z.infer<typeof feedEntrySchema>;
export type Feed = z.infer<typeof feedSchema>;

/** An address of a feed, with its name if it has one. */
export type FeedAddress = {title?: string | undefined; url: string};

/** A list of feeds (OPML). */
export type FeedCatalogue = {kind: 'catalogue'; title: string; feeds: FeedAddress[]};
