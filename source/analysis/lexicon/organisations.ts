import {wordSet} from './word-set.ts';

/** News agencies and outlets: what they report comes through them, not from them. Without “the”; lower case. */
export const outlets = wordSet(`
	associated_press ap reuters afp agence_france-presse tass itar-tass interfax ria_novosti xinhua kyodo yonhap kcna
	bloomberg bloomberg_news dpa efe ansa upi united_press_international press_association pa_media press_trust_of_india
	new_york_times times washington_post post wall_street_journal wsj usa_today los_angeles_times chicago_tribune
	boston_globe guardian daily_telegraph telegraph independent financial_times ft sun daily_mail mirror economist
	cnn bbc bbc_news abc abc_news nbc nbc_news cbs cbs_news msnbc fox_news fox npr pbs al_jazeera sky_news itv channel_4
	rt cnbc espn wired politico axios vox buzzfeed buzzfeed_news huffington_post huffpost daily_beast breitbart
	breitbart_news hill the_hill daily_caller mother_jones slate salon atlantic new_yorker newsweek time business_insider
	fast_company the_verge verge techcrunch hollywood_reporter variety deadline the_wrap wrap real_deal trd rolling_stone
	people vanity_fair vogue esquire gq forbes fortune der_spiegel spiegel le_monde le_figaro el_pais el_país
	la_repubblica haaretz jerusalem_post times_of_israel irna fars tasnim anadolu global_times people's_daily
	south_china_morning_post asahi_shimbun nikkei straits_times hindu times_of_india sydney_morning_herald age
	globe_and_mail toronto_star cbc ctv miami_herald dallas_morning_news houston_chronicle san_francisco_chronicle
	philadelphia_inquirer detroit_free_press denver_post seattle_times star_tribune des_moines_register politifact
	snopes propublica intercept nature lancet bmj science jama live_science national_review weekly_standard new_york_post
	new_york_daily_news daily_news argus_leader telesur mcclatchy gallup state_news_agency`);

/** Last or head words of an organisation's name. */
export const organisationWords = wordSet(`
	inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa group holdings company companies corporation partners capital
	ventures industries enterprises labs technologies systems solutions motors airlines airways bank bancorp insurance
	university college school academy institute institution hospital clinic department ministry agency bureau office
	administration commission committee council congress senate parliament assembly court tribunal board authority service
	services fund foundation trust association federation confederation union league alliance coalition society club party
	movement front army navy force forces guard police corps brigade news times post journal gazette herald tribune
	chronicle press media television radio network networks broadcasting magazine review telegraph guardian register
	reporter observer dispatch sentinel enquirer inquirer studios pictures entertainment records films orchestra
	centers church ministries museum gallery library center centre project program programme initiative organization
	organisation nations states-general house cabinet treasury reserve exchange monetary defense depot foods stores
	brothers team united city-council conference caucus pac nato interpol opec task-force command laboratory observatory
	advisers advisors research analytics security customs patrol intelligencer insider leader-telegram argus statesman
	tank coalition workers teamsters lobby airlines bancshares asset management securities commissioner’s sheriff’s energy
	petroleum electric steel pharmaceuticals pharma biotech foods logistics hotels resorts forum games military police ministry administration machine productions water gas power telecom railways railway rail brewery bakery council protection enforcement brotherhood interactive software`);

/** Organisations of one name that are often met, lower case, without “the”. */
export const knownOrganisations = wordSet(`
	facebook twitter instagram youtube google alphabet apple microsoft amazon netflix uber lyft airbnb tesla spacex paypal
	snapchat tiktok whatsapp wechat weibo alibaba tencent huawei samsung sony nokia ibm intel nvidia oracle cisco disney
	pixar lucasfilm pepsi coca-cola walmart costco target starbucks mcdonald's nike adidas boeing airbus toyota honda ford
	volkswagen bmw gazprom rosneft shell bp exxon exxonmobil chevron goldman_sachs morgan_stanley citigroup jpmorgan
	wells_fargo hsbc barclays deloitte nasa esa nato un united_nations eu european_union imf world_bank wto who unicef
	unesco opec interpol fbi cia nsa dea irs epa fda sec ftc fcc tsa dhs cdc nra aclu naacp nfl nba nhl mlb fifa uefa
	pentagon kremlin white_house congress senate house supreme_court hamas hezbollah taliban al-qaeda isis isil
	islamic_state federal_reserve fed treasury state_department justice_department gop tories labour wikileaks greenpeace
	amnesty_international human_rights_watch red_cross gallup quinnipiac wework softbank spotify t-mobile verizon at&t
	un_security_council security_council national_rifle_association democratic_party republican_party harvard yale
	stanford princeton cornell mit columbia_university oxford cambridge_university scotland_yard nypd lapd`);

/** Words that say little about which organisation is meant: no alias by themselves. */
export const genericOrganisationWords = wordSet(`
	national international american british federal state new united general public first world global royal central
	university department ministry agency office council committee commission court house senate party group company bank
	school college institute news the of and for on in street city north south east west western eastern northern southern
	county community people's social foreign justice health human services security research association center centre
	board bureau`);
