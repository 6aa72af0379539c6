import {
	type Complement,
	cueVerbGroups,
	doublingVerbs,
	irregularForms,
	phrasalVerbs,
	thoughtVerbs,
} from './lexicon/cue-verbs.ts';

type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** A form of a cue verb: `past` stands for the participle too where both are written alike. */
export type CueForm = {lemma: string; form: VerbForm; complements: ReadonlySet<Complement>; thought: boolean};

const vowel = /[aeiou]/u;

const withEnding = (verb: string, ending: 'ed' | 'ing'): string => {
	if (doublingVerbs.has(verb)) return verb + verb.slice(-1) + ending;
	if (verb.endsWith('ie') && ending === 'ing') return `${verb.slice(0, -2)}ying`;
	if (verb.endsWith('e') && !verb.endsWith('ee')) return verb.slice(0, -1) + ending;
	if (ending === 'ed' && verb.endsWith('y') && !vowel.test(verb.at(-2) ?? 'a')) return `${verb.slice(0, -1)}ied`;
	return verb + ending;
};

const present = (verb: string): string => {
	if (verb.endsWith('y') && !vowel.test(verb.at(-2) ?? 'a')) return `${verb.slice(0, -1)}ies`;
	return /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
};

function readForms(): ReadonlyMap<string, CueForm> {
	const forms = new Map<string, CueForm>();
	for (const {complements, verbs} of cueVerbGroups)
		for (const verb of verbs) {
			const [lemma = ''] = verb.split('_');
			const [past, participle] = irregularForms.get(lemma) ?? [withEnding(lemma, 'ed'), withEnding(lemma, 'ed')];
			const add = (word: string, form: VerbForm) => {
				if (!forms.has(word))
					forms.set(word, {lemma, form, complements: new Set(complements), thought: thoughtVerbs.has(lemma)});
			};
			add(past, 'past');
			add(participle, 'participle');
			add(lemma, 'base');
			add(present(lemma), 'present');
			add(withEnding(lemma, 'ing'), 'gerund');
		}
	return forms;
}

const forms = readForms();

const particles = new Map(
	[...phrasalVerbs].flatMap(([verb, particle]) =>
		[verb, present(verb), ...(irregularForms.get(verb) ?? [withEnding(verb, 'ed')]), withEnding(verb, 'ing')].map(
			word => [word, particle] as const,
		),
	),
);

/** The form of “point out” and its like, for the first of its two words; undefined where the second does not follow. */
export function phrasalFormOf(word: string, next: string): CueForm | undefined {
	if (particles.get(word) !== next) return undefined;
	const plain = word.endsWith('ing')
		? 'noting'
		: word === 'made' || /(?:ed|went|shot)$/u.test(word)
			? 'noted'
			: word.endsWith('s')
				? 'notes'
				: 'note';
	return forms.get(plain);
}

/** The cue verb that this lower-case word is a form of. */
export const cueFormOf = (word: string): CueForm | undefined => forms.get(word);

/** Whether the word can be the finite verb of a frame: “said”, “warns”, “say”. */
export const isFiniteCue = (word: string): boolean => {
	const form = forms.get(word)?.form;
	return form === 'past' || form === 'present';
};
