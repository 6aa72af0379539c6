import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import {visibleRows} from '../../components/list.ts';
import {isOutstanding, type KeptDraft, stateWords} from '../../reply/draft.ts';
import {drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import type {Overlay, State} from '../../workbench/state.ts';
import {wrapped} from '../wrapped.ts';

const dayAndTime = (when: string): string => when.slice(0, 16).replace('T', ' ');

const firstWords = ({draft}: KeptDraft): string =>
	drawable(draft.fields.comment.slice(0, 300).replaceAll(/^>.*$/gm, '').replaceAll(/\s+/g, ' ').trim()) ||
	'(only quotations)';

/** A draft in one row: its state, when it was saved, and its first words. */
function draftLine(kept: KeptDraft, current: boolean, width: number): Line {
	const state = padded(stateWords[kept.draft.state], width >= 60 ? 24 : 14);
	const time = width >= 60 ? `${dayAndTime(kept.savedAt)}  ` : '';
	const row = `${current ? '>' : ' '} ${state} ${time}${firstWords(kept)}`;
	return [piece(padded(row, width), current ? 'selected' : isOutstanding(kept.draft) ? 'warning' : undefined)];
}

/** What is told of the selected draft: its article, who signs, and what became of it, the latest last. */
function detailLines(kept: KeptDraft, width: number, height: number): Line[] {
	const {draft, headline} = kept;
	const title = fitted(` ${drawable(headline) || 'An article that is not kept'}`, width);
	const history = draft.history.flatMap(({when, what, outcome}) =>
		wrapped(`${dayAndTime(when)}  ${what}${outcome === undefined ? '' : `: ${outcome}`}`, width - 2, 'quiet', '   '),
	);
	return [blankLine, lineOf(title, 'strong'), ...history.slice(-Math.max(1, height - 2))];
}

/** The list of drafts with the history of the selected one below it. */
export function draftLines(
	state: State,
	{drafts, selected}: Extract<Overlay, {kind: 'drafts'}>,
	width: number,
	height: number,
): Line[] {
	const kept = drafts[selected];
	const detail = kept && height >= 8 ? detailLines(kept, width, Math.floor(height / 2)) : [];
	const room = Math.max(1, height - 1 - detail.length);
	const title =
		drafts.length === 0
			? ` Drafts: none is left; ${keyTo(state, 'draft.restore')} brings back what was removed`
			: ` Drafts (${drafts.length})`;
	return [
		lineOf(fitted(title, width), 'headline'),
		...visibleRows(drafts, selected, room, (one, index) => [draftLine(one, index === selected, width)]),
		...detail,
	];
}
