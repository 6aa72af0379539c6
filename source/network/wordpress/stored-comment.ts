import * as z from 'zod';
import type {Delivery} from '../../reply/delivery.ts';
import {fetchPage} from '../fetch-page.ts';
import {guardedRequest, type NetworkRules} from '../guarded-request.ts';
import type {CommentPage, SiteReader} from './comment-site.ts';
import {jsonIn, restAddress} from './rest-interface.ts';

/** The page a comment's own address leads to, without the anchor and without what only its writer may see. */
function publicAddress(address: string): string {
	const url = new URL(address);
	url.hash = '';
	for (const name of ['unapproved', 'moderation-hash']) url.searchParams.delete(name);
	return url.href;
}

/**
 * Whether a comment that the site has stored can be seen by everyone: asked of REST without cookies, and where REST
 * does not answer for it, of the page. A comment that is not to be seen is held, spam or in the bin: the site does not
 * say which.
 */
export async function storedComment(
	{number, at, restRoot}: {number: string; at: string; restRoot: string | undefined},
	rules: NetworkRules,
	reader: SiteReader,
): Promise<Delivery> {
	const published: Delivery = {kind: 'published', comment: number, url: at};
	const accepted: Delivery = {kind: 'accepted', comment: number};
	if (restRoot !== undefined) {
		const url = restAddress(restRoot, `wp/v2/comments/${number}`);
		const asked = await guardedRequest({url, headers: {accept: 'application/json'}}, rules);
		if (asked.ok && asked.value.status === 200) return published;
		if (asked.ok && asked.value.status === 401) return accepted;
	}
	const page = await fetchPage(publicAddress(at), rules);
	if (!page.ok || page.value.kind !== 'page') return accepted;
	const {comments} = reader.page(page.value.body, page.value.url);
	return comments.some(({id}) => id === number) ? published : accepted;
}

const restComments = z
	.array(z.object({id: z.int(), author_name: z.string(), link: z.string(), content: z.object({rendered: z.string()})}))
	.catch([]);

/** How many of the newest comments are looked through. */
const newest = '50';

/** Letters and digits alone: the site changes quotation marks, dashes, dots and blanks. */
export const bareWords = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** What a comment is known by when its number is not known. */
export type WrittenComment = {name: string; comment: string};

/**
 * Looks for a comment whose number is not known, by its words and its writer: among the newest that REST lists, then on
 * the page. Undefined when it is not to be seen, which does not mean that the site has not got it.
 */
export async function findComment(
	written: WrittenComment,
	page: CommentPage & {url: string},
	rules: NetworkRules,
	reader: SiteReader,
): Promise<Delivery | undefined> {
	const wanted = bareWords(written.comment);
	if (wanted === '') return undefined;
	const name = bareWords(written.name);
	const isIt = (author: string, words: string) =>
		bareWords(words) === wanted && (name === '' || bareWords(author) === name);
	const {restRoot, post, comments, url} = page;
	if (restRoot !== undefined && post !== undefined) {
		const address = restAddress(restRoot, 'wp/v2/comments', {post, per_page: newest, order: 'desc'});
		const asked = await guardedRequest({url: address, headers: {accept: 'application/json'}}, rules);
		const listed = asked.ok && asked.value.status === 200 ? restComments.parse(jsonIn(asked.value.body)) : [];
		const found = listed.find(one => isIt(one.author_name, reader.words(one.content.rendered)));
		if (found) return {kind: 'published', comment: String(found.id), url: found.link};
	}
	const found = comments.find(one => isIt(one.author, one.words));
	return found && {kind: 'published', comment: found.id, url: `${url}#comment-${found.id}`};
}
