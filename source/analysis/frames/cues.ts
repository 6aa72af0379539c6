import {isKnownPlace} from '../actors/well-known.ts';
import {type CueForm, cueFormOf, phrasalFormOf} from '../cue-forms.ts';
import type {Element} from '../elements.ts';
import {cueNouns, utteredNouns, utteringVerbs} from '../lexicon/cue-nouns.ts';
import {
	adverbs,
	auxiliaries,
	beForms,
	determiners,
	haveForms,
	negations,
	possessives,
	prepositions,
	subjectForms,
} from '../lexicon/function-words.ts';
import {documentNouns, groupNouns, pluralRoleNouns, roleNouns} from '../lexicon/role-nouns.ts';
import {isAdverb, isSubjectPronoun, phraseAfter, phraseBefore, phraseIn, type SourcePhrase} from './phrases.ts';

/** How a cue found its source, for the sentence that explains it. */
export type CuePattern =
	| 'subject'
	| 'inverted'
	| 'apposition'
	| 'shared-subject'
	| 'participle'
	| 'according-to'
	| 'quoted-as'
	| 'cue-noun'
	| 'colon';

/** A cue with its source. Elements [from, to) are the frame: what stands there is not reported. */
export type Cue = {
	at: number;
	/** Elements that are the cue itself. */
	words: readonly [number, number];
	from: number;
	to: number;
	form: CueForm | undefined;
	pattern: CuePattern;
	source?: SourcePhrase;
	/** Through whom: “Tass” of “Tass quoted Choe as saying”. */
	via?: SourcePhrase;
	/** Source stands after the verb: “said Biegun”. */
	inverted: boolean;
};

type Row = readonly Element[];

const isAuxiliary = (element: Element | undefined): boolean =>
	element !== undefined &&
	((element.kind === 'word' && auxiliaries.has(element.lower)) ||
		(element.kind === 'clitic' && element.lower !== "'m"));

/** A comma, or one before the mark that closes a title: “author of “The Last Harbour,” said”. */
const comma = (element: Element | undefined): boolean => /^(?:|.+),["”’']*$/su.test(element?.text ?? '');
const dash = (element: Element | undefined): boolean =>
	element?.text === '—' || element?.text === '–' || element?.text === '-';

/** Where the verb group (auxiliaries and adverbs before the cue) begins, and whether it denies that anything was said. */
function verbGroup(
	row: Row,
	at: number,
): {from: number; negated: boolean; passive: boolean; perfect: boolean; to: boolean} {
	let from = at;
	let negated = false;
	let passive = false;
	let perfect = false;
	let to = false;
	while (
		from > 0 &&
		(isAuxiliary(row[from - 1]) ||
			isAdverb(row[from - 1]) ||
			(row[from - 1]?.lower === 'first' && row[from - 2]?.kind === 'name') ||
			negations.has(row[from - 1]?.lower ?? '') ||
			row[from - 1]?.lower === 'to')
	) {
		const {lower = ''} = row[from - 1] ?? {};
		if (lower === "'s" && row[from - 2]?.kind === 'name') break;
		if (negations.has(lower)) negated = true;
		if (beForms.has(lower)) passive = true;
		if (haveForms.has(lower) || lower === "'ve") perfect = true;
		if (lower === 'to') to = true;
		from--;
	}
	return {from, negated, passive, perfect, to};
}

/** Verbs whose -s form is a noun more often: “the Hanoi talks”, “poll shows”. */
const nounForms = new Set([
	'talk',
	'claim',
	'report',
	'comment',
	'remark',
	'call',
	'state',
	'note',
	'demand',
	'promise',
	'question',
	'charge',
	'attack',
	'post',
	'estimate',
	'show',
	'find',
	'project',
	'signal',
	'label',
	'brand',
	'hope',
	'fear',
	'reply',
	'blame',
	'title',
	'tag',
	'read',
	'request',
	'forecast',
]);

/** What can open the complement of a verb: “that”, a mark, a name, a pronoun, an article. */
const introduces = (element: Element | undefined): boolean =>
	element !== undefined &&
	(element.kind === 'quoted' ||
		element.kind === 'name' ||
		/^(?:that|[:,.])$/u.test(element.lower) ||
		isSubjectPronoun(element) ||
		determiners.has(element.lower));

/** Nouns that look like cue verbs: “the report”, “his claims”. */
const isNoun = (row: Row, at: number, form: CueForm): boolean => {
	const before = row[at - 1];
	if (before === undefined) return false;
	// “its lowered forecast isn’t a problem”: a past that is written like the noun.
	if (form.form === 'past')
		return row[at]?.lower === form.lemma && auxiliaries.has(row[at + 1]?.lower ?? '') && before.kind === 'word';
	if (before.kind === 'clitic') return form.form !== 'gerund' && before.lower === "'s";
	const isReported = before.kind === 'name' && row[at - 2]?.lower === 'as';
	if (form.form === 'present' && nounForms.has(form.lemma) && !isReported && !introduces(row[at + 1])) return true;
	if (form.form === 'base' && auxiliaries.has(row[at + 1]?.lower ?? '')) return true;
	return (
		before.kind === 'word' &&
		(determiners.has(before.lower) ||
			possessives.has(before.lower) ||
			(form.form !== 'gerund' && prepositions.has(before.lower) && before.lower !== 'to'))
	);
};

const restrictedAfterDeclining =
	/^(?:declined|refused|declines|refuses|failed|fails|declining|refusing|unable|unwilling|used|able|forced|allowed|reluctant|hesitant|impossible|difficult|hard|need|needs|want|wants|wanted|seemed|seems|appeared|appears|trying|tried)$/u;

/** The noun that a phrase is about: the last word before “of”, “for”, “in” …. */
const headOf = (lower: string): string =>
	lower
		.replace(/ (?:of|for|by|in|on|at|from|with|to|who|that|about|familiar) .*$/u, '')
		.split(' ')
		.at(-1) ?? '';

/** Whether a phrase speaks of people, a body or a document: of something that can have said anything. */
const canSpeak = ({kind, lower}: SourcePhrase): boolean => {
	const head = headOf(lower);
	return (
		kind !== 'nominal' ||
		roleNouns.has(head) ||
		groupNouns.has(head) ||
		pluralRoleNouns.has(head) ||
		documentNouns.has(head) ||
		/(?:person|man|woman|one)$/u.test(head)
	);
};

const isPluralPhrase = ({lower, names, kind}: SourcePhrase): boolean => {
	if (kind === 'name') return names.length > 1 || lower.endsWith('s');
	const head = headOf(lower);
	return /s$/u.test(head) || /^(?:people|men|women|many|most|some|few|police|both|all)$/u.test(head);
};

/** Reads the cues of one sentence from left to right. */
export class CueReader {
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

	private lower(index: number): string {
		return this.row[index]?.lower ?? '';
	}

	private cueAt(at: number): Cue | undefined {
		const element = this.row[at];
		if (element?.kind !== 'word') return undefined;
		if (element.lower === 'according' && this.lower(at + 1) === 'to') return this.accordingTo(at, at + 2);
		if (element.lower === 'per' && comma(this.row[at - 1])) return this.accordingTo(at, at + 1);
		if (element.lower === 'citing') return this.citing(at);
		if (utteredNouns.has(element.lower) && utteringVerbs.has(this.lower(at - 1)) && this.lower(at + 1) === 'that')
			return this.cueNoun(at, at - 1);
		const phrasal = phrasalFormOf(element.lower, this.lower(at + 1));
		if (phrasal !== undefined) return this.phrasal(at, phrasal);
		const form = cueFormOf(element.lower);
		if (form !== undefined && !isNoun(this.row, at, form)) return this.verb(at, form);
		if (cueNouns.has(element.lower) && this.lower(at + 1) === 'that') return this.cueNoun(at, at);
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

	private cueNoun(at: number, from: number): Cue | undefined {
		const owner = this.owner(at) ?? (from < at ? this.left(verbGroup(this.row, from).from)?.source : this.utterer(at));
		if (owner === undefined && !/^reports?$/u.test(this.lower(at))) return undefined;
		return {
			at,
			words: [at, at + 1],
			from: Math.min(from, owner?.from ?? from),
			to: at + 1,
			form: cueFormOf('announced'),
			pattern: 'cue-noun',
			...(owner === undefined ? {} : {source: owner}),
			inverted: false,
		};
	}

	/** “Trump’s announcement that”, “his claim that”. */
	private owner(at: number): SourcePhrase | undefined {
		let index = at - 1;
		while (
			index > 0 &&
			(/^(?:word|number)$/u.test(this.row[index]?.kind ?? '') || this.row[index]?.text === '.') &&
			at - index < 5 &&
			!possessives.has(this.lower(index)) &&
			!prepositions.has(this.lower(index))
		)
			index--;
		const element = this.row[index];
		if (element?.kind === 'clitic') return phraseBefore(this.row, index);
		if (element === undefined || !possessives.has(element.lower)) return undefined;
		const pronoun = {his: 'he', her: 'she', its: 'it', their: 'they', my: 'i', our: 'we', your: 'you'}[element.lower];
		return pronoun === undefined
			? undefined
			: {
					kind: 'pronoun',
					from: index,
					to: index + 1,
					span: {start: element.start, end: element.end},
					lower: pronoun,
					names: [],
				};
	}

	/** “Trump issued a warning that”. */
	private utterer(at: number): SourcePhrase | undefined {
		for (let index = at - 1; index > Math.max(0, at - 5); index--)
			if (utteringVerbs.has(this.lower(index))) return this.left(verbGroup(this.row, index).from)?.source;
		return undefined;
	}

	private verb(at: number, form: CueForm): Cue | undefined {
		const group = verbGroup(this.row, at);
		if (group.negated || restrictedAfterDeclining.test(this.lower(group.from - 1))) return undefined;
		// “He asked, quote, ‘Why?’”: a mark that is spoken.
		if (form.lemma === 'quote' && comma(this.row[at - 1]) && comma(this.row[at + 1])) return undefined;
		// “was put into “suspended animation””: one puts words only where they stand beside the verb or behind “it”.
		if (form.lemma === 'put' && prepositions.has(this.lower(at + 1))) return undefined;
		if (form.lemma === 'quote' || form.lemma === 'cite') return this.quoting(at, form, group);
		if (form.form === 'gerund' && !group.passive) return this.participle(at, form);
		if (group.passive && form.form !== 'gerund') return undefined;
		if ((form.form === 'base' || form.form === 'participle') && group.from === at && form.form === 'participle')
			return undefined;
		const inverted = group.from === at ? this.inverted(at, form) : undefined;
		if (inverted !== undefined) return inverted;
		const left = this.left(group.from);
		if (left !== undefined && !(form.form === 'base' && !this.agrees(left, group.from < at)))
			return {
				at,
				words: [at, at + 1],
				from: this.overAs(left.from),
				to: at + 1,
				form,
				pattern: left.pattern,
				source: left.source,
				inverted: false,
			};
		return form.form === 'base' ? undefined : this.shared(at, group.from, form);
	}

	/** “As Reuters reported, S” · “S, as both Larsen and Holm said”: the link before the subject belongs to the frame. */
	private overAs(from: number): number {
		const at = this.lower(from - 1) === 'both' ? from - 2 : from - 1;
		const before = this.row[at - 1];
		const opens = before === undefined || comma(before) || dash(before) || before.kind === 'quoted';
		return this.lower(at) === 'as' && opens ? at : from;
	}

	/** A base form speaks after a plural, “I” or “they”, and of whom somebody heard; after a modal or “to” it is no use to ask. */
	private agrees({source, from}: {source: SourcePhrase; from: number}, hasAuxiliary: boolean): boolean {
		if (hasAuxiliary || this.row.slice(Math.max(0, from - 1), source.to).some(({lower}) => lower === 'heard'))
			return true;
		if (source.kind === 'pronoun') return /^(?:i|you|we|they|who)$/u.test(source.lower);
		return isPluralPhrase(source);
	}

	/** “said Biegun”, “wrote Taylor, who …”: the source stands behind the verb. */
	private inverted(at: number, form: CueForm): Cue | undefined {
		const before = this.row[at - 1];
		const opens = at === 0 || before?.kind === 'quoted' || comma(before) || dash(before);
		if (
			!opens ||
			(form.form !== 'past' && form.form !== 'present') ||
			(form.complements.has('infinitive') && !/^(?:ask|warn|promise|vow)$/u.test(form.lemma))
		)
			return undefined;
		const source = phraseAfter(this.row, at + 1);
		if (source === undefined || (source.kind === 'pronoun' && source.lower === 'it')) return undefined;
		const after = this.row[source.to];
		const ends =
			after === undefined ||
			after.kind === 'mark' ||
			after.kind === 'quoted' ||
			(after.kind === 'word' &&
				(prepositions.has(after.lower) ||
					/^(?:who|when|while|as|and|last|this|earlier|later|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
						after.lower,
					) ||
					isAdverb(after)));
		if (!ends || (after !== undefined && after.lower === 'and' && before?.kind !== 'quoted')) return undefined;
		if (before?.kind !== 'quoted' && at > 0 && !this.isPlainInversion(source, after)) return undefined;
		return {at, words: [at, at + 1], from: at, to: source.to, form, pattern: 'inverted', source, inverted: true};
	}

	/** After a comma, “said X” is an inversion only where X is named or has an article and can speak, and the sentence pauses behind it. */
	private isPlainInversion(source: SourcePhrase, after: Element | undefined): boolean {
		if (
			source.kind === 'pronoun' ||
			!canSpeak(source) ||
			after?.kind === 'quoted' ||
			/^(?:to|that)$/u.test(after?.lower ?? '')
		)
			return false;
		return (
			source.kind === 'name' || determiners.has(this.lower(source.from)) || after === undefined || after.kind === 'mark'
		);
	}

	/** The subject on the left of the verb group, over appositions and brackets. */
	private left(end: number): {source: SourcePhrase; from: number; pattern: CuePattern} | undefined {
		const before = this.row[end - 1];
		if (before === undefined || before.kind === 'quoted') return undefined;
		if (before.lower === 'who' || ((before.lower === 'that' || before.lower === 'which') && end > 1))
			return this.antecedent(end - 1);
		if (before.text === ')') return this.overBrackets(end);
		if (comma(before) || dash(before)) return this.overApposition(end);
		const source = phraseBefore(this.row, end);
		return source === undefined ? undefined : {source, from: source.from, pattern: 'subject'};
	}

	private antecedent(at: number): {source: SourcePhrase; from: number; pattern: CuePattern} | undefined {
		const source = phraseBefore(this.row, comma(this.row[at - 1]) ? at - 1 : at);
		return source === undefined || source.kind === 'pronoun'
			? undefined
			: {source, from: source.from, pattern: 'apposition'};
	}

	private overBrackets(end: number): {source: SourcePhrase; from: number; pattern: CuePattern} | undefined {
		for (let index = end - 1; index > Math.max(0, end - 12); index--)
			if (this.row[index]?.text === '(') return this.left(index);
		return undefined;
	}

	/** “Stephen Biegun, the US special representative, said”: back over pairs of commas to the name. */
	private overApposition(end: number): {source: SourcePhrase; from: number; pattern: CuePattern} | undefined {
		const behind = this.roleBefore(end);
		if (behind !== undefined) return behind;
		let fallback: SourcePhrase | undefined;
		for (let index = end - 2; index > Math.max(0, end - 45); index--) {
			const element = this.row[index];
			if (
				(element?.kind === 'quoted' && this.row[index + 1]?.kind !== 'word') ||
				element?.text === ';' ||
				element?.text === ':'
			)
				break;
			if (!(comma(element) || dash(element)) || !this.opensApposition(index + 1)) continue;
			const source =
				this.row[index - 1]?.text === ')' ? this.overBrackets(index)?.source : phraseBefore(this.row, index);
			if (source?.kind === 'name' && !this.isPlaceAside(source))
				return {source, from: source.from, pattern: 'apposition'};
			if (
				fallback === undefined &&
				source !== undefined &&
				(source.from === 0 || source.kind === 'name' || determiners.has(this.lower(source.from)))
			)
				fallback = source;
		}
		return fallback === undefined ? undefined : {source: fallback, from: fallback.from, pattern: 'apposition'};
	}

	/** “the US special representative, Stephen Biegun, said”: the name in the apposition is who speaks. */
	private roleBefore(end: number): {source: SourcePhrase; from: number; pattern: CuePattern} | undefined {
		if (this.row[end - 2]?.kind !== 'name' || !comma(this.row[end - 3])) return undefined;
		const described = this.describedBefore(end);
		if (described !== undefined) return described;
		const role = phraseBefore(this.row, end - 3);
		const source = phraseBefore(this.row, end - 1);
		if (role?.kind !== 'nominal' || source?.kind !== 'name' || !determiners.has(this.lower(role.from)))
			return undefined;
		return {source, from: role.from, pattern: 'apposition'};
	}

	/** “The group that owns most of her music, Big Machine, says”: the name behind a noun and its relative clause. */
	private describedBefore(end: number): {source: SourcePhrase; from: number; pattern: CuePattern} | undefined {
		const clause = this.row.findIndex(({lower}) => /^(?:that|which|who)$/u.test(lower));
		const opens = determiners.has(this.lower(0)) && clause > 1 && clause < 6;
		const source = opens && !this.row.slice(0, end - 3).some(comma) ? phraseBefore(this.row, end - 1) : undefined;
		return source?.kind === 'name' ? {source, from: 0, pattern: 'apposition'} : undefined;
	}

	/** The state or country in “of Austin, Texas,” is not who speaks. */
	private isPlaceAside({from, names}: SourcePhrase): boolean {
		const [name] = names;
		return (
			name !== undefined && isKnownPlace(name.text) && (comma(this.row[from - 1]) || prepositions.has(name.before))
		);
	}

	private opensApposition(index: number): boolean {
		const element = this.row[index];
		if (element === undefined || element.kind === 'quoted') return false;
		if (element.kind === 'name') return this.row[index + 1]?.text !== ',' || this.row[index - 2]?.kind === 'name';
		return !isSubjectPronoun(element) || element.lower === 'who';
	}

	/** “and warned that”, “, adding”: the subject of the cue before, or of the sentence. */
	private shared(at: number, groupFrom: number, form: CueForm): Cue | undefined {
		const before = this.row[groupFrom - 1];
		const joined = before !== undefined && (/^(?:and|but|then|or)$/u.test(before.lower) || comma(before));
		if (!joined) return undefined;
		const source = this.sharedSource(groupFrom);
		if (source === undefined) return undefined;
		return {
			at,
			words: [at, at + 1],
			from: groupFrom,
			to: at + 1,
			form,
			pattern: 'shared-subject',
			source,
			inverted: false,
		};
	}

	private sharedSource(before: number): SourcePhrase | undefined {
		const last = this.cues.findLast(cue => cue.source !== undefined && cue.at < before);
		return last?.source ?? this.sentenceSubject(before);
	}

	/** What the sentence is about: its first noun phrase, after a fronted phrase and its comma. */
	private sentenceSubject(before: number): SourcePhrase | undefined {
		for (let start = 0; start < Math.min(before, 30); start++) {
			const source =
				start === 0 || /^[,)]$/u.test(this.row[start - 1]?.text ?? '') || this.row[start - 1]?.kind === 'quoted'
					? phraseAfter(this.row, start)
					: undefined;
			if (source === undefined || source.to > before) continue;
			const after = this.row[source.to];
			if (
				source.kind === 'pronoun' ||
				(after?.kind === 'word' && !prepositions.has(after.lower)) ||
				(comma(after) && start > 0)
			)
				return source;
			if (source.kind === 'name' && (after?.kind === 'word' || comma(after))) return source;
		}
		return undefined;
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
			!/^(?:that|:)$/u.test(this.lower(at + 1)) &&
			this.row[at + 1]?.kind !== 'quoted' &&
			!isSubjectPronoun(this.row[at + 1])
		)
			return undefined;
		const direct = reduced ? phraseBefore(this.row, at) : undefined;
		const source = direct ?? this.sharedSource(at);
		if (at > 0 && source === undefined) return undefined;
		return {
			at,
			words: [at, at + 1],
			from: at,
			to: at + 1,
			form,
			pattern: 'participle',
			...(source === undefined ? {} : {source}),
			inverted: false,
		};
	}

	private giveFrontedParticiples(): void {
		this.cues.forEach((cue, index) => {
			const next = this.cues
				.slice(index + 1)
				.find(other => other.source !== undefined && other.form?.form !== 'gerund');
			if (cue.pattern === 'participle' && cue.at === 0) {
				const source = next?.source ?? this.sentenceSubject(this.row.length);
				if (source !== undefined) cue.source = source;
			}
		});
	}

	/** “Tass quoted Choe as saying”, “was quoted as saying by”, “TASS quoted Choe.” after the words. */
	private quoting(at: number, form: CueForm, group: {from: number; passive: boolean}): Cue | undefined {
		let as = at + 1;
		while (
			as < Math.min(this.row.length, at + 14) &&
			!(this.lower(as) === 'as' && /^(?:saying|telling|adding|warning|having)$/u.test(this.lower(as + 1)))
		)
			as++;
		const says = this.lower(as) === 'as' && cueFormOf(this.lower(as + 1)) !== undefined;
		const left = this.left(group.from);
		const sayForm = cueFormOf('saying');
		if (group.passive) {
			if (!says || left === undefined) return undefined;
			const by =
				this.lower(as + 2) === 'by'
					? phraseAfter(this.row, as + 3)
					: this.lower(at + 1) === 'by'
						? phraseAfter(this.row, at + 2)
						: undefined;
			return {
				at,
				words: [as + 1, as + 2],
				from: left.from,
				to: by !== undefined && by.from > as ? by.to : as + 2,
				form: sayForm,
				pattern: 'quoted-as',
				source: left.source,
				...(by === undefined ? {} : {via: by}),
				inverted: false,
			};
		}
		const participle = says || left === undefined ? undefined : this.participleBehind(at, left);
		if (participle !== undefined) return participle;
		const object = this.objectOf(at + 1);
		if (object === undefined || (form.lemma === 'cite' && !says)) return undefined;
		const attributes =
			says ||
			this.row[object.to] === undefined ||
			this.row[object.to]?.kind === 'mark' ||
			this.row[object.to]?.kind === 'quoted';
		if (!attributes) return undefined;
		const words: readonly [number, number] = says ? [as + 1, as + 2] : [at, at + 1];
		return {
			at,
			words,
			from: left?.from ?? at,
			to: says ? as + 2 : object.to,
			form: sayForm,
			pattern: 'quoted-as',
			source: object,
			...(left === undefined ? {} : {via: left.source}),
			inverted: false,
		};
	}

	/** “quoted a spokesman saying”, “cited a study showing”: the participle right behind the one quoted is the cue. */
	private participleBehind(at: number, {source: via, from}: {source: SourcePhrase; from: number}): Cue | undefined {
		for (let behind = at + 2; behind < Math.min(this.row.length, at + 12); behind++) {
			const {kind, lower} = this.row[behind] ?? {};
			if (kind === 'mark' || kind === 'quoted' || lower === undefined) return undefined;
			const form = kind === 'word' ? cueFormOf(lower) : undefined;
			if (form?.form === 'past' || form?.form === 'present') return undefined;
			if (form?.form !== 'gerund') continue;
			const source = phraseIn(this.row, at + 1, behind);
			if (source === undefined || !canSpeak(source)) return undefined;
			return {
				at,
				words: [behind, behind + 1],
				from,
				to: behind + 1,
				form,
				pattern: 'quoted-as',
				source,
				via,
				inverted: false,
			};
		}
		return undefined;
	}

	private objectOf(index: number): SourcePhrase | undefined {
		const element = this.row[index];
		const subject = subjectForms.get(element?.lower ?? '');
		if (element === undefined || subject === undefined || this.row[index + 1]?.kind === 'name')
			return phraseAfter(this.row, index);
		return {
			kind: 'pronoun',
			from: index,
			to: index + 1,
			span: {start: element.start, end: element.end},
			lower: subject,
			names: [],
		};
	}
}

/** The cues of a sentence, in order, each with its source where it has one. */
export const findCues = (row: Row): Cue[] => new CueReader(row).read();
