import {indexAt} from '../../article/span.ts';
import type {Gender, GenderGuess} from '../actors/gender.ts';
import type {Frame} from '../frames/frame.ts';
import {countryOf} from '../lists/countries.ts';
import type {Mention} from './mention-list.ts';
import {isPersonPhrase, isPlural, isWrongGender} from './noun-phrases.ts';
import {isSame, type Party} from './party.ts';
import type {SpeakerMemory} from './speaker-memory.ts';

/** Pronouns that a ranker resolves. */
export type Pronoun = 'he' | 'she' | 'it' | 'they';

/** Somebody a pronoun may mean, with the names of what speaks for or against it. */
export type Candidate = {party: Party; features: readonly string[]};

/** What is known while the frames are read. */
export type Situation = {
	mentions: readonly Mention[];
	memory: SpeakerMemory;
	genderOf: (party: Party) => GenderGuess;
};

/** How many mentions and paragraphs back a pronoun may reach. */
const mostMentions = 40;
const mostParagraphs = 6;

/** A candidate's mentions within reach, the nearest first. */
type Reach = {party: Party; mentions: Mention[]};

const isOwnWords = (frame: Frame, {start}: Mention): boolean =>
	frame.contents.some(({spans}) => spans.some(span => span.start <= start && start < span.end));

/** Parties without an actor that spoke before, as mentions at the place of their sources. */
const unnamedMentions = ({memory, mentions}: Situation): Mention[] =>
	memory.all.flatMap(({party, end, paragraph}) => {
		if (party.draft !== undefined) return [];
		const near = mentions[Math.max(0, indexAt(mentions, end))];
		const flags = {quoted: false, opens: false, subject: true, possessive: false, oblique: false};
		return {start: end - 1, end, party, paragraph, sentence: near?.sentence ?? 0, ...flags};
	});

function reachOf(situation: Situation, at: number, frame: Frame): Reach[] {
	const {mentions} = situation;
	const last = indexAt(mentions, at - 1);
	const near = mentions.slice(Math.max(0, last + 1 - mostMentions), last + 1);
	const all = [...near, ...unnamedMentions(situation).filter(({start}) => start < at)]
		.filter(({paragraph}) => frame.paragraph - paragraph <= mostParagraphs)
		.sort((a, b) => b.start - a.start);
	const reach: Reach[] = [];
	const byKey = new Map<unknown, Reach>();
	for (const mention of all) {
		const key = mention.party.draft ?? mention.party.name;
		const known = byKey.get(key);
		if (known !== undefined) known.mentions.push(mention);
		else {
			const fresh = {party: mention.party, mentions: [mention]};
			byKey.set(key, fresh);
			reach.push(fresh);
		}
	}
	return reach;
}

/** Whether the pronoun can stand for the party at all. */
function fits(pronoun: Pronoun, party: Party, {memory, genderOf}: Situation): boolean {
	const {draft, name} = party;
	if (pronoun === 'he' || pronoun === 'she') {
		if (draft === undefined)
			return isPersonPhrase(name) && !isPlural(name.toLowerCase()) && !isWrongGender(name, pronoun);
		const {gender, sure} = genderOf(party);
		return draft.kind === 'person' && (!sure || gender === genderOfPronoun(pronoun));
	}
	if (pronoun === 'it')
		return draft === undefined ? !isPersonPhrase(name) && !isPlural(name.toLowerCase()) : draft.kind !== 'person';
	if (draft === undefined) return true;
	// A country speaks through its government; nobody is “they” in a town.
	if (draft.kind === 'place') return countryOf(draft.name) !== undefined;
	return draft.kind !== 'person' || (isSame(party, memory.last?.party) && !genderOf(party).sure);
}

const genderOfPronoun = (pronoun: Pronoun): Gender => (pronoun === 'she' ? 'female' : 'male');

const upTo = (most: number, count: number): string => (count >= most ? `${most}+` : String(count));

/** Those whom the pronoun at `at`, the source of `frame`, may mean, the nearest first. */
export function candidatesFor(pronoun: Pronoun, at: number, frame: Frame, situation: Situation): Candidate[] {
	const fitting = reachOf(situation, at, frame).filter(({party}) => fits(pronoun, party, situation));
	// Hardly anybody names himself in his own words, and nobody is meant by them alone where somebody else is near.
	const named = fitting.filter(({mentions}) => mentions.some(mention => !isOwnWords(frame, mention)));
	const reach = named.length > 0 ? named : fitting;
	const sentence = situation.mentions[Math.max(0, indexAt(situation.mentions, at - 1))]?.sentence ?? 0;
	const most = Math.max(0, ...reach.map(({party}) => party.draft?.mentions.length ?? 0));
	const kind = pronoun === 'he' || pronoun === 'she' ? 'person' : pronoun;
	return reach.map((one, rank) => ({
		party: one.party,
		features: featuresOf(one, rank, {pronoun, frame, sentence, most, situation}).map(name => `${kind}:${name}`),
	}));
}

type Setting = {pronoun: Pronoun; frame: Frame; sentence: number; most: number; situation: Situation};

function featuresOf(
	{party, mentions}: Reach,
	rank: number,
	{pronoun, frame, sentence, most, situation}: Setting,
): string[] {
	const outside = mentions.filter(mention => !isOwnWords(frame, mention));
	const nearest = outside[0] ?? mentions[0];
	const features = [`rank=${upTo(3, rank)}`, `times=${upTo(4, mentions.length)}`];
	if (outside.length === 0) features.push('own-words-only');
	else if (outside.length < mentions.length) features.push('own-words-too');
	if (nearest !== undefined) {
		const back = frame.paragraph - nearest.paragraph;
		features.push(`paragraphs=${upTo(4, back)}`, `sentences=${upTo(4, Math.max(0, sentence - nearest.sentence))}`);
		for (const flag of ['quoted', 'opens', 'subject', 'possessive', 'oblique'] as const)
			if (nearest[flag]) features.push(flag, `${flag}/${upTo(2, back)}`);
	}
	if (outside.some(({opens, paragraph}) => opens && frame.paragraph === paragraph)) features.push('opens-here');
	if (outside.some(({subject, paragraph}) => subject && frame.paragraph - paragraph < 2)) features.push('acted-lately');
	features.push(...spokenFeatures(party, frame, situation.memory));
	if (pronoun === 'he' || pronoun === 'she') features.push(genderFeature(pronoun, situation.genderOf(party)));
	if (party.draft === undefined) features.push('unnamed');
	else if (party.draft.mentions.length === most) features.push('main');
	features.push(`is-${party.draft?.kind ?? 'phrase'}`);
	return features;
}

function genderFeature(pronoun: Pronoun, {gender, sure}: GenderGuess): string {
	if (gender === 'unknown') return 'gender-unknown';
	return gender === genderOfPronoun(pronoun) ? (sure ? 'gender-fits' : 'gender-may-fit') : 'gender-against';
}

function spokenFeatures(party: Party, frame: Frame, memory: SpeakerMemory): string[] {
	const back = memory.all.toReversed().findIndex(spoken => isSame(party, spoken.party));
	const spoken = memory.all.at(-1 - back);
	if (back < 0 || spoken === undefined) return [];
	const features = [`spoke=${upTo(3, back)}`, `spoke=${upTo(1, back)}/${upTo(3, frame.paragraph - spoken.paragraph)}`];
	if (spoken.plural) features.push('spoke-plural');
	return features;
}
