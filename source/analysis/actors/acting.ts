import {isFiniteCue} from '../cue-forms.ts';
import {auxiliaries, determiners, irregularPasts, prepositions} from '../lexicon/function-words.ts';
import {groupNouns, pluralRoleNouns} from '../lexicon/role-nouns.ts';
import type {Name} from '../names/name.ts';

/** A capital acts where it is no place: not after “in”, not before a noun it describes. */
export function isActing(name: Name): boolean {
	if (
		/^(?:between|with|toward|towards|against|by|unless|that|and)$/u.test(name.before) &&
		!/^(?:talks|summit|meeting|airport|office|bureau|university|police)$/u.test(name.after)
	)
		return name.before !== 'and' || !/^[.,]?$/u.test(name.after);
	if (name.before === 'for' && name.after === 'to') return true;
	if (/^(?:after|before|since|until|as)$/u.test(name.before) && isVerb(name.after)) return true;
	if (name.initial && name.after === 'and') return true;
	if (prepositions.has(name.before) || determiners.has(name.before) || name.before === 'to' || name.before === ',')
		return false;
	return name.after === "'s" || isVerb(name.after);
}

const isVerb = (word: string): boolean => {
	if (pluralRoleNouns.has(word) || groupNouns.has(word)) return false;
	return (
		auxiliaries.has(word) ||
		irregularPasts.has(word) ||
		isFiniteCue(word) ||
		(/^\p{Ll}{2,}(?:ed|s)$/u.test(word) && !/^(?:as|us|this|its|talks|times|news|ss)$|ss$/u.test(word))
	);
};
