import type {ActorDraft} from '../actors/actor-draft.ts';
import {femaleNames, maleNames} from '../lexicon/given-names.ts';
import {femaleHonorifics, maleHonorifics} from '../lexicon/titles.ts';

export type Gender = 'female' | 'male' | 'unknown';

/** What a person's given name and titles tell about the pronoun that fits. */
export function genderOf(draft: ActorDraft, text: string): Gender {
	for (const {title} of draft.mentions) {
		const words = title === undefined ? [] : text.slice(title.start, title.end).toLowerCase().split(/\s+/u);
		if (words.some(word => femaleHonorifics.has(word) || word.endsWith('woman'))) return 'female';
		if (words.some(word => maleHonorifics.has(word) || (word.endsWith('man') && word.length > 5))) return 'male';
	}
	for (const {span} of draft.roles) {
		const role = text.slice(span.start, span.end).toLowerCase();
		if (/(?:woman|mother|daughter|wife|sister|actress|queen|princess)\b/u.test(role)) return 'female';
		if (/(?:\b|spokes|business|congress|chair|police)(?:man|father|son|husband|brother|king|prince)\b/u.test(role))
			return 'male';
	}
	if (draft.words.length < 2) return 'unknown';
	const first = draft.words[0]?.toLowerCase() ?? '';
	const [female, male] = [femaleNames.has(first), maleNames.has(first)];
	return female === male ? 'unknown' : female ? 'female' : 'male';
}
