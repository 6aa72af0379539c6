import type {Draft, DraftState, EditHistory, ReplyFields} from './schema.ts';

const emptyFields: ReplyFields = {comment: '', name: '', email: '', website: ''};

/** Nothing to undo and nothing to redo. */
export const emptyHistory: EditHistory = {undo: [], redo: []};

/** A draft with nothing in it yet. `when` is ISO 8601. */
export const newDraft = (articleId: string, id: string, when: string): Draft => ({
	id,
	article: articleId,
	fields: emptyFields,
	citations: [],
	state: 'writing',
	history: [{when, what: 'begun'}],
});

/** A draft as it is kept between runs. */
export type KeptDraft = {
	draft: Draft;
	/** Of its article; '' when the article itself was not kept. */
	headline: string;
	/** The comment's. */
	cursor: number;
	/** What can be undone and redone in the comment. */
	history: EditHistory;
	savedAt: string;
	/** Whether the reader left it on purpose; after a crash or a kill it was not. */
	left: boolean;
};

/** Whether losing the draft would lose nothing: no field has more than white space, and nothing is cited. */
export const isBlank = (draft: Draft): boolean =>
	draft.citations.length === 0 && Object.values(draft.fields).every(value => value.trim() === '');

/** What became of a draft, in words for people. */
export const stateWords: Readonly<Record<DraftState, string>> = {
	writing: 'being written',
	ready: 'ready',
	waiting: 'waits to be sent',
	sending: 'was being sent',
	published: 'published',
	pending: 'held for approval',
	accepted: 'accepted, not visible',
	refused: 'refused',
	unknown: 'not known if it arrived',
	exported: 'written out',
};

/** Whether it was to be sent and may not have arrived: the reader should look at it. */
export const isOutstanding = ({state}: Draft): boolean => ['waiting', 'sending', 'unknown'].includes(state);

/** Whether the reader still works on it: it has not been given to anyone. */
export const isUnfinished = (draft: Draft): boolean => draft.state === 'writing' || draft.state === 'ready';

/** The draft in another state, with what happened at the end of its history. */
export const withEvent = (draft: Draft, state: DraftState, event: Draft['history'][number]): Draft => ({
	...draft,
	state,
	history: [...draft.history, event],
});
