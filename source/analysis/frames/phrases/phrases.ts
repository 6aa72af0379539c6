import type {Span} from '../../../article/schema.ts';
import {connectives, determiners, haveForms, subjectForms} from '../../lexicon/function-words.ts';
import {groupNouns, roleNouns} from '../../lexicon/role-nouns.ts';
import type {Name} from '../../names/name.ts';
import type {Row} from '../row.ts';
import {
	inPhrase,
	isAdverb,
	isNominal,
	isParticiple,
	isPast,
	isPreposition,
	isSubjectPronoun,
	isTime,
} from './phrase-parts.ts';

/** A phrase that can name who spoke. `from` and `to` are indices of elements; `span` is what is shown as the source. */
export type SourcePhrase = {
	kind: 'name' | 'pronoun' | 'nominal';
	from: number;
	to: number;
	span: Span;
	/** Lower-case words of the span. */
	lower: string;
	/** The names in it: one for a name, several for “NBC News and Bloomberg”, those inside a nominal (“a spokesman for Trump”). */
	names: readonly Name[];
	/** The “who” that stands for it as the subject of the cue, and is shown as the source: “Anna Larsen, who said A”. */
	relative?: Span;
};

const longest = 24;

/** Where a phrase ends that is shown without a mark at its end, and without an aside that the mark closes: “The towns - Oslo and Sandvik -”. */
function shownEnd(row: Row, from: number, to: number): number {
	const mark = row[to - 1]?.text ?? '';
	if (to - from < 2 || !/^(?:[,:—–―]|--?)$/u.test(mark)) return to;
	const opening = row.slice(from + 1, to - 1).findIndex(({text}) => text === mark);
	return opening < 0 ? to - 1 : from + 1 + opening;
}

const phrase = (
	kind: SourcePhrase['kind'],
	row: Row,
	from: number,
	to: number,
	outer = {from, to},
): SourcePhrase | undefined => {
	const end = shownEnd(row, from, to);
	const first = row[from];
	const last = row[end - 1];
	if (first === undefined || last === undefined) return undefined;
	const words = row.slice(from, end);
	return {
		kind,
		from: outer.from,
		to: outer.to,
		span: {start: first.start, end: last.end},
		lower: words.map(element => element.text.toLowerCase().replaceAll('’', "'")).join(' '),
		names: words.flatMap(element => element.name ?? []),
	};
};

/** Reads what a run of elements names: a pronoun, the name it ends with, or a nominal as a whole. */
function read(row: Row, from: number, to: number): SourcePhrase | undefined {
	let start = afterVerb(row, from, to);
	while (
		start < to &&
		(isAdverb(row[start]) || connectives.has(row[start]?.lower ?? '') || /^[-&/%]$/u.test(row[start]?.text ?? ''))
	)
		start++;
	if (isPreposition(row[start])) start = afterPreposition(row, start, to);
	while (start < to - 1 && isTime(row[start]) && !determiners.has(row[start]?.lower ?? '')) start++;
	if (start >= to) return undefined;
	let head = start + 1;
	while (head < to && !isPreposition(row[head]) && !isParticiple(row, head)) head++;
	let end = head;
	while (end > start + 1 && isTime(row[end - 1])) end--;
	const last = row[end - 1];
	if (last === undefined || last.kind === 'mark' || last.kind === 'clitic') return undefined;
	const named = nameBeforeGroup(row, start, end);
	if (named !== undefined) return phrase('name', row, named, named + 1, {from: start, to});
	if (last.kind === 'number' && end - start === 1) return undefined;
	let tail = to;
	while (tail > head && isTime(row[tail - 1])) tail--;
	if (tail < to && isPreposition(row[tail - 1])) tail--;
	const whole = head === to ? end : Math.max(end, tail);
	return isNominal(row, start, end) ? phrase('nominal', row, start, whole, {from: start, to}) : undefined;
}

/** The name a phrase is about: its last element, or before “news agency”, “newspaper”: “the Associated Press news agency”. */
function nameBeforeGroup(row: Row, start: number, end: number): number | undefined {
	let at = end - 1;
	while (
		at > start &&
		end - at < 4 &&
		row[at]?.kind === 'word' &&
		(groupNouns.has(row[at]?.lower ?? '') || row[at]?.lower === 'news')
	)
		at--;
	return row[at]?.kind === 'name' &&
		(at === end - 1 ||
			!groupNouns.has(row[end - 1]?.lower ?? '') ||
			/^(?:agency|newspaper|magazine|network|website|channel|station|journal|daily)$/u.test(row[end - 1]?.lower ?? ''))
		? at
		: undefined;
}

/** A verb between two noun phrases: the second is the subject of what follows: “The company published a blog post saying”. */
function afterVerb(row: Row, from: number, to: number): number {
	for (let index = to - 2; index > from; index--)
		if (
			isPast(row, index) &&
			!determiners.has(row[index - 1]?.lower ?? '') &&
			(determiners.has(row[index + 1]?.lower ?? '') || row[index + 1]?.kind === 'name')
		)
			return index + 1;
	return from;
}

/** After a fronted “In a statement Trump”: where the last noun phrase begins. */
function afterPreposition(row: Row, start: number, to: number): number {
	const last = row[to - 1];
	if (last?.kind === 'name') return to - 1;
	for (let index = to - 1; index > start; index--)
		if (determiners.has(row[index]?.lower ?? '') && !isPreposition(row[index - 1])) return index;
	return to;
}

/** The noun phrase that ends right before `end`, or undefined. */
export function phraseBefore(row: Row, end: number): SourcePhrase | undefined {
	const last = end - 1;
	if (isSubjectPronoun(row[last])) return phrase('pronoun', row, last, end);
	let start = end;
	while (start > 0 && end - start < longest && inPhrase(row, start - 1)) start--;
	if (start === end) return undefined;
	if (haveForms.has(row[start - 1]?.lower ?? '')) return beforeRelative(row, start - 2);
	const found = read(row, start, end);
	return found === undefined ? undefined : withCoordinated(row, found);
}

/** “Analysts who have seen the plan say”: what stands behind “have” does not say it, but whom the “who” means. */
const beforeRelative = (row: Row, at: number): SourcePhrase | undefined =>
	/^(?:who|which|that)$/u.test(row[at]?.lower ?? '') ? phraseBefore(row, at) : undefined;

/** “NBC News and Bloomberg reported”: two names that share the verb. */
function withCoordinated(row: Row, found: SourcePhrase): SourcePhrase {
	const and = found.from - 1;
	if (row[and]?.lower !== 'and' || found.kind !== 'name') return found;
	let from = and;
	let names = 0;
	while (
		from > 0 &&
		(row[from - 1]?.kind === 'name' || (row[from - 1]?.text === ',' && row[from - 2]?.kind === 'name'))
	) {
		if (row[from - 1]?.kind === 'name') names++;
		from--;
	}
	if (from > 0 && row[from - 1]?.lower === 'the') from--;
	const opens = from === 0 || /^(?:[,;:—–]|that|both|but|when|as|because|while)$/u.test(row[from - 1]?.lower ?? '');
	if (names === 0 || !opens || (row[and - 1]?.text === ',' && names < 2)) return found;
	return phrase('name', row, from, found.to) ?? found;
}

/** The noun phrase that begins at `start`, or undefined. `to` is the index after all of it. */
export function phraseAfter(row: Row, start: number): SourcePhrase | undefined {
	const first = row[start];
	if (isSubjectPronoun(first)) return phrase('pronoun', row, start, start + 1);
	if (isPast(row, start) && row[start + 1]?.kind !== 'name') return undefined;
	let end = start;
	while (
		end < row.length &&
		end - start < longest &&
		inPhrase(row, end) &&
		!isPreposition(row[end]) &&
		!isParticiple(row, end)
	) {
		if (
			end > start + (determiners.has(row[start]?.lower ?? '') ? 1 : 0) &&
			isPast(row, end) &&
			!leadsToNoun(row, end + 1)
		)
			break;
		const next = row[end + 1];
		end++;
		if (row[end - 1]?.kind === 'name' && next?.kind !== 'clitic' && !(next?.kind === 'word' && leadsToNoun(row, end)))
			break;
	}
	if (end === start) return undefined;
	while (end > start + 1 && (isTime(row[end - 1]) || isAdverb(row[end - 1]))) end--;
	const last = row[end - 1];
	if (last?.kind === 'name') return withAnd(row, start, end);
	const tail = extendNominal(row, end);
	return isNominal(row, start, end) ? phrase('nominal', row, start, tail) : undefined;
}

/** After a name: whether small words follow that make it part of a longer phrase: “Trump lawyer Michael Cohen”. */
function leadsToNoun(row: Row, index: number): boolean {
	for (let at = index; at < Math.min(row.length, index + 5); at++) {
		const element = row[at];
		if (element?.kind === 'name') return at > index;
		if (
			element?.kind !== 'word' ||
			!inPhrase(row, at) ||
			isPreposition(element) ||
			determiners.has(element.lower) ||
			isTime(element) ||
			isAdverb(element)
		)
			return at > index && roleNouns.has(row[at - 1]?.lower ?? '');
	}
	return false;
}

function withAnd(row: Row, start: number, end: number): SourcePhrase | undefined {
	const second =
		row[end]?.lower === 'and' && row[end + 1]?.kind === 'name' && /^(?:[.,;:]|)$/u.test(row[end + 2]?.text ?? '');
	return second
		? phrase('name', row, end - 1, end + 2, {from: start, to: end + 2})
		: phrase('name', row, end - 1, end, {from: start, to: end});
}

/** A nominal takes its “of …”, “for …”, “familiar with …” along, up to the next mark or verb. */
function extendNominal(row: Row, end: number): number {
	let tail = end;
	if (!isPreposition(row[end]) && !isPreposition(row[end + 1])) return end;
	if (
		isPast(row, end) &&
		!/^(?:based|published|signed|led|released|written|led|conducted|obtained)$/u.test(row[end]?.lower ?? '')
	)
		return end;
	while (
		tail < row.length &&
		tail - end < 12 &&
		(tail === end || !isPast(row, tail) || isPreposition(row[tail + 1])) &&
		(inPhrase(row, tail) || isPreposition(row[tail]))
	)
		tail++;
	while (
		tail > end &&
		(isPreposition(row[tail - 1]) ||
			isTime(row[tail - 1]) ||
			isAdverb(row[tail - 1]) ||
			row[tail - 1]?.kind === 'clitic')
	)
		tail--;
	return tail;
}

/** The phrase that a “who”, “which” or “that” at `at` stands for, with or without a comma between them. */
export function antecedentOf(row: Row, at: number): SourcePhrase | undefined {
	const pronoun = row[at];
	const found = phraseBefore(row, row[at - 1]?.text === ',' ? at - 1 : at);
	if (pronoun === undefined || found === undefined || found.kind === 'pronoun') return undefined;
	return {...found, relative: {start: pronoun.start, end: pronoun.end}};
}

/** What the elements [from, to) name: a pronoun (object forms too), the name before or in an apposition, or all of them as a nominal. */
export function phraseIn(row: Row, from: number, to: number): SourcePhrase | undefined {
	const first = row[from];
	if (first === undefined || from >= to) return undefined;
	if (to - from === 1 && first.kind === 'word') {
		const subject = subjectForms.get(first.lower);
		const pronoun = phrase('pronoun', row, from, to);
		if (subject !== undefined && pronoun !== undefined) return {...pronoun, lower: subject};
		if (isSubjectPronoun(first)) return pronoun;
	}
	const parts: SourcePhrase[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && !/^[,()—–]$/u.test(row[at]?.text ?? '')) continue;
		const part = at > start ? read(row, start, at) : undefined;
		if (part !== undefined) parts.push(part);
		start = at + 1;
	}
	const [head] = parts;
	if (head?.kind === 'name') return withCoordinated(row, head);
	return parts.find(({kind}) => kind === 'name') ?? head ?? phrase('nominal', row, from, to);
}
