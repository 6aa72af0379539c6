import type {ReplyFields} from './schema.ts';

/** What a reader asked to have remembered: who signs, and how the site can reach them. */
export type Identity = Omit<ReplyFields, 'comment'>;

/** The identity in the fields of a reply. */
export const identityOf = ({name, email, website}: ReplyFields): Identity => ({name, email, website});

/** Whether both are the same to the letter. */
export const isSameIdentity = (a: Identity, b: Identity): boolean =>
	a.name === b.name && a.email === b.email && a.website === b.website;
