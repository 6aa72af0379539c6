import type {Draft, DraftState, ReplyFields} from './schema.ts';

const emptyFields: ReplyFields = {comment: '', name: '', email: '', website: ''};

/** A draft with nothing in it yet. `when` is ISO 8601. */
export const newDraft = (articleId: string, id: string, when: string): Draft => ({
	id,
	article: articleId,
	fields: emptyFields,
	citations: [],
	state: 'writing',
	history: [{when, what: 'begun'}],
});

/** Whether losing the draft would lose nothing: no field has more than white space, and nothing is cited. */
export const isBlank = (draft: Draft): boolean =>
	draft.citations.length === 0 && Object.values(draft.fields).every(value => value.trim() === '');

/** Whether the reader still works on it: it has not been given to anyone. */
export const isUnfinished = (draft: Draft): boolean => draft.state === 'writing' || draft.state === 'ready';

/** The draft in another state, with what happened at the end of its history. */
export const withEvent = (draft: Draft, state: DraftState, event: Draft['history'][number]): Draft => ({
	...draft,
	state,
	history: [...draft.history, event],
});
