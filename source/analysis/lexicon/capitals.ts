/**
 * The seat of government by country (ISO 3166 code): a capital that acts stands for its country.
 * `Brussels`, `Jerusalem` and `Tehran` are spelt as agencies spell them.
 */
export const capitals: ReadonlyMap<string, string> = new Map(
	`US:Washington|US:Washington, D.C.|GB:London|FR:Paris|DE:Berlin|RU:Moscow|CN:Beijing|JP:Tokyo|KR:Seoul|KP:Pyongyang|IN:New Delhi
	IN:Delhi|PK:Islamabad|IR:Tehran|IQ:Baghdad|SY:Damascus|TR:Ankara|SA:Riyadh|EG:Cairo|UA:Kyiv|UA:Kiev|PL:Warsaw|IT:Rome
	ES:Madrid|PT:Lisbon|GR:Athens|HU:Budapest|AT:Vienna|CZ:Prague|SK:Bratislava|RO:Bucharest|BG:Sofia|RS:Belgrade|HR:Zagreb
	SE:Stockholm|NO:Oslo|DK:Copenhagen|FI:Helsinki|IS:Reykjavik|IE:Dublin|NL:Amsterdam|BE:Brussels|CH:Bern|CA:Ottawa
	MX:Mexico City|CU:Havana|VE:Caracas|CO:Bogota|CO:Bogotá|BR:Brasilia|BR:Brasília|AR:Buenos Aires|CL:Santiago|PE:Lima
	EC:Quito|BO:La Paz|AU:Canberra|NZ:Wellington|VN:Hanoi|TH:Bangkok|MY:Kuala Lumpur|ID:Jakarta|PH:Manila|MM:Naypyidaw
	KH:Phnom Penh|LA:Vientiane|TW:Taipei|MN:Ulaanbaatar|AF:Kabul|NP:Kathmandu|BD:Dhaka|LK:Colombo|IL:Jerusalem|JO:Amman
	LB:Beirut|QA:Doha|AE:Abu Dhabi|KW:Kuwait City|YE:Sanaa|OM:Muscat|BH:Manama|LY:Tripoli|TN:Tunis|DZ:Algiers|MA:Rabat
	SD:Khartoum|ET:Addis Ababa|KE:Nairobi|UG:Kampala|TZ:Dodoma|RW:Kigali|CD:Kinshasa|NG:Abuja|GH:Accra|SN:Dakar|ZA:Pretoria
	ZW:Harare|ZM:Lusaka|AO:Luanda|MZ:Maputo|SO:Mogadishu|GE:Tbilisi|AM:Yerevan|AZ:Baku|KZ:Astana|UZ:Tashkent|BY:Minsk
	LT:Vilnius|LV:Riga|EE:Tallinn|MD:Chisinau|AL:Tirana|MK:Skopje|BA:Sarajevo|SI:Ljubljana|CY:Nicosia|MT:Valletta|LU:Luxembourg City`
		.split(/[|\n]/u)
		.map(entry => {
			const [code = '', name = ''] = entry.trim().split(':');
			return [name.toLowerCase(), code] as const;
		}),
);
