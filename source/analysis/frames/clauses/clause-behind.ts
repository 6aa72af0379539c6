import {calendarWords} from '../../lexicon/calendar.ts';
import {auxiliaries, contrastOpeners, prepositions, subordinators} from '../../lexicon/function-words.ts';
import type {Cue} from '../cues/cue.ts';
import {type Row, textAt} from '../row.ts';
import {clauseEnd, clauseStart, contentFrom, hasVerb} from './clauses.ts';
import {type Complement, complementOf} from './content.ts';

/** What stands behind a frame and is reported by it. */
export function clauseBehind(row: Row, cue: Cue, hasBefore: boolean, limit: number): Complement | undefined {
	if (cue.pattern === 'according-to') return afterComma(row, cue, limit, cue.from === 0 || !hasBefore);
	if (hasBefore) return complementOrRest(row, cue, limit) ?? interrupted(row, cue, limit);
	return complementOf(row, cue, limit) ?? asReported(row, cue, limit);
}

/** As X reports for Y, S. */
function asReported(row: Row, cue: Cue, limit: number): Complement | undefined {
	if (cue.from > 0 || row[0]?.lower !== 'as' || cue.pattern !== 'subject') return undefined;
	if (cue.form?.complements.has('clause') !== true && cue.form?.complements.has('that') !== true) return undefined;
	const next = row[cue.to];
	return next?.text === ',' || prepositions.has(next?.lower ?? '') || calendarWords.has(next?.lower ?? '')
		? afterComma(row, cue, limit, true)
		: undefined;
}

/** According to X, S. */
function afterComma(row: Row, cue: Cue, limit: number, opens: boolean): Complement | undefined {
	let comma = cue.to;
	while (comma < limit && comma - cue.to < 14 && textAt(row, comma) !== ',' && row[comma]?.kind !== 'quoted') comma++;
	if (textAt(row, comma) === ',') comma++;
	else if (row[comma]?.kind !== 'quoted') return undefined;
	if (!opens && !resumes(row, comma, limit, cue.from)) return undefined;
	const to = clauseEnd(row, comma, limit);
	const content = contentFrom(row, comma, to);
	return content === undefined ? undefined : {content, from: comma, to};
}

/** S1, X said, S2: the clause goes on behind its frame. */
function interrupted(row: Row, cue: Cue, limit: number): Complement | undefined {
	const start = cue.to;
	if (textAt(row, start) !== ',' || cue.inverted || !resumes(row, start + 1, limit, cue.from)) return undefined;
	const to = clauseEnd(row, start + 1, limit);
	const content = contentFrom(row, start + 1, to);
	return content === undefined ? undefined : {content, from: start + 1, to};
}

function resumes(row: Row, at: number, limit: number, frame: number): boolean {
	const first = row[at];
	if (first === undefined || at >= limit || first.kind === 'quoted') return false;
	if (
		contrastOpeners.has(first.lower) ||
		/^(?:who|which|in|at|during|on|after|before|as|when|citing|referring|speaking|about|though|an|a|using|so|yet)$/u.test(
			first.lower,
		) ||
		/ing$/u.test(first.lower)
	)
		return false;
	if (limit - at < 2) return false;
	const start = clauseStart(row, 0, frame);
	const open =
		subordinators.has(row[start]?.lower ?? '') ||
		prepositions.has(row[start]?.lower ?? '') ||
		auxiliaries.has(row[frame - 2]?.lower ?? '');
	return (
		open ||
		auxiliaries.has(first.lower) ||
		/^(?:and|or|to|that|because)$/u.test(first.lower) ||
		!hasVerb(row, start, frame - 1)
	);
}

/** Behind “…,” she said: only another quotation, after a comma, a phrase of time or “that”. */
function complementOrRest(row: Row, cue: Cue, limit: number): Complement | undefined {
	const found = complementOf(row, cue, limit);
	if (found === undefined || found.content.kind === 'indirect') return undefined;
	return found.content.kind === 'direct' || found.from > cue.to ? found : undefined;
}
