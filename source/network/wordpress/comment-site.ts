import type {ReplyForm} from '../../article/schema.ts';

/** What a page tells of its comments, read anew just before sending. */
export type CommentPage = {
	form?: ReplyForm;
	/** The author and the words of each comment that stands on the page, without mark-up. */
	comments: readonly {id: string; author: string; words: string}[];
	/** The root of the site's REST interface, where the page names it. */
	restRoot?: string;
	/** WordPress's number of the article. */
	post?: string;
};

/** How pages of the site are read. Reading HTML is none of the network's business, so that it is handed in. */
export type SiteReader = {
	page: (body: Uint8Array, url: string) => CommentPage;
	/** The words of an error page of WordPress (`.wp-die-message`); undefined for any other page. */
	refusal: (body: Uint8Array) => string | undefined;
	/** HTML, as REST hands out a comment's content, as words. */
	words: (html: string) => string;
};
