import {cleanLine} from '../../article/clean.ts';
import {failed} from '../../article/problem.ts';
import type {Delivery} from '../../reply/delivery.ts';
import type {Answer} from '../guarded-request.ts';
import {retryAfter} from '../status-problem.ts';

/** Seconds that WordPress wants between two comments of one writer (`check_comment_flood_db`). */
export const floodSeconds = 15;
/** An error page's words are shown in a line or two. */
const mostWords = 300;

/** An answer that tells the outcome, or the number of a comment that was stored and has to be looked for. */
export type CommentAnswer = {delivery: Delivery} | {stored: string; at: string};

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/**
 * What WordPress's answer to a comment means. Only a redirect to `#comment-N` is a success; 200 is an error page.
 * `refusal` are the words of such a page. An answer that is not WordPress's own leaves open whether it has the comment.
 */
export function readCommentAnswer(answer: Answer, refusal: string | undefined): CommentAnswer {
	const {status} = answer;
	if (redirects.includes(status)) return readRedirect(answer);
	const words = cleanLine(refusal ?? '').slice(0, mostWords);
	if (status === 200 && answer.body.byteLength === 0)
		return refused('It answers with an empty page, as for an article that is a draft, private or gone.');
	if (status === 429)
		return {delivery: {kind: 'too-fast', words: words || 'too many requests', wait: secondsToWait(answer)}};
	if (status === 409) return {delivery: {kind: 'said-before', words: words || 'a duplicate comment'}};
	if (status === 403 || status === 401)
		return {delivery: {kind: 'closed', words: words || `it is not allowed here (HTTP ${status}).`}};
	// A fault of the server may come after it has stored the comment.
	if (status >= 500) return {delivery: unknownAnswer(answer, words)};
	if (words !== '') return refused(words);
	if (status >= 400) return refused(`It does not take comments at this address (HTTP ${status}).`);
	return {delivery: unknownAnswer(answer, '')};
}

const refused = (words: string): CommentAnswer => ({delivery: {kind: 'refused', words}});

function secondsToWait({headers}: Answer): number {
	const asked = retryAfter(headers['retry-after'], new Date());
	return asked === undefined ? floodSeconds : Math.max(1, Math.ceil(asked / 1000));
}

const unknownAnswer = ({url, status}: Answer, words: string): Delivery => {
	const host = cleanLine(URL.parse(url)?.host ?? url);
	const said = words === '' ? 'answers with a page that says nothing about the comment' : `says: ${words}`;
	const message = `${host} ${said} (HTTP ${status}).`;
	return {kind: 'unknown', problem: failed('unclear-answer', message, 'Look at the page.').problem};
};

const commentAnchor = /^#comment-(\d{1,18})$/;

function readRedirect({url, headers}: Answer): CommentAnswer {
	const to = URL.parse(headers['location'] ?? '', url);
	const number = commentAnchor.exec(to?.hash ?? '')?.[1];
	if (!to || number === undefined)
		return refused(`It leads to ${cleanLine(to?.href ?? 'no address')} instead of the comment.`);
	// WordPress tells the writer of a comment that waits for approval so, with a key to see it.
	if (to.searchParams.has('unapproved')) return {delivery: {kind: 'pending', comment: number}};
	return {stored: number, at: to.href};
}
