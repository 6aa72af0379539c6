import {stateWords} from '../reply/draft.ts';
import {paletteEntries} from '../workbench/commands/overlays.ts';
import {placesOf} from '../workbench/key-map.ts';
import {shownKey} from '../workbench/key-names.ts';
import {type Chooser, chooserChoices} from '../workbench/selectors/chooser.ts';
import {helpSections} from '../workbench/selectors/help.ts';
import {previewRows} from '../workbench/selectors/preview.ts';
import type {Overlay, State} from '../workbench/state.ts';
import {sayEdit} from './say-editor.ts';
import {sayHints, sayListing, sayRaw} from './say-feed.ts';
import {lines, type Utterance} from './utterance.ts';

/** What is said when something opens over the pane. */
export function sayOpened(state: State, overlay: Overlay): Utterance[] {
	switch (overlay.kind) {
		case 'help':
			return lines('Keys of this place; type to look among all, Esc closes.', ...helpTexts(state, overlay.query));
		case 'menu':
			return lines(
				overlay.title,
				...overlay.choices.map(({label}, index) => `${index + 1}: ${label}`),
				'Type a number, or go with the arrows and press Enter; Esc closes.',
			);
		case 'prompt':
			return [{line: ''}, {echo: `${overlay.label}${overlay.editor.text}`}];
		case 'palette':
			return [{line: 'A command by its name; Enter does it, Esc closes.'}, {echo: ': '}];
		case 'drafts':
			return lines(`Drafts, ${overlay.drafts.length}.`, draftSentence(overlay));
		case 'chooser':
			return lines(`${overlay.title}; Enter takes it, Esc closes.`, choiceSentence(state, overlay));
		case 'listing':
			return sayListing(state);
		case 'raw':
			return [...lines('All words of the page:'), ...sayRaw(state, overlay.top)];
		case 'hints':
			return sayHints(state);
		case 'preview':
			return lines('As the site will show it:', ...previewRows(state).map(previewText));
	}
}

/** What changed in what stands over the pane. */
export function sayOverlay(state: State, before: Overlay, after: Overlay): Utterance[] {
	if (before === after) return [];
	if (before.kind === 'prompt' && after.kind === 'prompt') return sayEdit(before.editor, after.editor);
	if (before.kind === 'help' && after.kind === 'help')
		return before.query === after.query ? [] : lines(`Keys with ${after.query}:`, ...fewHelpTexts(state, after.query));
	if (before.kind === 'palette' && after.kind === 'palette') {
		const entry = paletteEntries(state.settings.keys, after.query)[after.selected];
		return lines(`${after.query}: ${entry ? `${entry.command}, ${entry.help}` : 'no command'}`);
	}
	if (before.kind === 'drafts' && after.kind === 'drafts')
		return before.selected === after.selected && before.drafts === after.drafts ? [] : lines(draftSentence(after));
	if (before.kind === 'chooser' && after.kind === 'chooser') {
		const typed = before.query === after.query ? '' : `${after.query}: `;
		return lines(`${typed}${choiceSentence(state, after)}`);
	}
	if (before.kind === 'raw' && after.kind === 'raw') return sayRaw(state, after.top);
	if (before.kind === 'preview' && after.kind === 'preview') return [];
	return sayOpened(state, after);
}

function choiceSentence(state: State, chooser: Chooser): string {
	const choices = chooserChoices(state, chooser);
	const choice = choices[chooser.selected];
	return choice ? `${chooser.selected + 1} of ${choices.length}, ${choice.label}, ${choice.note}` : 'nothing';
}

const previewText = ({quoted, runs}: ReturnType<typeof previewRows>[number]): string =>
	`${quoted ? 'Quoted: ' : ''}${runs.map(({text}) => text).join('')}`;

function draftSentence({drafts, selected}: Extract<Overlay, {kind: 'drafts'}>): string {
	const kept = drafts[selected];
	if (!kept) return 'None is left.';
	const {draft, headline, savedAt} = kept;
	const last = draft.history.at(-1);
	const became = last ? `; last ${last.what}${last.outcome ? `: ${last.outcome}` : ''}` : '';
	const place = `${selected + 1} of ${drafts.length}, ${stateWords[draft.state]}, saved ${savedAt.slice(0, 16).replace('T', ' ')}`;
	return `${place}, for ${headline || 'an article that is not kept'}: ${draft.fields.comment.slice(0, 200)}${became}`;
}

/** The keys in lines: those that work where one stands, or all that match what was typed. */
function helpTexts(state: State, query: string): string[] {
	const {overlay: _, ...beneath} = state;
	const places = placesOf(beneath);
	return helpSections(state, query).flatMap(({heading, bindings}) => {
		const told = bindings.filter(({where}) => query !== '' || places.includes(where));
		const texts = told.map(({keys, help}) => `${keys.map(shownKey).join(' or ')}: ${help}`);
		return texts.length > 0 ? [`${heading}:`, ...texts] : [];
	});
}

/** From this many on the matches are counted instead of read out at each letter. */
const mostHelpTexts = 12;

function fewHelpTexts(state: State, query: string): string[] {
	const found = helpTexts(state, query);
	if (found.length === 0) return ['none.'];
	return found.length > mostHelpTexts ? [`${found.length} lines; type more.`] : found;
}
