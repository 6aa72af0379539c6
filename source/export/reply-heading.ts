import type {Article} from '../article/schema.ts';
import type {ReplyFields} from '../reply/schema.ts';

/** What of the writer goes into a file beside the name the reply is signed with. */
export type ReplyExportOptions = {
	/** The email address and the website too. Left out unless the writer chose it: files are passed on. */
	includePersonal?: boolean;
};

/** Outlet and day of the article; empty when neither is known. */
export const articleFacts = ({outlet, publishedAt}: Article): string =>
	[outlet, publishedAt?.slice(0, 10)].filter(fact => fact !== undefined && fact !== '').join(', ');

/** The article's address when it is one of the web: nothing that a browser would run becomes a link. */
export const articleAddress = ({url}: Article): string | undefined =>
	url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;

/** The article's title, or a phrase for one that has none. */
export const articleTitle = ({headline}: Article): string => headline.trim() || 'an article';

/** The lines below the reply: the name, and what else the writer chose to give. */
export function signature(
	{name, email, website}: ReplyFields,
	{includePersonal = false}: ReplyExportOptions,
): string[] {
	const personal = includePersonal ? [email.trim(), website.trim()] : [];
	return [name.trim() && `— ${name.trim()}`, ...personal].filter(line => line !== '');
}
