import {wordSet} from './word-set.ts';

/** Abbreviations whose dot belongs to the word and does not end a sentence when a name or number follows. */
export const abbreviations = wordSet(`
	mr mrs ms dr prof rev sen rep gov gen lt col sgt capt maj cmdr adm cpl pvt pres supt insp det hon fr sr jr st mt ft ave
	blvd rd no vs inc corp co ltd llc dept univ assn bros jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif
	colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
	e.g i.e cf approx est fig vol etc reps sens gens`);

/** Of these a sentence may well end with them. */
export const endingAbbreviations = wordSet(`
	inc corp co ltd llc jr sr etc calif ala ariz ark colo conn fla ga ill ind kan ky la md mass mich minn mo mont neb nev
	okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd bros`);
