import {describeChange} from '../../correction/describe.ts';
import {joined, madeAgain, redoable, replaced, takenBack, undoable} from '../../correction/history.ts';
import type {Correction} from '../../correction/schema.ts';
import {type Change, change, saying} from '../change.ts';
import {correctedOf} from '../selectors/corrected.ts';
import {keyTo} from '../selectors/key-to.ts';
import {extentOf, selectedQuotation} from '../selectors/quotations.ts';
import type {State} from '../state.ts';
import {showing, textIsShown} from './moving.ts';

/** Takes the last correction back. It stays in the library, so that it can be made again in a later run too. */
export function undoCorrection(state: State): Change {
	const last = undoable(state.corrections);
	if (!last) return change(saying(state, 'There is no correction to undo.'));
	return turned(
		state,
		last,
		takenBack(last),
		// The key comes first, as a narrow window cuts the end off.
		`Undone, ${keyTo(state, 'correction.redo')} redoes it: ${describeChange(last.change)}.`,
	);
}

/** Makes the correction again that was taken back last. */
export function redoCorrection(state: State): Change {
	const next = redoable(state.corrections);
	if (!next) return change(saying(state, 'There is no correction to make again.'));
	return turned(state, next, madeAgain(next), `Redone: ${describeChange(next.change)}.`);
}

/** The state with a correction in its other form, standing on what it changes. */
function turned(state: State, before: Correction, after: Correction, said: string): Change {
	const next: State = {...state, corrections: replaced(state.corrections, after)};
	const target = correctedOf(before.undone ? next : state)?.targets.get(before.id);
	const effect = {type: 'keep-correction', correction: after} as const;
	if (target === undefined || !('quotation' in before.change)) return change(saying(next, said, 'good'), effect);
	const selected: State = {...next, quotation: target};
	const quotation = selectedQuotation(selected);
	const shown = quotation && textIsShown(selected) ? showing(selected, extentOf(quotation)) : selected;
	return change(saying(shown, said, 'good'), effect);
}

/** Takes up the corrections that the library keeps of the article, below those made meanwhile. */
export function foundCorrections(state: State, kept: readonly Correction[]): State {
	return kept.length === 0 ? state : {...state, corrections: joined(kept, state.corrections)};
}
