import * as z from 'zod';
import {cleanLine} from '../../article/clean.ts';
import {failed} from '../../article/problem.ts';
import {type Letter, restBody} from '../../reply/comment-request.ts';
import type {Delivery} from '../../reply/delivery.ts';
import {isThisMachine} from '../addresses.ts';
import {type Answer, guardedRequest} from '../guarded-request.ts';
import {floodSeconds} from './comment-answer.ts';
import {jsonIn, restAddress} from './rest-interface.ts';
import {afterSilence, type Credentials, notSent, type PageOfSite, type SendingRules, settled} from './sending.ts';

/** Whether a password may go there: over TLS, or to this machine. */
const isSafe = ({protocol, hostname}: URL): boolean => protocol === 'https:' || isThisMachine(hostname);

/** Gives the reply to the site's REST interface in the name of a user there. WordPress takes their name and email itself. */
export async function sendByRest(
	letter: Letter,
	page: PageOfSite,
	{user, password}: Credentials,
	sending: SendingRules,
): Promise<Delivery> {
	const {restRoot, post} = page;
	if (restRoot === undefined || post === undefined) return notSent(noRest);
	if (!isSafe(new URL(restRoot))) return notSent(notSafe);
	const kept = sending.beforeSending();
	if (!kept.ok) return notSent(kept.problem);
	const answered = await guardedRequest(
		{
			url: restAddress(restRoot, 'wp/v2/comments'),
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json',
				authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
			},
			body: restBody(Number(post), letter),
		},
		sending.rules,
	);
	if (!answered.ok) return afterSilence(answered.problem, letter, page, sending);
	const delivery = readRestAnswer(answered.value);
	return delivery.kind === 'unknown'
		? afterSilence(delivery.problem, letter, page, sending)
		: settled(delivery, letter);
}

const {problem: noRest} = failed(
	'no-rest',
	'The page does not name a REST interface for this article.',
	'Unset WHOSAID_WORDPRESS_SITE to use the form.',
);
const {problem: notSafe} = failed(
	'not-safe',
	'A password is not sent without TLS.',
	'Open the page by its https address, or unset WHOSAID_WORDPRESS_SITE.',
);

const createdSchema = z.object({id: z.int(), status: z.string(), link: z.string()});
const refusalSchema = z.object({code: z.string(), message: z.string()});

/** What REST says of a new comment: 201 with its state, or a code and a sentence. */
export function readRestAnswer({url, status, body}: Answer): Delivery {
	const said = jsonIn(body);
	const created = createdSchema.safeParse(said);
	if (status === 201 && created.success) {
		const comment = String(created.data.id);
		if (created.data.status === 'approved') return {kind: 'published', comment, url: created.data.link};
		return {kind: created.data.status === 'hold' ? 'pending' : 'accepted', comment};
	}
	const refusal = refusalSchema.safeParse(said);
	if (!refusal.success || status < 400) return unclear(url, status);
	const words = cleanLine(refusal.data.message.replace(/<[^<>]*>/g, ''));
	if (refusal.data.code === 'comment_flood') return {kind: 'too-fast', words, wait: floodSeconds};
	if (refusal.data.code === 'comment_duplicate') return {kind: 'said-before', words};
	return {kind: status === 401 || status === 403 ? 'closed' : 'refused', words};
}

const unclear = (url: string, status: number): Delivery => ({
	kind: 'unknown',
	problem: failed(
		'unclear-answer',
		`${cleanLine(URL.parse(url)?.host ?? url)} says nothing about the comment (HTTP ${status}).`,
		'Look at the page.',
	).problem,
});
