import {wordSet} from './word-set.ts';

/**
 * Nouns for what a person is or does; they head roles (“a Boise State political scientist”) and sources (“the governor”).
 * Offices in titles.ts count too.
 */
export const roleNouns = wordSet(`
	professor lecturer teacher student pupil scholar scientist researcher researchers geologist physicist biologist chemist
	economist historian analyst strategist consultant expert specialist engineer developer programmer designer architect
	lawyer attorney solicitor barrister prosecutor defendant plaintiff victim suspect witness juror inmate convict
	doctor physician nurse surgeon psychiatrist psychologist therapist paramedic patient resident citizen neighbor neighbour
	owner co-owner founder co-founder entrepreneur investor executive chief boss head president chairman chairwoman chair
	director manager officer official secretary treasurer trustee partner associate assistant aide adviser advisor
	spokesman spokeswoman spokesperson representative negotiator diplomat envoy ambassador consul minister premier chancellor
	lawmaker legislator senator congressman congresswoman politician candidate nominee contender frontrunner governor mayor
	councillor councilman councilwoman commissioner delegate activist campaigner organizer organiser volunteer advocate
	critic supporter ally rival opponent opposition leader co-leader deputy commander general colonel captain lieutenant
	sergeant soldier veteran marine pilot sailor fighter militant rebel gunman attacker shooter killer terrorist hostage
	policeman policewoman detective sheriff investigator inspector marshal agent judge justice clerk magistrate
	journalist reporter correspondent editor columnist writer author novelist poet blogger commentator host anchor presenter
	broadcaster producer filmmaker actor actress singer songwriter musician guitarist frontman drummer keyboardist
	singer-keyboardist multi-instrumentalist rapper dancer comedian artist painter photographer model celebrity star player
	striker midfielder defender goalkeeper goalie goaltender winger forward guard quarterback pitcher coach captain
	teammate rookie athlete champion runner swimmer golfer driver rider jockey referee umpire skipper defenseman
	farmer worker employee builder trader banker broker retailer seller buyer customer shopper tourist passenger driver
	mother father parent son daughter brother sister husband wife widow widower uncle aunt cousin grandmother grandfather
	friend colleague counterpart predecessor successor member co-author fellow user commenter man woman boy girl teenager
	priest pastor bishop archbishop cardinal pope imam rabbi monk king queen prince princess emperor dictator ruler
	billionaire millionaire businessman businesswoman tycoon mogul magnate heir coordinator curator librarian principal
	dean provost archaeologist astronomer astronaut climatologist epidemiologist meteorologist statistician mathematician
	philosopher sociologist anthropologist creator inventor signatory native freshman sophomore senior hawk regulator
	administrator superintendent supervisor counsel ceo cfo coo cto mp vp whip psychotherapist oncologist neurologist`);

/** Nouns for groups that act and speak. */
export const groupNouns = wordSet(`
	company companies firm agency ministry department government administration group organisation organization party bank
	university college school hospital court council committee commission board union association federation foundation
	institute centre center newspaper magazine network station website outlet publication journal broadcaster police army
	military navy force club team office bureau authority regulator campaign embassy church charity coalition panel jury
	regime kingdom country nation state city county town maker giant retailer airline carmaker automaker manufacturer
	startup start-up think-tank tank watchdog operator developer publisher band lobby studio society service`);

/** Nouns for people in the plural: sources without a name. */
export const pluralRoleNouns = wordSet(`
	officials authorities analysts experts critics supporters scientists researchers economists lawyers prosecutors doctors
	physicians witnesses residents people sources aides advisers advisors lawmakers republicans democrats senators police
	executives investigators reporters journalists leaders users voters parents students workers employees activists
	campaigners diplomats firefighters officers investors traders economists historians fans residents neighbors neighbours
	authors writers men women members opponents backers families teachers observers commentators protesters ministers`);

/** Documents and broadcasts that say something. */
export const documentNouns = wordSet(`
	statement report study survey poll letter email e-mail memo document documents filing complaint indictment affidavit
	release tweet post website site page article story book review paper research guidelines guidance data records figures
	interview speech video ad advertisement advert manual bill law ruling lawsuit petition message note transcript reports
	polls studies analysis investigation estimate estimates census spot commercial slogan headline caption sign banner
	editorial op-ed column resolution declaration communique communiqué text notice press_release`);
