import {indexAt} from '../../article/span.ts';
import type {ActorDraft, Cast} from '../actors/actor-draft.ts';
import type {Document, Passage} from '../document.ts';
import type {Element} from '../elements.ts';
import {phraseAfter} from '../frames/phrases/phrases.ts';
import {determiners, prepositions} from '../lexicon/function-words.ts';
import {wordSet} from '../lexicon/word-set.ts';
import type {Name} from '../names/name.ts';
import {adverb, finiteVerbs} from '../tagging/tag-sets.ts';
import {isPersonPhrase} from './noun-phrases.ts';
import {type Party, partyOf} from './party.ts';

/** Somebody named at one place of the text, or a person without a name who is brought in there: “one mother, who”. */
export type Mention = {
	start: number;
	end: number;
	party: Party;
	paragraph: number;
	/** Number of the sentence in the whole article; what stands in marks belongs to the sentence around it. */
	sentence: number;
	/** It stands in quotation marks. */
	quoted: boolean;
	/** It is the first name or phrase of its sentence. */
	opens: boolean;
	/** A verb follows at once. */
	subject: boolean;
	possessive: boolean;
	/** It follows a preposition. */
	oblique: boolean;
};

/** Whether the token after `end` is a finite verb, over one adverb. */
function leadsToVerb({tokens, tags}: Passage, end: number): boolean {
	let at = indexAt(tokens, end - 1) + 1;
	if (tags.speech[at] === adverb) at++;
	return finiteVerbs.has(tags.speech[at] ?? -1);
}

/** The name a sentence opens with, also in apposition: “The company, Sound Lines, had”. */
const firstPhrase = (row: readonly Element[]): number => {
	const first = row.findIndex((element, index) => element.kind === 'name' && index < 8);
	const before = row.slice(0, Math.max(0, first));
	const isApposition = determiners.has(row[0]?.lower ?? '') && before.at(-1)?.text === ',';
	const marks = before.filter(element => element.kind === 'mark').length;
	return first >= 0 && marks <= (isApposition ? 1 : 0) ? (row[first]?.start ?? -1) : -1;
};

const indefinites = wordSet('a an one another');

/** “One mother, who knew”, “that a call handler had”: persons without a name who are brought in. `opens`: the sentence begins so. */
function newcomers(
	text: string,
	row: readonly Element[],
): {start: number; end: number; name: string; opens: boolean}[] {
	return row.flatMap(({lower}, at) => {
		if (!indefinites.has(lower)) return [];
		const phrase = phraseAfter(row, at);
		if (phrase?.kind !== 'nominal' || !isPersonPhrase(phrase.lower)) return [];
		return {...phrase.span, name: text.slice(phrase.span.start, phrase.span.end), opens: at === 0};
	});
}

/** All mentions of an article in the order of the text. */
export function mentionsOf({text, passages}: Document, {byOffset}: Cast): Mention[] {
	const mentions: Mention[] = [];
	let sentences = 0;
	passages.forEach((passage, paragraph) => {
		const starts = passage.sentences.map(row => ({start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0}));
		const openers = new Set(passage.sentences.map(firstPhrase));
		const sentenceAt = (offset: number): number => sentences + Math.max(0, indexAt(starts, offset));
		const mention = (draft: ActorDraft, name: Name): Mention => {
			const around = passage.stretches[indexAt(passage.stretches, name.start)];
			return {
				start: name.start,
				end: name.end,
				party: partyOf(draft),
				paragraph,
				sentence: sentenceAt(name.start),
				quoted: around !== undefined && around.end > name.start,
				opens: openers.has(name.start),
				// “The Taliban, however, claimed”: what opens a sentence before a comma is its subject too.
				subject: leadsToVerb(passage, name.end) || (openers.has(name.start) && name.after === ','),
				possessive: name.after === "'s" || name.after === "'",
				oblique: prepositions.has(name.before) || name.before === 'to',
			};
		};
		for (const name of passage.names) {
			const draft = byOffset.get(name.start);
			if (draft !== undefined) mentions.push(mention(draft, name));
		}
		for (const row of passage.sentences) {
			for (const {start, end, name, opens} of newcomers(text, row)) {
				const flags = {
					quoted: false,
					opens,
					subject: opens || leadsToVerb(passage, end),
					possessive: false,
					oblique: false,
				};
				mentions.push({start, end, party: {name}, paragraph, sentence: sentenceAt(start), ...flags});
			}
		}
		sentences += passage.sentences.length;
	});
	return mentions.sort((a, b) => a.start - b.start);
}
