import type {Span} from '../../article/schema.ts';
import {cueFormOf, isFiniteCue} from '../cue-forms.ts';
import type {Element} from '../elements.ts';
import {calendarWords, timeWords} from '../lexicon/calendar.ts';
import {
	auxiliaries,
	connectives,
	contrastOpeners,
	determiners,
	prepositions,
	questionWords,
	subjectForms,
	subjectPronouns,
} from '../lexicon/function-words.ts';
import {pluralRoleNouns} from '../lexicon/role-nouns.ts';
import type {Cue} from './cue.ts';
import type {Content} from './frame.ts';
import {isAdverb, phraseAfter, type SourcePhrase} from './phrases.ts';
import {lowerAt, type Row} from './row.ts';

const closingMark = /^(?:[.?!…;,:。]|\.{2,})$/u;
const isTime = (element: Element | undefined): boolean =>
	element !== undefined && (calendarWords.has(element.lower) || timeWords.has(element.lower));
const textAt = (row: Row, index: number): string => row[index]?.text ?? '';
const isQuoted = (row: Row, index: number): boolean => row[index]?.kind === 'quoted';

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

/** What stands between a cue and the words said: addressee, time, place. */
type Lead = {at: number; that: boolean; addressee?: SourcePhrase};

/** The noun phrase told to: “reporters”, “CNN”, “The Hill”, “him”. */
function addressee(row: Row, at: number): SourcePhrase | undefined {
	const element = row[at];
	if (element === undefined || element.lower === 'that') return undefined;
	if (subjectForms.has(element.lower) && element.kind === 'word')
		return {
			kind: 'pronoun',
			from: at,
			to: at + 1,
			span: {start: element.start, end: element.end},
			lower: element.lower,
			names: [],
		};
	const named = row.slice(at, at + 3).findIndex(part => part.kind === 'name');
	if (element.kind === 'name' || (named > 0 && determiners.has(element.lower))) {
		const end = at + Math.max(0, named);
		const name = row[end];
		if (
			name?.kind === 'name' &&
			row[end + 1]?.kind === 'word' &&
			(pluralRoleNouns.has(lowerAt(row, end + 1)) || lowerAt(row, end + 1) === 'media')
		)
			return {
				kind: 'nominal',
				from: at,
				to: end + 2,
				span: {start: element.start, end: row[end + 1]?.end ?? name.end},
				lower: lowerAt(row, end + 1),
				names: [],
			};
		if (name?.kind === 'name' && row[end + 1]?.kind !== 'clitic')
			return {
				kind: 'name',
				from: at,
				to: end + 1,
				span: {start: name.start, end: name.end},
				lower: name.text.toLowerCase(),
				names: name.name === undefined ? [] : [name.name],
			};
	}
	if (element.kind === 'word' && !determiners.has(element.lower) && /\w{2}s$/u.test(element.lower))
		return {
			kind: 'nominal',
			from: at,
			to: at + 1,
			span: {start: element.start, end: element.end},
			lower: element.lower,
			names: [],
		};
	const phrase = phraseAfter(row, at);
	return phrase !== undefined && phrase.kind !== 'pronoun' ? phrase : undefined;
}

/** Skips what may stand between the cue and its complement. */
function lead(row: Row, cue: Cue): Lead {
	let at = cue.to;
	let told: SourcePhrase | undefined;
	if (!cue.inverted && cue.form?.complements.has('object') === true && textAt(row, at) !== ',' && !isQuoted(row, at)) {
		told = addressee(row, at);
		if (told !== undefined) at = told.to;
	}
	const start = at;
	for (let steps = 0; steps < 4; steps++) {
		const next = afterAdjunct(row, at);
		if (next === at) break;
		at = next;
	}
	// Without “that”, a colon or a mark behind them, only phrases of time are passed over.
	const settled =
		lowerAt(row, at) === 'that' ||
		textAt(row, at) === ':' ||
		isQuoted(row, at) ||
		textAt(row, at) === ',' ||
		at >= row.length ||
		closingMark.test(textAt(row, at));
	if (!settled) {
		at = start;
		while (
			at < row.length &&
			(isTime(row[at]) || (/^(?:on|in|this|last|also|late|early)$/u.test(lowerAt(row, at)) && isTime(row[at + 1])))
		)
			at++;
	}
	return {at, that: lowerAt(row, at) === 'that', ...(told === undefined ? {} : {addressee: told})};
}

/** After one phrase of time, place or manner: “on Tuesday”, “in a statement emailed to NBC News”, “of the plan”. */
function afterAdjunct(row: Row, at: number): number {
	const element = row[at];
	if (element === undefined) return at;
	if (isTime(element) || isAdverb(element)) return at + 1;
	if (element.kind !== 'word' || !prepositions.has(element.lower)) return at;
	let end = at + 1;
	while (end < row.length && end - at < 14) {
		const next = row[end];
		if (next === undefined || next.kind === 'quoted' || (next.kind === 'mark' && !/^[-$%&]$/u.test(next.text))) break;
		if (next.lower === 'that' || (subjectPronouns.has(next.lower) && end > at + 1) || isFiniteCue(next.lower)) break;
		if (auxiliaries.has(next.lower)) return at;
		end++;
	}
	return end;
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

export type Complement = {content: Content; from: number; to: number; addressee?: SourcePhrase};

/** The complement after a cue: quotation, that-clause, bare clause, question, infinitive; `limit` is where the next frame begins. */
export function complementOf(row: Row, cue: Cue, limit: number): Complement | undefined {
	const {at, that, addressee: told} = lead(row, cue);
	const found = complementAt(row, cue, at, that, limit);
	return found === undefined ? undefined : {...found, ...(told === undefined ? {} : {addressee: told})};
}

/** The addressee alone, for a frame whose words stand before it: “…,” he told CNN. */
export const addresseeOf = (row: Row, cue: Cue): SourcePhrase | undefined =>
	cue.form?.complements.has('object') === true && !cue.inverted ? lead(row, cue).addressee : undefined;

/** Where words in marks begin behind a comma, or behind the spoken mark of some witnesses: “he asked, quote, ‘Why?’” */
function marksBehind(row: Row, at: number): number {
	if (textAt(row, at) !== ',') return at;
	if (isQuoted(row, at + 1)) return at + 1;
	return lowerAt(row, at + 1) === 'quote' && textAt(row, at + 2) === ',' && isQuoted(row, at + 3) ? at + 3 : at;
}

function complementAt(row: Row, cue: Cue, at: number, that: boolean, limit: number): Complement | undefined {
	const make = (from: number, to: number): Complement | undefined => {
		const content = contentFrom(row, from, to);
		return content === undefined ? undefined : {content, from, to};
	};
	if (at >= limit) return undefined;
	if (cue.form?.thought === true && !row.slice(at, limit).some(element => element.kind === 'quoted') && !isFinding(cue))
		return undefined;
	if (that && !takesThat(cue) && !row.slice(at, limit).some(element => element.kind === 'quoted')) return undefined;
	if (that) return make(lowerAt(row, at) === 'that' ? at + 1 : at, clauseEnd(row, at + 1, limit));
	if (textAt(row, at) === ':') return make(at + 1, limit);
	const afterComma = marksBehind(row, at);
	if (isQuoted(row, afterComma)) return quotedAt(row, afterComma, limit);
	return cue.inverted || cue.pattern === 'according-to' ? undefined : clauseAt(row, cue, at, limit, make);
}

/** A quotation right behind the cue; words that go on behind it make a clause of it: said “A” had complicated B. */
function quotedAt(row: Row, at: number, limit: number): Complement | undefined {
	let to = at + 1;
	while (
		to < limit &&
		(isQuoted(row, to) ||
			(textAt(row, to) === ',' && isQuoted(row, to + 1)) ||
			(lowerAt(row, to) === 'and' && isQuoted(row, to + 1)))
	)
		to++;
	const next = row[to];
	const goesOn =
		next !== undefined &&
		to < limit &&
		next.kind !== 'mark' &&
		!/^(?:and|but|when|as|while|after|before|during|in|at|on|to|about|of|because|if)$/u.test(next.lower);
	const end = goesOn ? clauseEnd(row, to, limit) : to;
	const content = contentFrom(row, at, end);
	return content === undefined ? undefined : {content, from: at, to: end};
}

/** A phrase without verb is what was said only after the verb itself, not after “is denying”. */
const isSpeaking = (cue: Cue): boolean => cue.form?.form !== 'base';

const takesThat = ({form, pattern}: Cue): boolean =>
	pattern === 'cue-noun' ||
	form === undefined ||
	form.complements.has('clause') ||
	form.complements.has('that') ||
	form.complements.has('object') ||
	form.complements.has('question');

const firstComma = (row: Row, from: number, to: number): number => {
	for (let index = from; index < to; index++) if (textAt(row, index) === ',') return index;
	return to;
};

/** “the US states where”, “widespread fears”: a form that is a noun more often than a verb. */
const isNominalUse = (cue: Cue): boolean =>
	cue.form?.form === 'present' && /^(?:state|fear|claim|project|show|report|signal|post)$/u.test(cue.form.lemma);

/** What a study finds or shows is its statement; what people find is not. */
const isFinding = (cue: Cue): boolean =>
	/^(?:find|show)$/u.test(cue.form?.lemma ?? '') &&
	/\b(?:study|survey|report|poll|review|analysis|investigation|research|census)\b/u.test(cue.source?.lower ?? '');

function clauseAt(
	row: Row,
	cue: Cue,
	at: number,
	limit: number,
	make: (from: number, to: number) => Complement | undefined,
): Complement | undefined {
	const complements = cue.form?.complements;
	if (complements === undefined || (closingMark.test(textAt(row, at)) && textAt(row, at) !== ',')) return undefined;
	const end = clauseEnd(row, at, limit);
	const quoted = row.slice(at, end).some(element => element.kind === 'quoted');
	if (textAt(row, at) === ',' && !quoted) return undefined;
	const {lower} = row[at] ?? {lower: ''};
	if (/^(?:no|nothing|so|goodbye|hello|little|much|it all)$/u.test(lower) && !quoted) return undefined;
	if (questionWords.has(lower) && complements.has('question')) return make(at, end);
	if (lower === 'to' && complements.has('infinitive')) return make(at, end);
	if (complements.has('clause') && !prepositions.has(lower) && end - at > 1) return make(at, end);
	if (
		complements.has('object') &&
		complements.has('that') &&
		end - at > 1 &&
		hasVerb(row, at, end) &&
		!prepositions.has(lower) &&
		lower !== 'to'
	)
		return make(at, end);
	if (
		complements.has('that') &&
		!isNominalUse(cue) &&
		hasVerb(row, at, Math.min(firstComma(row, at, end), at + 9)) &&
		!prepositions.has(lower) &&
		lower !== 'to'
	)
		return make(at, end);
	if (complements.has('phrase') && !prepositions.has(lower) && end - at > 1 && isSpeaking(cue)) return make(at, end);
	return quoted && textAt(row, at) !== ',' && (complements.has('quoted') || complements.has('clause'))
		? make(at, end)
		: undefined;
}

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

/** The hull of a content. */
export const hullOf = (content: Content): Span => ({
	start: content.spans[0]?.start ?? 0,
	end: content.spans.at(-1)?.end ?? 0,
});
