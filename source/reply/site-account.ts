import type {Article, ReplyForm} from '../article/schema.ts';

/** A user of one site who may comment there by its REST interface. */
export type SiteAccount = {origin: string; user: string};

/** Whether the form can carry a reply as it is. */
const isUsable = (form: ReplyForm | undefined): boolean => form?.action !== undefined && form.unusable === undefined;

/**
 * The account in whose name a reply to the article goes out: the second way, where the page has no form that can be
 * used (those who are not logged in see none, for one). Undefined for every other site than the account's.
 */
export function accountFor({url, replyForm}: Article, account: SiteAccount | undefined): SiteAccount | undefined {
	if (!account || isUsable(replyForm)) return undefined;
	return URL.parse(url ?? '')?.origin === account.origin ? account : undefined;
}
