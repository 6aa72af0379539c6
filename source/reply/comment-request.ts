import type {ReplyField, ReplyForm} from '../article/schema.ts';
import {withCrLf, wordPressComment} from './comment-html.ts';
import {storedWebsite} from './field-value.ts';
import type {Draft, ReplyFields} from './schema.ts';

/** One field as it goes to the site. `mine` when the writer filled it in; all others are the page's own. */
export type SentField = {name: string; value: string; mine: boolean};

/** The reply's part in a request: the draft, the boxes of consent that the writer ticked, and the article's address. */
export type Letter = {draft: Draft; consents: readonly string[]; source: string | undefined};

/** WordPress's field for the number of the comment that is answered. */
export const parentName = 'comment_parent';

/** Whether the form can carry an answer to another comment. */
export const takesParent = ({fields}: ReplyForm): boolean => fields.some(({name}) => name === parentName);

/** What goes to the site, field by field in the order of the form: traps and hidden fields as the page has them. */
export function sentFields({fields}: ReplyForm, letter: Letter): SentField[] {
	return fields.flatMap((field): SentField[] => {
		const value = sentValue(field, letter);
		return value === undefined ? [] : [{name: field.name, ...value}];
	});
}

function sentValue({name, role, value = ''}: ReplyField, letter: Letter): Omit<SentField, 'name'> | undefined {
	const {draft, consents, source} = letter;
	const mine = (own: string) => ({value: own, mine: true});
	if (role === 'comment') return mine(wordPressComment(draft.fields.comment, source));
	if (role === 'consent') return consents.includes(name) ? mine(value) : undefined;
	const own = writtenValue(role, draft.fields);
	if (own !== undefined) return mine(own);
	if (name === parentName && draft.parent !== undefined) return mine(draft.parent);
	return {value, mine: false};
}

function writtenValue(role: ReplyField['role'], fields: ReplyFields): string | undefined {
	if (role === 'author') return fields.name.trim();
	if (role === 'email') return fields.email.trim();
	return role === 'url' ? storedWebsite(fields.website) : undefined;
}

/** The body of the request, `application/x-www-form-urlencoded` in UTF-8 (WHATWG URL, section 5.2). */
export const formBody = (fields: readonly SentField[]): string =>
	new URLSearchParams(fields.map(({name, value}) => [withCrLf(name), withCrLf(value)])).toString();

/** The body of the request to WordPress's REST interface. `post` is the site's number of the article. */
export const restBody = (post: number, {draft, source}: Letter): string =>
	JSON.stringify({post, parent: Number(draft.parent ?? 0), content: wordPressComment(draft.fields.comment, source)});
