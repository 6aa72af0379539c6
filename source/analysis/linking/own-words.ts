import type {Run} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {hashOf} from '../tagging/hash.ts';
import {integers} from '../tagging/number-columns.ts';
import {partsOfSpeech} from '../tagging/tag-sets.ts';
import type {CueCandidate} from './cue-candidates.ts';

/** So many tokens at most stand between words in marks and the cue behind them: “A,” the harbour master said. */
const mostBetween = 6;

/** A cue less likely than this, of which the rules know nothing, owns no words. */
const leastOfOwner = 0.3;

/** Tags of marks and conjunctions. */
const parting: ReadonlySet<number> = new Set(
	partsOfSpeech.flatMap((tag, index) => (/^(?:\W|CC$)/u.test(tag) ? index : [])),
);

/** What ends words that a frame follows (`StretchFacts.ending`): a question or exclamation mark, a comma. */
const goesOn: ReadonlySet<number> = new Set([1, 2]);

const isLead: ReadonlySet<number> = new Set([':', '(', '—', '–', '--', '-'].map(hashOf));

/**
 * The words in marks that are surely of the frame right behind them, since a colon, a dash or a bracket parts them from
 * what stands before: “Larsen praised the mill: “It works,” she said” · “the mill (“a wreck,” Holm wrote)”. For each token
 * of the row the first token of the cue that owns it, counted from 1; 0 for all others.
 */
export function ownersOf(row: SpanRow, cues: readonly CueCandidate[]): Int32Array {
	const owners = integers(row.length);
	let next = 0;
	for (const {run, ending} of row.stretches) {
		while ((cues[next]?.from ?? row.length) < run.to) next++;
		const cue = cues[next];
		if (cue === undefined || cue.from > run.to + mostBetween) continue;
		if (!isLead.has(row.word[run.from - 1] ?? 0) || !goesOn.has(ending)) continue;
		const isSure = cue.frame > 0 || cue.likelihood >= leastOfOwner;
		if (isSure && !isParted(row, run.to, cue.from)) owners.fill(cue.from + 1, run.from, run.to);
	}
	return owners;
}

/** Whether a token belongs to another cue than this one. */
export const isOthers = (owners: Int32Array, {from}: Run, at: number): boolean =>
	(owners[at] ?? 0) > 0 && owners[at] !== from + 1;

/** What leads in the words that a cue owns, from the beginning of their sentence; undefined where it owns none. */
export function leadOf(row: SpanRow, owners: Int32Array, {from}: Run): Run | undefined {
	let at = from - 1;
	while (at > from - 1 - mostBetween && owners[at] === 0) at--;
	if (owners[at] !== from + 1) return undefined;
	while (owners[at - 1] === from + 1) at--;
	return {from: row.opens[at] ?? at, to: at};
}

/** Whether a mark or the end of the sentence stands among tokens [from, to), or right before them. */
function isParted(row: SpanRow, from: number, to: number): boolean {
	if (row.sentence[from - 1] !== row.sentence[to]) return true;
	for (let at = from; at < to; at++) if ((row.marks[at] ?? 0) > 0 || parting.has(row.speech[at] ?? 0)) return true;
	return false;
}
