import {indexAt} from '../../article/span.ts';
import type {ActorDraft, Cast} from '../actors/actor-draft.ts';
import type {Document} from '../document.ts';
import type {Element} from '../elements.ts';
import type {Frame} from '../frames/frame.ts';
import type {SourcePhrase} from '../frames/phrases/phrases.ts';
import {keepFew} from '../keep-few.ts';
import {determiners, irregularPasts} from '../lexicon/function-words.ts';
import {documentNouns, groupNouns, pluralRoleNouns} from '../lexicon/role-nouns.ts';
import {titleNouns} from '../lexicon/titles.ts';
import type {Mention} from './mention-list.ts';
import {headOf, isPersonPhrase, isPlural} from './noun-phrases.ts';
import {type Found, type Party, partyOf} from './party.ts';
import type {SpeakerMemory} from './speaker-memory.ts';

/** How far back a role, a group and a document look, in mentions and paragraphs. */
const roleReach = 120;
const groupReach = 16;
const documentReach = 2;

/** What somebody says in writing: “the statement said” is said by whoever gave it. */
const ownWritings = /^(?:statement|release|tweet|post|posting|letter|email|e-mail|memo|message|note|op-ed|blog)$/u;

const isDefinite = (words: string): boolean =>
	/^(?:the|this|that|his|her|its|their) |^[\p{Lu}][^ ]*['’]s /iu.test(words) || /['’]s /u.test(words);

/** The office that charges people, by whatever of its names: “the prosecutor’s office”, “the US attorney’s office”. */
const prosecution = /\b(?:prosecutor|attorney)s?(?: general)?(?: ?['’]s?)? office\b/u;

/** The nouns that a body may be called by: the last of its name, and the one before “for” or “of”. */
const nounsOf = (name: string): Set<string> =>
	new Set([name, name.split(/ (?:for|of) /u)[0] ?? name].map(part => part.split(' ').at(-1)?.toLowerCase() ?? ''));

const contentWords = (phrase: string): string[] =>
	(phrase.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-]\p{L}+)*/gu) ?? [])
		.map(word => word.replace(/[’']s$/u, ''))
		.filter(word => !/^(?:the|a|an|of|for|to|and|in|at|on|its|his|her|their|former|then|new)$/u.test(word));

/** Resolves sources that are neither a name nor a pronoun: “the governor”, “the company”, “the statement”. */
export class NominalResolver {
	private readonly document: Document;
	private readonly cast: Cast;
	private readonly mentions: readonly Mention[];
	private readonly memory: SpeakerMemory;
	private readonly roleWords = new Map<ActorDraft, ReadonlySet<string>>();
	/** People by each word of their roles, and organisations by the small noun at their end; both in order of mention. */
	private readonly byRoleWord = new Map<string, RoleHolder[]>();
	private readonly byNoun = new Map<string, ActorDraft[]>();

	constructor(document: Document, cast: Cast, mentions: readonly Mention[], memory: SpeakerMemory) {
		this.document = document;
		this.cast = cast;
		this.mentions = mentions;
		this.memory = memory;
		for (const draft of cast.drafts) {
			if (draft.kind === 'organisation')
				for (const noun of nounsOf(draft.name)) keepFew(this.byNoun, noun, draft, mostKept);
			if (draft.kind === 'person') this.keepRoles(draft);
		}
	}

	private keepRoles(draft: ActorDraft): void {
		for (const {span} of draft.roles) {
			const words = new Set(contentWords(this.document.text.slice(span.start, span.end)));
			for (const word of words) keepFew(this.byRoleWord, word, {draft, words}, mostKept);
		}
	}

	/** Somebody always: where no actor fits, the words as they stand. */
	resolve(source: SourcePhrase, frame: Frame): Found {
		const words = this.document.text.slice(source.span.start, source.span.end);
		return (
			this.nameAtItsEnd(source) ??
			this.nameAside(source, frame) ??
			this.subjectBefore(source) ??
			this.author(source, frame) ??
			(isDefinite(words)
				? this.known(source, words, frame)
				: (this.namedBody(source) ?? this.officials(source, frame))) ?? {
				party: {name: words},
				certainty: 'as-given',
			}
		);
	}

	private actorAt(offset: number): ActorDraft | undefined {
		return this.cast.byOffset.get(offset);
	}

	/** “China’s ambassador to Britain Liu Xiaming”: the role runs into the person's name. */
	private nameAtItsEnd({names, span, lower}: SourcePhrase): Found | undefined {
		const last = names.at(-1);
		const draft = last === undefined || last.end !== span.end ? undefined : this.actorAt(last.start);
		if (
			draft?.kind !== 'person' ||
			/^(?:an? )?(?:\p{L}+ )*(?:spokes\p{L}+|lawyer|aide|attorney) (?:for|to|of) /u.test(lower)
		)
			return undefined;
		return {party: partyOf(draft), certainty: 'named'};
	}

	/** “another witness, former adviser Fiona Hill.” · “The group that owns her music, Big Machine, says”: the name in apposition. */
	private nameAside(source: SourcePhrase, frame: Frame): Found | undefined {
		const row = this.document.passages[frame.paragraph]?.sentences[frame.sentence] ?? [];
		let at = indexAt(row, source.span.end - 1) + 1;
		if (/^(?:that|which|who)$/u.test(row[at]?.lower ?? '')) while (at < row.length && row[at]?.text !== ',') at++;
		if (row[at]?.text !== ',') return undefined;
		const found = nameBetweenCommas(row, at + 1);
		const draft = found === undefined ? undefined : this.actorAt(found.start);
		if (draft === undefined || draft.kind === 'place') return undefined;
		return canBe(source.lower, draft.kind) ? {party: partyOf(draft), certainty: 'named'} : undefined;
	}

	/** “sent a letter” is no phrase for anybody but a predicate that the frame took for one: its subject stands before it. */
	private subjectBefore({lower, span}: SourcePhrase): Found | undefined {
		const [verb = '', next = ''] = lower.split(' ');
		if (!(irregularPasts.has(verb) || /\p{Ll}{2}ed$/u.test(verb)) || !determiners.has(next)) return undefined;
		const at = indexAt(this.mentions, span.start - 1);
		const sentence = this.mentions[at]?.sentence;
		const near = this.mentions
			.slice(Math.max(0, at + 1 - groupReach), at + 1)
			.filter(mention => mention.sentence === sentence && !mention.quoted && mention.party.draft?.kind !== 'place');
		const found = near.findLast(({opens, subject}) => opens || subject) ?? near.at(-1);
		return found === undefined ? undefined : {party: found.party, certainty: 'likely'};
	}

	/** A statement is its author's: the one its phrase names, else the one who spoke last. */
	private author(source: SourcePhrase, frame: Frame): Found | undefined {
		const head = headOf(source.lower);
		if (!documentNouns.has(head)) return undefined;
		const isShown = /\b(?:seen|reviewed|obtained|viewed|published|released|leaked) (?:to|by) /u.test(source.lower);
		if (source.names.length > 0 && !isShown && /(?:['’]s | by | from )/u.test(source.lower)) {
			const drafts = source.names.flatMap(({start}) => this.actorAt(start) ?? []);
			const [draft] = drafts;
			return draft === undefined ? undefined : {party: partyOf(draft), certainty: 'resolved'};
		}
		const last = this.memory.last;
		if (!ownWritings.test(head) || !/^(?:the|this|that) /u.test(source.lower) || last === undefined) return undefined;
		if (frame.paragraph - last.paragraph > documentReach) return undefined;
		return {party: last.party, certainty: 'likely'};
	}

	private known(source: SourcePhrase, words: string, frame: Frame): Found | undefined {
		const head = headOf(source.lower);
		const from = indexAt(this.mentions, source.span.start - 1);
		for (let index = from; index >= Math.max(0, from - roleReach); index--) {
			const mention = this.mentions[index];
			if (mention?.party.draft !== undefined && !mention.quoted && this.hasRole(mention.party.draft, head))
				return {party: mention.party, certainty: 'resolved'};
		}
		const body = this.namedBody(source);
		if (body !== undefined) return body;
		const same = this.memory.all.findLast(
			({party}) => party.draft === undefined && headOf(party.name.toLowerCase()) === head && head !== '',
		);
		if (same !== undefined) return {party: same.party, certainty: 'resolved'};
		return this.laterRole(words) ?? this.group(source, head, frame);
	}

	private hasRole(draft: ActorDraft, head: string): boolean {
		if (head === '' || pluralRoleNouns.has(head)) return false;
		const known = this.roleWords.get(draft) ?? roleWordsOf(draft, this.document.text);
		this.roleWords.set(draft, known);
		return known.has(head);
	}

	/** “Austria’s interior minister”, who is named only later: one whose role has all the words of it. */
	private laterRole(words: string): Found | undefined {
		const wanted = contentWords(words);
		if (wanted.length < 2) return undefined;
		const holder = this.byRoleWord
			.get(wanted.at(-1) ?? '')
			?.find(({words: has}) => wanted.every(word => has.has(word)))?.draft;
		return holder === undefined ? undefined : {party: partyOf(holder), certainty: 'resolved'};
	}

	/** “police said”, where the article has named “Hong Kong police”. */
	private namedBody({lower}: SourcePhrase): Found | undefined {
		const noun = lower.replace(/^the /u, '');
		if (prosecution.test(noun)) return this.onlyBody('office', name => prosecution.test(name.toLowerCase()));
		if (!/^(?:police|military|army|foreign ministry|ministry|navy|attorney's office)$/u.test(noun)) return undefined;
		return this.onlyBody(noun.split(' ').at(-1) ?? '', name => name.toLowerCase().endsWith(` ${noun}`));
	}

	/** The organisation with this noun in its name that is the only one to fit. */
	private onlyBody(noun: string, fits: (name: string) => boolean): Found | undefined {
		const bodies = (this.byNoun.get(noun) ?? []).filter(({name}) => fits(name));
		const [body] = bodies;
		return bodies.length === 1 && body !== undefined ? {party: partyOf(body), certainty: 'likely'} : undefined;
	}

	/** “the company”, “the group”: the organisation that spoke last, else the last one that a sentence is about, else the last one named. */
	private group(source: SourcePhrase, head: string, frame: Frame): Found | undefined {
		if (!groupNouns.has(head) || source.lower.split(' ').length > 3) return this.officials(source, frame);
		const body = this.bodyBefore(source.span.start, frame);
		return body === undefined ? undefined : {party: body, certainty: 'likely'};
	}

	/** “agency officials”: those of the organisation that the article is about here. */
	private officials({lower, span}: SourcePhrase, frame: Frame): Found | undefined {
		const [noun = '', role = '', ...rest] = lower.replace(/^the /u, '').split(' ');
		if (!groupNouns.has(noun) || !pluralRoleNouns.has(role) || rest.length > 0) return undefined;
		const body = this.bodyBefore(span.start, frame);
		return body === undefined ? undefined : {party: {name: `${body.name} ${role}`}, certainty: 'likely'};
	}

	private bodyBefore(at: number, frame: Frame): Party | undefined {
		const spoke = this.memory.all.findLast(
			({party, paragraph}) => party.draft?.kind === 'organisation' && frame.paragraph - paragraph <= 3,
		);
		if (spoke !== undefined) return spoke.party;
		const from = indexAt(this.mentions, at - 1);
		const near = this.mentions
			.slice(Math.max(0, from + 1 - groupReach), from + 1)
			.filter(
				({party, quoted, paragraph}) =>
					party.draft?.kind === 'organisation' && !quoted && frame.paragraph - paragraph <= 3,
			);
		return (near.findLast(({opens, subject}) => opens || subject) ?? near.at(-1))?.party;
	}
}

/** Whether somebody of a kind can stand in apposition to a phrase: a landlord is a person though no list has him. */
function canBe(phrase: string, kind: ActorDraft['kind']): boolean {
	if (kind !== 'person') return !isPersonPhrase(phrase);
	const head = headOf(phrase);
	return isPersonPhrase(phrase) || !(groupNouns.has(head) || documentNouns.has(head) || isPlural(phrase));
}

/** Somebody with the words of one of his roles. */
type RoleHolder = {draft: ActorDraft; words: ReadonlySet<string>};

/** No more than this are kept for one word. */
const mostKept = 30;

/** A name, perhaps behind its role, that ends before the next comma or the sentence's end. */
function nameBetweenCommas(row: readonly Element[], from: number): Element | undefined {
	for (let at = from; at < Math.min(row.length, from + 9); at++) {
		const element = row[at];
		if (element === undefined || element.kind === 'mark' || element.kind === 'quoted') return undefined;
		const closes = at + 1 >= row.length || /^[,.;:]$/u.test(row[at + 1]?.text ?? '');
		if (element.name !== undefined && closes) return element;
		if (/^(?:who|which|that|is|was|said|says|and|in|of|at|on)$/u.test(element.lower)) return undefined;
	}
	return undefined;
}

/** All words of a person's or organisation's roles and titles, in lower case, abbreviated titles also in full. */
function roleWordsOf({roles, mentions}: ActorDraft, text: string): ReadonlySet<string> {
	const spans = [...roles.map(role => role.span), ...mentions.flatMap(({title}) => title ?? [])];
	return new Set(
		spans.flatMap(({start, end}) =>
			text
				.slice(start, end)
				.toLowerCase()
				.split(/[\s-]+/u)
				.flatMap(word => [word, ...(titleNouns.get(word.replace(/\.$/u, '')) ?? [])]),
		),
	);
}
