import type {Article} from '../../article/schema.ts';
import {wordPressComment} from '../../reply/comment-html.ts';
import {formBody, parentName, restBody, type SentField, sentFields} from '../../reply/comment-request.ts';
import {accountFor, type SiteAccount} from '../../reply/site-account.ts';
import type {ReplyView, State} from '../state.ts';

/** A field as it leaves: whether everyone will see it, the site alone, or whether it is the page's own. */
export type LeavingField = {name: string; value: string; seen: 'published' | 'site' | 'page'};

/**
 * What leaves this machine when the reply is sent: to which address, as which bytes, and who will see what. `user` when
 * it goes by the site's REST interface in that user's name: then the number of the article in `body` is 0, for it is
 * known only when the page has been fetched anew.
 */
export type Leaving = {
	host: string;
	url: string;
	page: string;
	fields: readonly LeavingField[];
	body: string;
	user?: string;
};

/** What `y` would send; undefined where the page has no form that can be used. */
export function leavingOf({article, reply, settings}: State): Leaving | undefined {
	const form = article?.replyForm;
	const account = article && accountFor(article, settings.account);
	if (account) return leavingByAccount(article, account, reply);
	if (!article || article.url === undefined || form?.action === undefined || form.unusable !== undefined)
		return undefined;
	if (!URL.canParse(form.action)) return undefined;
	const sent = sentFields(form, {draft: reply.draft, consents: reply.consents, source: article.url});
	const published = new Set(form.fields.filter(field => field.published).map(({name}) => name));
	// Which comment is answered, everyone sees by where the reply stands.
	const shown = (name: string) => published.has(name) || name === parentName;
	const seen = ({name, mine}: SentField) => (!mine ? 'page' : shown(name) ? 'published' : 'site');
	return {
		host: new URL(form.action).host,
		url: form.action,
		page: article.url,
		fields: sent.map(field => ({name: field.name, value: field.value, seen: seen(field)})),
		body: formBody(sent),
	};
}

function leavingByAccount({url = ''}: Article, {user}: SiteAccount, {draft, consents}: ReplyView): Leaving {
	const {host, origin} = new URL(url);
	const content = wordPressComment(draft.fields.comment, url);
	return {
		host,
		url: origin,
		page: url,
		fields: [{name: 'content', value: content, seen: 'published'}],
		body: restBody(0, {draft, consents, source: url}),
		user,
	};
}
