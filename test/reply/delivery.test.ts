import {describe, expect, test} from 'vitest';
import {failed} from '../../source/article/problem.ts';
import {type Delivery, deliveryWords, openAttempt, withAttempt, withDelivery} from '../../source/reply/delivery.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {DraftState} from '../../source/reply/schema.ts';

const when = '2024-05-01T10:00:00.000Z';
const fresh = newDraft('a', 'd', when);
const {problem} = failed('timeout', 'gazette.example did not finish within 30 seconds.', 'Try it again later.');

const deliveries: [Delivery, DraftState, message: RegExp][] = [
	[{kind: 'published', comment: '7', url: 'https://gazette.example/#comment-7'}, 'published', /^Published: https/],
	[{kind: 'published'}, 'published', /^Published\.$/],
	[{kind: 'pending', comment: '7'}, 'pending', /waits for a moderator/],
	[{kind: 'accepted', comment: '7'}, 'accepted', /not to be seen/],
	[{kind: 'refused', words: 'Your name is too long.'}, 'refused', /refused it: Your name is too long\.$/],
	[{kind: 'closed', words: 'Comments are closed.'}, 'refused', /Comments are closed/],
	[{kind: 'said-before', words: 'Duplicate.'}, 'refused', /already: Duplicate/],
	[{kind: 'too-fast', words: 'Slow down.', wait: 15}, 'waiting', /pause: Slow down/],
	[{kind: 'not-sent', problem}, 'waiting', /^Not sent\. gazette/],
	[{kind: 'unknown', problem}, 'unknown', /^It is not known whether it arrived\. gazette/],
];

describe('what became of a reply', () => {
	test.each(deliveries)('%o', (delivery, state, message) => {
		const sent = withDelivery(withAttempt(fresh, 'x1', when), 'x1', delivery, when);
		expect(sent.state).toBe(state);
		expect(sent.fields).toEqual(fresh.fields);
		expect(sent.history.slice(1)).toEqual([
			{when, what: 'attempt x1 begun'},
			{when, what: 'attempt x1', outcome: expect.stringMatching(`^${delivery.kind}(?:: .|$)`)},
		]);
		expect(deliveryWords(delivery).message).toMatch(message);
		expect(openAttempt(sent)).toBe(delivery.kind === 'unknown' ? 'x1' : undefined);
	});

	test('how long to wait is said', () => {
		expect(deliveryWords({kind: 'too-fast', words: '', wait: 9}).nextStep).toBe('Try it again in 9 seconds.');
	});
});

describe('openAttempt', () => {
	const begun = withAttempt(fresh, 'x1', when);

	test('none before the first, one while it is on its way or after a crash, also when the words were changed since', () => {
		expect(openAttempt(fresh)).toBeUndefined();
		expect(begun.state).toBe('sending');
		expect(openAttempt(begun)).toBe('x1');
		expect(openAttempt({...begun, state: 'writing'})).toBe('x1');
	});

	test('a later attempt settles an open one', () => {
		const unknown = withDelivery(begun, 'x1', {kind: 'unknown', problem}, when);
		const again = withAttempt(unknown, 'x2', when);
		expect(openAttempt(again)).toBe('x2');
		expect(openAttempt(withDelivery(again, 'x2', {kind: 'accepted'}, when))).toBeUndefined();
	});
});
