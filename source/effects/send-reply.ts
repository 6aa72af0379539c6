import type {Problem, Result} from '../article/problem.ts';
import type {Library} from '../library/library.ts';
import type {NetworkRules} from '../network/guarded-request.ts';
import type {Delivery} from '../reply/delivery.ts';
import {emptyHistory} from '../reply/draft.ts';
import type {Draft} from '../reply/schema.ts';
import {deliverReply, type OutgoingReply} from './deliver-reply.ts';
import type {DraftStore} from './keep-drafts.ts';

/** What comes of sending, as actions: the attempt once it is kept, then what became of it. */
export type SendingAction =
	| {type: 'attempt-kept'; attempted: Draft}
	| {type: 'reply-delivered'; delivered: Draft; delivery: Delivery; at: number}
	| {type: 'sending-failed'; draft: string; problem: Problem};

/**
 * Sends a reply out of the workbench. What the form has not kept yet is kept first, so that nothing older is written
 * over the attempt; without a library nothing is sent, for then a crash could send it twice.
 */
export async function sendReply(
	reply: OutgoingReply,
	dispatch: (action: SendingAction) => void,
	around: {drafts: DraftStore; network: NetworkRules; now: () => Date},
): Promise<void> {
	const opened = await around.drafts.library();
	if (!opened.ok) return dispatch({type: 'sending-failed', draft: reply.draft.id, problem: opened.problem});
	around.drafts.flush();
	opened.value.keepArticle(reply.article);
	const {draft, delivery} = await deliverReply(reply, {
		rules: around.network,
		keep: kept => keepDraft(opened.value, kept, around.now()),
		onAttempt: attempted => dispatch({type: 'attempt-kept', attempted}),
		now: around.now,
	});
	dispatch({type: 'reply-delivered', delivered: draft, delivery, at: around.now().getTime()});
}

/** Keeps the draft with the cursor and the undo that are kept of it already. */
export function keepDraft(library: Library, draft: Draft, now: Date): Result<undefined> {
	const kept = library.draft(draft.id);
	if (!kept.ok) return kept;
	const {cursor = draft.fields.comment.length, history = emptyHistory} = kept.value ?? {};
	return library.saveDraft(draft, now, cursor, history);
}
