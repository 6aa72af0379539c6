import {counted} from '../../article/counted.ts';
import type {Problem} from '../../article/problem.ts';
import {type Delivery, deliveryWords} from '../../reply/delivery.ts';
import {stateWords} from '../../reply/draft.ts';
import type {Draft} from '../../reply/schema.ts';
import {type Change, change, saying, without} from '../change.ts';
import {keyTo} from '../selectors/key-to.ts';
import {differingQuotations, isReady, obstacleOf} from '../selectors/reply-form.ts';
import type {MenuChoice, Message, State} from '../state.ts';
import {keepingEffects} from './replying.ts';
import {openWays} from './ways.ts';

/** States of a draft that the site has; sent again, it would only say so. */
const arrived: readonly Draft['state'][] = ['published', 'pending', 'accepted'];

/** Sends the reply, or says what stands in its way; words that are not the article's have to be confirmed first. */
export function sendReply(state: State, at: number): Change {
	const {reply, article} = state;
	if (!article) return change(saying(state, `Open an article first: ${keyTo(state, 'article.open')} lists them.`));
	if (reply.sending.status === 'sending') return change(saying(state, 'It is on its way.'));
	if (!reply.checked)
		return change(saying(state, `The reply is still being looked at; press ${keyTo(state, 'reply.send')} again.`));
	if (!isReady(state))
		return change(
			saying(state, `First mend what is marked with !: ${keyTo(state, 'reply.write')} goes back to the form.`, 'bad'),
		);
	if (arrived.includes(reply.draft.state))
		return change(
			saying(
				state,
				`This reply is ${stateWords[reply.draft.state]} already; ${keyTo(state, 'drafts.open')} and ${keyTo(state, 'draft.duplicate')} copy it into a new one.`,
			),
		);
	if (obstacleOf(state) !== undefined) return change(openWays(state));
	const wait = secondsLeft(state, at);
	if (wait > 0) return change(saying(state, `The site wants a pause of ${counted(wait, 'more second')}.`));
	const differing = differingQuotations(state);
	if (differing > 0 && reply.confirmed !== reply.draft.fields.comment) return change(askConfirmation(state, differing));
	// What becomes of it is told at the top of the review.
	const sending: State = {...state, reply: {...reply, sending: {status: 'sending'}, reviewTop: 0}};
	return change(saying(sending, `Sending to ${hostOf(state)}…`), ...keepingEffects(sending, true), {
		type: 'send-reply',
		article,
		draft: reply.draft,
		consents: reply.consents,
	});
}

const hostOf = ({article}: State): string => {
	const url = article?.replyForm?.action ?? article?.url;
	return url !== undefined && URL.canParse(url) ? new URL(url).host : 'the site';
};

/** Seconds until the site takes the next try. */
function secondsLeft({reply: {sending}}: State, at: number): number {
	if (sending.status !== 'told' || sending.again === undefined) return 0;
	return Math.max(0, Math.ceil((sending.again - at) / 1000));
}

const confirmChoices: readonly MenuChoice[] = [
	{value: 'back', label: 'Go back and mend it'},
	{value: 'send', label: 'Send it as it is'},
];

const askConfirmation = (state: State, count: number): State => ({
	...state,
	overlay: {
		kind: 'menu',
		purpose: 'confirm-quoted',
		title: count === 1 ? 'A quotation differs from the text.' : `${count} quotations differ from the text.`,
		choices: confirmChoices,
	},
});

/** Carries out the answer to whether altered words are to be sent; that they were confirmed goes into the history. */
export function answerConfirmation(state: State, value: string, at: number): Change {
	if (value !== 'send') return change({...state, reply: {...state.reply, review: true}});
	const {draft} = state.reply;
	const event = {when: new Date(at).toISOString(), what: 'quotations that differ from the article were confirmed'};
	const confirmed = {...draft, history: [...draft.history, event]};
	return sendReply({...state, reply: {...state.reply, draft: confirmed, confirmed: draft.fields.comment}}, at);
}

/** The attempt as it is kept before the first byte goes out. */
export const attemptKept = (state: State, draft: Draft): State =>
	draft.id === state.reply.draft.id ? withHistory(state, draft) : state;

/** The form's draft with what happened to it; words typed meanwhile stay, and are unsent. */
function withHistory(state: State, happened: Draft): State {
	const {draft} = state.reply;
	const same = draft.fields.comment === happened.fields.comment;
	const next = same ? {...happened, fields: draft.fields} : {...draft, history: happened.history};
	return {...state, reply: {...state.reply, draft: next}};
}

const tones: Readonly<Partial<Record<Delivery['kind'], Message['tone']>>> = {
	published: 'good',
	pending: 'good',
	accepted: 'plain',
};

/** Tells what became of the reply; where the site is closed to it, offers the other ways. */
export function replyDelivered(state: State, draft: Draft, delivery: Delivery, at: number): Change {
	const {message, nextStep} = deliveryWords(delivery);
	const told = `${message} ${nextStep}`.trim();
	const tone = tones[delivery.kind] ?? 'bad';
	if (draft.id !== state.reply.draft.id) return change(saying(state, told, tone));
	const again = delivery.kind === 'too-fast' ? {again: at + delivery.wait * 1000} : {};
	const known = withHistory(state, draft);
	const reply = {
		...known.reply,
		review: known.reply.review,
		sending: {status: 'told', delivery, now: at, ...again},
	} as const;
	const next = saying({...known, reply}, told, tone);
	return change(next, ...keepingEffects(next, true), ...('again' in again ? [{type: 'wake'} as const] : []));
}

/** Counts down to the next try, a second at a time. */
export function woken(state: State, at: number): Change {
	const {sending} = state.reply;
	if (sending.status !== 'told' || sending.again === undefined) return change(state);
	const left = secondsLeft(state, at);
	const next: State = {...state, reply: {...state.reply, sending: {...sending, now: at}}};
	if (left === 0)
		return change(saying(next, `The site takes it now: ${keyTo(state, 'reply.send')} sends it once more.`, 'good'));
	return change(
		saying(next, `The site wants a pause: ${keyTo(state, 'reply.send')} sends it again in ${left} s.`, 'bad'),
		{type: 'wake'},
	);
}

/** What could not be sent because of a fault of ours: the draft is as it was. */
export const sendingFailed = (state: State, {message, nextStep}: Problem): State =>
	saying({...state, reply: {...state.reply, sending: {status: 'idle'}}}, `${message} ${nextStep}`, 'bad');

/** Ticks the focused box of consent, or takes the tick out. */
export function toggleConsent(state: State): State {
	const {focus, consents} = state.reply;
	const name = focus?.startsWith('consent:') ? focus.slice('consent:'.length) : undefined;
	if (name === undefined) return state;
	const ticked = consents.includes(name) ? consents.filter(one => one !== name) : [...consents, name];
	return {...state, reply: {...state.reply, consents: ticked}};
}

/** Has the comments listed that can be answered. */
export function askComments(state: State): Change {
	const {article} = state;
	if (article?.url === undefined || !article.replyForm || article.replyForm.unusable !== undefined)
		return change(saying(state, 'This page has no comments that can be answered from here.'));
	return change(saying(state, 'Fetching the comments of the page…'), {
		type: 'list-comments',
		article: article.id,
		url: article.url,
	});
}

export type AnswerableComment = {id: string; author: string; excerpt: string};

/** Lets the reader choose which comment the reply answers; the article itself comes first. */
export function commentsListed(state: State, comments: readonly AnswerableComment[]): State {
	if (comments.length === 0) return saying(state, 'The page shows no comment that can be answered.');
	return {
		...without(state, 'message'),
		overlay: {
			kind: 'menu',
			purpose: 'answer-comment',
			title: 'What does the reply answer?',
			choices: [
				{value: '', label: 'The article'},
				...comments.map(({id, author, excerpt}) => ({
					value: JSON.stringify({id, author, excerpt}),
					label: `${author}: ${excerpt}`,
				})),
			],
		},
	};
}

/** Notes the comment that the reply answers, or that it answers the article. */
export function answerComment(state: State, value: string): Change {
	const {parent: _, ...draft} = state.reply.draft;
	const {answering: _a, ...reply} = state.reply;
	const closed = without(state, 'overlay');
	if (value === '') {
		const next: State = {...closed, reply: {...reply, draft}};
		return change(saying(next, 'The reply answers the article.'), ...keepingEffects(next, true));
	}
	const comment = JSON.parse(value) as AnswerableComment;
	const next: State = {...closed, reply: {...reply, draft: {...draft, parent: comment.id}, answering: comment}};
	return change(
		saying(next, `The reply answers ${comment.author || 'this comment'}.`, 'good'),
		...keepingEffects(next, true),
	);
}
