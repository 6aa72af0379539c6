import {type CueForm, cueFormOf, phrasalFormOf} from '../../cue-forms.ts';
import {cueNouns, utteredNouns, utteringVerbs} from '../../lexicon/cue-nouns.ts';
import {adverbs, prepositions} from '../../lexicon/function-words.ts';
import {isSubjectPronoun} from '../phrases/phrase-parts.ts';
import {phraseAfter, phraseBefore, type SourcePhrase} from '../phrases/phrases.ts';
import {overAs, sentenceSubject, subjectBefore} from '../phrases/subjects.ts';
import {comma, dash, lowerAt, type Row} from '../row.ts';
import type {Cue} from './cue.ts';
import {invertedCue} from './inversions.ts';
import {cueNoun} from './noun-cues.ts';
import {quotingCue} from './quoting-cues.ts';
import {isNoun, restrictedAfterDeclining, verbGroup} from './verb-groups.ts';
import {canSpeak, isPluralPhrase} from './who-can-speak.ts';

/** A verb as cue, behind its source if it has one; what is reported follows at once. */
const verbCue = (at: number, form: CueForm, frame: Pick<Cue, 'from' | 'pattern' | 'source'>): Cue => ({
	at,
	words: [at, at + 1],
	to: at + 1,
	form,
	inverted: false,
	...frame,
});

/** Reads the cues of one sentence from left to right. */
class CueReader {
	private readonly row: Row;
	readonly cues: Cue[] = [];

	constructor(row: Row) {
		this.row = row;
	}

	read(): Cue[] {
		for (let at = 0; at < this.row.length; at++) {
			const cue = this.cueAt(at);
			if (cue !== undefined) this.cues.push(cue);
		}
		this.giveFrontedParticiples();
		return this.cues;
	}

	private cueAt(at: number): Cue | undefined {
		const element = this.row[at];
		if (element?.kind !== 'word') return undefined;
		if (element.lower === 'according' && lowerAt(this.row, at + 1) === 'to') return this.accordingTo(at, at + 2);
		if (element.lower === 'per' && comma(this.row[at - 1])) return this.accordingTo(at, at + 1);
		if (element.lower === 'citing') return this.citing(at);
		if (
			utteredNouns.has(element.lower) &&
			utteringVerbs.has(lowerAt(this.row, at - 1)) &&
			lowerAt(this.row, at + 1) === 'that'
		)
			return cueNoun(this.row, at, at - 1);
		const phrasal = phrasalFormOf(element.lower, lowerAt(this.row, at + 1));
		if (phrasal !== undefined) return this.phrasal(at, phrasal);
		const form = cueFormOf(element.lower);
		if (form !== undefined && !isNoun(this.row, at, form)) return this.verb(at, form);
		if (cueNouns.has(element.lower) && lowerAt(this.row, at + 1) === 'that') return cueNoun(this.row, at, at);
		return undefined;
	}

	/** “pointed out that”: the verb's second word belongs to the cue. */
	private phrasal(at: number, form: CueForm): Cue | undefined {
		const cue = this.verb(at, form);
		return cue === undefined || cue.inverted ? undefined : {...cue, words: [at, at + 2], to: at + 2};
	}

	private accordingTo(at: number, start: number): Cue | undefined {
		const source = phraseAfter(this.row, start);
		if (source === undefined) return undefined;
		return {
			at,
			words: [at, start],
			from: at,
			to: source.to,
			form: undefined,
			pattern: 'according-to',
			source,
			inverted: false,
		};
	}

	/** “it added, citing Choe”: what the agency added are Choe's words. */
	private citing(at: number): Cue | undefined {
		const last = this.cues.at(-1);
		const source = phraseAfter(this.row, at + 1);
		if (
			last === undefined ||
			source === undefined ||
			last.source === undefined ||
			at - last.to > 5 ||
			this.row
				.slice(last.to, at - 1)
				.some(({kind, lower}) => kind === 'mark' || kind === 'quoted' || lower === 'that') ||
			!comma(this.row[at - 1])
		)
			return undefined;
		if (source.kind === 'pronoun' || !canSpeak(source) || source.names[0]?.after === 'as') return undefined;
		this.cues.pop();
		return {...last, to: Math.max(source.to, last.to), source, via: last.source, pattern: 'quoted-as'};
	}

	private verb(at: number, form: CueForm): Cue | undefined {
		const group = verbGroup(this.row, at);
		if (group.negated || restrictedAfterDeclining.test(lowerAt(this.row, group.from - 1))) return undefined;
		// “He asked, quote, ‘Why?’”: a mark that is spoken.
		if (form.lemma === 'quote' && comma(this.row[at - 1]) && comma(this.row[at + 1])) return undefined;
		// “was put into “suspended animation””: one puts words only where they stand beside the verb or behind “it”.
		if (form.lemma === 'put' && prepositions.has(lowerAt(this.row, at + 1))) return undefined;
		if (form.lemma === 'quote' || form.lemma === 'cite') return quotingCue(this.row, at, form, group);
		if (form.form === 'gerund' && !group.passive) return this.participle(at, form);
		if (group.passive && form.form !== 'gerund') return undefined;
		if (form.form === 'participle' && group.from === at) return undefined;
		const inverted = group.from === at ? invertedCue(this.row, at, form) : undefined;
		if (inverted !== undefined) return inverted;
		const left = subjectBefore(this.row, group.from);
		if (left !== undefined && !(form.form === 'base' && !this.agrees(left, group.from < at)))
			return verbCue(at, form, {from: overAs(this.row, left.from), pattern: left.pattern, source: left.source});
		return form.form === 'base' ? undefined : this.shared(at, group.from, form);
	}

	/** A base form speaks after a plural, “I” or “they”, and of whom somebody heard; after a modal or “to” it is no use to ask. */
	private agrees({source, from}: {source: SourcePhrase; from: number}, hasAuxiliary: boolean): boolean {
		if (hasAuxiliary || this.row.slice(Math.max(0, from - 1), source.to).some(({lower}) => lower === 'heard'))
			return true;
		if (source.kind === 'pronoun') return /^(?:i|you|we|they|who)$/u.test(source.lower);
		return isPluralPhrase(source);
	}

	/** “and warned that”, “, adding”: the subject of the cue before, or of the sentence. */
	private shared(at: number, groupFrom: number, form: CueForm): Cue | undefined {
		const before = this.row[groupFrom - 1];
		const joined = before !== undefined && (/^(?:and|but|then|or)$/u.test(before.lower) || comma(before));
		if (!joined) return undefined;
		const source = this.sharedSource(groupFrom);
		if (source === undefined) return undefined;
		return verbCue(at, form, {from: groupFrom, pattern: 'shared-subject', source});
	}

	private sharedSource(before: number): SourcePhrase | undefined {
		const last = this.cues.findLast(cue => cue.source !== undefined && cue.at < before);
		return last?.source ?? sentenceSubject(this.row, before);
	}

	/** “…, saying that”, “by warning that”. A fronted one gets its source from the frame behind it. */
	private participle(at: number, form: CueForm): Cue | undefined {
		if (
			form.complements.has('quoted') &&
			form.complements.size === 1 &&
			form.lemma !== 'call' &&
			form.lemma !== 'describe'
		)
			return undefined;
		const before = this.row[at - 1];
		const free =
			before === undefined ||
			comma(before) ||
			dash(before) ||
			before.kind === 'quoted' ||
			(before.kind === 'word' &&
				(/^(?:by|in|of|for|with|while|when|and|after|before|even|also|instead|from|without|is|was|are|were|been|be)$/u.test(
					before.lower,
				) ||
					adverbs.has(before.lower))) ||
			(before.kind === 'word' && /^(?:say|not|repeatedly)/u.test(before.lower));
		const reduced = !free && before !== undefined && (before.kind === 'name' || before.kind === 'word');
		if (before?.lower === 'without' || before?.lower === 'not') return undefined;
		// A participle right behind a noun speaks only where what is said follows at once: “a post saying that”.
		if (
			reduced &&
			!/^(?:that|:)$/u.test(lowerAt(this.row, at + 1)) &&
			this.row[at + 1]?.kind !== 'quoted' &&
			!isSubjectPronoun(this.row[at + 1])
		)
			return undefined;
		const direct = reduced ? phraseBefore(this.row, at) : undefined;
		const source = direct ?? this.sharedSource(at);
		if (at > 0 && source === undefined) return undefined;
		return verbCue(at, form, {from: at, pattern: 'participle', ...(source && {source})});
	}

	private giveFrontedParticiples(): void {
		this.cues.forEach((cue, index) => {
			const next = this.cues
				.slice(index + 1)
				.find(other => other.source !== undefined && other.form?.form !== 'gerund');
			if (cue.pattern === 'participle' && cue.at === 0) {
				const source = next?.source ?? sentenceSubject(this.row, this.row.length);
				if (source !== undefined) cue.source = source;
			}
		});
	}
}

/** The cues of a sentence, in order, each with its source where it has one. */
export const findCues = (row: Row): Cue[] => new CueReader(row).read();
