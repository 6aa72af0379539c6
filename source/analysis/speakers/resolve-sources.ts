import {indexAt} from '../../article/span.ts';
import type {ActorDraft, Cast} from '../actors/actor-draft.ts';
import {isOutlet} from '../actors/well-known.ts';
import type {Document} from '../document.ts';
import type {Frame} from '../frames/frame.ts';
import type {SourcePhrase} from '../frames/phrases.ts';
import {documentNouns, groupNouns, pluralRoleNouns, roleNouns} from '../lexicon/role-nouns.ts';
import {officeWords} from '../lexicon/titles.ts';
import {type Gender, genderOf} from './gender.ts';

/** Somebody words are attributed to: an actor, or a name as the text gives it. */
export type Party = {draft?: ActorDraft; name: string};

/** How surely a source was resolved: named outright, by a pronoun or role that one actor fits, or by the nearest of several. */
export type Certainty = 'named' | 'resolved' | 'likely' | 'as-given' | 'none';

export type Resolution = {speaker?: Party; via: Party[]; certainty: Certainty};

type Mention = {start: number; end: number; draft: ActorDraft; paragraph: number; quoted: boolean; opens: boolean};
type Spoken = {party: Party; end: number; paragraph: number; plural: boolean; pronoun: string};

const recent = 40;

/** Resolves the sources of frames in reading order; remembers who spoke last. */
class Resolver {
	private readonly text: string;
	private readonly cast: Cast;
	private readonly mentions: Mention[] = [];
	private readonly genders = new Map<ActorDraft, Gender>();
	private readonly roleWords = new Map<ActorDraft, ReadonlySet<string>>();
	private readonly spoken: Spoken[] = [];
	/** The last words that an agency or outlet reported, and whose they are. */
	private reported: {speaker: Party; via: Party[]; paragraph: number} | undefined;

	constructor(document: Document, cast: Cast) {
		this.text = document.text;
		this.cast = cast;
		document.passages.forEach(({names, sentences, stretches}, paragraph) => {
			const openers = new Set<number>();
			for (const row of sentences) {
				const first = row.findIndex((element, index) => element.kind === 'name' && index < 8);
				if (first >= 0 && row.slice(0, first).every(element => element.kind !== 'mark'))
					openers.add(row[first]?.start ?? -1);
			}
			for (const name of names) {
				const draft = cast.byOffset.get(name.start);
				if (draft === undefined) continue;
				const around = stretches[indexAt(stretches, name.start)];
				this.mentions.push({
					start: name.start,
					end: name.end,
					draft,
					paragraph,
					quoted: around !== undefined && around.end > name.start,
					opens: openers.has(name.start),
				});
			}
		});
	}

	resolve(frame: Frame, outer: Resolution | undefined): Resolution {
		const {source} = frame;
		const found = source === undefined ? undefined : this.party(source, frame, outer);
		const via = frame.via.flatMap(phrase => this.throughParty(phrase, frame) ?? []);
		via.push(...this.outlets(frame));
		if (via.length === 0 && found !== undefined) via.push(...this.carried(frame, found.party));
		if (frame.via.length > 0 && found !== undefined)
			this.reported = {speaker: found.party, via: [...via], paragraph: frame.paragraph};
		if (outer?.speaker !== undefined) via.push(outer.speaker, ...outer.via);
		if (found !== undefined && source !== undefined && outer === undefined) this.remember(found.party, source, frame);
		for (const party of via) if (frame.via.length > 0 && outer === undefined) this.rememberThrough(party, frame);
		const distinct = via.filter(
			(party, index) => !isSame(party, found?.party) && via.findIndex(other => isSame(other, party)) === index,
		);
		return {
			...(found === undefined ? {} : {speaker: found.party}),
			via: distinct,
			certainty: found?.certainty ?? 'none',
		};
	}

	private remember(party: Party, source: SourcePhrase, frame: Frame): void {
		const plural =
			source.names.length > 1 || (source.kind === 'nominal' && isPlural(source.lower)) || source.lower === 'they';
		this.spoken.push({
			party,
			end: source.span.end,
			paragraph: frame.paragraph,
			plural,
			pronoun: source.kind === 'pronoun' ? source.lower : '',
		});
		if (this.spoken.length > 12) this.spoken.shift();
	}

	/** The agency that words came through is what “it” means next. */
	private rememberThrough(party: Party, frame: Frame): void {
		this.spoken.splice(-1, 0, {
			party,
			end: frame.cue?.end ?? 0,
			paragraph: frame.paragraph,
			plural: false,
			pronoun: 'it',
		});
	}

	private party(
		source: SourcePhrase,
		frame: Frame,
		outer: Resolution | undefined,
	): {party: Party; certainty: Certainty} | undefined {
		if (source.kind === 'name') return {party: this.named(source), certainty: 'named'};
		if (source.kind === 'pronoun') return this.pronoun(source, frame, outer);
		return this.nominal(source, frame);
	}

	private named(source: SourcePhrase): Party {
		const drafts = [...new Set(source.names.flatMap(name => this.cast.byOffset.get(name.start) ?? []))];
		const [draft] = drafts;
		if (drafts.length === 1 && draft !== undefined) return {draft, name: draft.name};
		const words = this.text.slice(source.span.start, source.span.end);
		return {name: drafts.length > 1 ? drafts.map(({name}) => name).join(drafts.length === 2 ? ' and ' : ', ') : words};
	}

	private throughParty(phrase: SourcePhrase, frame: Frame): Party | undefined {
		if (phrase.kind === 'name') return this.named(phrase);
		// A speaker's own statement is no one words came through.
		if (
			phrase.kind === 'nominal' &&
			/^(?:statement|release|tweet|post|letter|email|e-mail|spokes\w+|transcript)$/u.test(headOf(phrase.lower))
		)
			return undefined;
		return this.party(phrase, frame, undefined)?.party;
	}

	/** “told CNN”, “published in the journal BMJ”, “of the New York Times”: an outlet that the words came through. */
	private outlets({addressee, beside}: Frame): Party[] {
		const told = addressee?.kind === 'name' ? addressee.names : [];
		if (addressee !== undefined && /\bmedia$/u.test(addressee.lower))
			return [{name: this.text.slice(addressee.span.start, addressee.span.end)}];
		return [...told, ...beside].flatMap(name => {
			const draft = this.cast.byOffset.get(name.start);
			const isOne =
				isOutlet(name.text) ||
				(draft !== undefined && isOutlet(draft.name)) ||
				/^(?:journal|newspaper|magazine)$/u.test(name.before);
			return isOne ? {...(draft === undefined ? {} : {draft}), name: draft?.name ?? name.text} : [];
		});
	}

	/** Words that go on in the paragraph of an agency's report come through it too: “But she added”. */
	private carried(frame: Frame, speaker: Party | undefined): Party[] {
		const last = this.reported;
		if (last === undefined || last.paragraph !== frame.paragraph || !isSame(last.speaker, speaker)) return [];
		return frame.source?.kind === 'pronoun' ? last.via : [];
	}

	private pronoun(
		source: SourcePhrase,
		frame: Frame,
		outer: Resolution | undefined,
	): {party: Party; certainty: Certainty} | undefined {
		const {lower, span} = source;
		if (outer?.speaker !== undefined && /^(?:i|we)$/u.test(lower)) return {party: outer.speaker, certainty: 'resolved'};
		if (lower === 'who') return undefined;
		if (/^(?:he|she)$/u.test(lower)) return this.person(lower === 'she' ? 'female' : 'male', span.start, frame);
		if (lower === 'it') return this.thing(span.start, frame, 'it');
		if (lower === 'they') return this.thing(span.start, frame, 'they');
		return undefined;
	}

	private gender(draft: ActorDraft): Gender {
		const known = this.genders.get(draft) ?? genderOf(draft, this.text);
		this.genders.set(draft, known);
		return known;
	}

	/** He or she: the person last named outside quotation marks, whom the pronoun fits; subjects and the last speaker first. */
	private person(gender: Gender, at: number, frame: Frame): {party: Party; certainty: Certainty} | undefined {
		const scores = new Map<ActorDraft, number>();
		const last = this.spoken.at(-1);
		const from = indexAt(this.mentions, at - 1);
		let seen = 0;
		for (let index = from; index >= 0 && seen < recent; index--, seen++) {
			const mention = this.mentions[index];
			if (mention === undefined || mention.draft.kind !== 'person' || mention.quoted) continue;
			const known = this.gender(mention.draft);
			if (known !== 'unknown' && known !== gender) continue;
			const distance = frame.paragraph - mention.paragraph;
			if (distance > 6) break;
			const score = 6 - distance * 1.2 - seen * 0.15 + (mention.opens ? 1.2 : 0) + (known === gender ? 1.5 : 0);
			scores.set(mention.draft, Math.max(score, scores.get(mention.draft) ?? 0));
		}
		let best: Party | undefined;
		let top = 0;
		for (const [draft, base] of scores) {
			const score = base + (last?.party.draft === draft ? bonusAfter(frame.paragraph - last.paragraph) : 0);
			if (score > top) {
				top = score;
				best = {draft, name: draft.name};
			}
		}
		const unnamed = this.unnamedSpeaker(gender, frame, best);
		if (unnamed !== undefined) return {party: unnamed, certainty: 'likely'};
		if (best?.draft === undefined) return undefined;
		if (this.gender(best.draft) === 'unknown') this.genders.set(best.draft, gender);
		return {party: best, certainty: scores.size === 1 || best.draft === last?.party.draft ? 'resolved' : 'likely'};
	}

	/** “a spokesman said … he added”: the speaker without a name, if nobody was named since. */
	private unnamedSpeaker(gender: Gender, frame: Frame, best: Party | undefined): Party | undefined {
		const last = this.spoken.at(-1);
		if (last === undefined || last.party.draft !== undefined || last.plural || frame.paragraph - last.paragraph > 2)
			return undefined;
		const {name} = last.party;
		if (
			/woman\b|mother|daughter|wife|sister/iu.test(name)
				? gender === 'male'
				: /\b(?:spokes)?man\b|father|son\b|husband|brother/iu.test(name) && gender === 'female'
		)
			return undefined;
		if (!isPersonWord(name)) return undefined;
		const since = best?.draft === undefined ? -1 : this.lastMention(best.draft, frame);
		return since > last.end ? undefined : last.party;
	}

	private lastMention(draft: ActorDraft, frame: Frame): number {
		const limit = frame.source?.span.start ?? 0;
		const from = indexAt(this.mentions, limit - 1);
		for (let index = from; index >= Math.max(0, from - 60); index--) {
			const mention = this.mentions[index];
			if (mention?.draft === draft && !mention.quoted) return mention.start;
		}
		return -1;
	}

	/** It and they: the last organisation or group that spoke, else the last organisation named as a subject. */
	private thing(at: number, frame: Frame, pronoun: 'it' | 'they'): {party: Party; certainty: Certainty} | undefined {
		const spoke = this.spoken.findLast(
			({party, paragraph, plural}) =>
				frame.paragraph - paragraph <= 3 &&
				(pronoun === 'they'
					? plural || (party.draft !== undefined && party.draft.kind !== 'person')
					: !plural && (party.draft === undefined ? !isPersonWord(party.name) : party.draft.kind !== 'person')),
		);
		const from = indexAt(this.mentions, at - 1);
		for (let index = from; index >= Math.max(0, from - 6); index--) {
			const mention = this.mentions[index];
			if (
				mention === undefined ||
				mention.draft.kind === 'person' ||
				mention.quoted ||
				(spoke !== undefined && mention.start < spoke.end)
			)
				continue;
			if (mention.opens && mention.paragraph === frame.paragraph && mention.draft.kind === 'organisation')
				return {party: {draft: mention.draft, name: mention.draft.name}, certainty: 'likely'};
		}
		return spoke === undefined ? undefined : {party: spoke.party, certainty: 'resolved'};
	}

	/** “the governor”, “the company”: who has that role, the last one named; else the words as they stand. */
	private nominal(source: SourcePhrase, frame: Frame): {party: Party; certainty: Certainty} {
		const words = this.text.slice(source.span.start, source.span.end);
		const as = {party: {name: words}, certainty: 'as-given' as const};
		const head = headOf(source.lower);
		if (documentNouns.has(head) && source.names.length > 0 && /(?:'s | by | from )/u.test(source.lower))
			return {party: this.named(source), certainty: 'resolved'};
		if (!/^(?:the|this|that|his|her|its|their) |^[\p{Lu}][^ ]*['’]s /iu.test(words) && !/'s /u.test(source.lower))
			return as;
		const from = indexAt(this.mentions, source.span.start - 1);
		const same = this.spoken.findLast(
			({party}) => party.draft === undefined && headOf(party.name.toLowerCase()) === head && head !== '',
		);
		for (let index = from; index >= Math.max(0, from - 120); index--) {
			const mention = this.mentions[index];
			if (mention === undefined || mention.quoted) continue;
			if (this.hasRole(mention.draft, head))
				return {party: {draft: mention.draft, name: mention.draft.name}, certainty: 'resolved'};
		}
		if (same !== undefined) return {party: same.party, certainty: 'resolved'};
		return this.group(source, head, from, frame) ?? as;
	}

	private hasRole(draft: ActorDraft, head: string): boolean {
		if (head === '' || pluralRoleNouns.has(head)) return false;
		const known = this.roleWords.get(draft) ?? roleWordsOf(draft, this.text);
		this.roleWords.set(draft, known);
		return known.has(head);
	}

	private group(
		source: SourcePhrase,
		head: string,
		from: number,
		frame: Frame,
	): {party: Party; certainty: Certainty} | undefined {
		if (!groupNouns.has(head) || source.lower.split(' ').length > 3) return undefined;
		for (let index = from; index >= Math.max(0, from - 12); index--) {
			const mention = this.mentions[index];
			if (
				mention === undefined ||
				mention.quoted ||
				mention.draft.kind !== 'organisation' ||
				frame.paragraph - mention.paragraph > 3
			)
				continue;
			return {party: {draft: mention.draft, name: mention.draft.name}, certainty: 'likely'};
		}
		return undefined;
	}
}

/** How much more likely the last speaker is than another person named: much in its own paragraph, little later. */
const bonusAfter = (paragraphs: number): number => (paragraphs === 0 ? 2.5 : paragraphs === 1 ? 1.6 : 0.5);

const isSame = (a: Party, b: Party | undefined): boolean =>
	b !== undefined && (a.draft !== undefined ? a.draft === b.draft : b.draft === undefined && a.name === b.name);

/** All words of a person's or organisation's roles and titles, in lower case. */
function roleWordsOf({roles, mentions}: ActorDraft, text: string): ReadonlySet<string> {
	const spans = [...roles.map(role => role.span), ...mentions.flatMap(({title}) => title ?? [])];
	return new Set(
		spans.flatMap(({start, end}) =>
			text
				.slice(start, end)
				.toLowerCase()
				.split(/[\s-]+/u),
		),
	);
}

/** The noun a phrase is about: the last word before “of”, “for”, “in” …. */
export const headOf = (phrase: string): string =>
	phrase
		.replace(/,.*$/u, '')
		.replace(/ (?:of|for|in|on|at|from|with|to|who|that|about) .*$/u, '')
		.split(/\s+/u)
		.at(-1)
		?.replace(/['’]s$/u, '') ?? '';

const isPlural = (lower: string): boolean => {
	const head = headOf(lower);
	return (
		pluralRoleNouns.has(head) ||
		(/[^s]s$/u.test(head) && !/^(?:boss|press)$/u.test(head)) ||
		/^(?:people|others|many|some|both|several|group)/u.test(head)
	);
};

const isPersonWord = (name: string): boolean => {
	const head = headOf(name.toLowerCase());
	return roleNouns.has(head) || officeWords.has(head) || /(?:person|man|woman|one|user)$/u.test(head);
};

/** Who spoke each frame's words and through whom they came, in the order of the frames. */
export function resolveSources(document: Document, frames: readonly Frame[], cast: Cast): Resolution[] {
	const resolver = new Resolver(document, cast);
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
