import {wordSet} from './word-set.ts';

/** Words that open a noun phrase. */
export const determiners = wordSet(`
	the a an this that these those my your his her its our their another some any each every no many most several few
	both all one two three four five six seven eight nine ten dozens hundreds thousands other others numerous various`);

/** Possessive pronouns: a noun phrase opened by one belongs to somebody named before. */
export const possessives = wordSet('my your his her its our their');

export const subjectPronouns = wordSet('i you he she it we they who');

/** Subject pronoun for each object form, for “quoted her as saying”. */
export const subjectForms: ReadonlyMap<string, string> = new Map([
	['him', 'he'],
	['her', 'she'],
	['them', 'they'],
	['me', 'i'],
	['us', 'we'],
]);

/** Words that alone tell nothing of what was said: “who opposed it”, “Maltby knows what”. */
export const emptyContents = wordSet(`
	it him her them this that these those what which whom so me us you himself herself themselves itself
	everything anything nothing something`);

/** Words that can stand alone as a source: “many have voiced concerns”, “others reported”. */
export const nominalPronouns = wordSet(
	'others another many some most few several one both everyone somebody someone nobody those all half neither each',
);

export const prepositions = wordSet(`
	of in on at by for from with to about against between among during through over under after before since until
	into within without near outside inside around behind beyond across along amid despite upon via per like toward
	towards regarding concerning including off onto alongside following throughout above below`);

export const coordinators = wordSet('and but or nor yet so plus');

/** Words that open a subordinate clause, so that a noun phrase cannot reach over them. */
export const subordinators = wordSet(`
	that when while because although though if unless until since as whereas where whether which who whom whose what
	why how than after before once except lest`);

/** Pronouns that stand for the noun before them as the subject of a clause about it. */
export const relativePronouns = wordSet('who which that');

/** Clauses after the comma that are the writer's again, not part of what was reported. */
export const contrastOpeners = wordSet('though although but while whereas');

export const questionWords = wordSet('whether if why how what when where');

export const auxiliaries = wordSet(`
	is are was were be been being am has have had having do does did will would shall should can could may might must
	isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't
	isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t`);

export const beForms = wordSet('is are was were be been being');
export const haveForms = wordSet('has have had having');

export const negations = wordSet(`
	not never no nothing neither nor isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't
	can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t
	can’t couldn’t shouldn’t`);

/** Adverbs that stand between a subject and its verb, besides those in -ly. */
export const adverbs = wordSet(`
	also then later once just again now still even ever never always often sometimes soon already thus further instead
	too well yet not earlier simply only rather since today yesterday tonight once`);

/** Words that link a sentence to the one before and are no part of what is reported. */
export const connectives = wordSet(`
	but and so yet or still however moreover meanwhile also then nevertheless nonetheless instead indeed separately
	additionally furthermore`);

/** Verbs that a sentence opens with before the name of whom the reader is to think, and that are nobody's name. */
export const imperatives = wordSet(`
	meet remember enter imagine consider forget recall thank ask tell watch visit follow compare ignore add blame trust
	believe expect`);

/** Words capitalised at a sentence start that never open a name. */
export const neverNames = wordSet(`
	rs 	i i'm i've i'd i'll here there now then today yesterday tomorrow tonight yes no not well oh ok okay please thanks
	thank what when where why how who whom whose which while if as at by for from in into of off on onto out over to up
	with within without under until unless upon about above across after against along among around because before behind
	below beneath beside besides between beyond but despite down during except inside like near nor or outside past per
	since so than that the their them themselves they these this those though through throughout thus too toward towards
	via we were whether yet you your a an and are is it its itself he him himself his her hers herself she my me our us
	be been being am was do does did don't has have had can could may might must shall should will would let let's
	although also another any anyone anything all almost already always both each either enough even ever every everyone
	everything few first second third fourth last next more most much many neither never nobody none nothing once one only
	other others perhaps several some someone something such there's that's it's he's she's they're we're you're still
	two three four five six seven eight nine ten according asked added adding citing speaking noting meanwhile however
	moreover furthermore nevertheless nonetheless instead indeed earlier later recently currently finally similarly
	additionally separately officially ultimately eventually overall given just less maybe again ago whatever whenever
	wherever whoever rather quite very really actually certainly clearly obviously of course new old good great big`);

/** Past forms without -ed that news prose uses much: they end the noun phrase before them. */
export const irregularPasts = wordSet(`
	sent made took gave held went came got set saw left met ran won lost paid found built bought brought kept led began drew
	drove fell felt flew fought grew heard hit hung knew laid let meant put rose sat sold spent stood struck taught threw
	understood wore broke chose ate became bid shot sought spoke wrote said told`);
