import type {Article, Span} from '../article/schema.ts';
import {contains, hull, overlaps} from '../article/span.ts';
import {type ActorDraft, ActorRegister} from './actors.ts';
import {demonymOf} from './countries.ts';
import {isFiniteCue} from './cue-forms.ts';
import {type Element, elementsOf} from './elements.ts';
import type {Content, Frame} from './frames/frame.ts';
import type {SourcePhrase} from './frames/phrases.ts';
import {sentenceFrames, uncovered} from './frames/sentence-frames.ts';
import {subjectForms} from './lexicon/function-words.ts';
import {outlets} from './lexicon/organisations.ts';
import {parseMarks, type Stretch} from './marks.ts';
import {keepNames, type Name, readNames} from './names.ts';
import {type Paragraph, paragraphsOf} from './paragraphs.ts';
import {readRoles} from './roles.ts';
import type {Analysis, Attributed, Quotation} from './schema.ts';
import {splitSentences} from './sentences.ts';
import {tokenize} from './tokens.ts';

/** Named in every analysis, so that corrections can be held against the engine they corrected. */
export const engine = {name: 'whosaid-rules', version: '0.1.0'};

/** A sentence with its place, its frames, and the stretches in marks that no frame covers. */
type Sentence = {paragraph: number; row: readonly Element[]; frames: Frame[]; loose: readonly Element[]};

/**
 * Who said what in an article, and its actors. Pure and linear in the length of the text; any string is taken.
 * Languages other than English get the stretches in quotation marks alone, without speakers.
 */
export function analyse(article: Article): Analysis {
	const {text} = article;
	const paragraphs = paragraphsOf(article).filter(({heading}) => !heading);
	const stretches = parseMarks(text, paragraphs);
	if (!/^en\b/i.test(article.language)) return marksOnly(text, stretches);
	const tokens = paragraphs.map(({start, end}) => tokenize(text, start, end));
	const names = keepNames(tokens.flatMap(readNames), tokens, isFiniteCue)
		.filter(name => demonymOf(name.text) === undefined)
		.sort((a, b) => a.start - b.start);
	const sentences = readSentences(text, paragraphs, tokens, names, stretches);
	const speaking = new Set(
		sentences.flatMap(({frames}) => frames.flatMap(({source}) => source?.names.slice(0, 1) ?? [])),
	);
	const actors = new ActorRegister(names, speaking);
	for (const {row} of sentences) readRoles(text, row, actors);
	const quotations = new Attribution(text, sentences, actors).read();
	return {quotations, actors: actors.drafts.map(({actor}) => actor), engine, languageSupport: 'full'};
}

function marksOnly(text: string, stretches: readonly Stretch[]): Analysis {
	const spoken = stretches.filter(stretch => isStatement(text, stretch));
	const quotations = spoken.map(
		({start, end}, index): Quotation => ({
			id: `q${index + 1}`,
			kind: 'direct',
			content: [{start, end}],
			via: [],
			confidence: 0.5,
			why: 'stands in quotation marks; speakers are not told in this language',
		}),
	);
	return {quotations, actors: [], engine, languageSupport: 'quotation-marks-only'};
}

/** Words in marks that can be a statement: a few words at least, and not a title in passing. */
const isStatement = (text: string, {start, end}: Span): boolean => text.slice(start, end).split(/\s+/).length >= 4;

function readSentences(
	text: string,
	paragraphs: readonly Paragraph[],
	tokens: readonly ReturnType<typeof tokenize>[],
	names: readonly Name[],
	stretches: readonly Stretch[],
): Sentence[] {
	const within = <T extends Span>(all: readonly T[], paragraph: Span) => all.filter(one => contains(paragraph, one));
	const stretchesOf = Map.groupBy(stretches, ({paragraph}) => paragraph);
	let from = 0;
	return paragraphs.flatMap((paragraph, index) => {
		let to = from;
		while (to < names.length && (names[to]?.start ?? 0) < paragraph.end) to++;
		const own = within(names.slice(from, to), paragraph);
		from = to;
		const elements = elementsOf(text, tokens[index] ?? [], own, stretchesOf.get(index) ?? []);
		return splitSentences(text, elements).map((row, sentence): Sentence => {
			const frames = sentenceFrames(row, {paragraph: index, sentence});
			return {paragraph: index, row, frames, loose: uncovered(row, frames)};
		});
	});
}

type Voice = {speaker?: Attributed; via: Attributed[]; draft?: ActorDraft | undefined; source?: Span; cue?: Span};

/** Resolves the sources of all frames from the first sentence to the last, with what was named so far in mind. */
class Attribution {
	private readonly quotations: Quotation[] = [];
	private readonly text: string;
	private readonly sentences: readonly Sentence[];
	private readonly actors: ActorRegister;
	/** Actors in the order they were named last, the latest at the end. */
	private recent: ActorDraft[] = [];
	private lastVoice: Voice | undefined;
	private lastAgency: Attributed | undefined;
	private lastParagraph = -1;

	constructor(text: string, sentences: readonly Sentence[], actors: ActorRegister) {
		this.text = text;
		this.sentences = sentences;
		this.actors = actors;
	}

	read(): Quotation[] {
		for (const sentence of this.sentences) this.readSentence(sentence);
		return numbered(withoutOverlaps(this.quotations));
	}

	private readSentence({paragraph, row, frames, loose}: Sentence): void {
		if (paragraph !== this.lastParagraph && this.lastParagraph >= 0 && paragraph > this.lastParagraph + 1)
			this.lastVoice = undefined;
		for (const frame of frames) {
			this.note(row, frame.source?.span.start ?? frame.cue?.start ?? 0);
			this.readFrame(frame, row);
		}
		this.note(row, Number.POSITIVE_INFINITY);
		for (const element of loose) this.readLoose(element, row, frames.length > 0);
		this.lastParagraph = paragraph;
	}

	/** Remembers who is named in a sentence up to a place, so that pronouns after it can mean them. */
	private note(row: readonly Element[], until: number): void {
		for (const element of row) {
			const draft = element.start < until ? this.actors.of(element.name) : undefined;
			if (draft) this.recent = [...this.recent.filter(one => one !== draft), draft].slice(-12);
		}
	}

	private readFrame(frame: Frame, row: readonly Element[]): void {
		const voice = this.voiceOf(frame, row);
		for (const content of frame.contents) this.add(content, voice, frame.cueText ?? '');
		this.lastVoice = voice;
	}

	private voiceOf(frame: Frame, row: readonly Element[]): Voice {
		const speaker = this.resolve(frame.source, row);
		const via = frame.via.flatMap(phrase => {
			const found = this.resolve(phrase);
			return found ? [found.attributed] : [];
		});
		const told = this.resolve(frame.addressee);
		if (told?.draft && isOutlet(told.draft)) via.push(told.attributed);
		// A pronoun in the same paragraph goes on with words that came the same way.
		if (via.length === 0 && frame.source?.kind === 'pronoun' && frame.paragraph === this.lastParagraph) {
			if (speaker?.draft === this.lastVoice?.draft) via.push(...(this.lastVoice?.via ?? []));
		}
		const agency = via.at(-1);
		if (agency) this.lastAgency = agency;
		else if (speaker?.draft && isOutlet(speaker.draft)) this.lastAgency = speaker.attributed;
		return {
			via,
			...(speaker ? {speaker: speaker.attributed, draft: speaker.draft} : {}),
			...(frame.source ? {source: frame.source.span} : {}),
			...(frame.cue ? {cue: frame.cue} : {}),
		};
	}

	private resolve(
		phrase: SourcePhrase | undefined,
		row: readonly Element[] = [],
	): {attributed: Attributed; draft: ActorDraft | undefined} | undefined {
		if (!phrase) return undefined;
		if (phrase.kind === 'pronoun') return this.antecedent(phrase.lower);
		const draft =
			phrase.kind === 'name' ? this.actors.of(phrase.names[0]) : (this.apposed(phrase, row) ?? this.roleOwner(phrase));
		if (draft) return {attributed: {actor: draft.actor.id, name: draft.actor.name}, draft};
		return {attributed: {name: this.text.slice(phrase.span.start, phrase.span.end)}, draft: undefined};
	}

	/** “the envoy, Stephen Biegun,”: the name beside the role is meant. */
	private apposed(phrase: SourcePhrase, row: readonly Element[]): ActorDraft | undefined {
		const at = row.findIndex(({start}) => start >= phrase.span.end);
		if (row[at]?.text !== ',' || !/^[,.;]$/u.test(row[at + 2]?.text ?? '')) return undefined;
		const draft = this.actors.of(row[at + 1]?.name);
		return draft?.kind === 'person' ? draft : undefined;
	}

	/** “the governor”: the person whose role ends in the phrase's noun, the one named last. */
	private roleOwner(phrase: SourcePhrase): ActorDraft | undefined {
		const words = phrase.lower.replace(/^(?:the|his|her|their)\s+/u, '');
		if (words === phrase.lower)
			return phrase.names.length === 1 && /^the .*\bagency\b/u.test(phrase.lower)
				? this.actors.of(phrase.names[0])
				: undefined;
		const agency = /\b(?:news )?(?:agency|newspaper|broadcaster)\b/u.test(words) ? phrase.names[0] : undefined;
		if (agency) return this.actors.of(agency);
		return this.recent.findLast(({actor}) => actor.roles.some(role => role.text.toLowerCase().endsWith(words)));
	}

	private antecedent(pronoun: string): {attributed: Attributed; draft: ActorDraft | undefined} | undefined {
		const subject = subjectForms.get(pronoun) ?? pronoun;
		if (subject === 'it' && this.lastAgency) {
			const {lastAgency} = this;
			return {attributed: lastAgency, draft: this.actors.drafts.find(({actor}) => actor.id === lastAgency.actor)};
		}
		const wanted = subject === 'she' ? 'female' : subject === 'he' ? 'male' : undefined;
		const fits = (draft: ActorDraft) =>
			wanted ? draft.kind === 'person' && (draft.gender ?? wanted) === wanted : draft.kind === 'organisation';
		const last = this.lastVoice?.draft;
		const draft = last && fits(last) ? last : this.recent.findLast(fits);
		if (draft && wanted) draft.gender ??= wanted;
		return draft && {attributed: {actor: draft.actor.id, name: draft.actor.name}, draft};
	}

	/** Words in marks without a frame: they continue the last speaker where they stand on their own, otherwise they are no speech. */
	private readLoose(element: Element, row: readonly Element[], framed: boolean): void {
		const {stretch} = element;
		if (!stretch || !isStatement(this.text, stretch)) return;
		const alone = row.filter(({kind}) => kind !== 'mark').length <= 1;
		if (!alone && !framed && !stretch.continues) return;
		const content: Content = {spans: [{start: element.start, end: element.end}], kind: 'direct'};
		if (alone || stretch.continues) this.add(content, this.lastVoice ? {...this.lastVoice} : {via: []}, '');
	}

	private add({spans, kind}: Content, voice: Voice, cue: string): void {
		const {speaker, via, source} = voice;
		const named = source ? `“${this.text.slice(source.start, source.end)}”` : 'the speaker before';
		this.quotations.push({
			id: '',
			kind,
			content: spans,
			...(cue && voice.cue ? {cue: voice.cue} : {}),
			...(source && cue ? {source} : {}),
			...(speaker ? {speaker} : {}),
			via,
			confidence: confidenceOf(kind, voice, cue),
			why: cue
				? `${named} with the cue “${cue}”`
				: speaker
					? 'goes on where the speaker before stopped'
					: 'stands alone in quotation marks',
		});
	}
}

const isOutlet = ({kind, actor}: ActorDraft): boolean =>
	kind === 'organisation' &&
	[actor.name, ...actor.aliases].some(name => outlets.has(name.toLowerCase().replace(/^the /u, '')));

function confidenceOf(kind: Quotation['kind'], {speaker, source}: Voice, cue: string): number {
	if (!speaker) return 0.4;
	const named = speaker.actor !== undefined ? 0.1 : 0;
	return Math.min(0.95, (kind === 'indirect' ? 0.6 : 0.75) + (cue ? 0.1 : -0.15) + (source ? named : 0));
}

/** Leaves out quotations that cross an earlier one; one that lies wholly inside another is marked so. */
function withoutOverlaps(quotations: readonly Quotation[]): Quotation[] {
	const sorted = quotations.toSorted(
		(a, b) => hull(a.content).start - hull(b.content).start || hull(b.content).end - hull(a.content).end,
	);
	const kept: Quotation[] = [];
	for (const quotation of sorted) {
		const span = hull(quotation.content);
		const last = kept.findLast(({content}) => overlaps(hull(content), span));
		if (!last) kept.push(quotation);
		else if (contains(hull(last.content), span) && !contains(span, hull(last.content)) && quotation.kind === 'direct')
			kept.push({...quotation, inside: true});
	}
	return kept;
}

const numbered = (quotations: readonly Quotation[]): Quotation[] =>
	quotations.map((quotation, index) => ({...quotation, id: `q${index + 1}`}));
