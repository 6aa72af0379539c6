/** Parts of speech, as the Penn treebank names them. */
export const partsOfSpeech = [
	...['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PRP$', 'WP', 'WP$', 'EX', 'DT', 'PDT', 'WDT', 'CD'],
	...['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'TO', 'RP', 'IN', 'CC'],
	...['JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'WRB', 'POS', 'UH', 'FW', 'SYM', 'LS'],
	...['.', ',', ':', '``', "''", '-LRB-', '-RRB-', '$', '#'],
] as const;

/** What kind of name a token belongs to; `none` outside names, `other` for nationalities, events, works. */
export const nameTags = ['none', 'person', 'organisation', 'place', 'other'] as const;

export type PartOfSpeech = (typeof partsOfSpeech)[number];
export type NameTag = (typeof nameTags)[number];
