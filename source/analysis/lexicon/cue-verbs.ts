import {wordList} from './word-set.ts';

/**
 * What can follow a cue verb as what was said.
 * clause: a clause with or without “that” · that: a clause after “that”, or one in which a verb is seen · question: “whether”, “why” ·
 * object: an addressee may stand before it (“told reporters that”) · infinitive: “urged X to”, “vowed to” ·
 * phrase: a phrase without verb (“denied the charge”, “accused her of lying”) · quoted: a phrase that holds words in marks (“called it a “disaster””) · adjacent: words in marks right beside the verb only.
 */
export type Complement = 'clause' | 'that' | 'question' | 'object' | 'infinitive' | 'phrase' | 'quoted' | 'adjacent';

type Group = {complements: readonly Complement[]; verbs: readonly string[]};

/** The cue verbs, grouped by what they take. Base forms; cue-forms.ts inflects them. */
export const cueVerbGroups: readonly Group[] = [
	{complements: ['clause', 'question'], verbs: wordList('say')},
	{complements: ['clause', 'object', 'infinitive', 'question'], verbs: wordList('tell')},
	{
		complements: ['that', 'question', 'quoted'],
		verbs: wordList(`
			add announce argue assert claim comment complain concede conclude confirm contend declare disclose estimate
			explain hint imply indicate insist joke lament maintain mention muse note observe opine post predict proclaim quip
			recall reckon recount reiterate relate remark repeat reply report respond reveal signal speculate state stress
			suggest testify theorize tweet underline underscore write acknowledge admit affirm allege boast confess emphasise
			emphasize forecast grumble protest stipulate retort clarify counter vent blog reflect project retweet propose cite
			email find show recognize recognise lie`),
	},
	{complements: ['phrase', 'quoted'], verbs: wordList('accuse')},
	{complements: ['phrase', 'that', 'quoted'], verbs: wordList('deny')},
	{complements: ['phrase', 'infinitive', 'that', 'quoted'], verbs: wordList('demand')},
	{
		complements: ['adjacent'],
		verbs: wordList(`
			continue begin read shout yell cry scream whisper chant mutter sigh murmur exclaim gush interject laugh snap put chide
			scoff sniff thank apologize speak reference mouth preach title tease deadpan marvel`),
	},
	{complements: ['object', 'that', 'question'], verbs: wordList('inform assure notify reassure brief convince')},
	{
		complements: ['object', 'that', 'question', 'infinitive'],
		verbs: wordList('warn remind caution advise instruct recommend'),
	},
	{
		complements: ['that', 'infinitive', 'quoted'],
		verbs: wordList('promise vow pledge threaten swear agree guarantee request offer'),
	},
	{
		complements: ['object', 'infinitive', 'quoted'],
		verbs: wordList('urge order implore beg plead encourage exhort command invite'),
	},
	{complements: ['question', 'infinitive', 'object'], verbs: wordList('ask wonder inquire enquire question')},
	{complements: ['that', 'quoted'], verbs: wordList('believe think feel hope fear expect worry suspect')},
	{
		complements: ['quoted'],
		verbs: wordList(`
			call describe dub brand label term characterize characterise refer denounce dismiss blast slam criticize criticise
			condemn praise hail decry deride mock ridicule blame attack charge compare commend applaud welcome rail
			defend portray depict tout reject rip credit lambast lambaste congratulate voice express promote paint liken
			bemoan tag quote`),
	},
];

/** Verbs whose second word belongs to them: “pointed out”, “made clear”. */
export const phrasalVerbs: ReadonlyMap<string, string> = new Map([
	['point', 'out'],
	['chime', 'in'],
	['fire', 'back'],
	['shoot', 'back'],
	['hit', 'back'],
	['go', 'on'],
	['weigh', 'in'],
	['sum', 'up'],
	['make', 'clear'],
]);

/** Verbs of thought: a clause after them counts only where it holds quoted words. */
export const thoughtVerbs: ReadonlySet<string> = new Set([
	'believe',
	'think',
	'feel',
	'hope',
	'fear',
	'expect',
	'worry',
	'suspect',
	'show',
	'find',
	'agree',
]);

/** Verbs that only stand beside words in marks, never before a clause of their own: “begin”, “continue”. */
export const irregularForms: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map([
	['say', ['said', 'said']],
	['tell', ['told', 'told']],
	['write', ['wrote', 'written']],
	['think', ['thought', 'thought']],
	['feel', ['felt', 'felt']],
	['read', ['read', 'read']],
	['begin', ['began', 'begun']],
	['swear', ['swore', 'sworn']],
	['put', ['put', 'put']],
	['speak', ['spoke', 'spoken']],
	['find', ['found', 'found']],
	['make', ['made', 'made']],
	['show', ['showed', 'shown']],
	['forecast', ['forecast', 'forecast']],
	['go', ['went', 'gone']],
	['shoot', ['shot', 'shot']],
	['hit', ['hit', 'hit']],
	['lambast', ['lambasted', 'lambasted']],
]);

/** Verbs that double their last letter before -ed and -ing. */
export const doublingVerbs: ReadonlySet<string> = new Set([
	'admit',
	'blog',
	'dub',
	'quip',
	'chat',
	'label',
	'signal',
	'rip',
	'tag',
	'beg',
	'refer',
	'snap',
	'sum',
	'pen',
]);
