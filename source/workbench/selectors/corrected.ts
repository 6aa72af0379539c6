import type {Analysis, Quotation} from '../../analysis/schema.ts';
import {applyCorrections, type Corrected} from '../../correction/apply-corrections.ts';
import type {ActorMark} from '../../correction/correct-actors.ts';
import type {QuotationMark} from '../../correction/correct-quotations.ts';
import type {Correction} from '../../correction/schema.ts';
import type {State} from '../state.ts';

type Known = {corrections: readonly Correction[]; corrected: Corrected};
const known = new WeakMap<Analysis, Known>();

/** The analysis as the reader corrected it, once there is one; the same object while neither changes. */
export function correctedOf({analysis, article, corrections}: State): Corrected | undefined {
	if (analysis.status !== 'done' || !article) return undefined;
	const machine = analysis.analysis;
	const before = known.get(machine);
	if (before?.corrections === corrections) return before.corrected;
	const corrected = applyCorrections(article, machine, corrections);
	known.set(machine, {corrections, corrected});
	return corrected;
}

/** The reader's word on a quotation. */
export const markOf = (state: State, {id}: Quotation): QuotationMark | undefined => correctedOf(state)?.marks.get(id);

const unmarked: readonly ActorMark[] = [];

/** What the reader did to an actor. */
export const actorMarksOf = (state: State, actor: string): readonly ActorMark[] =>
	correctedOf(state)?.actorMarks.get(actor) ?? unmarked;
