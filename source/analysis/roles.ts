import type {Span} from '../article/schema.ts';
import {type ActorRegister, addRole} from './actors.ts';
import {demonymOf} from './countries.ts';
import type {Element} from './elements.ts';
import {roleNouns} from './lexicon/role-nouns.ts';
import {officeWords, portfolioWords} from './lexicon/titles.ts';

type Row = readonly Element[];
const longestRole = 16;
const isRoleWord = (element: Element | undefined): boolean =>
	element !== undefined && element.kind === 'word' && (roleNouns.has(element.lower) || officeWords.has(element.lower));

/** Roles that stand beside a person's name: as a title before it, as an apposition on either side. */
export function readRoles(text: string, row: Row, actors: ActorRegister): void {
	row.forEach((element, index) => {
		const draft = actors.of(element.name);
		if (draft?.kind !== 'person') return;
		for (const span of [titleBefore(row, index, actors), appositionBefore(row, index), appositionAfter(row, index)])
			if (span) addRole(draft.actor, text.slice(span.start, span.end), span);
	});
}

const inTitle = (element: Element): boolean =>
	isRoleWord(element) ||
	element.kind === 'name' ||
	portfolioWords.has(element.lower) ||
	demonymOf(element.text) !== undefined ||
	/^(?:of|for|and|north|south|vice|vice-foreign|foreign|prime|security|national|senior|deputy|former|chief|special|general|acting|assistant|state|interior|health|finance|defence|defense|'s|’s)$/u.test(
		element.lower,
	);

function titleBefore(row: Row, index: number, actors: ActorRegister): Span | undefined {
	const title = row[index]?.name?.title;
	let from = index;
	const belongs = (element: Element | undefined) =>
		element !== undefined && inTitle(element) && actors.of(element.name)?.kind !== 'person' && element.lower !== 'and';
	while (from > 0 && index - from < 8 && belongs(row[from - 1])) from--;
	while (from < index && /^(?:of|for|and|'s|’s)$/u.test(row[from]?.lower ?? '')) from++;
	const words = row.slice(from, index);
	if (!isRoleWord(words.at(-1)) && !words.some(isRoleWord)) return title;
	const [start] = words;
	const end = words.at(-1);
	return start && end ? {start: start.start, end: end.end} : title;
}

function appositionAfter(row: Row, index: number): Span | undefined {
	if (row[index + 1]?.text !== ',') return undefined;
	let to = index + 2;
	while (to < row.length && to - index < longestRole && !/^[,.;:—–()]$/u.test(row[to]?.text ?? '')) to++;
	return roleIn(row, index + 2, to);
}

function appositionBefore(row: Row, index: number): Span | undefined {
	if (row[index - 1]?.text !== ',') return undefined;
	let from = index - 1;
	while (from > 0 && index - from < longestRole && !/^[,.;:—–()]$/u.test(row[from - 1]?.text ?? '')) from--;
	while (from < index - 1 && !/^(?:the|a|an)$/u.test(row[from]?.lower ?? '')) from++;
	return roleIn(row, from, index - 1);
}

/** The stretch if it begins as a noun phrase and is headed by a role; without its article. */
function roleIn(row: Row, from: number, to: number): Span | undefined {
	const words = row.slice(from, to);
	const [first] = words;
	if (!first || !words.slice(0, 8).some(isRoleWord) || words.some(({kind}) => kind === 'quoted')) return undefined;
	const opens =
		/^(?:the|a|an|his|her|their|its)$/u.test(first.lower) ||
		isRoleWord(first) ||
		first.kind === 'name' ||
		inTitle(first);
	if (!opens || /^(?:who|which|said|says)$/u.test(first.lower)) return undefined;
	const start = /^(?:the|a|an)$/u.test(first.lower) ? words[1] : first;
	const last = words.at(-1);
	return start && last ? {start: start.start, end: last.end} : undefined;
}
