import {cleanLine} from '../../article/clean.ts';

/** Words before the names of a byline. */
const before =
	/^(?:(?:by|written by|posted by|published by|reported by|author|authors?:|von|par|por|di|door|от|автор:?|reporting by|words by|story by|text by)(?::|\s|(?=\p{Lu})))\s*:?\s*/iu;

/** What follows the names: roles, dates, addresses, invitations. */
const after =
	/\s*(?:\||•|·|—|–| - |\/|\(|\[|\bupdated\b|\bpublished\b|\bposted\b|\bpubli(?:ziert|é|cado|cato|shed)\b|\bveröffentlicht\b|(?:\bon )?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bon (?:\p{Lu}\p{Ll}+ \d)|\bfollow\b|\bfor \p{Lu}|@|\bhttps?:|\d{1,2}[:./]\d|\bview (?:author|all|bio)|\bsee all\b|\bemail\b).*$/iu;

const joint = /\s*(?:,|;|\band\b|&|\bund\b|\bet\b|\by\b|\be\b|\bwith\b)\s*/u;

/** Words that stand in bylines and are no name. */
const notNames =
	/^(?:staff|editor|admin|administrator|reporter|writer|senior|correspondent|contributor|freelance|guest|updated|published|share|tweet|author|authors|archive|profile|bio|team|editorial team|redaktion|rédaction|redação|by|and|the|ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?|null|undefined|n\/a)$/i;

const role =
	/\b(?:editor|reporter|writer|correspondent|contributor|columnist|staff|producer|journalist|analyst|director|author)s?\b/i;

/** The names in a byline, in order, each once: "By Ann Reeve and Ivo Lantz, Staff Writers" has two. */
export function authorNames(byline: string): string[] {
	const line = cleanLine(byline).replace(before, '').replace(before, '').replace(after, '');
	const names = line.split(joint).map(tidied).filter(isName);
	return [...new Map(names.map(name => [name.toLowerCase(), name])).values()];
}

/** An agency behind a name: "ANN REEVE Associated Press". */
const agency = /(?<=\p{L} \p{L}.*) (?:the )?(?:associated press|reuters|bloomberg|afp)$/iu;

/** Names in capitals are set in capitals by the page's design. */
function tidied(name: string): string {
	const words = name
		.trim()
		.replace(/^[\s"'“”.:-]+|[\s"'“”:-]+$/gu, '')
		.replace(agency, '');
	if (words !== words.toUpperCase() || !/\p{Lu}{3}.*\s.*\p{Lu}{3}|\p{Lu}{4}.*\s/u.test(words)) return words;
	return words.replace(/(\p{L})([\p{L}]+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

function isName(name: string): boolean {
	if (name.length < 2 || name.length > 60 || notNames.test(name) || /\d|[<>{}[\]=@#?!*]|:\/\//.test(name)) return false;
	const words = name.split(' ');
	if (words.length > 6 || (words.length > 1 && role.test(name))) return false;
	return /^\p{Lu}|^\p{Lo}|^(?:de|van|von|al|el|bin|bell) /u.test(name);
}
