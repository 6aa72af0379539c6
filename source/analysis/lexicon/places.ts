import {wordSet} from './word-set.ts';

/** Words that end the name of a place. */
export const placeWords = wordSet(`
	county street avenue road lane drive boulevard highway river lake sea ocean bay gulf strait island islands peninsula
	mountain mountains mount valley desert forest park beach hills heights springs falls harbor harbour port airport station
	stadium arena amphitheatre amphitheater auditorium pavilion theater theatre square plaza bridge tower palace castle
	province region district territory coast creek canyon canal plateau village hotel city place hall border vale moor glen quay pier wharf gorge reservoir dam cove ave. st. blvd.
	rd. ave blvd`);

/** Words that open the name of a place. */
export const placeOpeners = wordSet(
	'upper lower mount mt. lake cape fort ft. port san santa los las el saint st. st north south east west northern southern eastern western central',
);

/** Regions that are no country. Lower case. */
export const regions = wordSet(`
	europe asia africa america north_america south_america latin_america antarctica oceania middle_east far_east balkans
	caribbean scandinavia siberia crimea donbas kashmir tibet xinjiang inner_mongolia gaza west_bank gaza_strip palestine
	kurdistan catalonia scotland wales england northern_ireland ulster bavaria brittany sicily sardinia chechnya
	persian_gulf gulf_of_mexico mediterranean atlantic pacific arctic korean_peninsula west east hollywood wall_street
	silicon_valley broadway manhattan brooklyn queens bronx harlem capitol_hill westminster downing_street guantanamo_bay
	guantanamo midwest new_england bay_area deep_south rust_belt south_china_sea yunnan sichuan guangdong
	ontario quebec alberta british_columbia manitoba nova_scotia queensland new_south_wales victoria tasmania`);

/** States of the USA with the short forms that news prose uses; `_` is a space. */
export const usStates: ReadonlyMap<string, string> = new Map(
	`alabama ala. al|alaska alaska ak|arizona ariz. az|arkansas ark. ar|california calif. ca|colorado colo. co
	connecticut conn. ct|delaware del. de|florida fla. fl|georgia ga. ga|hawaii hawaii hi|idaho idaho id|illinois ill. il
	indiana ind. in|iowa iowa ia|kansas kan. ks|kentucky ky. ky|louisiana la. la|maine maine me|maryland md. md
	massachusetts mass. ma|michigan mich. mi|minnesota minn. mn|mississippi miss. ms|missouri mo. mo|montana mont. mt
	nebraska neb. ne|nevada nev. nv|new_hampshire n.h. nh|new_jersey n.j. nj|new_mexico n.m. nm|new_york n.y. ny
	north_carolina n.c. nc|north_dakota n.d. nd|ohio ohio oh|oklahoma okla. ok|oregon ore. or|pennsylvania pa. pa
	rhode_island r.i. ri|south_carolina s.c. sc|south_dakota s.d. sd|tennessee tenn. tn|texas tex. tx|utah utah ut
	vermont vt. vt|virginia va. va|washington_state wash. wa|west_virginia w.va. wv|wisconsin wis. wi|wyoming wyo. wy
	district_of_columbia d.c. dc`
		.split(/[|\n]/u)
		.flatMap(line => {
			const [name = '', dotted = '', postal = ''] = line.trim().split(' ');
			const full = name.replaceAll('_', ' ');
			return [
				[full, full],
				[dotted, full],
				[postal.toUpperCase(), full],
			] as [string, string][];
		}),
);

/** Cities that are often met. Lower case. Capitals are in capitals.ts. */
export const cities = wordSet(`
	new_york new_york_city los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas austin san_francisco
	seattle denver boston detroit nashville memphis portland las_vegas baltimore milwaukee atlanta miami oakland minneapolis
	tampa new_orleans cleveland pittsburgh cincinnati st._louis orlando sacramento buffalo charlotte raleigh columbus
	indianapolis charleston ferguson flint orlando birmingham manchester liverpool leeds glasgow edinburgh bristol
	sheffield oxford cambridge cardiff belfast toronto montreal vancouver calgary sydney melbourne brisbane perth auckland
	shanghai hong_kong guangzhou shenzhen wuhan mumbai kolkata chennai bangalore karachi lahore osaka kyoto hiroshima
	fukushima busan ho_chi_minh_city munich frankfurt hamburg cologne stuttgart leipzig dresden milan naples turin venice
	florence barcelona seville valencia marseille lyon toulouse nice strasbourg bordeaux geneva zurich basel lausanne
	antwerp rotterdam the_hague hague krakow gdansk st._petersburg saint_petersburg vladivostok odessa odesa kharkiv lviv
	mariupol istanbul aleppo homs mosul basra fallujah tel_aviv haifa gaza_city hebron dubai jeddah mecca alexandria
	johannesburg cape_town durban lagos casablanca rio_de_janeiro são_paulo sao_paulo tijuana guadalajara cancun benghazi
	salt_lake_city el_paso des_moines charlottesville newark anchorage honolulu louisville omaha tulsa albuquerque tucson`);
