import {type Change, change, saying, without} from '../change.ts';
import {applyEdit} from '../editor/edit.ts';
import {editorFrom, selectedText} from '../editor/state.ts';
import {keyTo} from '../selectors/key-to.ts';
import {previewRows} from '../selectors/preview.ts';
import {followCursor} from '../selectors/reply-form.ts';
import type {Misspelling, State} from '../state.ts';
import {forgetIdentity, rememberIdentity} from './identity.ts';
import {applyToField, keepingEffects} from './replying.ts';

/** Has the comment opened in the reader's own editor; everything else in the form stays as it is. */
function editExternally(state: State): Change {
	const {draft, editors} = state.reply;
	return change(saying(state, 'Opening your editor…'), ...keepingEffects(state, true), {
		type: 'edit-externally',
		draft: draft.id,
		text: editors.comment.text,
	});
}

/** Takes over the words from the reader's own editor as one step of undo. */
export function textEdited(state: State, text: string, editor: string): Change {
	const focused: State = {...state, reply: {...state.reply, focus: 'comment', lastFocus: 'comment'}};
	const {comment} = focused.reply.editors;
	if (comment.text === text) return change(saying(focused, `Back from ${editor}; nothing was changed.`));
	const selected = applyToField(focused, {kind: 'select-all'}).state;
	const taken = applyToField(selected, text === '' ? {kind: 'backspace'} : {kind: 'paste', text});
	return change(
		saying(taken.state, `Taken over from ${editor}; ${keyTo(state, 'edit.undo')} takes it back.`, 'good'),
		...taken.effects,
	);
}

const openFind = (state: State): Change =>
	change({
		...state,
		overlay: {
			kind: 'prompt',
			purpose: {kind: 'find'},
			label: 'Find in the comment: ',
			editor: editorFrom(state.reply.find ?? '', {oneLine: true}),
		},
	});

/** Goes to the next place of the words in the comment, round and round, and selects them. Capitals make no difference. */
export function findInComment(state: State, words: string): Change {
	const {find: _, ...reply} = state.reply;
	if (words === '') return change({...state, reply});
	const {text, cursor} = state.reply.editors.comment;
	const low = text.toLowerCase();
	const wanted = words.toLowerCase();
	// The words that are selected end at the cursor: the next search starts behind them.
	const ahead = low.indexOf(wanted, cursor);
	const at = ahead >= 0 ? ahead : low.indexOf(wanted);
	const remembered: State = {...state, reply: {...reply, find: words}};
	if (at < 0) return change(saying(remembered, `The comment does not have “${words}”.`, 'bad'));
	const told =
		ahead >= 0
			? `${keyTo(state, 'prefix.start')} ${keyTo(state, 'find.next')} goes to the next “${words}”.`
			: 'From the beginning again.';
	return change(saying(selectWords(remembered, at, at + words.length), told));
}

/** The state with a stretch of the comment selected, and in sight. */
function selectWords(state: State, start: number, end: number): State {
	const {editors} = state.reply;
	const at = applyEdit(editors.comment, {kind: 'move-to', offset: start});
	const comment = applyEdit(at, {kind: 'move-to', offset: end, extend: true});
	const reply = {...state.reply, focus: 'comment', lastFocus: 'comment', editors: {...editors, comment}} as const;
	return followCursor({...state, reply});
}

function checkSpelling(state: State): Change {
	const {draft, editors, spelt} = state.reply;
	return change(saying(state, 'Checking the spelling…'), {
		type: 'check-spelling',
		draft: draft.id,
		text: editors.comment.text,
		language: state.article?.language ?? 'en',
		known: spelt,
	});
}

/** Offers what a word may have been meant to be; the word is selected. Without one, says that all is well. */
export function spellingChecked(state: State, text: string, found: Misspelling | undefined, checker: string): State {
	if (state.reply.editors.comment.text !== text) return state;
	if (!found) return saying(state, `${checker} finds no misspelt word.`, 'good');
	const selected = selectWords(state, found.start, found.end);
	const word = text.slice(found.start, found.end);
	return {
		...selected,
		overlay: {
			kind: 'menu',
			purpose: 'spelling',
			title: `“${word}” may be misspelt.`,
			choices: [
				...found.suggestions.map(suggestion => ({value: `=${suggestion}`, label: suggestion})),
				{value: '', label: 'Leave it as it is'},
			],
		},
	};
}

/** Puts the chosen spelling in, or leaves the word, and looks for the next. */
export function answerSpelling(state: State, value: string): Change {
	if (value !== '') {
		const {state: corrected, effects} = applyToField(state, {kind: 'paste', text: value.slice(1)});
		const next = checkSpelling(corrected);
		return change(next.state, ...effects, ...next.effects);
	}
	const word = selectedText(state.reply.editors.comment);
	return checkSpelling({...state, reply: {...state.reply, spelt: [...state.reply.spelt, word]}});
}

function scrollPreview(by: (page: number) => number): (state: State) => Change {
	return state => {
		const {overlay} = state;
		if (overlay?.kind !== 'preview') return change(state);
		const page = Math.max(1, state.size.rows - 5);
		const last = Math.max(0, previewRows(state).length - page);
		return change({...state, overlay: {...overlay, top: Math.max(0, Math.min(last, overlay.top + by(page)))}});
	};
}

/** The commands of the form that are more than moving and typing. */
export const formCommands: Readonly<Record<string, (state: State) => Change>> = {
	'edit.externally': editExternally,
	'edit.spelling': checkSpelling,
	'find.start': openFind,
	'find.next': state => (state.reply.find === undefined ? openFind(state) : findInComment(state, state.reply.find)),
	'identity.remember': rememberIdentity,
	'identity.forget': forgetIdentity,
	'preview.open': state => change({...state, overlay: {kind: 'preview', top: 0}}),
	'preview.close': state => change(without(state, 'overlay')),
	'preview.down': scrollPreview(() => 1),
	'preview.up': scrollPreview(() => -1),
	'preview.page-down': scrollPreview(page => page),
	'preview.page-up': scrollPreview(page => -page),
};
