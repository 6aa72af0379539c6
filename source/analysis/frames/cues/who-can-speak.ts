import {documentNouns, groupNouns, pluralRoleNouns, roleNouns} from '../../lexicon/role-nouns.ts';
import type {SourcePhrase} from '../phrases/phrases.ts';

/** The noun that a phrase is about: the last word before “of”, “for”, “in” …. */
const headOf = (lower: string): string =>
	lower
		.replace(/ (?:of|for|by|in|on|at|from|with|to|who|that|about|familiar) .*$/u, '')
		.split(' ')
		.at(-1) ?? '';

/** “The release of prisoners” is no document. */
const isEvent = /(?<!\b(?:press|news) )\brelease of\b/u;

/** Whether a phrase speaks of people, a body or a document: of something that can have said anything. */
export const canSpeak = ({kind, lower}: SourcePhrase): boolean => {
	const head = headOf(lower);
	return (
		kind !== 'nominal' ||
		roleNouns.has(head) ||
		groupNouns.has(head) ||
		pluralRoleNouns.has(head) ||
		(documentNouns.has(head) && !isEvent.test(lower)) ||
		/(?:person|man|woman|one)$/u.test(head)
	);
};

/** Whether a phrase speaks of several. */
export const isPluralPhrase = ({lower, names, kind}: SourcePhrase): boolean => {
	if (kind === 'name') return names.length > 1 || lower.endsWith('s');
	const head = headOf(lower);
	return /s$/u.test(head) || /^(?:people|men|women|many|most|some|few|police|both|all)$/u.test(head);
};
