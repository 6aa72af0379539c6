/** A feed that a page names in its head. */
export type PageFeed = {title?: string; url: string};

/** What an HTML page had beside its article, so that nothing of it is lost silently. */
export type Page = {
	/** All words of the page in their order, those that were left out of the article too; a line a block. */
	rawText: string;
	/** Share of the page's words that are in the article's body, from 0 to 1. */
	kept: number;
	/** A sentence for the reader when the extraction is in doubt: little came out, or much was left out. */
	doubt?: string;
	/** Where an article of several pages goes on. */
	nextPage?: string;
	/** The feeds of the page's site, complete addresses, in the page's order. */
	feeds: PageFeed[];
};
