import {parse, parseFragment} from 'parse5';
import {cleanLine} from '../../article/clean.ts';
import type {ReplyForm} from '../../article/schema.ts';
import {decodeText} from '../decode-text.ts';
import type {HtmlDocument, HtmlElement} from '../html/html-tree.ts';
import {attribute, elementsIn, hasClass, wordsIn} from '../html/page-elements.ts';
import {findReplyForm} from './find-reply-form.ts';
import {commentsWithWords, findPageComments, type PageComment} from './page-comments.ts';

/** What sending a comment needs to know of the article's page. */
type SitePage = {
	form?: ReplyForm;
	comments: {id: string; author: string; words: string}[];
	restRoot?: string;
	post?: string;
};

const parsed = (body: Uint8Array): HtmlDocument => {
	const text = decodeText(body);
	return parse(text.ok ? text.value : '');
};

/** Longest words of a comment or an error page that are read, in UTF-16 units: more than WordPress stores. */
const longestWords = 100_000;

/** Reads the pages of a WordPress for the delivery of comments. */
export const siteReader = {
	page(body: Uint8Array, url: string): SitePage {
		const document = parsed(body);
		const elements = [...elementsIn(document)];
		const form = findReplyForm(document, url);
		const restRoot = relation(elements, 'https://api.w.org/', url);
		const post = form?.fields.find(({name}) => name === 'comment_post_ID')?.value ?? postNumber(elements);
		return {
			...(form && {form}),
			comments: commentsWithWords(document, longestWords),
			...(restRoot !== undefined && {restRoot}),
			...(post !== undefined && {post}),
		};
	},
	/** The comments of a page, to choose the one that a reply answers. */
	comments: (body: Uint8Array): PageComment[] => findPageComments(parsed(body)),
	refusal(body: Uint8Array): string | undefined {
		const elements = [...elementsIn(parsed(body))];
		const message = elements.find(element => hasClass(element, /^wp-die-message$/));
		// Before WordPress 5.x the message stood in the body of the error page.
		const page = message ?? elements.find(element => attribute(element, 'id') === 'error-page');
		return page && cleanLine(wordsIn(page, 2000));
	},
	words: (html: string): string => wordsIn(parseFragment(html), longestWords),
};

function relation(elements: readonly HtmlElement[], name: string, url: string): string | undefined {
	const link = elements.find(one => one.tagName === 'link' && attribute(one, 'rel') === name);
	const href = link && URL.parse(attribute(link, 'href') ?? '', url);
	return href?.protocol === 'http:' || href?.protocol === 'https:' ? href.href : undefined;
}

/** The number of the article in the classes of the body, where themes write it. */
function postNumber(elements: readonly HtmlElement[]): string | undefined {
	const body = elements.find(({tagName}) => tagName === 'body');
	return /(?:^|\s)(?:postid|page-id)-(\d{1,18})(?:\s|$)/.exec((body && attribute(body, 'class')) ?? '')?.[1];
}
