import type {Span} from '../article/schema.ts';
import {capitalOf, countryOf, demonymOf} from './countries.ts';
import {calendarWords} from './lexicon/calendar.ts';
import {neverNames} from './lexicon/function-words.ts';
import {femaleNames, maleNames} from './lexicon/given-names.ts';
import {genericOrganisationWords, knownOrganisations, organisationWords, outlets} from './lexicon/organisations.ts';
import {peopleWords} from './lexicon/peoples.ts';
import {cities, placeWords, regions, usStates} from './lexicon/places.ts';
import {honorifics, nameParticles, nameSuffixes, officeWords, portfolioWords, surnameTitles} from './lexicon/titles.ts';
import type {Token} from './tokens.ts';

/** A name as it stands at one place of the text, without possessive ’s, title and honorific. */
export type Name = Span & {
	/** Words joined by one space, apostrophes straight. */
	text: string;
	words: readonly string[];
	/** Title or honorific right before it, written with a capital: “Gov.”, “Interior Minister”. */
	title?: Span;
	/** The word before it in lower case, `''` at a sentence start. */
	before: string;
	/** The token after it in lower case. */
	after: string;
	/** Where its second word begins; its own start for a name of one word. */
	second: number;
	/** It opens a sentence or a quotation, where every word has a capital. */
	initial: boolean;
};

const sentenceOpener = new Set([
	'.',
	'?',
	'!',
	':',
	'“',
	'"',
	'‘',
	'«',
	'„',
	'``',
	'(',
	'[',
	'—',
	'–',
	'…',
	'...',
	'•',
	'*',
	'`',
	'-',
	'‹',
	'»',
	'‚',
	"'",
]);
const possessedHeads = new Set([
	'attorney',
	'sheriff',
	'governor',
	'children',
	'women',
	'people',
	'workers',
	'veterans',
	'mayor',
	'king',
	'queen',
	'men',
]);
const hyphenTails =
	/[-‑](?:based|led|backed|era|like|style|born|owned|controlled|area|friendly|wide|held|occupied|run|funded|made|speaking|language|old|type|level|appointed|aligned|related|elect|educated|trained|listed|bound|ruled|and|on|to|of|in|[a-z]+ed|[a-z]+ing)$/u;

const capitalised = (token: Token): boolean =>
	token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !hyphenTails.test(token.text);
const isCapital = (token: Token | undefined): boolean => token !== undefined && capitalised(token);

const isCalendar = (token: Token): boolean =>
	calendarWords.has(token.lower) && token.lower !== 'may' && token.lower !== 'sun';
const stem = (token: Token): string => token.lower;
const isOrganisationWord = (token: Token | undefined): boolean =>
	token !== undefined && (organisationWords.has(token.lower) || placeWords.has(token.lower));
const touches = (a: Token, b: Token): boolean => b.start - a.end <= 1;

/** Whether a word is known to be somebody's or some place's name, wherever it stands. */
export const isKnownName = (text: string): boolean => {
	const lower = text.toLowerCase();
	return (
		countryOf(text) !== undefined ||
		knownOrganisations.has(lower) ||
		cities.has(lower) ||
		capitalOf(text) !== undefined ||
		regions.has(lower) ||
		usStates.get(lower) !== undefined ||
		(outlets.has(lower) && lower.length > 4) ||
		/^\p{Lu}{2,6}$/u.test(text)
	);
};

export const isGivenName = (word: string): boolean =>
	femaleNames.has(word.toLowerCase()) || maleNames.has(word.toLowerCase());

/** Reads the names of one paragraph's tokens, before the article's other names are known. */
class NameReader {
	private readonly tokens: readonly Token[];
	readonly names: Name[] = [];

	constructor(tokens: readonly Token[]) {
		this.tokens = tokens;
	}

	read(): Name[] {
		let index = 0;
		while (index < this.tokens.length) {
			const token = this.tokens[index];
			if (token === undefined || !capitalised(token) || this.isNoStart(token, index)) {
				index++;
				continue;
			}
			const end = this.endOf(index);
			this.split(index, end);
			index = Math.max(end, index + 1);
		}
		return this.names;
	}

	private isInitial(index: number): boolean {
		const before = this.tokens[index - 1];
		return before === undefined || sentenceOpener.has(before.text);
	}

	private isNoStart(token: Token, index: number): boolean {
		if (token.lower === 'may' || token.lower === 'will')
			return (
				this.isInitial(index) ||
				(!isCapital(this.tokens[index + 1]) && !/^(?:mr|mrs|ms|theresa)/u.test(this.tokens[index - 1]?.lower ?? ''))
			);
		if (isCalendar(token)) return true;
		if (token.lower === 'the') return this.isInitial(index) || !isCapital(this.tokens[index + 1]);
		if (
			/^(?:new|big|great|good|old|first|one|all|last|second)$/u.test(token.lower) &&
			isCapital(this.tokens[index + 1])
		)
			return token.lower !== 'new' && this.isInitial(index);
		return neverNames.has(token.lower) && !/^\p{Lu}{2,}$/u.test(token.text);
	}

	/** Index after the last token of the capitalised sequence that starts at `start`. */
	private endOf(start: number): number {
		let end = start + 1;
		for (;;) {
			const next = this.extend(start, end);
			if (next === end) return end;
			end = next;
		}
	}

	private extend(start: number, end: number): number {
		const last = this.tokens[end - 1];
		const next = this.tokens[end];
		if (last === undefined || next === undefined || end - start > 12) return end;
		if (next.text === ',' && nameSuffixes.has(this.tokens[end + 1]?.lower ?? '') && isCapital(this.tokens[end + 1]))
			return end + 2;
		if (!(next.start - last.end <= 1)) return end;
		if (capitalised(next)) return isCalendar(next) || next.text === 'I' ? end : end + 1;
		const after = this.tokens[end + 1];
		if (next.text === '&' && isCapital(after)) return end + 2;
		if (next.kind === 'clitic')
			return possessedHeads.has(stem(last)) && isCapital(after) && isOrganisationWord(after) ? end + 2 : end;
		if (nameParticles.has(next.text) && after !== undefined && capitalised(after) && touches(next, after))
			return end + 2;
		if (nameParticles.has(next.text) && nameParticles.has(after?.text ?? '') && isCapital(this.tokens[end + 2]))
			return end + 3;
		return this.department(start, end) ?? this.connect(start, end);
	}

	/** “US military”, “French foreign ministry”: a body whose noun is written small. */
	private department(start: number, end: number): number | undefined {
		if (
			end - start > 3 ||
			honorifics.has(this.tokens[start]?.lower ?? '') ||
			officeWords.has(this.tokens[end - 1]?.lower ?? '')
		)
			return undefined;
		const wide = /^(?:foreign|interior|defen[cs]e|finance|health|justice|state)$/u.test(this.tokens[end]?.text ?? '')
			? 1
			: 0;
		const noun = this.tokens[end + wide]?.text ?? '';
		const owner = this.tokens
			.slice(start, end)
			.map(token => token.text)
			.join(' ');
		const national = countryOf(owner) !== undefined || demonymOf(owner) !== undefined || isKnownName(owner);
		if (/^(?:ministry|commission)$/u.test(noun) && wide === 1 && national) return end + 2;
		if (wide === 0 && noun === 'administration' && end - start === 1 && !national) return end + 1;
		return wide === 0 && /^(?:police|military|army)$/u.test(noun) && national && this.tokens[end + 1]?.kind !== 'word'
			? end + 1
			: undefined;
	}

	/** Names of organisations run on over “of”, “for”, “and”. */
	private connect(start: number, end: number): number {
		const last = this.tokens[end - 1];
		const next = this.tokens[end];
		if (last === undefined || next === undefined) return end;
		const the = this.tokens[end + 1]?.text === 'the' ? 1 : 0;
		const after = this.tokens[end + 1 + the];
		if (after === undefined || !capitalised(after) || calendarWords.has(after.lower)) return end;
		const opensOf =
			/^(?:commissioner|court)$/u.test(last.lower) ||
			isOrganisationWord(last) ||
			portfolioWords.has(last.lower) ||
			/^(?:republic|gulf|isle|joint|chiefs|bill|city|state|order|daughters|sons|doctors|voice)$/u.test(last.lower);
		if (
			next.text === 'of' &&
			((opensOf && !officeWords.has(last.lower)) || (officeWords.has(last.lower) && portfolioWords.has(after.lower)))
		)
			return end + 2 + the;
		if (
			/^(?:for|on|against)$/u.test(next.text) &&
			(isOrganisationWord(last) || /^(?:doctors|citizens|americans|mothers|students|commissioner)$/u.test(last.lower))
		)
			return end + 2 + the;
		if (next.text === 'and' && the === 0) return this.joinAnd(start, end);
		return end;
	}

	private joinAnd(start: number, end: number): number {
		const words = this.tokens.slice(start, end);
		const hasOf =
			words.some(word => word.text === 'of' || word.text === 'for') &&
			words.some(word => organisationWords.has(word.lower));
		let last = end + 1;
		while (last + 1 < this.tokens.length && last - end < 5 && isCapital(this.tokens[last + 1])) last++;
		const single =
			words.length === 1 &&
			!isKnownName(words[0]?.text ?? '') &&
			!isGivenName(words[0]?.text ?? '') &&
			demonymOf(words[0]?.text ?? '') === undefined;
		const headed = last > end + 1 && organisationWords.has(this.tokens[last]?.lower ?? '');
		const shared =
			hasOf &&
			last <= end + 3 &&
			!isKnownName(this.tokens[end + 1]?.text ?? '') &&
			!isGivenName(this.tokens[end + 1]?.text ?? '') &&
			!officeWords.has(this.tokens[end + 1]?.lower ?? '');
		return (single && headed) || shared ? last + 1 : end;
	}

	/** Splits a capitalised sequence in names and titles: “Disney Chief Executive Bob Iger”. */
	private split(start: number, end: number): void {
		let from = start;
		const ends = (index: number) => isOrganisationWord(this.tokens[index]);
		while (from < end - 1 && this.isLeadingNoise(from, end)) from++;
		if ((ends(end - 1) || this.tokens[end - 2]?.text === 'of') && !honorifics.has(this.tokens[from]?.lower ?? '')) {
			this.add(from, end);
			return;
		}
		const title = this.lastTitle(from, end);
		if (title === undefined) {
			this.add(from, end);
			return;
		}
		let titleStart = title.start;
		while (titleStart > from && this.isTitleWord(titleStart - 1)) titleStart--;
		if (titleStart > from) this.add(from, titleStart);
		if (title.end < end)
			this.add(title.end, end, {start: this.tokens[titleStart]?.start ?? 0, end: this.tokens[title.end - 1]?.end ?? 0});
	}

	private isTitleWord(index: number): boolean {
		const lower = this.tokens[index]?.lower ?? '';
		return (
			honorifics.has(lower) ||
			officeWords.has(lower) ||
			(/^(?:prime|vice|foreign|interior|defen[cs]e|finance|deputy|assistant|acting|former|first|lady|executive|supreme|chief|attorney|district|senior|lead|press|special|national|adviser|advisor|-elect|house|senate|majority|minority)$/u.test(
				lower,
			) &&
				index > 0)
		);
	}

	/** A demonym or party before a person: “Republican Ted Cruz”, “French President …”. */
	private isLeadingNoise(index: number, end: number): boolean {
		const token = this.tokens[index];
		const tail = this.tokens[end - 1];
		if (token === undefined || isOrganisationWord(tail)) return false;
		return (
			peopleWords.has(token.lower) ||
			(demonymOf(token.text) !== undefined && !officeWords.has(this.tokens[end - 1]?.lower ?? ''))
		);
	}

	private lastTitle(start: number, end: number): {start: number; end: number} | undefined {
		for (let index = end - 1; index >= start; index--) {
			const lower = this.tokens[index]?.lower ?? '';
			if (!honorifics.has(lower) && !officeWords.has(lower)) continue;
			if (index === end - 1 && index > start && surnameTitles.has(lower)) return undefined;
			const of =
				this.tokens[index + 1]?.text === 'of' &&
				index + 2 < end &&
				portfolioWords.has(this.tokens[index + 2]?.lower ?? '');
			return {start: index, end: of ? index + 3 : index + 1};
		}
		return undefined;
	}

	private add(from: number, end: number, title?: Span): void {
		let last = end;
		while (last > from && /^(?:of|for|and|the|&|de)$/u.test(this.tokens[last - 1]?.text ?? '')) last--;
		const words = this.tokens.slice(from, last);
		const first = words[0];
		const final = words.at(-1);
		if (first === undefined || final === undefined) return;
		const texts = words.filter(word => word.text !== ',').map(word => word.text.replaceAll('’', "'"));
		if (words.length === 1 && title === undefined && this.isNobody(first)) return;
		if (
			words.length > 1 &&
			words.every(word => /^\p{Lu}{2,}$/u.test(word.text)) &&
			words.some(word => word.text.length > 4) &&
			!isKnownName(texts.join(' '))
		)
			return;
		if (demonymOf(texts.join(' ')) !== undefined) return;
		const initial = this.isInitial(from);
		this.names.push({
			start: first.start,
			end: final.end,
			text: texts.join(' ').replaceAll(" 's", "'s"),
			words: texts,
			...(title === undefined ? {} : {title}),
			before: initial ? '' : (this.tokens[from - 1]?.lower ?? ''),
			after: this.tokens[last]?.lower ?? '',
			second: words[1]?.start ?? first.start,
			initial,
		});
	}

	private isNobody(token: Token): boolean {
		return (
			peopleWords.has(token.lower) ||
			demonymOf(token.text) !== undefined ||
			officeWords.has(token.lower) ||
			honorifics.has(token.lower) ||
			/^\p{L}\.?$/u.test(token.text) ||
			(genericOrganisationWords.has(token.lower) &&
				!isKnownName(token.text) &&
				token.lower !== 'north' &&
				token.lower !== 'south')
		);
	}
}

/** The name candidates of one paragraph, in order. */
export const readNames = (tokens: readonly Token[]): Name[] => new NameReader(tokens).read();

/** The words of an article that stand in it without a capital. */
export function smallWords(paragraphs: readonly (readonly Token[])[]): ReadonlySet<string> {
	const small = new Set<string>();
	for (const tokens of paragraphs)
		for (const {kind, lower, text} of tokens) if (kind === 'word' && text === lower) small.add(lower);
	return small;
}

/**
 * Leaves out candidates that are only a capital at a sentence start, and pairs like “Trump-Kim” of two names known by themselves.
 * `small` holds the words that the article writes without a capital.
 */
export function keepNames(
	names: readonly Name[],
	small: ReadonlySet<string>,
	isCue: (word: string) => boolean,
): Name[] {
	const inside = new Set<string>();
	for (const name of names) {
		const from = name.initial ? 1 : 0;
		for (const word of name.words.slice(from)) inside.add(word);
	}
	const kept: Name[] = [];
	for (const name of names) {
		const trimmed = withoutCommonFirst(name, small, inside);
		if (trimmed !== undefined && isKept(trimmed, small, inside, isCue) && !isPair(trimmed, inside)) kept.push(trimmed);
	}
	return kept;
}

function withoutCommonFirst(name: Name, small: ReadonlySet<string>, inside: ReadonlySet<string>): Name | undefined {
	const [first = '', second = ''] = name.words;
	if (!name.initial || name.words.length < 2 || name.title !== undefined) return name;
	if (first === 'New' && (isKnownName(name.text) || isKnownName(`${first} ${second}`))) return name;
	if (/(?:ing|ly)$/u.test(first) && !inside.has(first) && !isKnownName(name.text)) return dropFirst(name, first);
	const common = small.has(first.toLowerCase()) && !inside.has(first) && !isGivenName(first) && !isKnownName(first);
	if (!common || /^(?:of|for|and|&)$/u.test(second)) return name;
	return dropFirst(name, first);
}

const dropFirst = (name: Name, first: string): Name => ({
	...name,
	start: name.second,
	text: name.text.slice(first.length + 1),
	words: name.words.slice(1),
	before: first.toLowerCase(),
	initial: false,
});

function isKept(
	name: Name,
	small: ReadonlySet<string>,
	inside: ReadonlySet<string>,
	isCue: (word: string) => boolean,
): boolean {
	if (!name.initial || name.words.length > 1 || name.title !== undefined) return true;
	if (/^\p{Lu}{2,6}$/u.test(name.text) || countryOf(name.text) !== undefined || capitalOf(name.text) !== undefined)
		return true;
	if (small.has(name.text.toLowerCase())) return false;
	if (inside.has(name.text) || isKnownName(name.text)) return true;
	return isCue(name.after) || isGivenName(name.text) || /\p{Ll}\p{Lu}/u.test(name.text);
}

const isPair = (name: Name, inside: ReadonlySet<string>): boolean => {
	const parts = name.text.split(/[-‑–]/u);
	return (
		parts.length > 1 &&
		!name.text.includes(' ') &&
		parts.every(part => inside.has(part) || countryOf(part) !== undefined || demonymOf(part) !== undefined)
	);
};
