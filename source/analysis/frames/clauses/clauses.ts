import {cueFormOf} from '../../cue-forms.ts';
import type {Element} from '../../elements.ts';
import {
	auxiliaries,
	connectives,
	contrastOpeners,
	determiners,
	prepositions,
	subjectPronouns,
} from '../../lexicon/function-words.ts';
import type {Content} from '../frame.ts';
import {lowerAt, type Row, textAt} from '../row.ts';

/** Marks that end what was said, or part it from its frame. */
export const closingMark = /^(?:[.?!…;,:。]|\.{2,})$/u;

/** Content made of elements [from, to), without marks at its edges; undefined when nothing is left. */
export function contentFrom(row: Row, from: number, to: number): Content | undefined {
	let start = from;
	let end = to;
	while (start < end && (closingMark.test(textAt(row, start)) || /^[—–)\]-]$/u.test(textAt(row, start)))) start++;
	while (end > start && (closingMark.test(textAt(row, end - 1)) || /^[—–([-]$/u.test(textAt(row, end - 1)))) end--;
	const first = row[start];
	const last = row[end - 1];
	if (first === undefined || last === undefined || end <= start) return undefined;
	const words = row.slice(start, end);
	const quoted = words.filter(element => element.kind === 'quoted').length;
	const other = words.some(
		element => element.kind !== 'quoted' && element.kind !== 'mark' && !/^(?:and|or)$/u.test(element.lower),
	);
	const kind = quoted === 0 ? 'indirect' : other ? 'mixed' : 'direct';
	return {spans: [{start: first.start, end: last.end}], kind};
}

/** Whether a clause stands in [from, to): some verb form that closed lists know. */
export function hasVerb(row: Row, from: number, to: number): boolean {
	for (let index = from; index < Math.min(to, from + 25); index++) {
		const element = row[index];
		if (element === undefined) return false;
		if (element.kind === 'clitic' && /^'(?:ll|d|ve|re|m)$/u.test(element.lower)) return true;
		if (element.kind === 'clitic' && subjectPronouns.has(lowerAt(row, index - 1))) return true;
		if (
			element.kind === 'word' &&
			(auxiliaries.has(element.lower) || (cueFormOf(element.lower)?.form === 'past' && index > from))
		)
			return true;
		if (
			element.kind === 'word' &&
			index > from &&
			/\w{2}ed$/u.test(element.lower) &&
			!prepositions.has(lowerAt(row, index - 1)) &&
			!determiners.has(lowerAt(row, index - 1))
		)
			return true;
		if (index > from && subjectPronouns.has(lowerAt(row, index - 1)) && element.kind === 'word') return true;
	}
	return false;
}

/**
 * Where what follows a cue ends: before the frame that comes next (`limit`), before the writer's own
 * “though …”, before a dash that does not come back, else at the end of the sentence.
 */
export function clauseEnd(row: Row, from: number, limit: number): number {
	let dashes = 0;
	for (let index = from; index < limit; index++) if (/^[—–]$/u.test(textAt(row, index))) dashes++;
	for (let index = from; index < limit; index++) {
		const text = textAt(row, index);
		if (text === ';') return index;
		if (text === ',' && index > from + 1 && contrastOpeners.has(lowerAt(row, index + 1))) return index;
		if (text === ',' && /^(?:according|citing|adding|referring|speaking)$/u.test(lowerAt(row, index + 1))) return index;
		if (/^[—–]$/u.test(text) && dashes === 1 && index > from + 2) return index;
		if (
			row[index]?.kind === 'quoted' &&
			index + 1 < limit &&
			contrastOpeners.has(lowerAt(row, index + 1)) &&
			endsWithComma(row[index])
		)
			return index + 1;
	}
	return limit;
}

const endsWithComma = (element: Element | undefined): boolean => element?.stretch?.comma === true;

/**
 * Where a clause before its frame begins: after the frame or the link word before it.
 * `from` is the first element that may belong to it.
 */
export function clauseStart(row: Row, from: number, to: number): number {
	let start = from;
	while (start < to) {
		const {lower, text, kind} = row[start] ?? {lower: '', text: '', kind: 'mark'};
		const links = kind === 'word' && connectives.has(lower);
		if (!links && text !== ',' && !closingMark.test(text) && !/^[—–•*-]$/u.test(text)) break;
		start++;
	}
	return start;
}
