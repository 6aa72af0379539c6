import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {type ActorMark, correctActors} from './correct-actors.ts';
import {correctQuotations, isOfQuotation, type QuotationMark} from './correct-quotations.ts';
import {whyCorrected} from './describe.ts';
import type {Correction} from './schema.ts';

/** An analysis with a person's corrections applied, and what was done where. */
export type Corrected = {
	/** In the same form as the program's own; rejected quotations are left out. */
	analysis: Analysis;
	/** The person's word on quotations, by their ids. */
	marks: ReadonlyMap<string, QuotationMark>;
	/** What was done to actors, by their ids. */
	actorMarks: ReadonlyMap<string, readonly ActorMark[]>;
	rejected: readonly Analysis['quotations'][number][];
	/** Corrections whose words or actors are not found any more. */
	lost: readonly Correction[];
	/** Id of a correction to the id of the quotation or actor it changed. */
	targets: ReadonlyMap<string, string>;
};

const uncorrected = (analysis: Analysis): Corrected => ({
	analysis,
	marks: new Map(),
	actorMarks: new Map(),
	rejected: [],
	lost: [],
	targets: new Map(),
});

/**
 * The analysis as a person corrected it. Quotations are found again by their exact words, what stands around them, and
 * their place; actors by name and kind. The program's analysis is not changed;
 * without corrections it is the result itself. Ids stay what they are.
 */
export function applyCorrections(article: Article, machine: Analysis, corrections: readonly Correction[]): Corrected {
	const active = corrections.filter(({undone}) => !undone);
	if (active.length === 0) return uncorrected(machine);
	const lost: Correction[] = [];
	const targets = new Map<string, string>();
	const actorMarks = new Map<string, ActorMark[]>();
	let analysis = machine;
	for (const {change, ...correction} of active) {
		if ('quotation' in change) continue;
		const corrected = correctActors(article, analysis, change, correction.at);
		if (!corrected) {
			lost.push({...correction, change});
			continue;
		}
		analysis = corrected.analysis;
		targets.set(correction.id, corrected.actor);
		actorMarks.set(corrected.actor, [...(actorMarks.get(corrected.actor) ?? []), corrected.mark]);
	}
	const {quotations, rejected, marks, ...found} = correctQuotations(
		article,
		analysis,
		machine.quotations,
		active.filter(isOfQuotation),
	);
	return {
		analysis: {
			...analysis,
			quotations: quotations.map(quotation => {
				const mark = marks.get(quotation.id);
				return mark ? {...quotation, why: whyCorrected(quotation, mark)} : quotation;
			}),
		},
		marks,
		actorMarks,
		rejected,
		lost: corrections.filter(one => lost.some(({id}) => id === one.id) || found.lost.includes(one)),
		targets: new Map([...targets, ...found.targets]),
	};
}
