import {done} from '../../source/article/problem.ts';
import type {Article, ReplyForm} from '../../source/article/schema.ts';
import {deliverReply, type OutgoingReply} from '../../source/effects/deliver-reply.ts';
import {guardedRequest, type NetworkRules} from '../../source/network/guarded-request.ts';
import {type CommentAnswer, readCommentAnswer} from '../../source/network/wordpress/comment-answer.ts';
import {formRequest} from '../../source/network/wordpress/send-comment.ts';
import {siteReader} from '../../source/reading/reply-form/site-reader.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {Draft, ReplyFields} from '../../source/reply/schema.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';
import {site} from './wordpress.ts';

const rules: NetworkRules = {offline: false, allowPrivate: true, environment: {}};

const articleAt = (url: string): Article => ({...awkwardArticle, url});

export const good: ReplyFields = {
	comment: 'I was there, and the bridge was open.',
	name: 'Åse Holm',
	email: 'ase@example.org',
	website: '',
};

export const draftWith = (fields: Partial<ReplyFields> = {}, more: Partial<Draft> = {}): Draft => ({
	...newDraft('a1', 'd1', '2024-05-01T10:00:00.000Z'),
	fields: {...good, ...fields},
	...more,
});

type Sending = Partial<Omit<OutgoingReply, 'article'>> & {url?: string; rules?: Partial<NetworkRules>};

/** Sends a reply as the program does, to the seeded article unless another address is given. */
export const send = ({url = site.postUrl, draft = draftWith(), consents = [], rules: more}: Sending = {}) =>
	deliverReply(
		{article: articleAt(url), draft, consents},
		{rules: {...rules, ...more}, keep: () => done(undefined), now: () => new Date()},
	);

export async function pageOf(url: string) {
	const answer = await guardedRequest({url}, rules);
	if (!answer.ok) throw new Error(answer.problem.message);
	return siteReader.page(answer.value.body, url);
}

/** Posts to the site what a form that was read before asks for, whatever the site has become meanwhile. */
export async function post(form: ReplyForm | undefined, fields: Partial<ReplyFields> = {}): Promise<CommentAnswer> {
	if (form?.action === undefined) throw new Error('The page has no form.');
	const letter = {draft: draftWith(fields), consents: [], source: undefined};
	const answer = await guardedRequest(formRequest({...form, action: form.action}, letter, site.postUrl), rules);
	if (!answer.ok) throw new Error(answer.problem.message);
	return readCommentAnswer(answer.value, siteReader.refusal(answer.value.body));
}
