import {indexAt} from '../../article/span.ts';
import type {Document, Passage} from '../document.ts';
import type {Name} from '../names/name.ts';
import type {NameGroup} from './kind-features.ts';
import {type FoundRole, rolesIn} from './roles.ts';
import {isKnownPlace, withoutThe} from './well-known.ts';

/** Where a word stands in the longer names of an article: last weighs more than first, first more than inside. */
function placesInNames(texts: Iterable<string>): ReadonlyMap<string, 'first' | 'last' | 'middle'> {
	const places = new Map<string, 'first' | 'last' | 'middle'>();
	for (const text of texts) {
		const words = text.split(' ');
		if (words.length < 2) continue;
		words.forEach((word, index) => {
			const place = index === words.length - 1 ? 'last' : index === 0 ? 'first' : 'middle';
			const known = places.get(word);
			if (known === undefined || place === 'last' || (place === 'first' && known === 'middle')) places.set(word, place);
		});
	}
	return places;
}

/** Whether a comma and the name of a state or country follow: “Palo Alto, California”. */
function isLocated({tokens}: Passage, name: Name): boolean {
	const at = indexAt(tokens, name.end - 1) + 2;
	const [one = '', two = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
	return isKnownPlace(one) || isKnownPlace(`${one} ${two}`);
}

/** The roles that an article gives to its names. */
export const rolesOf = (document: Document): FoundRole[] =>
	document.passages.flatMap(({sentences}) => sentences.flatMap(row => rolesIn(row)));

/** The names of an article, those of the same words together, in the order of their first mention. */
export function groupNames({passages, small}: Document, roles: readonly FoundRole[]): NameGroup[] {
	const byText = new Map<string, Name[]>();
	const located = new Set<string>();
	for (const passage of passages)
		for (const name of passage.names) {
			const text = withoutThe(name.text);
			const mentions = byText.get(text);
			if (mentions === undefined) byText.set(text, [name]);
			else mentions.push(name);
			if (name.after === ',' && isLocated(passage, name)) located.add(text);
		}
	const roleAt = new Map(roles.map(({name, group}) => [name, group ? ('group' as const) : ('person' as const)]));
	const places = placesInNames(byText.keys());
	return [...byText].map(([text, mentions]) => {
		const words = text.split(' ');
		return {
			text,
			words,
			mentions,
			role: mentions.map(({start}) => roleAt.get(start)).find(role => role !== undefined),
			common: small.has(words.at(-1)?.toLowerCase() ?? ''),
			partOf: words.length === 1 ? places.get(text) : undefined,
			located: located.has(text),
		};
	});
}
