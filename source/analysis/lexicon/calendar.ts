import {wordSet} from './word-set.ts';

/** Names of times, capitalised but nobody. */
export const calendarWords = wordSet(`
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december mon tue tues wed thu thur thurs fri sat sun jan. feb. mar. apr. jun. jul. aug. sep. sept. oct.
	nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec christmas easter thanksgiving halloween ramadan a.m. p.m.
	gmt est edt utc am pm bst cet`);

/** Words of a phrase that says when, which may stand between a cue and what was said. */
export const timeWords = wordSet(`
	today yesterday tonight tomorrow morning afternoon evening night week month year later earlier last this next late early
	recently again`);
