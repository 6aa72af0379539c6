/** Parts of speech, as the Penn treebank names them. */
export const partsOfSpeech = [
	...['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PRP$', 'WP', 'WP$', 'EX', 'DT', 'PDT', 'WDT', 'CD'],
	...['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'TO', 'RP', 'IN', 'CC'],
	...['JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'WRB', 'POS', 'UH', 'FW', 'SYM', 'LS'],
	...['.', ',', ':', '``', "''", '-LRB-', '-RRB-', '$', '#'],
] as const;

/** What kind of name a token belongs to; `none` outside names, `other` for nationalities, events, works. */
export const nameTags = ['none', 'person', 'organisation', 'place', 'other'] as const;

type PartOfSpeech = (typeof partsOfSpeech)[number];
export type NameTag = (typeof nameTags)[number];

const tagOf = (part: PartOfSpeech): number => partsOfSpeech.indexOf(part);

/** Tags, as taggers give them: indices into `partsOfSpeech`. */
export const adverb = tagOf('RB');
/** Of “that” before a clause too. */
export const preposition = tagOf('IN');
export const gerund = tagOf('VBG');
export const baseForm = tagOf('VB');
export const pastParticiple = tagOf('VBN');
export const verbs: ReadonlySet<number> = new Set(partsOfSpeech.filter(tag => tag.startsWith('VB')).map(tagOf));
export const finiteVerbs: ReadonlySet<number> = new Set((['VBD', 'VBP', 'VBZ', 'MD'] as const).map(tagOf));
export const nouns: ReadonlySet<number> = new Set((['NN', 'NNS', 'NNP', 'NNPS'] as const).map(tagOf));
