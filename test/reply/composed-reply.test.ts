import {expect, test} from 'vitest';
import {composeReply} from '../../source/reply/composed-reply.ts';
import {isBlank, isUnfinished, newDraft, withEvent} from '../../source/reply/draft.ts';

test.each([
	['', []],
	[
		'one\ntwo\n\n\nthree ',
		[
			{kind: 'paragraph', lines: ['one', 'two']},
			{kind: 'paragraph', lines: ['three']},
		],
	],
	[
		'> “Words”\n> — Ada\nmine',
		[
			{kind: 'quotation', paragraphs: [['“Words”']], attribution: '— Ada'},
			{kind: 'paragraph', lines: ['mine']},
		],
	],
	['> one\n>\n> two', [{kind: 'quotation', paragraphs: [['one'], ['two']]}]],
	['> one\u2028two', [{kind: 'quotation', paragraphs: [['one\u2028two']]}]],
	['> — alone', [{kind: 'quotation', paragraphs: [['— alone']]}]],
	['>\n>', []],
	[
		'mine\n> a\n\n> b',
		[
			{kind: 'paragraph', lines: ['mine']},
			{kind: 'quotation', paragraphs: [['a']]},
			{kind: 'quotation', paragraphs: [['b']]},
		],
	],
	['a > b', [{kind: 'paragraph', lines: ['a > b']}]],
])('%j', (comment, parts) => {
	expect(composeReply(comment)).toEqual(parts);
});

test('a draft is blank until something is in it, and unfinished until it has gone', () => {
	const draft = newDraft('a1', 'd1', '2026-03-04T12:00:00Z');
	expect(isBlank(draft)).toBe(true);
	expect(isBlank({...draft, fields: {...draft.fields, comment: ' \n'}})).toBe(true);
	expect(isBlank({...draft, fields: {...draft.fields, website: 'x'}})).toBe(false);
	const citation = {quotation: 'q1', exact: 'x', prefix: '', suffix: '', span: {start: 0, end: 1}};
	expect(isBlank({...draft, citations: [citation]})).toBe(false);
	const sent = withEvent(draft, 'pending', {when: '2026-03-04T12:01:00Z', what: 'sent', outcome: 'held'});
	expect([isUnfinished(draft), isUnfinished(sent)]).toEqual([true, false]);
	expect(sent.history.map(({what}) => what)).toEqual(['begun', 'sent']);
});
