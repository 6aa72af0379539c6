import type {FoundSpans} from '../spans/find-spans.ts';
import {cuePart, partOf, type Run, runsOf} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {bytes} from '../tagging/number-columns.ts';

/** A run of tokens that may be a cue. */
export type CueCandidate = Run & {
	/** How likely the finder holds it, 0 to 1: of its likeliest token. */
	likelihood: number;
	/** The class of its most telling word (`WordSenses`). */
	sense: number;
	/** How much the word of it leans to cues that leans to them most, in 16 steps. */
	leaning: number;
	/** Number of the rules' frame whose cue it touches, from 1; 0 without. */
	frame: number;
};

/** Tokens this likely are candidates, even where the best labels have no cue. */
const leastLikely = 0.12;

/** The cues worth asking about, in order, none touching another: the finder's best, the rules', and what either nearly took. */
export function cueCandidates(row: SpanRow, found: FoundSpans): CueCandidate[] {
	const taken = bytes(row.length);
	const candidates: CueCandidate[] = [];
	const keep = ({from, to}: Run) => {
		let likelihood = 0;
		let frame = 0;
		let sense = 0;
		let leaning = 0;
		for (let at = from; at < to; at++) {
			if (taken[at] === 1) return;
			likelihood = Math.max(likelihood, found.cue[at] ?? 0);
			if (sense === 0 || (row.sense[at] ?? 0) % 8 > 0) sense = row.sense[at] ?? 0;
			leaning = Math.max(leaning, row.toCue[at] ?? 0);
			if (frame === 0 && partOf(row.ruled[at] ?? 0) === 2) frame = row.frame[at] ?? 0;
		}
		taken.fill(1, from, to);
		candidates.push({from, to, likelihood, sense, leaning, frame});
	};
	for (const run of runsOf(found.labels, cuePart)) keep(run);
	for (const run of runsOf(row.ruled, cuePart)) keep(run);
	for (let at = 0; at < row.length; at++) {
		if ((found.cue[at] ?? 0) < leastLikely) continue;
		const from = at;
		while ((found.cue[at + 1] ?? 0) >= leastLikely) at++;
		keep({from, to: at + 1});
	}
	return candidates.sort((a, b) => a.from - b.from);
}
