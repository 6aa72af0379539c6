import type {Action} from './action.ts';
import {type Change, change, saying, without} from './change.ts';
import {articleBegun, endsBeginning, type Input, isInput, withoutBeginning} from './commands/beginning.ts';
import {beginDraft, draftRemoved, resumeHere, showDrafts} from './commands/drafts-list.ts';
import {feedOpened, feedsRefreshed, withEntryRead} from './commands/feeds.ts';
import {spellingChecked, textEdited} from './commands/form-tools.ts';
import {identityForgotten, identityRemembered, withIdentity} from './commands/identity.ts';
import {draftKept, keepingFailed} from './commands/keeping.ts';
import {clampedView, returnToMark, setMark} from './commands/moving.ts';
import {cancelOpening, openingChoices, openingFailed} from './commands/opening.ts';
import {menuAnswers, overlayKey, pasteIntoOverlay} from './commands/overlays.ts';
import {applyToField, keepingEffects, replyFrom} from './commands/replying.ts';
import {runCommand} from './commands/run.ts';
import {attemptKept, commentsListed, replyDelivered, sendingFailed, woken} from './commands/sending.ts';
import {foundCorrections} from './commands/undoing.ts';
import {askOverwrite} from './commands/writing.ts';
import {commandOf, placesOf} from './key-map.ts';
import type {KeyPress} from './key-press.ts';
import {geometryOf} from './selectors/geometry.ts';
import {keyTo} from './selectors/key-to.ts';
import {followCursor} from './selectors/reply-form.ts';
import type {State} from './state.ts';
import {toured} from './tour.ts';

/**
 * The next state, and what is to be done outside, after something happened. Pure: the same state and action give the
 * same change. Answers to requests that were overtaken by a newer one leave the state as it is.
 */
export function update(state: State, action: Action): Change {
	const {state: next, effects} = done(state, action);
	// A message of several rows takes them from the form, where the cursor has to stay in sight.
	const asHigh = next.message === state.message || geometryOf(next).status === geometryOf(state).status;
	return {state: asHigh ? next : followCursor(next), effects};
}

function done(state: State, action: Action): Change {
	if (state.begun && isInput(action))
		return change({...state, begun: {...state.begun, held: [...state.begun.held, action]}});
	switch (action.type) {
		case 'key-pressed':
			return pressed({...state, clock: action.at}, action.key, action.at);
		case 'text-pasted':
			return pasted(state, action.text);
		case 'resized':
			return change(clampedView(followCursor({...state, size: {columns: action.columns, rows: action.rows}})));
		case 'menu-chosen':
			return menuChosen(state, action.value, action.at ?? 0);
		default:
			return answered(state, action);
	}
}

type Answer = Exclude<Action, {type: 'key-pressed' | 'text-pasted' | 'resized' | 'menu-chosen'}>;

function answered(state: State, action: Answer): Change {
	if ('request' in action && action.request !== state.request) return change(state);
	if ('draft' in action && typeof action.draft === 'string' && action.draft !== state.reply.draft.id)
		return change(state);
	if (state.begun && endsBeginning(action))
		return afterwards(answered(withoutBeginning(state), action), state.begun.held);
	switch (action.type) {
		case 'article-begun':
			return change(articleBegun(state, action.article));
		case 'article-opened':
			return withEntryRead(state, read => opened(read, action));
		case 'article-failed':
			return openingFailed(state, sentence(action.problem));
		case 'opening-progressed':
			return change(progressed(state, action));
		case 'feed-opened':
			return change(feedOpened(state, action.listing, action.note));
		case 'feeds-refreshed':
			return change(feedsRefreshed(state, action.rows, action.told));
		case 'article-analysed':
			return change({...state, analysis: {status: 'done', analysis: action.analysis}});
		case 'analysis-failed':
			return change({...state, analysis: {status: 'failed', problem: action.problem}});
		case 'draft-found':
			return change(foundDraft(state, action));
		case 'corrections-found':
			return change(foundCorrections(state, action.corrections));
		case 'reply-checked':
			return change({...state, reply: {...state.reply, problems: action.problems, checked: true}});
		case 'draft-kept':
			return change(draftKept(state));
		case 'keeping-failed':
			return change(keepingFailed(state, action.problem));
		case 'articles-listed':
			return change({
				...state,
				overlay: {
					kind: 'menu',
					purpose: 'open-article',
					title: 'Open an article',
					choices: [...openingChoices(state), ...action.choices],
				},
			});
		case 'draft-parted':
			return change(draftParted(state, action.former, action.id));
		case 'library-noted':
			return change(saying(state, alsoSaying(state, action.note), 'bad'));
		case 'attempt-kept':
			return change(attemptKept(state, action.attempted));
		case 'reply-delivered':
			return replyDelivered(state, action.delivered, action.delivery, action.at);
		case 'sending-failed':
			return change(sendingFailed(state, action.problem));
		case 'letter-sent':
			return change(saying(attemptKept(state, action.delivered), action.message, 'good'));
		case 'comments-listed':
			return change(action.article === state.article?.id ? commentsListed(state, action.comments) : state);
		case 'woken':
			return woken(state, action.at);
		case 'drafts-listed':
			return change(showDrafts(state, action.drafts));
		case 'draft-resumed':
			return resumed(state, action);
		case 'draft-removed':
			return change(draftRemoved(state, action.removed, action.fresh));
		case 'draft-begun':
			return beginDraft(state, action.draft);
		case 'outbox-found':
			return change(outboxFound(state, action.count));
		case 'identity-read':
			return change(action.identity ? withIdentity({...state, identity: action.identity}) : state);
		case 'identity-remembered':
			return change(identityRemembered(state, action.identity));
		case 'identity-forgotten':
			return change(identityForgotten(state));
		case 'text-edited':
			return textEdited(state, action.text, action.editor);
		case 'spelling-checked':
			return change(spellingChecked(state, action.text, action.found, action.checker));
		case 'text-copied':
			return change(saying(state, action.message, 'good'));
		case 'tour-wanted':
			return change({...state, tour: 0});
		case 'browser-opened':
		case 'text-piped':
			return change(saying(state, action.message));
		case 'file-written':
			return written(state, action);
		case 'file-exists':
			return change(askOverwrite(state, action.name, action.format));
		case 'effect-failed':
			return change(saying(state, sentence(action.problem), 'bad'));
	}
}

/** What was held is done one after another, with all that is to be done outside. */
const afterwards = (first: Change, held: readonly Input[]): Change =>
	held.reduce((before, input) => {
		const next = update(before.state, input);
		return {state: next.state, effects: [...before.effects, ...next.effects]};
	}, first);

const sentence = ({message, nextStep}: {message: string; nextStep: string}): string => `${message} ${nextStep}`;

/** How much has come; said only while it is still being opened. */
function progressed(state: State, {received, total}: Extract<Action, {type: 'opening-progressed'}>): State {
	if (!state.opening) return state;
	const {total: _, ...where} = state.opening;
	return {...state, opening: {...where, received, ...(total === undefined ? {} : {total})}};
}

function opened(
	state: State,
	{article, draft, request, page, note}: Extract<Action, {type: 'article-opened'}>,
): Change {
	const {
		article: _a,
		page: _p,
		quotation: _q,
		search: _s,
		opening: _o,
		failed: _f,
		message: _m,
		overlay: _v,
		...kept
	} = state;
	const next: State = {
		...kept,
		article,
		...(page ? {page} : {}),
		...(note === undefined ? {} : {message: {text: note, tone: 'plain' as const}}),
		analysis: {status: 'working'},
		corrections: [],
		pane: 'text',
		text: {top: {section: 0, offset: 0}},
		quotes: {picked: [], sort: state.quotes.sort, detail: false, detailTop: 0},
		actors: {sort: state.actors.sort, detail: false, entry: 0},
		reply: replyFrom(draft),
		marks: {},
		back: [],
	};
	return change(
		withIdentity(next),
		{type: 'analyse-article', request, article},
		{type: 'find-draft', request, article},
		...(article.origin.kind === 'bundled' ? [{type: 'look-for-tour'} as const] : []),
		{type: 'find-corrections', request, article: article.id},
	);
}

/** A draft taken up from the list, whose article is opened with it. */
function resumed(state: State, {article, kept, request}: Extract<Action, {type: 'draft-resumed'}>): Change {
	const {state: shown, effects} = opened(state, {type: 'article-opened', request, article, draft: kept.draft});
	const taken = resumeHere({...shown, reply: replyFrom(kept.draft, kept.cursor, kept.history)}, kept);
	return change(taken.state, ...effects.filter(({type}) => type !== 'find-draft'), ...taken.effects);
}

/** Tells of replies that were to be sent; what was to be said of a draft of this article comes first. */
function outboxFound(state: State, count: number): State {
	const told =
		count === 1
			? `A reply was to be sent and may not have gone: ${keyTo(state, 'drafts.open')} shows it.`
			: `${count} replies were to be sent and may not have gone: ${keyTo(state, 'drafts.open')} shows them.`;
	return saying(state, alsoSaying(state, told));
}

/** What is said already, and more. */
const alsoSaying = ({message}: State, told: string): string =>
	[message?.text, told].filter(text => text !== undefined).join(' ');

/** The draft of the form goes on under an id of its own. */
function draftParted(state: State, former: string, id: string): State {
	if (state.reply.draft.id !== former) return state;
	const parted: State = {...state, reply: {...state.reply, draft: {...state.reply.draft, id}}};
	return saying(parted, 'Another whosaid writes on this draft: yours goes on as a draft of its own.');
}

function foundDraft(state: State, {draft, cursor, history, recovered}: Extract<Action, {type: 'draft-found'}>): State {
	// Whoever has begun to write meanwhile keeps what is on the screen; the other draft stays in the library.
	if (state.reply.draft.fields.comment !== '') return state;
	const found: State = {...state, reply: {...state.reply, found: {draft, cursor, history, recovered}}};
	if (!recovered)
		return saying(found, `A draft of a reply is kept for this article: ${keyTo(state, 'reply.write')} takes it up.`);
	return {
		...found,
		overlay: {
			kind: 'menu',
			purpose: 'recovered-draft',
			title: 'A reply you were writing was recovered.',
			choices: [
				{value: 'resume', label: 'Resume it'},
				{value: 'later', label: 'Leave it for later'},
			],
		},
	};
}

function written(state: State, {name, at, draft}: Extract<Action, {type: 'file-written'}>): Change {
	const told = saying(state, `Written to ${name}.`, 'good');
	if (draft === undefined || !state.article) return change(told);
	const history = [...state.reply.draft.history, {when: at, what: `written to ${name}`}];
	const exported = {...state.reply.draft, state: 'exported' as const, history};
	const kept: State = {...told, reply: {...told.reply, draft: exported}};
	return change(kept, ...keepingEffects(kept, true));
}

function pressed(state: State, key: KeyPress, at: number): Change {
	const quiet = without(state, 'message');
	if (state.opening && key.name === 'escape' && isCancelled(state)) return cancelOpening(quiet);
	if (state.overlay) return overlayKey(quiet, state.overlay, key, runCommand);
	if (state.pending === 'mark-set' || state.pending === 'mark-return') return markKey(quiet, state.pending, key);
	const inField = state.pane === 'reply' && state.reply.focus !== undefined && !state.reply.review;
	const command = commandOf(state.settings.keys, placesOf(state), key.name);
	const settled = without(quiet, 'pending');
	if (command) return toured(runCommand(settled, command, at), command);
	if (state.pending === 'prefix')
		return change(saying(settled, `${keyTo(state, 'prefix.start')} and that key are no command.`));
	if (inField && key.text) return applyToField(settled, {kind: 'insert', text: key.text});
	return change(settled);
}

/** Whether Esc is for what is being opened: not while something that Esc closes lies over the list or the article. */
const isCancelled = ({overlay}: State): boolean => overlay === undefined || overlay.kind === 'listing';

function markKey(state: State, pending: 'mark-set' | 'mark-return', key: KeyPress): Change {
	const settled = without(state, 'pending');
	if (!/^\p{L}$/u.test(key.text)) return change(saying(settled, 'A mark is a letter.'));
	return change(pending === 'mark-set' ? setMark(settled, key.text) : returnToMark(settled, key.text));
}

function pasted(state: State, text: string): Change {
	if (state.overlay) return change(pasteIntoOverlay(state, state.overlay, text));
	if (state.pane === 'reply' && state.reply.focus && !state.reply.review)
		return applyToField(without(state, 'message'), {kind: 'paste', text});
	return change(saying(state, `Nothing takes pasted text here: ${keyTo(state, 'reply.write')} opens the reply.`));
}

function menuChosen(state: State, value: string, at: number): Change {
	if (state.overlay?.kind !== 'menu') return change(state);
	return menuAnswers[state.overlay.purpose](without(state, 'overlay'), value, at);
}
