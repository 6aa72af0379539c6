import {wordSet} from './word-set.ts';

/** Nouns before “that” or “to” and a clause that was said. */
export const cueNouns = wordSet(`
	announcement assertion claim claims statement warning warnings promise pledge vow threat admission allegation
	allegations accusation accusations argument assurance assurances suggestion prediction denial complaint complaints
	insistence declaration confirmation concession reminder acknowledgment acknowledgement contention observation
	remark remarks comment comments revelation report reports recommendation proposal demand request requirement
	conclusion testimony boast words`);

/** Verbs around a cue noun: “issued a warning that”, “voiced concerns that”. */
export const utteringVerbs = wordSet(`
	issued issue issues made make makes making voiced voice voices expressed express expresses raised raise raises gave
	repeated renewed delivered`);

export const utteredNouns = wordSet('concern concerns hope fear fears confidence doubt doubts worry worries regret');

/** Verbs whose -s form is a noun more often: “the Hanoi talks”, “poll shows”. */
export const nounForms = wordSet(`
	talk claim report comment remark call state note demand promise question charge attack post estimate
	show find project signal label brand hope fear reply blame title tag read request forecast`);
