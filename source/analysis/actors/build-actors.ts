import {indexAt} from '../../article/span.ts';
import {capitalOf, countryName, countryOf, demonymOf, shortFormOf} from '../countries.ts';
import {isFiniteCue} from '../cue-forms.ts';
import type {Document} from '../document.ts';
import {auxiliaries, determiners, irregularPasts, prepositions} from '../lexicon/function-words.ts';
import {genericOrganisationWords} from '../lexicon/organisations.ts';
import {usStates} from '../lexicon/places.ts';
import {groupNouns, pluralRoleNouns} from '../lexicon/role-nouns.ts';
import {nameSuffixes} from '../lexicon/titles.ts';
import type {Name} from '../names.ts';
import type {ActorKind} from '../schema.ts';
import {isHonorific, isKnownPlace, kindByPlaces, kindByWords} from './kind.ts';
import {type FoundRole, rolesIn} from './roles.ts';

/** An actor while it is put together. */
export type ActorDraft = {
	name: string;
	kind: ActorKind;
	forms: Map<string, number>;
	mentions: Name[];
	roles: FoundRole[];
	words: readonly string[];
};

/** The actors of an article and, by offset, which of them each name means. */
export type Cast = {drafts: readonly ActorDraft[]; byOffset: ReadonlyMap<number, ActorDraft>};

type Group = {text: string; words: readonly string[]; mentions: Name[]; kind: ActorKind | undefined};

const plain = (text: string): string => text.replace(/^the /iu, '');

const joiners = new Set(['of', 'the', 'and', 'for', 'de', 'in', 'on', '&']);
const acronymOf = (words: readonly string[]): string =>
	words
		.filter(word => !joiners.has(word.toLowerCase()))
		.map(word => word[0] ?? '')
		.join('');

const isAcronym = (text: string): boolean => /^[\p{Lu}.&]{2,8}$/u.test(text);

const personWords = (words: readonly string[]): string[] =>
	words.filter(word => !nameSuffixes.has(word.toLowerCase()) && !/^\p{Lu}\.$/u.test(word) && !isHonorific(word));

/** A capital acts where it is no place: not after “in”, not before a noun it describes. */
export function isActing(name: Name): boolean {
	if (
		/^(?:between|with|toward|towards|against|by|unless|that|and)$/u.test(name.before) &&
		!/^(?:talks|summit|meeting|airport|office|bureau|university|police)$/u.test(name.after)
	)
		return name.before !== 'and' || !/^[.,]?$/u.test(name.after);
	if (name.before === 'for' && name.after === 'to') return true;
	if (prepositions.has(name.before) || determiners.has(name.before) || name.before === 'to' || name.before === ',')
		return false;
	return name.after === "'s" || isVerb(name.after);
}

const isVerb = (word: string): boolean => {
	if (pluralRoleNouns.has(word) || groupNouns.has(word)) return false;
	return (
		auxiliaries.has(word) ||
		irregularPasts.has(word) ||
		isFiniteCue(word) ||
		(/^\p{Ll}{2,}(?:ed|s)$/u.test(word) && !/^(?:as|us|this|its|talks|times|news|ss)$|ss$/u.test(word))
	);
};

class Casting {
	private readonly groups = new Map<string, Group>();
	private readonly drafts: ActorDraft[] = [];
	private readonly byKey = new Map<string, ActorDraft>();
	private readonly byLast = new Map<string, ActorDraft[]>();
	private readonly byFirst = new Map<string, ActorDraft[]>();
	private readonly byAcronym = new Map<string, ActorDraft>();
	private readonly byPart = new Map<string, ActorDraft>();
	readonly byOffset = new Map<number, ActorDraft>();

	constructor(names: readonly Name[], roles: ReadonlyMap<number, FoundRole>, small: ReadonlySet<string>) {
		for (const name of names) {
			const text = plain(name.text);
			const group = this.groups.get(text);
			if (group === undefined) this.groups.set(text, {text, words: text.split(' '), mentions: [name], kind: undefined});
			else group.mentions.push(name);
		}
		for (const group of this.groups.values()) {
			const byWords = kindByWords(group.words, group.text);
			const titled = group.mentions.some(name => name.title !== undefined) && !isKnownPlace(group.text);
			const role = group.mentions.map(name => roles.get(name.start)).find(found => found !== undefined);
			const evidence = {
				role: role === undefined ? undefined : role.group ? ('group' as const) : ('person' as const),
				common: small.has(group.words.at(-1)?.toLowerCase() ?? ''),
			};
			group.kind =
				titled && byWords !== 'organisation' ? 'person' : (byWords ?? kindByPlaces(group.mentions, evidence));
		}
	}

	cast(): ActorDraft[] {
		const groups = [...this.groups.values()];
		for (const group of groups) if (countryOf(group.text) !== undefined) this.country(group);
		for (const group of groups) if (this.isFree(group) && capitalOf(group.text) !== undefined) this.capital(group);
		for (const group of groups) if (this.isFree(group) && group.words.length > 1) this.full(group);
		for (const group of groups) if (this.isFree(group)) this.short(group);
		return this.drafts;
	}

	private isFree(group: Group): boolean {
		return group.mentions.some(name => !this.byOffset.has(name.start));
	}

	private draft(key: string, name: string, kind: ActorKind, words: readonly string[]): ActorDraft {
		const found = this.byKey.get(key);
		if (found !== undefined) return found;
		const draft: ActorDraft = {name, kind, forms: new Map(), mentions: [], roles: [], words};
		this.byKey.set(key, draft);
		this.drafts.push(draft);
		return draft;
	}

	private give(draft: ActorDraft, mentions: readonly Name[]): void {
		for (const name of mentions) {
			if (this.byOffset.has(name.start)) continue;
			draft.mentions.push(name);
			draft.forms.set(name.text, (draft.forms.get(name.text) ?? 0) + 1);
			this.byOffset.set(name.start, draft);
		}
	}

	private country({text, mentions, words}: Group): void {
		const code = countryOf(text) ?? '';
		this.give(
			this.draft(`country:${code}`, countryName(code).length > 2 ? countryName(code) : text, 'place', words),
			mentions,
		);
	}

	/** A capital joins its country where it acts; the place it is otherwise, unless it acts elsewhere in the article. */
	private capital(group: Group): void {
		const code = capitalOf(group.text) ?? '';
		const acting = group.mentions.filter(isActing);
		if (acting.length === 0) {
			this.give(this.draft(`place:${group.text.toLowerCase()}`, group.text, 'place', group.words), group.mentions);
			return;
		}
		const draft = this.draft(`country:${code}`, countryName(code), 'place', [countryName(code)]);
		this.give(draft, acting);
		for (const name of group.mentions) if (!this.byOffset.has(name.start)) this.byOffset.set(name.start, draft);
	}

	private full(group: Group): void {
		const {kind, text} = group;
		if (kind === undefined) return;
		if (kind !== 'person') {
			const draft = this.organisationLike(group, kind);
			this.give(draft, group.mentions);
			return;
		}
		const words = personWords(group.words);
		const last = words.at(-1)?.toLowerCase() ?? '';
		const first = words[0]?.toLowerCase() ?? '';
		const same = this.byLast.get(last)?.find(draft => samePerson(personWords(draft.words), words));
		const draft = same ?? this.draft(`person:${text.toLowerCase()}`, text, 'person', group.words);
		if (same === undefined) {
			push(this.byLast, last, draft);
			push(this.byFirst, first, draft);
		} else if (group.words.length > draft.words.length) {
			draft.name = text;
			draft.words = group.words;
		}
		this.give(draft, group.mentions);
	}

	private organisationLike(group: Group, kind: ActorKind): ActorDraft {
		const {text, words, mentions} = group;
		const key = `${kind}:${text.toLowerCase()}`;
		const draft = this.draft(key, text, kind, words);
		if (/ administration$/u.test(text)) return draft;
		const acronym = acronymOf(words);
		for (const short of [acronym, `T${acronym}`])
			if (
				short.length > 1 &&
				!this.byAcronym.has(short) &&
				(short === acronym || mentions.some(name => name.text.startsWith('The ')))
			)
				this.byAcronym.set(short, draft);
		for (const word of words) {
			const lower = word.toLowerCase();
			if (
				!genericOrganisationWords.has(lower) &&
				!joiners.has(lower) &&
				kind === 'organisation' &&
				!isKnownPlace(word) &&
				demonymOf(word) === undefined
			)
				this.byPart.set(word, draft);
		}
		return draft;
	}

	/** One word: a surname, a first name, an acronym, a part of an organisation's name, or an actor of its own. */
	private short(group: Group): void {
		const {text, mentions} = group;
		const country = shortFormOf(text);
		if (country !== undefined) {
			const full = this.byKey.get(`country:${country}`);
			if (full !== undefined)
				this.give(
					full,
					mentions.filter(name => name.before === 'the'),
				);
			return;
		}
		const lower = text.toLowerCase();
		const people = this.byLast.get(lower) ?? this.byFirst.get(lower);
		const organisation = this.organisationFor(group);
		if (organisation !== undefined && (people === undefined || isAcronym(text))) this.give(organisation, mentions);
		else if (people !== undefined) this.people(people, mentions);
		else this.alone(group);
	}

	private organisationFor({text, kind}: Group): ActorDraft | undefined {
		const acronym = isAcronym(text) ? this.byAcronym.get(text.replaceAll('.', '')) : undefined;
		return acronym ?? (kind === 'person' || isKnownPlace(text) ? undefined : this.byPart.get(text));
	}

	/** A single name that belongs to no longer one. */
	private alone({text, kind, words, mentions}: Group): void {
		const state = usStates.get(text);
		if (state !== undefined) {
			this.give(this.draft(`place:${state}`, text, 'place', [text]), mentions);
			return;
		}
		if (kind === undefined) return;
		const lower = text.toLowerCase();
		const draft = this.draft(`${kind}:${lower}`, text, kind, words);
		if (kind === 'person') push(this.byLast, lower, draft);
		this.give(draft, mentions);
	}

	/** A surname that two people share means the one whose full name came last before it. */
	private people(people: readonly ActorDraft[], mentions: readonly Name[]): void {
		const [only] = people;
		if (people.length === 1 && only !== undefined) {
			this.give(only, mentions);
			return;
		}
		const full = people
			.flatMap(draft => draft.mentions.map(({start, end}) => ({start, end, draft})))
			.sort((one, other) => one.start - other.start);
		for (const name of mentions) {
			const nearest = full[Math.max(0, indexAt(full, name.start))];
			if (nearest !== undefined) this.give(nearest.draft, [name]);
		}
	}
}

function push(map: Map<string, ActorDraft[]>, key: string, draft: ActorDraft): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [draft]);
	else list.push(draft);
}

/** Two full names of one person: the words of one in the other, last word alike, or first names that begin alike. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.at(-1)?.toLowerCase() !== long.at(-1)?.toLowerCase()) return false;
	if (short.every(word => long.includes(word))) return true;
	const [first = '', other = ''] = [short[0], long[0]];
	return short.length === 2 && first.length > 1 && (other.startsWith(first) || first.startsWith(other));
}

/** Joins an acronym in brackets to the name before it: “European Space Agency (ESA)”. */
function acronymsInBrackets(document: Document): Map<number, number> {
	const pairs = new Map<number, number>();
	for (const {sentences} of document.passages)
		for (const row of sentences)
			row.forEach((element, at) => {
				const inner = row[at + 2];
				if (
					element.kind === 'name' &&
					row[at + 1]?.text === '(' &&
					row[at + 3]?.text === ')' &&
					inner?.kind === 'name' &&
					/^[\p{Lu}\p{N}&.]{2,8}$/u.test(inner.text) &&
					inner.text[0]?.toLowerCase() === element.text.replace(/^the /iu, '')[0]?.toLowerCase()
				)
					pairs.set(inner.start, element.start);
			});
	return pairs;
}

/** Who and what is named in the article. Linear in the number of names. */
export function buildActors(document: Document): Cast {
	const names = document.passages.flatMap(passage => [...passage.names]);
	const pairs = acronymsInBrackets(document);
	const aliasOf = new Map<string, string>();
	const byStart = new Map(names.map(name => [name.start, name]));
	for (const [inner, outer] of pairs) {
		const [short, long] = [byStart.get(inner), byStart.get(outer)];
		if (short !== undefined && long !== undefined) aliasOf.set(short.text, long.text);
	}
	const roles = document.passages.flatMap(({sentences}) => sentences.flatMap(row => rolesIn(row)));
	const casting = new Casting(names, new Map(roles.map(role => [role.name, role])), document.small);
	const drafts = mergeAliases(casting.cast(), aliasOf, casting.byOffset);
	addRoles(document, roles, casting.byOffset);
	for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start);
	return {
		drafts: drafts.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)),
		byOffset: casting.byOffset,
	};
}

function mergeAliases(
	drafts: readonly ActorDraft[],
	aliasOf: ReadonlyMap<string, string>,
	byOffset: Map<number, ActorDraft>,
): ActorDraft[] {
	const byForm = new Map(drafts.flatMap(draft => [...draft.forms.keys()].map(form => [form, draft] as const)));
	const gone = new Set<ActorDraft>();
	for (const [short, long] of aliasOf) {
		const from = byForm.get(short);
		const to = byForm.get(long);
		if (from === undefined || to === undefined || from === to || gone.has(to)) continue;
		for (const name of from.mentions) {
			to.mentions.push(name);
			to.forms.set(name.text, (to.forms.get(name.text) ?? 0) + 1);
			byOffset.set(name.start, to);
		}
		gone.add(from);
	}
	return drafts.filter(draft => !gone.has(draft) && draft.mentions.length > 0);
}

function addRoles(document: Document, roles: readonly FoundRole[], byOffset: ReadonlyMap<number, ActorDraft>): void {
	for (const role of roles) {
		const draft = byOffset.get(role.name);
		if (draft === undefined || draft.kind === 'place' || role.group !== (draft.kind === 'organisation')) continue;
		const words = document.text.slice(role.span.start, role.span.end).toLowerCase();
		const known = draft.roles.some(({span}) => document.text.slice(span.start, span.end).toLowerCase() === words);
		if (!known && draft.roles.length < 12) draft.roles.push(role);
	}
}
