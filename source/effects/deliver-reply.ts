import {randomUUID} from 'node:crypto';
import {failed, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {NetworkRules} from '../network/guarded-request.ts';
import {type Delivery, withAttempt, withDelivery} from '../reply/delivery.ts';
import type {Draft} from '../reply/schema.ts';

/** A reply that the reader has given out to be sent. `consents` are the names of the boxes that they ticked. */
export type OutgoingReply = {article: Article; draft: Draft; consents: readonly string[]};

export type DeliverySurroundings = {
	rules: NetworkRules;
	/** Keeps the draft at once, so that it is on disk when this comes back well. */
	keep: (draft: Draft) => Result<undefined>;
	/** Told of the attempt as it was kept, before its first byte goes out. */
	onAttempt?: (draft: Draft) => void;
	now: () => Date;
};

/** The draft as it stands after the delivery, and what became of it. */
export type Delivered = {draft: Draft; delivery: Delivery};

/**
 * Sends a reply to the WordPress of its article, once: the attempt is kept before the first byte goes out, and what
 * became of it afterwards. What could not be kept at first is not sent.
 */
export async function deliverReply(reply: OutgoingReply, around: DeliverySurroundings): Promise<Delivered> {
	const attempt = randomUUID().slice(0, 8);
	let {draft} = reply;
	const beforeSending = (): Result<undefined> => {
		const begun = withAttempt(reply.draft, attempt, around.now().toISOString());
		const kept = around.keep(begun);
		if (kept.ok) {
			draft = begun;
			around.onAttempt?.(begun);
		}
		return kept;
	};
	const delivery = await sent(reply, around.rules, beforeSending);
	draft = withDelivery(draft, attempt, delivery, around.now().toISOString());
	around.keep(draft);
	return {draft, delivery};
}

async function sent(
	{article, draft, consents}: OutgoingReply,
	rules: NetworkRules,
	beforeSending: () => Result<undefined>,
): Promise<Delivery> {
	const {url} = article;
	if (url === undefined) return {kind: 'not-sent', problem: noAddress};
	const [{sendComment}, {credentialsIn}, {siteReader}] = await Promise.all([
		import('../network/wordpress/send-comment.ts'),
		import('../network/wordpress/credentials.ts'),
		import('../reading/reply-form/site-reader.ts'),
	]);
	const credentials = credentialsIn(rules.environment);
	const letter = {draft, consents, source: url};
	return sendComment(url, letter, {rules, reader: siteReader, beforeSending, credentials});
}

const noAddress = failed(
	'no-address',
	'The address of this article is not known, so that nothing can be sent to its site.',
	'Open the article by its address, or write the reply to a file.',
).problem;
