import {prepositions, questionWords} from '../../lexicon/function-words.ts';
import type {Cue} from '../cues/cue.ts';
import type {Content} from '../frame.ts';
import type {SourcePhrase} from '../phrases/phrases.ts';
import {lowerAt, type Row, textAt} from '../row.ts';
import {clauseEnd, closingMark, contentFrom, hasVerb} from './clauses.ts';
import {isQuoted, leadOf} from './lead.ts';

export type Complement = {content: Content; from: number; to: number; addressee?: SourcePhrase};

/** The complement after a cue: quotation, that-clause, bare clause, question, infinitive; `limit` is where the next frame begins. */
export function complementOf(row: Row, cue: Cue, limit: number): Complement | undefined {
	const {at, that, addressee: told} = leadOf(row, cue);
	const found = complementAt(row, cue, at, that, limit);
	return found === undefined ? undefined : {...found, ...(told === undefined ? {} : {addressee: told})};
}

/** The addressee alone, for a frame whose words stand before it: “…,” he told CNN. */
export const addresseeOf = (row: Row, cue: Cue): SourcePhrase | undefined =>
	cue.form?.complements.has('object') === true && !cue.inverted ? leadOf(row, cue).addressee : undefined;

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
	// “to declare herself, said that A”: what somebody does to himself is nothing he says.
	if (/^(?:him|her|it|my|your)self$|^(?:them|our)selves$/u.test(lower)) return undefined;
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
