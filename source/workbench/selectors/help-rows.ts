import {shownKey} from '../key-names.ts';
import {drawable} from '../layout/cells.ts';
import {wrapText} from '../layout/wrap.ts';
import type {State} from '../state.ts';
import {geometryOf} from './geometry.ts';
import {helpSections, placeName} from './help.ts';

/** A row of the help: a heading, a key with its sentence, more of the sentence, or that no key was found. */
export type HelpRow = {kind: 'heading' | 'key' | 'more' | 'none' | 'blank'; keys: string; words: string};

/** Cells of the column of keys in a window of `width` cells. */
export const keyCells = (width: number): number => (width >= 60 ? 22 : 12);

/** The help in rows of at most `width` cells, filtered by `query`: a sentence goes on below itself, as far as it needs. */
export function helpRows(state: State, query: string, width: number): HelpRow[] {
	const room = Math.max(1, width - keyCells(width) - 2);
	const rows = helpSections(state, query).flatMap(({heading, here, bindings}): HelpRow[] => [
		{kind: 'heading', keys: '', words: heading},
		...bindings.flatMap(({keys, help, where}) => {
			const place = here ? '' : placeName(state, where);
			const sentence = place && width >= 70 ? `${help.slice(0, -1)} (${place}).` : help;
			return wrapText(sentence, room).map(
				({start, end}, index): HelpRow => ({
					kind: index === 0 ? 'key' : 'more',
					keys: index === 0 ? keys.map(shownKey).join(' ') : '',
					words: sentence.slice(start, end),
				}),
			);
		}),
		{kind: 'blank', keys: '', words: ''},
	]);
	if (rows.length > 0) return rows;
	const none = `No key does “${drawable(query)}”. Backspace takes letters away.`;
	return wrapText(none, Math.max(1, width - 2)).map(({start, end}) => ({
		kind: 'none',
		keys: '',
		words: none.slice(start, end),
	}));
}

/** The furthest row that the help can begin with: beyond it there would be nothing more to see. */
export const lastHelpTop = (state: State, query: string): number =>
	Math.max(0, helpRows(state, query, state.size.columns).length - (geometryOf(state).body - 1));
