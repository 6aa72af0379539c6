import {wordSet} from './word-set.ts';

/** Forms of address. They tell that a person follows, and sometimes the gender. */
export const honorifics = wordSet(`
	mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. reverend father sister brother
	rabbi imam sheikh sheik mullah ayatollah saint madam mx mx. hon hon. monsieur madame senor señor herr frau baroness
	baron count countess duke duchess`);

export const femaleHonorifics = wordSet(
	'mrs mrs. ms ms. miss dame lady madam madame frau baroness countess duchess queen princess sister',
);
export const maleHonorifics = wordSet(
	'mr mr. sir lord monsieur herr baron count duke king prince father brother señor senor',
);

/** Offices and ranks written before a name, with a capital or without. */
export const officeWords = wordSet(`
	president vice-president minister premier chancellor secretary senator sen. sens. representative rep. reps. congressman
	congresswoman governor gov. mayor councillor councilman councilwoman councilor alderman judge justice attorney general
	gen. lieutenant lt. lt col. colonel major maj. captain capt. sergeant sgt. sgt officer detective det. inspector
	superintendent constable sheriff deputy commissioner commander cmdr. admiral adm. marshal corporal private pope cardinal
	archbishop bishop king queen prince princess emperor sultan emir speaker leader chairman chairwoman chairperson chair
	ceo cfo coo cto director ambassador envoy spokesman spokeswoman spokesperson coach manager editor reporter
	correspondent author actor actress singer comedian candidate nominee treasurer undersecretary prosecutor solicitor
	assemblyman assemblywoman delegate lawmaker mp md vp strategist adviser advisor chief executive founder co-founder
	congressmember supt. whip historian economist analyst scientist researcher businessman billionaire administrator`);

/** Departments that follow “secretary of”: not part of the name after them. */
export const portfolioWords = wordSet(`
	state defense defence commerce treasury education energy interior labor labour transportation agriculture health war
	homeland security veterans affairs housing justice finance trade house commons parliament staff`);

/** Parts of a family name written small. */
export const nameParticles = wordSet(
	'van von de der den del della di da do dos das du la le el al bin ibn bint ben abu ter ten zu af',
);

/** What may follow a name and belongs to it. */
export const nameSuffixes = wordSet('jr jr. sr sr. ii iii iv');

/** Titles that are surnames as well: at the end of a name they belong to it, as in “Kevin King”. */
export const surnameTitles = wordSet(`
	king pope judge prince bishop major cardinal marshal queen coach private baron duke justice page knight author general
	chase price speaker chair manager constable sheriff father brother lord sister count miss`);

/** What somebody with a title is called in prose: “Gov. Lee … the governor said”. */
export const titleNouns: ReadonlyMap<string, readonly string[]> = new Map([
	['gov', ['governor']],
	['sen', ['senator', 'lawmaker']],
	['senator', ['lawmaker']],
	['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
	['gen', ['general']],
	['col', ['colonel']],
	['lt', ['lieutenant', 'officer']],
	['sgt', ['sergeant', 'officer']],
	['capt', ['captain', 'officer']],
	['det', ['detective']],
	['adm', ['admiral']],
	['dr', ['doctor']],
	['prof', ['professor']],
	['rev', ['reverend', 'pastor']],
	['supt', ['superintendent']],
]);
