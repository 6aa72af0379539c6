import {expect, test} from 'vitest';
import {checkDraft} from '../../source/reply/check-draft.ts';
import {newDraft} from '../../source/reply/draft.ts';
import {smallAnalysis, smallArticle} from '../helpers/workbench.ts';

const check = (comment: string, consents: readonly string[] = [], required = false) =>
	checkDraft({
		article: {
			...smallArticle(),
			replyForm: {
				fields: [
					{name: 'comment', role: 'comment', required: true, published: true},
					{name: 'agree', role: 'consent', required, published: false, value: '1'},
				],
			},
		},
		analysis: smallAnalysis(),
		draft: {...newDraft('small', 'd1', ''), fields: {comment, name: '', email: '', website: ''}},
		consents,
	}).map(({field, severity, message}) => [field, severity, message]);

test('a quotation without its speaker is a warning that names who said it', () => {
	expect(check('“The bridge is safe.” Really?')).toEqual([
		['comment', 'warning', 'Say who said “The bridge is safe.”: in the article it is Mara Voss.'],
	]);
	expect(check('“The bridge is safe,” said Mara Voss.')).toEqual([]);
});

test('a box that the site asks for has to be ticked, any other not', () => {
	expect(check('Words.', [], true)).toEqual([['consent', 'error', 'Tick “I consent (agree)”: the site asks for it.']]);
	expect(check('Words.', ['agree'], true)).toEqual([]);
	expect(check('Words.')).toEqual([]);
});
