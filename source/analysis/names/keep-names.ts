import {capitalOf, countryOf, demonymOf} from '../lists/countries.ts';
import type {Token} from '../tokens/tokens.ts';
import {isGivenName, isKnownName} from './known-names.ts';
import type {Name} from './name.ts';

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
