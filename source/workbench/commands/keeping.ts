import type {Problem} from '../../article/problem.ts';
import {type Change, change, saying, without} from '../change.ts';
import {keyTo} from '../selectors/key-to.ts';
import {causeOf} from '../selectors/reply-form.ts';
import type {State} from '../state.ts';
import {isUntouched} from './identity.ts';
import {draftEffects} from './replying.ts';

/** Within this many milliseconds a second Ctrl-C in a field quits (interface: keys). */
const secondInterrupt = 2000;

type Asked = 'keep' | 'interrupt' | 'postpone';

/** What is said while the draft is on its way to the disk, and once it is there. */
const sentences: Readonly<Record<Asked, {asking: string; kept: string}>> = {
	keep: {asking: 'Keeping the draft…', kept: 'The draft is kept.'},
	interrupt: {asking: 'Keeping the draft…', kept: 'The draft is kept.'},
	postpone: {asking: 'Postponed: keeping the draft…', kept: 'Postponed; the draft is kept.'},
};

const nothingWritten = 'Nothing is written yet.';

/** Has the draft kept at once. That it is kept is said when it is: the disk may be full, or not ours to write. */
export const keepNow = (state: State): Change =>
	isUntouched(state) ? change(saying(state, nothingWritten)) : asking(state, 'keep');

/** Has the draft kept for later. */
export const postpone = (state: State): Change =>
	isUntouched(state) ? change(saying(state, nothingWritten)) : asking(state, 'postpone');

/** Ctrl-C in a field: has the draft kept, and quits when it comes again soon. */
export function interruptField(state: State, at: number): Change {
	if (state.interruptedAt !== undefined && at - state.interruptedAt <= secondInterrupt)
		return change(state, {type: 'quit-program', code: 130});
	const interrupted = {...state, interruptedAt: at};
	if (isUntouched(state)) return change(saying(interrupted, `${nothingWritten} ${waysOut(state)}`));
	return asking(interrupted, 'interrupt');
}

const waysOut = (state: State): string =>
	`${keyTo(state, 'field.interrupt')} once more quits; ${keyTo(state, 'field.leave')} leaves the field.`;

const withWaysOut = (state: State, sentence: string, asked: Asked): string =>
	asked === 'interrupt' ? `${sentence} ${waysOut(state)}` : sentence;

function asking(state: State, asked: Asked): Change {
	const asks: State = {...state, reply: {...state.reply, keeping: {status: 'pending', asked}}};
	return change(saying(asks, withWaysOut(state, sentences[asked].asking, asked)), ...draftEffects(asks, true));
}

const askedOf = ({reply: {keeping}}: State): Asked | undefined =>
	keeping.status === 'pending' ? keeping.asked : undefined;

/** Takes note that the draft is on the disk, and says so where it was asked for. */
export function draftKept(state: State): State {
	const asked = askedOf(state);
	const kept: State = {...state, reply: {...state.reply, keeping: {status: 'kept'}}};
	return asked === undefined ? kept : saying(kept, withWaysOut(state, sentences[asked].kept, asked), 'good');
}

/** Takes note that it is not, which the form tells until it works again. Whoever is about to leave is told what to do. */
export function keepingFailed(state: State, problem: Problem): State {
	const asked = askedOf(state);
	const failed: State = {...state, reply: {...state.reply, keeping: {status: 'failed', problem}}};
	if (asked === undefined) return failed;
	if (asked !== 'interrupt') return without(failed, 'message');
	const copy = `${keyTo(state, 'prefix.start')} ${keyTo(state, 'reply.copy-all')}`;
	return saying(failed, `NOT KEPT: ${causeOf(problem.message)} ${copy} copies the words. ${waysOut(state)}`, 'bad');
}
