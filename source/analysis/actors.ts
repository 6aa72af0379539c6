import type {Span} from '../article/schema.ts';
import {capitalOf, countryName, countryOf, shortFormOf} from './countries.ts';
import {femaleNames, maleNames} from './lexicon/given-names.ts';
import {knownOrganisations, organisationWords, outlets} from './lexicon/organisations.ts';
import {cities, placeWords, regions, usStates} from './lexicon/places.ts';
import {femaleHonorifics, maleHonorifics} from './lexicon/titles.ts';
import {isGivenName, type Name} from './names.ts';
import type {Actor, ActorKind} from './schema.ts';

export type Gender = 'female' | 'male' | undefined;

/** An actor while the article is read: its names, and what is known of it. */
export type ActorDraft = {
	key: string;
	kind: ActorKind;
	names: Name[];
	gender: Gender;
	/** How often it was a source: a person or an organisation that speaks. */
	actor: Actor;
};

const smallWords = new Set(['of', 'the', 'and', 'for', 'de', 'in', 'on']);
const acronymOf = (words: readonly string[]): string =>
	words
		.filter(word => !smallWords.has(word.toLowerCase()))
		.map(word => word[0]?.toUpperCase() ?? '')
		.join('');

const withoutThe = (text: string): string => text.toLowerCase().replace(/^the /u, '');

/** What kind of actor a name on its own looks like; undefined where only the rest of the article can tell. */
function kindOf(name: Name): ActorKind | undefined {
	const lower = withoutThe(name.text);
	const last = name.words.at(-1)?.toLowerCase() ?? '';
	if (name.title !== undefined) return 'person';
	if (countryOf(name.text) !== undefined) return 'place';
	if (knownOrganisations.has(lower) || outlets.has(lower)) return 'organisation';
	if (name.words.length > 1 && isGivenName(name.words[0] ?? '') && !organisationWords.has(last)) return 'person';
	if (name.words.length > 1 && organisationWords.has(last)) return 'organisation';
	if (name.words.length > 1 && placeWords.has(last)) return 'place';
	if (cities.has(lower) || regions.has(lower) || usStates.has(lower) || capitalOf(name.text) !== undefined)
		return 'place';
	if (/\b(?:of|for)\b/u.test(name.text)) return 'organisation';
	if (/^\p{Lu}{2,6}$/u.test(name.text)) return 'organisation';
	return undefined;
}

/** Groups the names of an article into actors: full names first, then surnames, acronyms, capitals and short forms. */
export class ActorRegister {
	readonly drafts: ActorDraft[] = [];
	private readonly byName = new Map<Name, ActorDraft>();
	private readonly byKey = new Map<string, ActorDraft>();
	private readonly speaking: ReadonlySet<Name>;

	constructor(names: readonly Name[], speaking: ReadonlySet<Name>) {
		this.speaking = speaking;
		const countries = new Set(names.map(name => countryOf(name.text)).filter(code => code !== undefined));
		const longestFirst = names.toSorted((a, b) => b.words.length - a.words.length || a.start - b.start);
		for (const name of longestFirst) this.place(name, countries);
		this.drafts.sort((a, b) => first(a) - first(b));
		for (const [index, draft] of this.drafts.entries()) this.finish(draft, index);
	}

	/** The actor a name in the text belongs to. */
	of(name: Name | undefined): ActorDraft | undefined {
		return name && this.byName.get(name);
	}

	private place(name: Name, countries: ReadonlySet<string>): void {
		const short = shortFormOf(name.text.replace(/^The /u, ''));
		const capital = capitalOf(name.text);
		const code =
			countryOf(name.text) ??
			(short && countries.has(short) ? short : undefined) ??
			(capital && countries.has(capital) ? capital : undefined);
		const known = code === undefined ? this.sameAs(name) : undefined;
		if (code !== undefined) this.add(`country ${code}`, 'place', name);
		else if (known) this.join(known, name);
		else this.add(withoutThe(name.text), kindOf(name) ?? this.guess(name), name);
	}

	private guess(name: Name): ActorKind {
		if (name.words.length >= 2 && name.words.length <= 4) return 'person';
		if (['in', 'at', 'near', 'from', 'to'].includes(name.before) && !this.speaking.has(name)) return 'place';
		return this.speaking.has(name) && name.words.length === 1 && name.before !== 'the' ? 'person' : 'organisation';
	}

	private sameAs(name: Name): ActorDraft | undefined {
		const text = withoutThe(name.text);
		const exact = this.byKey.get(text);
		if (exact) return exact;
		const last = name.words.at(-1) ?? '';
		return this.drafts.find(({kind, names}) => {
			const [full] = names;
			if (!full || full.words.length <= name.words.length) return false;
			if (kind === 'person') {
				const given = name.words.length === 1 && name.title === undefined && full.words[0] === last;
				return (
					name.words.every(word => full.words.includes(word)) &&
					(full.words.at(-1) === last || full.words[0] === last || given)
				);
			}
			if (kind !== 'organisation' || name.words.length !== 1) return false;
			return (
				name.text === acronymOf(full.words) ||
				(full.words[0] === name.text && !organisationWords.has(name.text.toLowerCase()))
			);
		});
	}

	private add(key: string, kind: ActorKind, name: Name): void {
		const known = this.byKey.get(key);
		if (known) {
			this.join(known, name);
			return;
		}
		const actor: Actor = {id: '', name: name.text, kind, aliases: [], roles: [], mentions: []};
		const draft: ActorDraft = {key, kind, names: [name], gender: genderOf(name), actor};
		this.drafts.push(draft);
		this.byKey.set(key, draft);
		this.byName.set(name, draft);
	}

	private join(draft: ActorDraft, name: Name): void {
		draft.names.push(name);
		draft.gender ??= genderOf(name);
		this.byName.set(name, draft);
		if (!this.byKey.has(withoutThe(name.text))) this.byKey.set(withoutThe(name.text), draft);
	}

	private finish({key, names, actor}: ActorDraft, index: number): void {
		names.sort((a, b) => a.start - b.start);
		const longest = names.reduce((best, name) => (name.words.length > best.words.length ? name : best));
		actor.id = `a${index + 1}`;
		actor.name = key.startsWith('country ') ? countryName(key.slice(8)) : longest.text.replace(/^The /u, '');
		actor.aliases = [...new Set(names.map(name => name.text))].filter(text => text !== actor.name);
		actor.mentions = names.map(({start, end}) => ({start, end}));
	}
}

const first = ({names}: ActorDraft): number => Math.min(...names.map(({start}) => start));

function genderOf(name: Name): Gender {
	const [given = ''] = name.words;
	const lower = given.toLowerCase();
	if (femaleHonorifics.has(lower)) return 'female';
	if (maleHonorifics.has(lower)) return 'male';
	if (femaleNames.has(lower) && !maleNames.has(lower)) return 'female';
	return maleNames.has(lower) && !femaleNames.has(lower) ? 'male' : undefined;
}

/** Adds a role to an actor unless it has it already. */
export function addRole(actor: Actor, text: string, span: Span): void {
	const role = text.trim();
	if (role !== '' && !actor.roles.some(known => known.text.toLowerCase() === role.toLowerCase()))
		actor.roles.push({text: role, span});
}
