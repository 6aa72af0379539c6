import {done, failed, type Problem, type Result} from '../../article/problem.ts';
import type {Letter} from '../../reply/comment-request.ts';
import {type Delivery, openAttempt} from '../../reply/delivery.ts';
import type {SiteAccount} from '../../reply/site-account.ts';
import {fetchPage} from '../fetch-page.ts';
import type {NetworkRules} from '../guarded-request.ts';
import type {CommentPage, SiteReader} from './comment-site.ts';
import {findComment} from './stored-comment.ts';

/** An account with its application password (WordPress 5.6): good for that site's REST interface alone. */
export type Credentials = SiteAccount & {password: string};

/** What sending needs beside the letter. */
export type SendingRules = {
	rules: NetworkRules;
	reader: SiteReader;
	/** Keeps the attempt, before the first byte of it goes out. What it cannot keep is not sent. */
	beforeSending: () => Result<undefined>;
	/** The way where the page of their site has no form that can be used. */
	credentials?: Credentials | undefined;
};

/** The page as it was just read, and where. */
export type PageOfSite = CommentPage & {url: string};

/** What became of a reply that has not left this machine. */
export const notSent = (problem: Problem): Delivery => ({kind: 'not-sent', problem});

/** The page as it is now. Problems: those of `fetchPage`. */
export async function readPage(url: string, rules: NetworkRules, reader: SiteReader): Promise<Result<PageOfSite>> {
	const page = await fetchPage(url, rules);
	if (!page.ok) return page;
	if (page.value.kind !== 'page') return failed('unexpected-answer', 'The page did not come.', 'Try it again.');
	return done({...reader.page(page.value.body, page.value.url), url: page.value.url});
}

/** Failures before a request has left: the site cannot have the comment. */
const neverArrived: ReadonlySet<string> = new Set([
	'offline',
	'url',
	'url-scheme',
	'private-address',
	'proxy',
	'no-such-host',
	'no-name-server',
	'refused',
	'unreachable',
	'tls',
]);

/** Without an answer the page is looked at: a comment that stands there has arrived. */
export async function afterSilence(
	problem: Problem,
	letter: Letter,
	page: PageOfSite,
	sending: SendingRules,
): Promise<Delivery> {
	if (neverArrived.has(problem.code)) return notSent(problem);
	const again = await readPage(page.url, sending.rules, sending.reader);
	const found = again.ok && (await findComment(letter.draft.fields, again.value, sending.rules, sending.reader));
	return found || {kind: 'unknown', problem};
}

/**
 * WordPress answers with an empty page for an article that is a draft, private or gone (`refusal`); a site that broke
 * down after it had stored the comment looks the same, but its page is still there and still asks for comments.
 */
export async function afterEmptyPage(
	refusal: Delivery,
	letter: Letter,
	{url}: PageOfSite,
	{rules, reader}: SendingRules,
): Promise<Delivery> {
	const page = await readPage(url, rules, reader);
	if (!page.ok || page.value.form === undefined || page.value.form.unusable !== undefined) return refusal;
	return (await findComment(letter.draft.fields, page.value, rules, reader)) ?? {kind: 'unknown', problem: emptyAnswer};
}

const emptyAnswer = failed('empty-answer', 'The site answers with an empty page.', 'Look at the page.').problem;

/** Words the site has already are, after an attempt without an answer, the words of that attempt. */
export const settled = (delivery: Delivery, {draft}: Letter): Delivery =>
	delivery.kind === 'said-before' && openAttempt(draft) !== undefined ? {kind: 'accepted'} : delivery;
