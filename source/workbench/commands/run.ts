import {type Change, change, saying, without} from '../change.ts';
import {bindingsIn} from '../key-map.ts';
import {shownKey} from '../key-names.ts';
import {geometryOf, splitColumns} from '../selectors/geometry.ts';
import {keyTo} from '../selectors/key-to.ts';
import {type Pane, panes, type State} from '../state.ts';
import {copyWords} from './copying.ts';
import {acceptQuotation, editQuotation, rejectQuotation, takeWords} from './correcting.ts';
import {openMerging, openSplitting} from './correcting-actors.ts';
import {draftCommands} from './drafts-list.ts';
import {feedCommands, showListing} from './feeds.ts';
import {formCommands} from './form-tools.ts';
import {interruptField, keepNow, postpone} from './keeping.ts';
import {askBrowser, showHints} from './linking.ts';
import {openFilter, openPlace, pickQuotation, sortList} from './listing.ts';
import {
	clampedView,
	goBack,
	moveBy,
	moveGroup,
	movePages,
	moveParagraph,
	moveQuotation,
	moveToEnd,
	showPane,
} from './moving.ts';
import {retryOpening} from './opening.ts';
import {openSearch} from './overlays.ts';
import {openPipe} from './piping.ts';
import {rawCommands} from './raw-page.ts';
import {
	checkingEffects,
	cite,
	closeReview,
	editField,
	enterForm,
	leaveField,
	moveField,
	openReview,
	showForm,
} from './replying.ts';
import {moveMatch} from './searching.ts';
import {moveRow, moveWord, startSelection, stopSelection, swapEnds} from './selecting.ts';
import {askComments, sendReply, toggleConsent} from './sending.ts';
import {redoCorrection, undoCorrection} from './undoing.ts';
import {openWriting, writingOf} from './writing.ts';

type Command = (state: State, at: number) => Change;

/** A command that only changes the state. */
const only =
	(next: (state: State) => State): Command =>
	state =>
		change(next(state));

const commands: Readonly<Record<string, Command>> = {
	'row.next': only(state => moveBy(state, 1)),
	'row.previous': only(state => moveBy(state, -1)),
	'page.next': only(state => movePages(state, 1)),
	'page.previous': only(state => movePages(state, -1)),
	'half-page.next': only(state => movePages(state, 0.5)),
	'half-page.previous': only(state => movePages(state, -0.5)),
	'end.first': only(state => moveToEnd(state, false)),
	'end.last': only(state => moveToEnd(state, true)),
	'paragraph.next': only(state => moveParagraph(state, 1)),
	'paragraph.previous': only(state => moveParagraph(state, -1)),
	'place.back': state => (state.back.length === 0 && state.listing ? change(showListing(state)) : goBack(state)),
	'place.open': state => (state.article ? openPlace(state) : retryOpening(state)),
	'mark.set': only(state => saying({...state, pending: 'mark-set'}, 'Mark this place with which letter?')),
	'mark.return': only(state => saying({...state, pending: 'mark-return'}, 'Return to which mark?')),

	'pane.text': only(state => showPane(state, 'text')),
	'pane.quotes': only(state => showPane(state, 'quotes')),
	'pane.actors': only(state => showPane(state, 'actors')),
	'pane.reply': showForm,
	'pane.next': (state, at) => stepPane(state, 1, at),
	'pane.previous': (state, at) => stepPane(state, -1, at),
	'view.split': splitView,

	'search.start': only(openSearch),
	'search.next': state => moveMatch(state, 1),
	'search.previous': state => moveMatch(state, -1),
	'quotation.next': state => moveQuotation(state, 1),
	'quotation.previous': state => moveQuotation(state, -1),
	'quotation.cite': cite,
	'quotation.pick': pickQuotation,
	'attribution.accept': acceptQuotation,
	'attribution.edit': editQuotation,
	'attribution.reject': rejectQuotation,
	'actor.merge': openMerging,
	'actor.split': openSplitting,
	'correction.undo': undoCorrection,
	'correction.redo': redoCorrection,
	'words.copy': state => copyWords(state, false),
	'words.copy-attributed': state => copyWords(state, true),
	'selection.start': startSelection,
	'selection.next-word': only(state => moveWord(state, 1)),
	'selection.previous-word': only(state => moveWord(state, -1)),
	'selection.next-row': only(state => moveRow(state, 1)),
	'selection.previous-row': only(state => moveRow(state, -1)),
	'selection.move': only(swapEnds),
	'selection.take': takeWords,
	'selection.cancel': only(stopSelection),
	'group.next': only(state => moveGroup(state, 1)),
	'group.previous': only(state => moveGroup(state, -1)),
	'list.filter': openFilter,
	'list.sort': sortList,

	'reply.write': state => enterForm(state, state.reply.review ? state.reply.lastFocus : 'comment'),
	'reply.enter': state => enterForm(state),
	'reply.review': openReview,
	'reply.postpone': state => postpone(closeReview(state)),
	'reply.copy': copyReply,
	'reply.copy-all': copyReply,
	'reply.send': sendReply,
	'reply.answer-comment': askComments,
	'consent.toggle': state => {
		const ticked = toggleConsent(state);
		return change(ticked, ...checkingEffects(ticked));
	},
	'view.write': openWriting,
	'text.pipe': openPipe,
	'field.next': state => moveField(state, 1),
	'field.previous': state => moveField(state, -1),
	'field.leave': only(leaveField),
	'field.interrupt': interruptField,
	'prefix.start': only(state => saying({...state, pending: 'prefix'}, prefixHint(state))),
	'draft.keep': keepNow,

	...feedCommands,
	...rawCommands,
	'links.show': showHints,
	'page.browse': askBrowser,

	...draftCommands,
	...formCommands,

	'article.open': state => change(state, {type: 'list-articles'}),
	'commands.open': only(state => ({...state, overlay: {kind: 'palette', query: '', selected: 0}})),
	'help.open': only(state => ({
		...state,
		overlay: {
			kind: 'help',
			query: '',
			top: 0,
			from: state.pane,
			...(state.overlay?.kind === 'listing' ? {over: state.overlay} : {}),
		},
	})),
	'screen.redraw': state => change(state, {type: 'redraw-screen'}),
	'program.suspend': state => change(state, {type: 'suspend-program'}),
	'detail.close': only(state => closeDetail(state) ?? state),
	'program.close': state => {
		const closed = closeDetail(state);
		return closed ? change(closed) : change(state, {type: 'quit-program', code: 0});
	},
	'program.interrupt': state => change(state, {type: 'quit-program', code: 130}),
};

/** Carries out a command by its name; an editing command acts in the focused field. Unknown names change nothing. */
export function runCommand(state: State, command: string, at = 0): Change {
	return commands[command]?.(state, at) ?? editField(state, command) ?? change(state);
}

/** The names of all commands that can be run, for the test that holds the key map against them. */
export const commandNames: readonly string[] = Object.keys(commands);

function stepPane(state: State, direction: 1 | -1, at: number): Change {
	// In the reply pane Tab goes into the form (interface: Enter or Tab enters it).
	if (state.pane === 'reply' && direction === 1 && !state.reply.review) return enterForm(state);
	const pane: Pane = panes[(panes.indexOf(state.pane) + direction + panes.length) % panes.length] ?? 'text';
	return runCommand(state, `pane.${pane}`, at);
}

function splitView(state: State): Change {
	if (state.size.columns < splitColumns)
		return change(
			saying(state, `Text beside a pane needs ${splitColumns} columns; this window has ${state.size.columns}.`),
		);
	if (state.pane === 'text' && !state.split)
		return change(saying({...state, split: true}, 'The text stands beside the other panes now: 2, 3 and 4 show it.'));
	return change(clampedView({...state, split: !state.split}));
}

/** The state with the innermost thing that is open closed; undefined when nothing is. */
export function closeDetail(state: State): State | undefined {
	if (state.text.selection) return stopSelection(state);
	if (state.pane === 'reply' && state.reply.review) return closeReview(state);
	if (state.pane === 'actors' && state.actors.detail) return {...state, actors: {...state.actors, detail: false}};
	if (state.pane === 'quotes' && state.quotes.detail && !geometryOf(state).sideShows)
		return {...state, quotes: {...state.quotes, detail: false}};
	if (state.search) return without(state, 'search');
	return undefined;
}

function copyReply(state: State): Change {
	const writing = writingOf(state, 'txt');
	return writing ? change(state, {type: 'copy-reply', writing}) : change(state);
}

/** What can follow the first of two keys. */
function prefixHint(state: State): string {
	const second = bindingsIn(state.settings.keys, 'prefix').flatMap(({keys: [key], footer}) =>
		key && footer ? [`${shownKey(key)} ${footer}`] : [],
	);
	return `${keyTo(state, 'prefix.start')}: ${second.join(' · ')}`;
}
