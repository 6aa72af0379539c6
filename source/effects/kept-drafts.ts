import {randomUUID} from 'node:crypto';
import {failed, type Problem, type Result} from '../article/problem.ts';
import type {Library} from '../library/library.ts';
import {emptyHistory, isOutstanding, type KeptDraft, newDraft} from '../reply/draft.ts';
import type {Action} from '../workbench/action.ts';
import type {Effect} from '../workbench/effect.ts';
import type {DraftStore} from './keep-drafts.ts';

type DraftsEffect = Extract<
	Effect,
	{type: 'list-drafts' | 'resume-draft' | 'duplicate-draft' | 'remove-draft' | 'restore-draft' | 'begin-draft'}
>;

type Around = {drafts: DraftStore; now: () => Date};
type Dispatch = (action: Action) => void;

/** Does what the list of drafts asks of the library, and shows the list anew after a change. */
export async function performDrafts(effect: DraftsEffect, dispatch: Dispatch, around: Around): Promise<void> {
	if (effect.type === 'begin-draft')
		return dispatch({type: 'draft-begun', draft: freshDraft(effect.article, around.now())});
	const opened = await around.drafts.library();
	around.drafts.flush();
	const outcome = opened.ok ? perform(effect, opened.value, dispatch, around) : opened;
	if (!outcome.ok) dispatch({type: 'effect-failed', problem: outcome.problem});
}

const freshDraft = (article: string, now: Date) => newDraft(article, randomUUID(), now.toISOString());

function perform(
	effect: Exclude<DraftsEffect, {type: 'begin-draft'}>,
	library: Library,
	dispatch: Dispatch,
	around: Around,
): Result<unknown> {
	if (effect.type === 'resume-draft') return resume(library, effect, dispatch);
	if (effect.type === 'remove-draft') {
		const removed = library.removeDraft(effect.kept.draft.id);
		if (!removed.ok) return removed;
		around.drafts.removed(effect.kept.draft.id);
		const fresh = freshDraft(effect.kept.draft.article, around.now());
		dispatch({type: 'draft-removed', removed: effect.kept, fresh});
	}
	if (effect.type === 'restore-draft') {
		const kept = keep(library, effect.kept, new Date(effect.kept.savedAt));
		if (!kept.ok) return kept;
	}
	if (effect.type === 'duplicate-draft') {
		const kept = keep(library, duplicate(effect.kept, around.now()), around.now());
		if (!kept.ok) return kept;
	}
	const drafts = library.drafts();
	if (drafts.ok) dispatch({type: 'drafts-listed', drafts: drafts.value});
	return drafts;
}

function keep(library: Library, {draft, cursor, history}: KeptDraft, when: Date): Result<undefined> {
	const saved = library.saveDraft(draft, when, cursor, history);
	return saved.ok ? library.leaveDraft(draft.id) : saved;
}

/** The same words as a draft of its own, which nobody has been given. */
function duplicate({draft, ...kept}: KeptDraft, now: Date): KeptDraft {
	const {history: _, ...rest} = draft;
	const history = [{when: now.toISOString(), what: `copied from another draft`}];
	return {...kept, history: emptyHistory, draft: {...rest, id: randomUUID(), state: 'writing', history}};
}

const problem = (message: string, nextStep: string): {ok: false; problem: Problem} =>
	failed('no-draft', message, nextStep);

function resume(
	library: Library,
	{request, id}: Extract<DraftsEffect, {type: 'resume-draft'}>,
	dispatch: Dispatch,
): Result<unknown> {
	const kept = library.draft(id);
	if (!kept.ok) return kept;
	if (!kept.value) return problem('This draft is not kept any more.', 'The list of drafts has those that are.');
	const article = library.article(kept.value.draft.article);
	if (!article.ok) return article;
	if (!article.value)
		return problem(
			'The article of this draft is not kept.',
			'Open it from its source and begin a reply: the draft is taken up there.',
		);
	dispatch({type: 'draft-resumed', request, article: article.value, kept: kept.value});
	return article;
}

/** Tells how many replies wait in the outbox, if any do. */
export async function findOutstanding(dispatch: Dispatch, drafts: DraftStore): Promise<void> {
	const opened = await drafts.library();
	const kept = opened.ok ? opened.value.drafts() : opened;
	if (!kept.ok) return;
	const count = kept.value.filter(({draft}) => isOutstanding(draft)).length;
	if (count > 0) dispatch({type: 'outbox-found', count});
}
