import {formBody, type SentField, sentFields} from '../../reply/comment-request.ts';
import type {State} from '../state.ts';

/** A field as it leaves: whether everyone will see it, the site alone, or whether it is the page's own. */
export type LeavingField = {name: string; value: string; seen: 'published' | 'site' | 'page'};

/** What leaves this machine when the reply is sent: to which address, as which bytes, and who will see what. */
export type Leaving = {host: string; url: string; page: string; fields: readonly LeavingField[]; body: string};

/** What `y` would send; undefined where the page has no form that can be used. */
export function leavingOf({article, reply}: State): Leaving | undefined {
	const form = article?.replyForm;
	if (!article || article.url === undefined || form?.action === undefined || form.unusable !== undefined)
		return undefined;
	if (!URL.canParse(form.action)) return undefined;
	const sent = sentFields(form, {draft: reply.draft, consents: reply.consents, source: article.url});
	const published = new Set(form.fields.filter(field => field.published).map(({name}) => name));
	const seen = ({name, mine}: SentField) => (!mine ? 'page' : published.has(name) ? 'published' : 'site');
	return {
		host: new URL(form.action).host,
		url: form.action,
		page: article.url,
		fields: sent.map(field => ({name: field.name, value: field.value, seen: seen(field)})),
		body: formBody(sent),
	};
}
