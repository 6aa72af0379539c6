import type {Span} from '../../article/schema.ts';
import {isFiniteCue} from '../cue-forms.ts';
import type {Element} from '../elements.ts';
import {isAdverb} from '../frames/phrases/phrase-parts.ts';
import type {Row} from '../frames/row.ts';
import {
	auxiliaries,
	coordinators,
	determiners,
	possessives,
	prepositions,
	subjectPronouns,
	subordinators,
} from '../lexicon/function-words.ts';
import {groupNouns, roleNouns} from '../lexicon/role-nouns.ts';
import {honorifics, officeWords} from '../lexicon/titles.ts';
import {demonymOf} from '../lists/countries.ts';

/** A role as the text gives it, with the name it belongs to (offset of the name). */
export type FoundRole = {name: number; span: Span; group: boolean};

const isRole = (element: Element | undefined): boolean => {
	if (element?.kind !== 'word') return false;
	const words = element.lower.split('-');
	const last = words.at(-1) ?? '';
	return (
		roleNouns.has(element.lower) ||
		officeWords.has(element.lower) ||
		roleNouns.has(last) ||
		groupNouns.has(element.lower) ||
		/(?:ologist|ographer|woman|person)$/u.test(last)
	);
};

const isGroup = (element: Element | undefined): boolean =>
	element !== undefined && groupNouns.has(element.lower) && !roleNouns.has(element.lower);

/** Words that may stand inside a role: adjectives, nouns, names, “of”. */
function inRole(row: Row, index: number): boolean {
	const element = row[index];
	if (element === undefined || element.kind === 'quoted') return false;
	if (element.kind === 'name') return true;
	if (element.kind === 'clitic') return element.lower === "'s" && row[index - 1]?.kind === 'name';
	if (element.kind === 'number' || element.kind === 'mark') return element.text === '-';
	const {lower} = element;
	if (
		determiners.has(lower) ||
		possessives.has(lower) ||
		prepositions.has(lower) ||
		coordinators.has(lower) ||
		subordinators.has(lower)
	)
		return false;
	return (
		!auxiliaries.has(lower) &&
		!subjectPronouns.has(lower) &&
		!isFiniteCue(lower) &&
		!isAdverb(element) &&
		!/^(?:there|here|says|said)$/u.test(lower)
	);
}

/** “US secretary of state Mike Pompeo”, “planetary geologist Rosaly Lopes”: the role right before the name. */
function before(row: Row, at: number): FoundRole | undefined {
	const name = row[at];
	let start = at;
	const title = name?.name?.title;
	while (
		start > 0 &&
		at - start < 9 &&
		(inRole(row, start - 1) || (title !== undefined && (row[start - 1]?.start ?? -1) >= title.start))
	)
		start--;
	if (start > 1 && /^(?:of|to|for)$/u.test(row[start - 1]?.lower ?? '') && isRole(row[start - 2]) && at - start < 4) {
		start -= 2;
		while (start > 0 && at - start < 9 && inRole(row, start - 1)) start--;
	}
	const whole = row.slice(start, at);
	const of = whole.findIndex(element => /^(?:of|to|for)$/u.test(element.lower));
	const head = of > 0 && isRole(whole[of - 1]) ? of - 1 : whole.findLastIndex(isRole);
	if (name === undefined || head < 0 || (head !== whole.length - 1 && !(of === head + 1))) return undefined;
	return roleOf(row, cutVerbs(row, start, start + head), at, name, isGroup(whole[head]));
}

/** A role opens after the last plain verb: “met interior minister X”. */
function cutVerbs(row: Row, start: number, head: number): number {
	let from = start;
	for (let index = start; index < head; index++) {
		const {lower = '', kind, text = ''} = row[index] ?? {};
		if (
			kind === 'word' &&
			/^(?:met|meet|meets|told|asked|with|called|visited|made|put|led|named|fired|hired|elected|including|quoted|quotes|when|took|saw|left|joined|replaced|blaming|accusing)$/u.test(
				lower,
			)
		)
			from = index + 1;
		if (kind === 'word' && /^(?:mr|mrs|ms|dr|sir)\.?$/iu.test(text)) from = index + 1;
	}
	return from;
}

function roleOf(row: Row, from: number, to: number, name: Element, group: boolean): FoundRole | undefined {
	let start = from;
	while (start < to && (row[start]?.kind === 'clitic' || row[start]?.kind === 'mark')) start++;
	const first = row[start];
	const last = row[to - 1];
	if (first === undefined || last === undefined || start >= to) return undefined;
	if (to - start === 1 && honorifics.has(first.lower)) return undefined;
	if (to - start === 1 && demonymOf(first.text) !== undefined) return undefined;
	return {name: name.start, span: {start: first.start, end: last.end}, group};
}

/** “X, the Y of Z,” · “X, Disney’s chairman of …,” · “X, a Y.” */
function after(row: Row, at: number): FoundRole | undefined {
	const name = row[at];
	let from = at + 1;
	if (row[from]?.text === '(')
		from = row.findIndex((element, index) => index > from && element.text === ')') + 1 || from;
	if (row[from]?.text !== ',') return undefined;
	from++;
	if (row[from]?.kind === 'number' && row[from + 1]?.text === ',') from += 2;
	const role = nounPhraseRole(row, from);
	return role === undefined || name === undefined ? undefined : roleOf(row, role.from, role.to, name, role.group);
}

/** The role that begins at `from` (determiner left out) and ends at the next comma or verb. */
function nounPhraseRole(row: Row, from: number): {from: number; to: number; group: boolean} | undefined {
	const opened = determiners.has(row[from]?.lower ?? '');
	const start = opened ? from + 1 : from;
	let head = -1;
	let end = start;
	while (end < row.length && end - start < 24) {
		const element = row[end];
		if (
			element === undefined ||
			element.kind === 'quoted' ||
			(element.kind === 'mark' && !/^[-&$]$/u.test(element.text)) ||
			isFiniteCue(element.lower)
		)
			break;
		if (/^(?:who|which|that|when|where|is|was|were|are|has|had|will|would|but)$/u.test(element.lower)) break;
		if (head < 0 && prepositions.has(element.lower)) break;
		if (isRole(element) && (head < 0 || end - head < 3)) head = end;
		end++;
		if (
			head >= 0 &&
			end > head + 1 &&
			element.lower === 'and' &&
			!isRole(row[end]) &&
			!isRole(row[end + 1]) &&
			!isRole(row[end + 2])
		) {
			end--;
			break;
		}
	}
	if (head < 0 || head > start + 9) return undefined;
	if (!opened && row[start]?.kind === 'word' && !isRole(row[head])) return undefined;
	return {from: start, to: end, group: isGroup(row[head])};
}

/** “the US special representative for North Korea, Stephen Biegun,” */
function beforeComma(row: Row, at: number): FoundRole | undefined {
	const name = row[at];
	if (name === undefined || row[at - 1]?.text !== ',' || !/^(?:[,.;:]|)$/u.test(row[at + 1]?.text ?? ''))
		return undefined;
	let start = at - 1;
	while (
		start > 0 &&
		at - start < 16 &&
		row[start - 1]?.kind !== 'quoted' &&
		row[start - 1]?.text !== ',' &&
		!determiners.has(row[start - 1]?.lower ?? '')
	)
		start--;
	if (!determiners.has(row[start - 1]?.lower ?? '') && row[start]?.kind !== 'name') return undefined;
	const role = nounPhraseRole(row, start);
	return role === undefined || role.to !== at - 1 ? undefined : roleOf(row, role.from, role.to, name, role.group);
}

/** “X is the Y”, “X was named Y”. */
function copular(row: Row, at: number): FoundRole | undefined {
	const name = row[at];
	const verb = row[at + 1]?.lower ?? '';
	let from = at + 2;
	if (!/^(?:is|was|became)$/u.test(verb) || name === undefined) return undefined;
	if (/^(?:named|appointed|elected)$/u.test(row[from]?.lower ?? '')) from++;
	else if (!determiners.has(row[from]?.lower ?? '')) return undefined;
	const role = nounPhraseRole(row, from);
	return role === undefined ? undefined : roleOf(row, role.from, role.to, name, role.group);
}

/** The roles that a sentence gives to the names in it. */
export function rolesIn(row: Row): FoundRole[] {
	const roles: FoundRole[] = [];
	row.forEach((element, at) => {
		if (element.kind !== 'name') return;
		for (const role of [before(row, at), after(row, at), beforeComma(row, at), copular(row, at)])
			if (role !== undefined) roles.push(role);
	});
	return roles;
}
