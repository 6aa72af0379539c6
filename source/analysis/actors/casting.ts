import {keepFew} from '../keep-few.ts';
import {genericOrganisationWords, knownOrganisations, organisationWords, outlets} from '../lexicon/organisations.ts';
import {placeWords, usStates} from '../lexicon/places.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {capitalOf, countryName, countryOf, demonymOf, shortFormOf} from '../lists/countries.ts';
import {isGivenName, isHeadWord, mayBeGivenName} from '../names/known-names.ts';
import type {Name} from '../names/name.ts';
import type {ActorKind} from '../schema.ts';
import {isActing} from './acting.ts';
import type {ActorDraft} from './actor-draft.ts';
import type {NameGroup} from './kind-features.ts';
import {kindOf, kindShares} from './kind-model.ts';
import {Namesakes} from './namesakes.ts';
import {acronymOf, isAcronym, isJoiner, OrganisationForms} from './organisation-forms.ts';
import {familyName, personWords, samePerson, spelling} from './person-names.ts';
import {isKnownPlace, isOutlet, mayBeOutlet} from './well-known.ts';

type Group = NameGroup & {kind: ActorKind | undefined};

/** Outlets whose names are common words need more than a capital to be one. */
const isSureOrganisation = (lower: string): boolean =>
	(lower.includes(' ') && isOutlet(lower)) ||
	(knownOrganisations.has(lower) &&
		!/^(?:house|un|who|target|shell|ford|oracle|apple|stanford|oxford|cornell)$/u.test(lower)) ||
	(outlets.has(lower) &&
		(lower.includes(' ') ||
			/^(?:ap|afp|cnn|bbc|npr|nbc|cbs|msnbc|reuters|bloomberg|tass|xinhua|politico|axios)$/u.test(lower)));

/** “Timothy Weeks”: a common given name that is no place either, and one or two words that end no other kind of name. */
const isGivenAndFamilyName = (words: readonly string[]): boolean =>
	(words.length === 2 || words.length === 3) &&
	isGivenName(words[0] ?? '') &&
	!isKnownPlace(words[0] ?? '') &&
	!words.slice(1).some(word => isHeadWord(word) || /^(?:of|for|and|&)$/u.test(word));

/** “Wendle Vale”: ends as places do, and begins with no given name. */
const isPlaceByHead = (words: readonly string[]): boolean =>
	words.length === 2 && placeWords.has(words[1]?.toLowerCase() ?? '') && !mayBeGivenName(words[0] ?? '');

/** “the Bergen Ledger”: nobody's name has an article before it and ends as those of papers do. */
const isPaper = ({words, text, mentions}: NameGroup): boolean =>
	words.length > 1 &&
	!isGivenName(words[0] ?? '') &&
	mayBeOutlet(text) &&
	mentions.every(({before}) => before === 'the');

/** Words that end names of organisations, and of people too: “Emily Post”. */
const surnames = wordSet(
	'bank church post house court power press guard front force cabinet gas rail water union games',
);

/** “Dick Clark Productions”: named after somebody, and ending as no surname does. */
const isFirm = ({words}: NameGroup): boolean => {
	const head = words.at(-1)?.toLowerCase() ?? '';
	return words.length > 1 && organisationWords.has(head) && !surnames.has(head);
};

/** What a name is by the model; what lists know for certain is kept where the model sees nothing in it. */
function kindOfGroup(group: NameGroup): ActorKind | undefined {
	const bodyNoun = /^\p{Ll}{4,}$/u.exec(group.words.at(-1) ?? '')?.[0];
	if (bodyNoun !== undefined)
		return /^(?:province|prefecture|oblast|plateau)$/u.test(bodyNoun) ? 'place' : 'organisation';
	if (isGivenAndFamilyName(group.words)) return 'person';
	const kind = kindOf(kindShares(group));
	const titled = group.mentions.some(name => name.title !== undefined);
	if (!titled && isSureOrganisation(group.text.toLowerCase())) return 'organisation';
	if (kind === 'person' && !titled && isPlaceByHead(group.words)) return 'place';
	if (kind === 'person' && !titled && (isPaper(group) || isFirm(group))) return 'organisation';
	if (kind !== 'none') return kind;
	const headed = group.words.length > 1 && organisationWords.has(group.words.at(-1)?.toLowerCase() ?? '');
	if (headed && !group.mentions.every(name => name.initial)) return 'organisation';
	return group.role === 'person' && titled ? 'person' : undefined;
}

/** The country that a name of a government belongs to: “Chinese government”, “Kabul government”. */
function governmentOf(text: string): string | undefined {
	if (!text.endsWith(' government')) return undefined;
	const owner = text.slice(0, -' government'.length);
	return demonymOf(owner) ?? countryOf(owner) ?? capitalOf(owner);
}

/** Two capitals alone are a state only behind the name of a town: “Bristow, VA”. */
const isStateAside = (text: string, name: Name): boolean => !/^\p{Lu}{2}$/u.test(text) || name.before === ',';

/** More people of one name than this are not told apart. */
const mostNamesakes = 40;

/** Gives each name of an article to an actor: countries first, then full names, then the short ones that belong to them. */
export class Casting {
	private readonly text: string;
	private readonly groups: readonly Group[];
	private readonly drafts: ActorDraft[] = [];
	private readonly byKey = new Map<string, ActorDraft>();
	private readonly byLast = new Map<string, ActorDraft[]>();
	private readonly byFirst = new Map<string, ActorDraft[]>();
	/** By the first three letters of the given name, which short forms of it keep. */
	private readonly byOpening = new Map<string, ActorDraft[]>();
	private readonly byAcronym = new Map<string, ActorDraft>();
	private readonly byPart = new Map<string, ActorDraft>();
	private readonly organisations = new OrganisationForms<ActorDraft>();
	readonly byOffset = new Map<number, ActorDraft>();

	constructor(text: string, groups: readonly NameGroup[]) {
		this.text = text;
		this.groups = groups.map(group => ({...group, kind: kindOfGroup(group)}));
	}

	cast(): ActorDraft[] {
		for (const group of this.groups) if (countryOf(group.text) !== undefined) this.country(group);
		for (const group of this.groups) if (governmentOf(group.text) !== undefined) this.government(group);
		for (const group of this.free()) if (capitalOf(group.text) !== undefined) this.capital(group);
		for (const group of this.free()) if (group.words.length > 1) this.full(group);
		for (const group of this.free()) this.short(group);
		return this.drafts;
	}

	private free(): Group[] {
		return this.groups.filter(({mentions}) => mentions.some(name => !this.byOffset.has(name.start)));
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
		const name = countryName(code).length > 2 ? countryName(code) : text;
		this.give(this.draft(`country:${code}`, name, 'place', words), mentions);
	}

	private government({text, mentions}: Group): void {
		const code = governmentOf(text) ?? '';
		this.give(this.draft(`country:${code}`, countryName(code), 'place', [countryName(code)]), mentions);
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
		if (group.kind === undefined) return;
		if (group.kind === 'person') this.person(group);
		else this.give(this.organisationLike(group, group.kind), group.mentions);
	}

	private person(group: Group): void {
		const {text} = group;
		const words = personWords(group.words);
		const last = words.at(-1) ?? '';
		const same = this.byLast.get(last)?.find(draft => samePerson(personWords(draft.words), words));
		const draft = same ?? this.draft(`person:${text.toLowerCase()}`, text, 'person', group.words);
		if (same === undefined) {
			keepFew(this.byLast, last, draft, mostNamesakes);
			keepFew(this.byFirst, words[0] ?? '', draft, mostNamesakes);
			keepFew(this.byOpening, (words[0] ?? '').slice(0, 3), draft, mostNamesakes);
			const family = familyName(words);
			if (family !== undefined) keepFew(this.byLast, family, draft, mostNamesakes);
		} else if (isFuller(group.words, draft.words)) {
			draft.name = text;
			draft.words = group.words;
		}
		this.give(draft, group.mentions);
	}

	private organisationLike(group: Group, kind: ActorKind): ActorDraft {
		const {text, words, mentions} = group;
		const same = kind === 'organisation' ? this.organisations.find(words) : undefined;
		const draft = same ?? this.draft(`${kind}:${text.toLowerCase()}`, text, kind, words);
		if (same !== undefined && words.length > same.words.length) {
			same.name = text;
			same.words = words;
		}
		const acronym = acronymOf(words);
		for (const short of [acronym, `T${acronym}`])
			if (
				short.length > 1 &&
				!this.byAcronym.has(short) &&
				(short === acronym || mentions.some(name => name.text.startsWith('The ')))
			)
				this.byAcronym.set(short, draft);
		if (kind !== 'organisation') return draft;
		this.organisations.keep(words, draft);
		for (const word of words) this.keepPart(word, draft);
		return draft;
	}

	/** A word that can stand for the whole name: “Quinnipiac”, not “National”. */
	private keepPart(word: string, draft: ActorDraft): void {
		const lower = word.toLowerCase();
		if (genericOrganisationWords.has(lower) || isJoiner(word) || isKnownPlace(word) || demonymOf(word) !== undefined)
			return;
		this.byPart.set(word, draft);
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
		const key = spelling(text);
		const people = this.byLast.get(key) ?? this.byFirst.get(key) ?? this.byNickname(key);
		const organisation = this.organisationFor(group);
		if (organisation !== undefined && (people === undefined || isAcronym(text))) this.give(organisation, mentions);
		else if (people !== undefined) this.people(people, mentions);
		else if (!this.isFamily(text)) this.alone(group);
	}

	/** “Rod” for the one Roderick of the article. */
	private byNickname(key: string): ActorDraft[] | undefined {
		if (key.length < 3 || !isGivenName(key)) return undefined;
		const people = (this.byOpening.get(key.slice(0, 3)) ?? []).filter(({words}) =>
			spelling(words[0] ?? '').startsWith(key),
		);
		return people.length === 1 ? people : undefined;
	}

	/** “the Bidens” of an article about one of them: nobody by himself. */
	private isFamily(text: string): boolean {
		return text.endsWith('s') && this.byLast.has(spelling(text.slice(0, -1)));
	}

	private organisationFor({text, kind, role, mentions}: Group): ActorDraft | undefined {
		const acronym = isAcronym(text) ? this.byAcronym.get(text.replaceAll('.', '')) : undefined;
		if (acronym !== undefined) return acronym;
		const isPerson = role === 'person' || mentions.some(name => name.title !== undefined);
		return isPerson || kind === 'place' || isKnownPlace(text) ? undefined : this.byPart.get(text);
	}

	/** A single name that belongs to no longer one. */
	private alone({text, kind, words, mentions}: Group): void {
		const state = usStates.get(text);
		if (state !== undefined) {
			const aside = mentions.filter(name => isStateAside(text, name));
			if (aside.length > 0) this.give(this.draft(`place:${state}`, text, 'place', [text]), aside);
			return;
		}
		if (kind === undefined) return;
		const draft = this.draft(`${kind}:${text.toLowerCase()}`, text, kind, words);
		if (kind === 'person') keepFew(this.byLast, spelling(text), draft, mostNamesakes);
		this.give(draft, mentions);
	}

	private people(people: readonly ActorDraft[], mentions: readonly Name[]): void {
		const [only] = people;
		if (people.length === 1 && only !== undefined) {
			this.give(only, mentions);
			return;
		}
		const namesakes = new Namesakes(this.text, people);
		for (const name of mentions) {
			const draft = namesakes.meant(name);
			if (draft !== undefined) this.give(draft, [name]);
		}
	}
}

/** A longer form is the better name unless it only has something before it that is no given name: “Crooked Hillary Clinton”. */
const isFuller = (words: readonly string[], known: readonly string[]): boolean =>
	words.length > known.length && (words[0] === known[0] || known.length < 2 || mayBeGivenName(words[0] ?? ''));
