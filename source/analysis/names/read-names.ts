import {imperatives, neverNames} from '../lexicon/function-words.ts';
import {genericOrganisationWords} from '../lexicon/organisations.ts';
import {peopleWords} from '../lexicon/peoples.ts';
import {pluralRoleNouns} from '../lexicon/role-nouns.ts';
import {honorifics, nameParticles, nameSuffixes, officeWords} from '../lexicon/titles.ts';
import {demonymOf} from '../lists/countries.ts';
import type {Token} from '../tokens/tokens.ts';
import {withLinked, withPossessed, withSmallNoun} from './body-names.ts';
import {endsLine, isCalendar, isCapital, touches} from './capitals.ts';
import {isCityName, isKnownName} from './known-names.ts';
import type {Name} from './name.ts';
import {type Part, splitRun} from './split-run.ts';

const sentenceOpener = /^(?:[.?!:“"‘«„([—–…•*`\-‹»‚']|``|\.\.\.)$/u;

/** A run of more words than this is no name. */
const longest = 12;

/** Reads the names of one paragraph's tokens, before the article's other names are known. */
class NameReader {
	private readonly text: string;
	private readonly tokens: readonly Token[];
	private readonly names: Name[] = [];

	constructor(text: string, tokens: readonly Token[]) {
		this.text = text;
		this.tokens = tokens;
	}

	read(): Name[] {
		let index = 0;
		while (index < this.tokens.length) {
			const token = this.tokens[index];
			if (token === undefined || !isCapital(token) || this.isNoStart(token, index)) {
				index++;
				continue;
			}
			const end = this.endOf(index);
			for (const part of splitRun(this.tokens, index, end)) this.add(part);
			index = Math.max(end, index + 1);
		}
		return this.names;
	}

	private isInitial(index: number): boolean {
		const before = this.tokens[index - 1];
		return before === undefined || sentenceOpener.test(before.text);
	}

	private isNoStart(token: Token, index: number): boolean {
		if (this.isTicker(token, index) || isPartyAside(token.text)) return true;
		// “Meet Anna Larsen”, at a sentence's start
		if (imperatives.has(token.lower) && this.isInitial(index)) return true;
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
			return !/^(?:new|big|great|first)$/u.test(token.lower) && this.isInitial(index);
		return neverNames.has(token.lower) && !/^\p{Lu}{2,}$/u.test(token.text);
	}

	/** “.DJI”, “US10YT=RR”: a code of the exchange, written close to the mark before it. */
	private isTicker(token: Token, index: number): boolean {
		const before = this.tokens[index - 1];
		return before !== undefined && /^[.=]$/u.test(before.text) && before.end === token.start;
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
		if (last === undefined || next === undefined || end - start > longest) return end;
		const behind = this.tokens[end + 1];
		if (next.text === ',' && isCapital(behind) && (nameSuffixes.has(behind?.lower ?? '') || isLegalForm(behind)))
			return end + 2;
		if (next.kind === 'clitic')
			return Math.max(withPossessed(this.tokens, end), withSmallNoun(this.tokens, start, end));
		if (!touches(last, next) || endsLine(this.text, last)) return end;
		if (isCapital(next)) return isCalendar(next) || next.text === 'I' ? end : end + 1;
		return this.overSmallWord(start, end, next);
	}

	private overSmallWord(start: number, end: number, next: Token): number {
		const after = this.tokens[end + 1];
		if (next.text === '&' && isCapital(after)) return end + 2;
		if (nameParticles.has(next.text) && after !== undefined && isCapital(after) && touches(next, after)) return end + 2;
		if (nameParticles.has(next.text) && nameParticles.has(after?.text ?? '') && isCapital(this.tokens[end + 2]))
			return end + 3;
		return Math.max(withSmallNoun(this.tokens, start, end), withLinked(this.tokens, start, end));
	}

	private add({from, end, title}: Part): void {
		let last = end;
		while (last > from && /^(?:of|for|and|the|&|de)$/u.test(this.tokens[last - 1]?.text ?? '')) last--;
		const words = this.tokens.slice(from, last);
		const [first] = words;
		const final = words.at(-1);
		if (first === undefined || final === undefined) return;
		const texts = words.filter(word => word.text !== ',').map(word => word.text.replaceAll('’', "'"));
		const text = texts.join(' ').replaceAll(" 's", "'s");
		if (words.length === 1 && title === undefined && this.isNobody(first)) return;
		if (isHeadline(texts) && !isKnownName(text) && !isCityName(text)) return;
		if (demonymOf(text) !== undefined) return;
		const initial = this.isInitial(from);
		this.names.push({
			start: first.start,
			end: final.end,
			text,
			words: text.split(' '),
			...(title === undefined ? {} : {title: this.spanOf(title)}),
			before: initial ? '' : (this.tokens[from - 1]?.lower ?? ''),
			after: this.tokens[last]?.lower ?? '',
			second: words[1]?.start ?? first.start,
			initial,
		});
	}

	private spanOf([from, end]: readonly [number, number]): {start: number; end: number} {
		return {start: this.tokens[from]?.start ?? 0, end: this.tokens[end - 1]?.end ?? 0};
	}

	private isNobody(token: Token): boolean {
		return (
			peopleWords.has(token.lower) ||
			demonymOf(token.text) !== undefined ||
			officeWords.has(token.lower) ||
			honorifics.has(token.lower) ||
			/^\p{L}\.?$/u.test(token.text) ||
			pluralRoleNouns.has(token.lower) ||
			(genericOrganisationWords.has(token.lower) &&
				!isKnownName(token.text) &&
				token.lower !== 'north' &&
				token.lower !== 'south')
		);
	}
}

/** Several words wholly in capitals are shouting, not a name. */
const isHeadline = (words: readonly string[]): boolean =>
	words.length > 1 && words.every(word => /^\p{Lu}{2,}$/u.test(word)) && words.some(word => word.length > 4);

/** “D-Minn.”: the party and state of a member of Congress. */
const isPartyAside = (word: string): boolean => /^[DRI]-\p{Lu}\p{L}*\./u.test(word);

const isLegalForm = (token: Token | undefined): boolean => /^(?:inc|ltd|llc|plc|l\.p)\.?$/u.test(token?.lower ?? '');

/** The name candidates of one paragraph, in order. */
export const readNames = (text: string, tokens: readonly Token[]): Name[] => new NameReader(text, tokens).read();
