import {calendarWords} from '../../lexicon/calendar.ts';
import {prepositions, subordinators} from '../../lexicon/function-words.ts';
import {wordSet} from '../../lexicon/word-set.ts';
import type {Cue} from '../cues/cue.ts';
import type {Content} from '../frame.ts';
import {type Row, textAt} from '../row.ts';
import {clauseStart, contentFrom, hasVerb} from './clauses.ts';
import {complementOf} from './content.ts';

/** What stands before a frame and is reported by it, and the element it begins with. */
export type Before = {kind: 'content'; content: Content; from: number};

const isDash = (text: string): boolean => /^[—–]$/u.test(text);

/** The clause without marks that ends at `edge`. */
export function clauseBefore(row: Row, edge: number): Before | undefined {
	const start = clauseStart(row, afterBreak(row, edge), edge);
	const content = contentFrom(row, start, edge);
	return content === undefined || edge - start < 2 ? undefined : {kind: 'content', content, from: start};
}

/** A reported clause begins behind a semicolon, or behind a dash that does not come back. */
function afterBreak(row: Row, edge: number): number {
	let from = 0;
	let dashes = 0;
	let dash = 0;
	for (let index = 0; index < edge - 2; index++) {
		if (textAt(row, index) === ';') from = index + 1;
		if (/^[—–]$/u.test(textAt(row, index))) {
			dashes++;
			dash = index + 1;
		}
	}
	return dashes === 1 && hasVerb(row, dash, edge) ? dash : from;
}

/** “He has changed his mind once — “I do recall,” he said”: a dash that comes back to none before it sets the words apart. */
export function isLoneDash(row: Row, start: number, at: number): boolean {
	return isDash(textAt(row, at)) && !row.slice(start, at).some(({text}) => isDash(text));
}

/** “On ‘Face the Nation,’ she said”: a phrase before the frame whose words in marks are a title tells where it was said. */
export function isPlace(row: Row, start: number, quoted: number, edge: number): boolean {
	if (start === quoted || !prepositions.has(row[start]?.lower ?? '') || hasVerb(row, start, quoted)) return false;
	return row.slice(quoted, edge).every(({stretch}) => stretch?.title === true);
}

/** Words that end as participles do. */
const noParticiples = wordSet('nothing something anything everything during morning evening king spring thing string');

/** “Bemoaning the “system,” Larsen accused Holm”: words in marks that a participle leads in, which tells what the subject does besides. */
export function isParticiplePhrase(row: Row, start: number, quoted: number): boolean {
	const {kind, lower = ''} = row[start] ?? {};
	return (
		start === 0 &&
		start < quoted &&
		kind === 'word' &&
		/..ing$/u.test(lower) &&
		!noParticiples.has(lower) &&
		!hasVerb(row, start + 1, quoted)
	);
}

/** Whether another's reporting can run through this frame: outlets, “according to”, “X said” behind what is reported already. */
export function isThrough(row: Row, cue: Cue): boolean {
	if (cue.pattern === 'according-to') return true;
	if (!endsSentence(row, cue)) return false;
	return complementOf(row, cue, row.length) === undefined;
}

/** Whether nothing but punctuation stands behind a frame, or where and when it was reported: “from Port Selm”, “on Friday”. */
export function endsSentence(row: Row, cue: Cue): boolean {
	const next = textAt(row, cue.to);
	if (next === '' || /^[.,;?!—–)]$/u.test(next)) return true;
	const isShort = row.length - cue.to <= mostInTail && row.slice(cue.to).every(({kind}) => kind !== 'quoted');
	const opens = prepositions.has(row[cue.to]?.lower ?? '') || calendarWords.has(row[cue.to]?.lower ?? '');
	return isShort && opens && !hasVerb(row, cue.to, row.length);
}

/** Elements of a place or a day behind a frame, with its preposition and the full stop. */
const mostInTail = 4;

/** A frame that follows its clause has no clause behind it. */
export function takesBefore(row: Row, cue: Cue): boolean {
	if (cue.pattern === 'according-to' || cue.pattern === 'quoted-as') return true;
	if (cue.form === undefined || cue.pattern === 'participle' || cue.form.thought || !isWholeClause(row, cue))
		return false;
	if (cue.pattern === 'inverted') return true;
	if (!cue.form.complements.has('clause') && !cue.form.complements.has('that')) return false;
	if (!/^(?:say|tell)$/u.test(cue.form.lemma) && /^an? /u.test(cue.source?.lower ?? '')) return false;
	const complement = complementOf(row, cue, row.length);
	return complement === undefined || complement.content.kind === 'direct';
}

/** What stands before the frame is a clause: not a fronted phrase (“In a letter, X said”) or a subordinate clause alone. */
function isWholeClause(row: Row, cue: Cue): boolean {
	const edge = cue.from - 1;
	const start = clauseStart(row, afterBreak(row, edge), edge);
	const {lower = '', kind} = row[start] ?? {};
	const fronted =
		kind === 'word' && (prepositions.has(lower) || subordinators.has(lower) || /(?:ing|ed)$/u.test(lower));
	if (!fronted) return hasVerb(row, start, edge) || edge - start > 3;
	for (let index = start; index < edge; index++) if (textAt(row, index) === ',') return hasVerb(row, index, edge);
	return false;
}
