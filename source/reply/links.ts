/** A web address as it stands in prose. The marks that end a sentence are not part of it. */
const bareAddress = /(?<![\w/"'=@])(?:https?:\/\/|ftp:\/\/|www\.(?=\w))[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]/gi;

const emailInText = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi;

/** Linear: the part before the first "href" cannot take in another, so that nothing is tried twice. */
const anchor = /<a\s(?:(?!href)[^<>])*href[^<>]*>[^<]*(?:<\/a>)?/gi;

/** A web address in the text: where it stands, and where it leads. */
export type WrittenAddress = {start: number; end: number; href: string};

/** Web addresses as they stand in the text, in order. */
export const addressesIn = (text: string): WrittenAddress[] =>
	[...text.matchAll(bareAddress)].map(({0: words, index}) => ({
		start: index,
		end: index + words.length,
		href: /^www\./i.test(words) ? `http://${words}` : words,
	}));

/** Email addresses in the text that the site would turn into public `mailto:` links. */
export const emailsIn = (text: string): string[] =>
	text.includes('@') ? [...text.matchAll(emailInText)].map(([words]) => words) : [];

/**
 * How many links the site counts in the comment: it links web and email addresses first, and then counts (WordPress,
 * `make_clickable` and `check_comment`).
 */
export function linkCount(comment: string): number {
	const anchors = comment.includes('<') ? (comment.match(anchor)?.length ?? 0) : 0;
	const rest = anchors > 0 ? comment.replace(anchor, ' ') : comment;
	return anchors + addressesIn(rest).length + emailsIn(rest).length;
}
