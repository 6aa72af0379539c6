import {wordSet} from './word-set.ts';

/** Capitalised words for faiths, parties, tongues and peoples that name nobody in particular. Lower case. */
export const peopleWords = wordSet(`
	democrat democrats democratic republican republicans liberal liberals conservative conservatives tory marxist communist
	communists socialist socialists nazi nazis neo-nazis christian christians catholic catholics protestant muslim muslims
	islamic islamist islamists jewish jew jews hindu hindus buddhist sikh sikhs sunni shia shiite mormon evangelical
	arab arabs arabic african africans asian asians european europeans western westerners latino latinos latina hispanic
	hispanics african-american african-americans black blacks white whites native indian-american hasidic orthodox
	english-language korean koreans kurdish kurds texan texans californian palestinian palestinians israelis internet web god bible quran covid covid-19
	coronavirus brexit mr mrs ms dr jr sr iphone ipad android wi-fi olympic olympics phd covid-related gmt tv u-turn
	earth mars saturn jupiter moon ceo cfo coo cto gdp ipo dvd pdf x-ray covid-19 ph.d sars hiv aids diy pr vr ai dna faq
	dakotans new_yorkers medicare medicaid obamacare constitution election act amendment nobel oscar emmy grammy`);
