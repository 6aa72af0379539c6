import {wordList} from './word-set.ts';

/**
 * What can follow a cue verb as what was said.
 * clause: a clause without “that” · that: a clause after “that” only, or one with an auxiliary · question: “whether”, “why” ·
 * object: an addressee before it (“told reporters that”) · infinitive: “urged X to”, “vowed to” · quoted: words in marks only.
 */
export type Complement = 'clause' | 'that' | 'question' | 'object' | 'infinitive' | 'quoted';

type Group = {complements: readonly Complement[]; verbs: readonly string[]};

/** The cue verbs, grouped by what they take. Base forms; cue-forms.ts inflects them. */
export const cueVerbGroups: readonly Group[] = [
	{complements: ['clause', 'question'], verbs: wordList('say add')},
	{complements: ['clause', 'object', 'infinitive', 'question'], verbs: wordList('tell')},
	{
		complements: ['that', 'question'],
		verbs: wordList(`
			announce argue assert claim comment complain concede conclude confirm contend declare deny disclose estimate explain
			hint imply indicate insist joke lament maintain mention muse note observe opine point_out post predict proclaim quip
			recall reckon recount reiterate relate remark repeat reply report respond reveal signal speculate state stress
			suggest testify theorize tweet underline underscore warn write acknowledge admit affirm allege boast caution
			confess emphasise emphasize forecast grumble protest stipulate retort clarify counter vent blog reflect
			project retweet recommend propose cite emailed find show`),
	},
	{
		complements: ['that', 'quoted'],
		verbs: wordList(
			'continue begin read conclude shout yell cry scream whisper chant mutter sigh murmur exclaim gush chime_in interject laugh snap fire_back shoot_back hit_back go_on sum_up put tell_of weigh_in chide scoff sniff offer',
		),
	},
	{
		complements: ['object', 'that', 'question'],
		verbs: wordList('inform remind assure notify reassure advise brief convince'),
	},
	{
		complements: ['that', 'infinitive'],
		verbs: wordList('promise vow pledge threaten swear agree guarantee demand request'),
	},
	{
		complements: ['object', 'infinitive', 'quoted'],
		verbs: wordList('urge order instruct implore beg plead encourage exhort command invite'),
	},
	{complements: ['question', 'infinitive', 'object'], verbs: wordList('ask wonder inquire enquire question')},
	{complements: ['that'], verbs: wordList('believe think feel hope fear expect worry suspect')},
	{
		complements: ['quoted'],
		verbs: wordList(`
			call describe dub brand label term characterize characterise refer denounce dismiss blast slam criticize criticise
			condemn praise hail decry deride mock ridicule blame accuse attack charge compare commend applaud welcome cite
			rail defend portray depict tout slammed reject rip credit lambast lambaste complain speak characterized
			tease thank apologize congratulate voice express promote paint liken bemoan caution tag quote mention
			reference mouth preach pen title`),
	},
];

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
