import type {Result} from '../article/problem.ts';
import type {NetworkRules} from '../network/guarded-request.ts';
import type {Draft} from '../reply/schema.ts';
import type {Action} from '../workbench/action.ts';
import type {Effect} from '../workbench/effect.ts';
import type {DraftStore} from './keep-drafts.ts';
import type {LetterSent} from './send-letter.ts';

type SendingEffect = Extract<Effect, {type: 'send-reply' | 'send-letter' | 'open-letter' | 'list-comments' | 'wake'}>;
type Dispatch = (action: Action) => void;
type Around = {drafts: DraftStore; network: NetworkRules; now: () => Date};

const second = 1000;

/** Gives replies and letters out and tells what became of them; lists what can be answered. */
export async function performSending(effect: SendingEffect, dispatch: Dispatch, around: Around): Promise<void> {
	switch (effect.type) {
		case 'send-reply':
			return (await import('./send-reply.ts')).sendReply(effect, dispatch, around);
		case 'send-letter':
		case 'open-letter':
			return sendLetter(effect, dispatch, around);
		case 'list-comments':
			return (await import('./list-comments.ts')).listComments(effect, dispatch, around.network);
		case 'wake':
			setTimeout(() => dispatch({type: 'woken', at: around.now().getTime()}), second);
	}
}

async function sendLetter(
	effect: Extract<SendingEffect, {type: 'send-letter' | 'open-letter'}>,
	dispatch: Dispatch,
	{drafts, network, now}: Around,
): Promise<void> {
	const opened = await drafts.library();
	if (!opened.ok) return dispatch({type: 'effect-failed', problem: opened.problem});
	drafts.flush();
	const [{keepDraft}, letters] = await Promise.all([import('./send-reply.ts'), import('./send-letter.ts')]);
	const keep = (draft: Draft) => keepDraft(opened.value, draft, now());
	const send = effect.type === 'send-letter' ? letters.sendLetter : letters.openLetter;
	const sent: Result<LetterSent> = await send(effect, {rules: network, keep, now});
	if (sent.ok) dispatch({type: 'letter-sent', delivered: sent.value.draft, message: sent.value.message});
	else dispatch({type: 'effect-failed', problem: sent.problem});
}
