import type {ActorDraft, Cast} from '../actors/actor-draft.ts';
import {type GenderGuess, genderOf} from '../actors/gender.ts';
import type {Document} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import type {SourcePhrase} from '../frames/phrases/phrases.ts';
import {relativePronouns} from '../lexicon/function-words.ts';
import {type Mention, mentionsOf} from './mention-list.ts';
import {NominalResolver} from './nominals.ts';
import {isPersonPhrase} from './noun-phrases.ts';
import {type Found, isSame, type Party, partyOf, type Resolution} from './party.ts';
import {type Candidate, candidatesFor, type Pronoun} from './pronoun-candidates.ts';
import {likeliest} from './pronoun-model.ts';
import {SpeakerMemory} from './speaker-memory.ts';
import {ThroughFinder} from './through.ts';

/** With this share of belief a pronoun's candidate is not only the likeliest of several. */
const sure = 0.75;

/** Picks one of a pronoun's candidates; training puts the annotated one in its place. */
export type Choice = (candidates: readonly Candidate[], source: SourcePhrase) => Found | undefined;

const byModel: Choice = candidates => {
	const best = likeliest(candidates);
	return best === undefined
		? undefined
		: {party: best.candidate.party, certainty: best.share >= sure ? 'resolved' : 'likely'};
};

/** Resolves the sources of frames in reading order; remembers who spoke last. */
class Resolver {
	private readonly document: Document;
	private readonly cast: Cast;
	private readonly choose: Choice;
	private readonly mentions: readonly Mention[];
	private readonly memory = new SpeakerMemory();
	private readonly nominals: NominalResolver;
	private readonly through: ThroughFinder;
	private readonly genders = new Map<ActorDraft, GenderGuess>();
	/** The last words that an agency or outlet reported, and whose they are. */
	private reported: {speaker: Party; via: readonly Party[]; paragraph: number} | undefined;

	constructor(document: Document, cast: Cast, choose: Choice) {
		this.document = document;
		this.cast = cast;
		this.choose = choose;
		this.mentions = mentionsOf(document, cast);
		this.nominals = new NominalResolver(document, cast, this.mentions, this.memory);
		this.through = new ThroughFinder(document, cast);
	}

	resolve(frame: Frame, outer: Resolution | undefined): Resolution {
		const {source} = frame;
		const found = source === undefined ? undefined : this.find(source, frame, outer);
		const via = frame.via.flatMap(phrase => this.reporter(phrase, frame) ?? []);
		via.push(...this.through.find(frame, found?.party));
		if (via.length === 0 && found !== undefined) via.push(...this.carried(frame, found.party));
		if (via.length > 0 && found !== undefined) this.reported = {speaker: found.party, via, paragraph: frame.paragraph};
		if (found !== undefined && source !== undefined && outer === undefined)
			this.memory.remember(found.party, source, frame);
		if (frame.via.length > 0 && outer === undefined) for (const party of via) this.memory.rememberThrough(party, frame);
		return {
			...(found === undefined ? {} : {speaker: found.party}),
			via: distinct([...withoutSpeaker(via, found?.party), ...throughOuter(outer)]),
			certainty: found?.certainty ?? 'none',
		};
	}

	private find(source: SourcePhrase, frame: Frame, outer: Resolution | undefined): Found | undefined {
		if (source.kind === 'name') return {party: this.named(source), certainty: 'named'};
		if (source.kind === 'pronoun') return this.pronoun(source, frame, outer);
		// The noun before it was not found.
		if (relativePronouns.has(source.lower)) return undefined;
		return this.possessed(source, frame) ?? this.nominals.resolve(source, frame);
	}

	private named(source: SourcePhrase): Party {
		const drafts = [...new Set(source.names.flatMap(name => this.cast.byOffset.get(name.start) ?? []))];
		const [draft] = drafts;
		if (drafts.length === 1 && draft !== undefined) return partyOf(draft);
		const words = this.document.text.slice(source.span.start, source.span.end);
		return {name: drafts.length > 1 ? listOf(drafts.map(({name}) => name)) : words};
	}

	/** Who reported the words in a frame of several: “Tass” of “Tass quoted Choe as saying”. */
	private reporter(phrase: SourcePhrase, frame: Frame): Party | undefined {
		if (phrase.kind === 'name') return this.named(phrase);
		// “it added, citing Choe”: the agency that reported last.
		if (phrase.lower === 'it') {
			const agency = this.memory.lastThrough(frame.paragraph);
			if (agency !== undefined) return agency;
		}
		// A speaker's own statement is no one words came through.
		if (
			phrase.kind === 'nominal' &&
			/\b(?:statement|release|tweet|post|letter|email|e-mail|spokes\p{L}+|transcript)$/u.test(phrase.lower)
		)
			return undefined;
		return this.find(phrase, frame, undefined)?.party;
	}

	/** Words that go on in the paragraph of an agency's report come through it too: “But she added”. */
	private carried(frame: Frame, speaker: Party): readonly Party[] {
		const last = this.reported;
		if (last === undefined || last.paragraph !== frame.paragraph || !isSame(last.speaker, speaker)) return [];
		return frame.source?.kind === 'pronoun' && !this.through.hasOwnPlace(frame) ? last.via : [];
	}

	private pronoun(source: SourcePhrase, frame: Frame, outer: Resolution | undefined): Found | undefined {
		const {lower, span} = source;
		if (outer?.speaker !== undefined && /^(?:i|we)$/u.test(lower)) return {party: outer.speaker, certainty: 'resolved'};
		if (!isPronoun(lower)) return undefined;
		const candidates = this.candidates(lower, span.start, frame);
		const found =
			outer === undefined ? this.choose(candidates, source) : this.withinQuotation(candidates, outer, frame);
		const draft = found?.party.draft;
		if (draft?.kind === 'person' && !this.gender(draft).sure && (lower === 'he' || lower === 'she'))
			this.genders.set(draft, {gender: lower === 'she' ? 'female' : 'male', sure: found?.certainty === 'resolved'});
		return found;
	}

	/** In somebody's own words “he” is another: one of those the words name, else the likeliest besides the speaker. */
	private withinQuotation(candidates: readonly Candidate[], outer: Resolution, frame: Frame): Found | undefined {
		const others = candidates.filter(({party}) => !isSame(party, outer.speaker));
		const around = frame.outer?.spans ?? [];
		const named = others.filter(({party}) =>
			party.draft?.mentions.some(({start}) => around.some(span => span.start <= start && start < span.end)),
		);
		const best = likeliest(named.length > 0 ? named : others);
		return best === undefined ? undefined : {party: best.candidate.party, certainty: 'likely'};
	}

	private candidates(pronoun: Pronoun, at: number, frame: Frame): Candidate[] {
		const genderOfParty = ({draft}: Party): GenderGuess =>
			draft === undefined ? {gender: 'unknown', sure: false} : this.gender(draft);
		return candidatesFor(pronoun, at, frame, {mentions: this.mentions, memory: this.memory, genderOf: genderOfParty});
	}

	private gender(draft: ActorDraft): GenderGuess {
		const known = this.genders.get(draft) ?? genderOf(draft, this.document.text);
		this.genders.set(draft, known);
		return known;
	}

	/** “His office”: the owner in the place of the pronoun. */
	private possessed(source: SourcePhrase, frame: Frame): Found | undefined {
		const [owner = '', ...rest] = source.lower.split(' ');
		const pronoun = {his: 'he', her: 'she', its: 'it', their: 'they'}[owner];
		if (pronoun === undefined || !isPronoun(pronoun) || rest.length > 2 || isPersonPhrase(source.lower))
			return undefined;
		if (
			!/^(?:office|campaign|team|company|lawyers|attorneys|family|foundation|administration|party)$/u.test(
				rest.at(-1) ?? '',
			)
		)
			return undefined;
		const found = this.choose(this.candidates(pronoun, source.span.start, frame), source);
		return found === undefined
			? undefined
			: {party: {name: `${found.party.name}’s ${rest.join(' ')}`}, certainty: found.certainty};
	}
}

const isPronoun = (lower: string): lower is Pronoun => /^(?:he|she|it|they)$/u.test(lower);

const listOf = (names: readonly string[]): string => names.join(names.length === 2 ? ' and ' : ', ');

/** What stands within a quotation came through its speaker, though they be his own words of another day. */
const throughOuter = (outer: Resolution | undefined): Party[] =>
	outer?.speaker === undefined ? [] : [outer.speaker, ...outer.via];

const withoutSpeaker = (parties: readonly Party[], speaker: Party | undefined): Party[] =>
	parties.filter(party => !isSame(party, speaker));

/** Each party once, where it stands last: the outlet that reported it all stays behind those it quotes. */
const distinct = (parties: readonly Party[]): Party[] =>
	parties.filter((party, index) => !parties.slice(index + 1).some(other => isSame(other, party)));

/** Who spoke each frame's words and through whom they came, in the order of the frames. */
export function resolveSources(
	document: Document,
	frames: readonly Frame[],
	cast: Cast,
	choose: Choice = byModel,
): Resolution[] {
	const resolver = new Resolver(document, cast, choose);
	const resolutions: Resolution[] = [];
	const byContent = new Map(frames.flatMap((frame, index) => frame.contents.map(content => [content, index] as const)));
	const bySource = new Map<SourcePhrase, Resolution>();
	// Outer frames first: what stands inside them comes through their speaker.
	frames.forEach((frame, index) => {
		if (frame.outer !== undefined) return;
		const shared = frame.source === undefined ? undefined : bySource.get(frame.source);
		const own = resolver.resolve(frame, undefined);
		const resolution =
			shared?.speaker === undefined ? own : {...own, speaker: shared.speaker, certainty: shared.certainty};
		if (frame.source !== undefined) bySource.set(frame.source, resolution);
		resolutions[index] = resolution;
	});
	frames.forEach((frame, index) => {
		if (frame.outer === undefined) return;
		const outer = resolutions[byContent.get(frame.outer) ?? -1];
		resolutions[index] = resolver.resolve(frame, outer ?? {via: [], certainty: 'none'});
	});
	return resolutions;
}
