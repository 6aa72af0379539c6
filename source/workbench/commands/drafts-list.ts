import {isOutstanding, type KeptDraft} from '../../reply/draft.ts';
import type {Draft} from '../../reply/schema.ts';
import {type Change, change, saying, without} from '../change.ts';
import {keyTo} from '../selectors/key-to.ts';
import type {Overlay, State} from '../state.ts';
import {withIdentity} from './identity.ts';
import {draftEffects, enterForm, keepingEffects, openReview, replyFrom} from './replying.ts';

type DraftsOverlay = Extract<Overlay, {kind: 'drafts'}>;

const listOf = ({overlay}: State): DraftsOverlay | undefined => (overlay?.kind === 'drafts' ? overlay : undefined);

/** Has the kept drafts listed; what is on the screen is kept first, so that it is among them. */
const askDrafts = (state: State): Change => change(state, ...keepingEffects(state, true), {type: 'list-drafts'});

/** Shows the list, or what came of a change to it: the selection stays where it was. */
export function showDrafts(state: State, drafts: readonly KeptDraft[]): State {
	const list = listOf(state);
	if (drafts.length === 0 && !list?.removed)
		return saying(without(state, 'overlay'), `No drafts are kept: ${keyTo(state, 'reply.write')} begins a reply.`);
	const selected = Math.max(0, Math.min(list?.selected ?? 0, drafts.length - 1));
	return {...state, overlay: {kind: 'drafts', selected, drafts, ...(list?.removed && {removed: list.removed})}};
}

/** The draft the list stands on. */
const selectedDraft = ({drafts, selected}: DraftsOverlay): KeptDraft | undefined => drafts[selected];

const withSelected =
	(work: (state: State, kept: KeptDraft, list: DraftsOverlay) => Change) =>
	(state: State): Change => {
		const list = listOf(state);
		const kept = list && selectedDraft(list);
		return list && kept ? work(state, kept, list) : change(state);
	};

const moveDraft =
	(by: 1 | -1) =>
	(state: State): Change => {
		const list = listOf(state);
		if (!list) return change(state);
		const selected = Math.max(0, Math.min(list.selected + by, list.drafts.length - 1));
		return change({...state, overlay: {...list, selected}});
	};

const resume = withSelected((state, kept) => {
	if (kept.draft.article === state.article?.id) return resumeHere(state, kept);
	const request = state.request + 1;
	return change(
		saying({...without(state, 'overlay'), request}, 'Opening the article of this draft…'),
		...keepingEffects(state, true),
		{type: 'resume-draft', request, id: kept.draft.id},
	);
});

/** Takes up a draft of the article that is open; the one that was in the form stays kept. */
export function resumeHere(state: State, kept: KeptDraft): Change {
	const closed = without(state, 'overlay');
	const own = kept.draft.id === state.reply.draft.id;
	const reply = own ? state.reply : replyFrom(kept.draft, kept.cursor, kept.history);
	// One that was to be sent is looked at, and goes with one key more.
	const shown: State = {...closed, reply};
	const entered = isOutstanding(kept.draft) ? openReview(shown) : enterForm(shown, 'comment');
	return own ? entered : {...entered, effects: [...keepingEffects(state, true), ...entered.effects]};
}

/** The form with a new draft in place of the former, which stays kept. */
export function beginDraft(state: State, draft: Draft): Change {
	const entered = enterForm(withIdentity({...without(state, 'overlay'), reply: replyFrom(draft)}), 'comment');
	return change(saying(entered.state, 'A new draft; the others stay kept.'), ...entered.effects);
}

/** Takes note that a draft is gone from the library, and keeps it at hand for `U`. */
export function draftRemoved(state: State, removed: KeptDraft, fresh: Draft): State {
	const own = removed.draft.id === state.reply.draft.id;
	const next = own ? withIdentity({...state, reply: replyFrom(fresh)}) : state;
	const list = listOf(next);
	return saying(
		list ? {...next, overlay: {...list, removed}} : next,
		`The draft is removed; ${keyTo(state, 'draft.restore')} brings it back.`,
	);
}

function restore(state: State): Change {
	const list = listOf(state);
	if (!list?.removed) return change(saying(state, 'No draft was removed since the list was opened.'));
	const {removed, ...rest} = list;
	return change(saying({...state, overlay: rest}, 'The draft is back.', 'good'), {
		type: 'restore-draft',
		kept: removed,
	});
}

/** The commands of the list of drafts. */
export const draftCommands: Readonly<Record<string, (state: State) => Change>> = {
	'drafts.open': askDrafts,
	'draft.next': moveDraft(1),
	'draft.previous': moveDraft(-1),
	'draft.resume': resume,
	'draft.duplicate': withSelected((state, kept) => change(state, {type: 'duplicate-draft', kept})),
	'draft.remove': withSelected((state, kept) => change(state, {type: 'remove-draft', kept})),
	'draft.restore': restore,
	'draft.begin': state =>
		state.article
			? change(state, ...draftEffects(state, true), {type: 'begin-draft', article: state.article.id})
			: change(saying(state, `Open an article first: ${keyTo(state, 'article.open')} lists them.`)),
	'drafts.close': state => change(without(state, 'overlay')),
};
