import type {Problem} from '../article/problem.ts';
import {withEvent} from './draft.ts';
import type {Draft, DraftState} from './schema.ts';

/**
 * What became of a reply that was given to a site. `comment` is its number there. `accepted` is taken but not to be
 * seen: held, or thought to be spam; `said-before` means the site has the same words already; `wait` is in seconds;
 * `not-sent` never left this machine; `unknown` may have arrived.
 */
export type Delivery =
	| {kind: 'published'; comment?: string; url?: string}
	| {kind: 'pending' | 'accepted'; comment?: string}
	| {kind: 'refused' | 'closed' | 'said-before'; words: string}
	| {kind: 'too-fast'; words: string; wait: number}
	| {kind: 'not-sent' | 'unknown'; problem: Problem};

const states: Readonly<Record<Delivery['kind'], DraftState>> = {
	published: 'published',
	pending: 'pending',
	accepted: 'accepted',
	refused: 'refused',
	closed: 'refused',
	'said-before': 'refused',
	'too-fast': 'waiting',
	'not-sent': 'waiting',
	unknown: 'unknown',
};

/** What the draft's history says of the beginning and of the end of an attempt. */
const began = (attempt: string): string => `attempt ${attempt} begun`;
const ended = (attempt: string): string => `attempt ${attempt}`;
const attemptBegun = /^attempt (\S+) begun$/;

/** The draft on its way. It is kept like this before the first byte goes out, so that a crash leaves the attempt behind. */
export const withAttempt = (draft: Draft, attempt: string, when: string): Draft =>
	withEvent(draft, 'sending', {when, what: began(attempt)});

/**
 * The number of the last attempt of which it is not known whether it arrived; undefined when there is none. Such a
 * draft must be looked for on the page before it is sent again.
 */
export function openAttempt({history}: Draft): string | undefined {
	const attempt = history.map(({what}) => attemptBegun.exec(what)?.[1]).findLast(number => number !== undefined);
	if (attempt === undefined) return undefined;
	const end = history.findLast(({what}) => what === ended(attempt));
	return end === undefined || end.outcome?.startsWith('unknown') === true ? attempt : undefined;
}

/** The draft with what became of the attempt. */
export function withDelivery(draft: Draft, attempt: string, delivery: Delivery, when: string): Draft {
	const told = delivery.kind === 'published' ? (delivery.url ?? '') : deliveryWords(delivery).message;
	const outcome = told === '' ? delivery.kind : `${delivery.kind}: ${told}`;
	return withEvent(draft, states[delivery.kind], {when, what: ended(attempt), outcome});
}

/** What became of a reply, for the reader: one sentence, and what to do next ('' when there is nothing to do). */
export function deliveryWords(delivery: Delivery): {message: string; nextStep: string} {
	switch (delivery.kind) {
		case 'published':
			return {
				message: delivery.url === undefined ? 'Published.' : `Published: ${delivery.url}`,
				nextStep: '',
			};
		case 'pending':
			return {
				message: 'Taken; it waits for a moderator of the site.',
				nextStep: 'It is shown once they let it through.',
			};
		case 'accepted':
			return {
				message: 'Taken, but not to be seen on the page: it is held, or the site thinks it is spam.',
				nextStep: 'Look at the page later. Sending it again would not help.',
			};
		case 'refused':
		case 'closed':
			return {message: `The site refused it: ${delivery.words}`, nextStep: 'Your words are kept.'};
		case 'said-before':
			return {
				message: `The site has these words already: ${delivery.words}`,
				nextStep: 'Change them to send them anew.',
			};
		case 'too-fast':
			return {
				message: `The site wants a pause: ${delivery.words}`,
				nextStep: `Try it again in ${delivery.wait} seconds.`,
			};
		case 'not-sent':
			return {message: `Not sent. ${delivery.problem.message}`, nextStep: delivery.problem.nextStep};
		case 'unknown':
			return {
				message: `It is not known whether it arrived. ${delivery.problem.message}`,
				nextStep: 'Before it is sent again, the page is looked at.',
			};
	}
}
