import {failed, type Problem} from '../../article/problem.ts';
import type {ReplyForm} from '../../article/schema.ts';
import {formBody, type Letter, sentFields, takesParent} from '../../reply/comment-request.ts';
import {type Delivery, openAttempt} from '../../reply/delivery.ts';
import {rulesFromForm} from '../../reply/form-rules.ts';
import {checkReply} from '../../reply/reply-form.ts';
import {guardedRequest, type NetworkRules, type OutgoingRequest} from '../guarded-request.ts';
import {readCommentAnswer} from './comment-answer.ts';
import {sendByRest} from './rest-comment.ts';
import {
	afterEmptyPage,
	afterSilence,
	notSent,
	type PageOfSite,
	readPage,
	type SendingRules,
	settled,
} from './sending.ts';
import {findComment, storedComment} from './stored-comment.ts';

/**
 * Gives a reply to the WordPress of its article. The page is fetched anew, so that tokens are fresh and nothing is sent
 * to a form that has changed; an attempt of which it is not known whether it arrived is looked for first, and found is
 * not sent again. One request carries the comment, redirects are not followed with it, and what the site says is held
 * against what everyone can see. Never throws for anything that site or network do.
 */
export async function sendComment(pageUrl: string, letter: Letter, sending: SendingRules): Promise<Delivery> {
	const {rules, reader} = sending;
	const page = await readPage(pageUrl, rules, reader);
	if (!page.ok) return notSent(page.problem);
	if (openAttempt(letter.draft) !== undefined) {
		const found = await findComment(letter.draft.fields, page.value, rules, reader);
		if (found) return found;
	}
	const {form, url} = page.value;
	if (form?.action !== undefined && form.unusable === undefined)
		return sendByForm({...form, action: form.action}, letter, page.value, sending);
	const {credentials} = sending;
	if (credentials?.origin === new URL(url).origin) return sendByRest(letter, page.value, credentials, sending);
	return {kind: 'closed', words: form?.unusable ?? noForm};
}

async function sendByForm(
	form: FormWithAction,
	letter: Letter,
	page: PageOfSite,
	sending: SendingRules,
): Promise<Delivery> {
	const {rules, reader} = sending;
	const objection = objectionTo(form, letter);
	if (objection) return notSent(objection);
	const kept = sending.beforeSending();
	if (!kept.ok) return notSent(kept.problem);
	const answered = await post(form, letter, page, rules);
	if (!answered.ok) return afterSilence(answered.problem, letter, page, sending);
	const answer = readCommentAnswer(answered.value, reader.refusal(answered.value.body));
	if ('stored' in answer)
		return storedComment({number: answer.stored, at: answer.at, restRoot: page.restRoot}, rules, reader);
	const {delivery} = answer;
	if (delivery.kind === 'unknown') return afterSilence(delivery.problem, letter, page, sending);
	if (answered.value.status === 200 && answered.value.body.byteLength === 0)
		return afterEmptyPage(delivery, letter, page, sending);
	return settled(delivery, letter);
}

/** Themes that leave the form away when comments are closed say nothing in its place. */
const noForm = 'The page has no comment form: comments are closed there, or need a browser.';

/** What the page's form of now asks that the letter has not got: the form may have changed since the article was opened. */
function objectionTo(form: ReplyForm, {draft, consents, source}: Letter): Problem | undefined {
	const rules = {...rulesFromForm(form.fields), ...(source !== undefined && {source})};
	const wrong = checkReply(rules, draft.fields).find(({severity}) => severity === 'error');
	if (wrong) return failed('invalid-reply', wrong.message, 'Correct it, then send the reply again.').problem;
	const consent = form.fields.find(
		({role, required, name}) => role === 'consent' && required && !consents.includes(name),
	);
	if (consent)
		return failed('consent', 'The site asks for your consent.', 'Give it in the review, or reply another way.').problem;
	if (draft.parent !== undefined && !takesParent(form))
		return failed('no-threads', 'The site takes no answers to comments.', 'Send it as a comment of its own.').problem;
	return undefined;
}

type FormWithAction = ReplyForm & {action: string};

/** Asks for a redirect that keeps the method: the server has not taken the comment, it names another door. */
const sameMethod: readonly number[] = [307, 308];

/** Posts the form. A redirect that keeps the method is followed once, on the same host and never to plain http. */
async function post(form: FormWithAction, letter: Letter, page: PageOfSite, rules: NetworkRules) {
	const request = formRequest(form, letter, page.url);
	const {url} = request;
	const answered = await guardedRequest(request, rules);
	if (!answered.ok || !sameMethod.includes(answered.value.status)) return answered;
	const next = URL.parse(answered.value.headers['location'] ?? '', url);
	const isSameSite = next !== null && bareHost(next) === bareHost(new URL(url)) && next.hash === '';
	if (!isSameSite || (next.protocol === 'http:' && url.startsWith('https:'))) return answered;
	return guardedRequest({...request, url: next.href}, rules);
}

const bareHost = ({host}: URL): string => host.replace(/^www\./, '');

/** The request that carries a comment, as the privacy view shows it and as it goes out. */
export function formRequest(form: FormWithAction, letter: Letter, pageUrl: string): Required<OutgoingRequest> {
	return {
		url: form.action,
		method: 'POST',
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
			origin: new URL(pageUrl).origin,
			referer: pageUrl,
		},
		body: formBody(sentFields(form, letter)),
	};
}
