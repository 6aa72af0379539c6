import {type Change, change, saying, without} from '../change.ts';
import {applyEdit} from '../editor/edit.ts';
import {editorFrom} from '../editor/state.ts';
import {commandOf, type KeyMap, placesOf} from '../key-map.ts';
import {shownKey} from '../key-names.ts';
import type {KeyPress} from '../key-press.ts';
import {lastHelpTop} from '../selectors/help-rows.ts';
import {keyTo} from '../selectors/key-to.ts';
import type {MenuPurpose, Overlay, State} from '../state.ts';
import {chooserKey} from './choosing.ts';
import {changeKind, editPart} from './correcting.ts';
import {editOperations} from './editing.ts';
import {showListing} from './feeds.ts';
import {withQuery} from './filtering.ts';
import {answerSpelling, findInComment} from './form-tools.ts';
import {browse, followLink, hintKey} from './linking.ts';
import {filterActors, filterQuotes} from './listing.ts';
import {keptFeeds, openListing, openLocation, otherLocation} from './opening.ts';
import {pipeTo} from './piping.ts';
import {showForm} from './replying.ts';
import {searchFor} from './searching.ts';
import {answerComment, answerConfirmation} from './sending.ts';
import {chooseWay, sendLetter} from './ways.ts';
import {answerOverwrite, askFileName, writeFile} from './writing.ts';

/** Answers a key while an overlay is open. `run` carries out a command by its name (for the palette). */
export function overlayKey(
	state: State,
	overlay: Overlay,
	key: KeyPress,
	run: (state: State, command: string) => Change,
): Change {
	if (key.name === 'ctrl-c' || key.name === 'escape') return change(closed(state, overlay));
	if (overlay.kind === 'prompt') return promptKey(state, overlay, key);
	if (overlay.kind === 'palette') return paletteKey(state, overlay, key, run);
	if (overlay.kind === 'hints') return hintKey(state, overlay.typed, key);
	if (['drafts', 'preview', 'listing', 'raw'].includes(overlay.kind)) {
		const command = commandOf(state.settings.keys, placesOf(state), key.name);
		return command ? run(state, command) : change(state);
	}
	if (overlay.kind === 'chooser') return chooserKey(state, overlay, key);
	if (overlay.kind === 'help') return change(helpKey(state, overlay, key));
	// A menu hears its own keys; only q, which would otherwise be dead, closes it here.
	return change(key.name === 'q' ? closed(state, overlay) : state);
}

/** The state without an overlay; a list that it was opened over comes back, as it does where nothing else is open. */
function closed(state: State, overlay: Overlay): State {
	if (overlay.kind === 'help' && overlay.over) return {...state, overlay: overlay.over};
	const onlyList = state.listing !== undefined && !state.article && overlay.kind !== 'listing';
	return onlyList ? {...state, overlay: {kind: 'listing'}} : without(state, 'overlay');
}

/** Opens a prompt of one line. */
const openPrompt = (state: State, overlay: Extract<Overlay, {kind: 'prompt'}>): State => ({...state, overlay});

/** Opens the prompt for a search, with the last query to go on from. */
export const openSearch = (state: State): State =>
	openPrompt(state, {kind: 'prompt', purpose: {kind: 'search'}, label: '/', editor: editorFrom('', {oneLine: true})});

function promptKey(state: State, prompt: Extract<Overlay, {kind: 'prompt'}>, key: KeyPress): Change {
	if (key.name === 'enter') return answerPrompt(state, prompt);
	if (key.name === 'backspace' && prompt.editor.text === '') return change(without(state, 'overlay'));
	const command = commandOf(state.settings.keys, placesOf(state), key.name) ?? '';
	const operation = editOperations[command] ?? (key.text ? ({kind: 'insert', text: key.text} as const) : undefined);
	return operation
		? change({...state, overlay: {...prompt, editor: applyEdit(prompt.editor, operation)}})
		: change(state);
}

function answerPrompt(state: State, {purpose, editor}: Extract<Overlay, {kind: 'prompt'}>): Change {
	const closed = without(state, 'overlay');
	if (purpose.kind === 'letter') return sendLetter(closed, purpose.way, editor.text);
	if (purpose.kind === 'find') return findInComment(closed, editor.text);
	if (purpose.kind === 'search') return searchFor(closed, editor.text);
	if (purpose.kind === 'pipe') return pipeTo(closed, editor.text);
	if (purpose.kind === 'file') return writeFile(state, editor.text, purpose.format, false);
	const location = editor.text.trim();
	return location === '' ? change(closed) : openLocation(closed, location);
}

/** Puts pasted text into the prompt or the filter that is open. */
export function pasteIntoOverlay(state: State, overlay: Overlay, text: string): State {
	if (overlay.kind === 'prompt')
		return {...state, overlay: {...overlay, editor: applyEdit(overlay.editor, {kind: 'paste', text})}};
	if (overlay.kind !== 'help' && overlay.kind !== 'palette') return state;
	const query = overlay.query + text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
	return {...state, overlay: {...overlay, query}};
}

function helpKey(state: State, help: Extract<Overlay, {kind: 'help'}>, key: KeyPress): State {
	const page = Math.max(1, state.size.rows - 6);
	const scroll: Readonly<Record<string, number>> = {down: 1, up: -1, 'page-down': page, 'page-up': -page};
	const rows = scroll[key.name];
	if (rows !== undefined) {
		const top = Math.max(0, Math.min(lastHelpTop(state, help.query), help.top + rows));
		return {...state, overlay: {...help, top}};
	}
	if (key.name === 'enter' || key.name === 'function') return closed(state, help);
	// q and ? close the help as they close every overlay, unless they are part of what is typed to filter it.
	if (help.query === '' && (key.name === 'q' || key.name === '?')) return closed(state, help);
	const filtered = withQuery(help, key);
	return filtered ? {...state, overlay: {...filtered, top: 0}} : state;
}

export type PaletteEntry = {command: string; help: string; keys: string};

/**
 * The commands of the reading views whose name or sentence has all the words typed, each once. Those that have a word
 * begin like each of them come first, as nobody means “next” by “ex”; before all, the command whose key was typed, as
 * those who know vim type :q and :w.
 */
export function paletteEntries({bindings}: KeyMap, query: string): PaletteEntry[] {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const entries = new Map<string, PaletteEntry & {rank: number}>();
	const categories = ['Form', 'Review', 'Drafts'];
	const places = ['selecting', 'correcting', 'listing', 'raw'];
	for (const {command, help, keys, where, category} of bindings) {
		if (categories.includes(category) || places.includes(where)) continue;
		const searched = `${command} ${help}`.toLowerCase();
		if (!words.every(word => searched.includes(word)) || entries.has(command)) continue;
		const starts = searched.split(/[^a-z]+/);
		const begins = words.every(word => starts.some(start => start.startsWith(word)));
		const rank = keys.includes(query) ? 2 : Number(begins);
		entries.set(command, {command, help, keys: keys.map(shownKey).join(' '), rank});
	}
	return [...entries.values()].sort((a, b) => b.rank - a.rank);
}

function paletteKey(
	state: State,
	palette: Extract<Overlay, {kind: 'palette'}>,
	key: KeyPress,
	run: (state: State, command: string) => Change,
): Change {
	const entries = paletteEntries(state.settings.keys, palette.query);
	const step = {down: 1, up: -1, 'ctrl-n': 1, 'ctrl-p': -1}[key.name];
	if (step !== undefined) {
		const selected = Math.max(0, Math.min(entries.length - 1, palette.selected + step));
		return change({...state, overlay: {...palette, selected}});
	}
	const entry = entries[palette.selected];
	if (key.name === 'tab' && entry) return change({...state, overlay: {...palette, query: entry.command, selected: 0}});
	if (key.name === 'enter') {
		const closed = without(state, 'overlay');
		return entry
			? run(closed, entry.command)
			: change(saying(closed, `No command is called “${palette.query}”.`, 'bad'));
	}
	const filtered = withQuery(palette, key);
	return change(filtered ? {...state, overlay: {...filtered, selected: 0}} : state);
}

/** What a menu's answer does; '' as the location opens the prompt for one. */
export const menuAnswers: Readonly<Record<MenuPurpose, (state: State, value: string, at: number) => Change>> = {
	'open-article': openAnswered,
	'follow-link': followLink,
	browse,
	'filter-quotes': (state, value) => change(filterQuotes(state, value)),
	'filter-actors': (state, value) => change(filterActors(state, value)),
	'write-file': (state, value) => change(askFileName(state, value)),
	'overwrite-file': answerOverwrite,
	spelling: answerSpelling,
	'confirm-quoted': answerConfirmation,
	'answer-comment': answerComment,
	'other-way': chooseWay,
	'correct-quotation': editPart,
	'correct-kind': changeKind,
	'recovered-draft': (state, value) =>
		value === 'resume'
			? showForm(state)
			: change(saying(state, `The draft is kept: ${keyTo(state, 'reply.write')} takes it up.`)),
};

function openAnswered(state: State, value: string): Change {
	if (value === otherLocation) return change(askLocation(state));
	if (value === openListing) return change(showListing(state));
	if (value === keptFeeds) return change(state, {type: 'list-feeds', request: state.request});
	return openLocation(state, value);
}

const askLocation = (state: State): State =>
	openPrompt(state, {
		kind: 'prompt',
		purpose: {kind: 'location'},
		label: 'Open file or address: ',
		editor: editorFrom('', {oneLine: true}),
	});
