import {type Change, change, saying, without} from '../change.ts';
import type {KeyPress} from '../key-press.ts';
import {keyTo} from '../selectors/key-to.ts';
import {hintsOf} from '../selectors/links.ts';
import type {MenuChoice, State} from '../state.ts';
import {openLocation} from './opening.ts';

/** Puts a label at each link in sight, to be chosen by its letters. */
export function showHints(state: State): Change {
	if (!state.article)
		return change(saying(state, `Open an article first: ${keyTo(state, 'article.open')} lists them.`));
	const inText: State = {...state, pane: 'text'};
	if (hintsOf(inText).length === 0)
		return change(saying(inText, `No link is in sight here: ${keyTo(inText, 'row.next')} goes on in the text.`));
	return change(saying({...inText, overlay: {kind: 'hints', typed: ''}}, 'Type the letters of a link; Esc leaves.'));
}

/** A letter of a label: the link whose label is whole is chosen; letters that begin no label close the hints. */
export function hintKey(state: State, typed: string, key: KeyPress): Change {
	const closed = without(state, 'overlay');
	if (key.name === 'backspace') return change({...state, overlay: {kind: 'hints', typed: typed.slice(0, -1)}});
	const now = typed + key.text.toLowerCase();
	const hints = hintsOf(state);
	const chosen = hints.find(({label}) => label === now);
	if (chosen) return change(askLink(closed, chosen.href));
	if (key.text === '' || !hints.some(({label}) => label.startsWith(now)))
		return change(saying(closed, 'No link has these letters.'));
	return change({...state, overlay: {kind: 'hints', typed: now}});
}

const choice = (does: string, url: string, label: string): MenuChoice => ({value: JSON.stringify([does, url]), label});

const hostOf = (url: string): string => URL.parse(url)?.host || url;

/** Asks what to do with a link; its address is shown before anything happens with it. */
function askLink(state: State, url: string): State {
	const mail = url.startsWith('mailto:');
	const choices = [
		...(mail ? [] : [choice('open', url, 'Open it here'), choice('browse', url, `Open ${hostOf(url)} in the browser`)]),
		choice('copy', url, 'Copy the address'),
	];
	return {...state, overlay: {kind: 'menu', purpose: 'follow-link', title: url, choices}};
}

/** Carries out the answer to `askLink`. */
export function followLink(state: State, value: string): Change {
	const [does, url] = JSON.parse(value) as ['open' | 'browse' | 'copy', string];
	if (does === 'open') return openLocation(state, url);
	if (does === 'browse') return change(state, {type: 'open-browser', url});
	return change(state, {type: 'copy-text', text: url, what: 'the address'});
}

/** The web address of what is open: the selected row of a list in sight, otherwise the article's page. */
function addressHere({overlay, listing, article}: State): string | undefined {
	if (overlay?.kind === 'listing') return listing?.rows[listing.selected]?.url;
	return article?.url ?? (article?.origin.kind === 'url' ? article.origin.location : undefined);
}

/** Asks whether the page is to be opened in the browser; says whose page it is first. */
export function askBrowser(state: State): Change {
	const url = addressHere(state);
	if (url === undefined || !/^https?:/.test(url))
		return change(saying(state, 'This has no web address to open in a browser.'));
	return change({
		...state,
		overlay: {
			kind: 'menu',
			purpose: 'browse',
			title: `Open ${hostOf(url)} in the browser?`,
			choices: [
				{value: url, label: `Open ${url}`},
				{value: '', label: 'Leave it'},
			],
		},
	});
}

/** Carries out the answer to `askBrowser`. */
export const browse = (state: State, url: string): Change =>
	url === '' ? change(state) : change(state, {type: 'open-browser', url});
