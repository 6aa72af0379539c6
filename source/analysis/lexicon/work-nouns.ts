import {wordSet} from './word-set.ts';

/** Nouns before the title of a work or broadcast: “the novel “The Last Harbour””. */
export const workNouns = wordSet(`
	book novel novella memoir biography autobiography thriller poem essay story play musical opera song single ballad
	anthem album film movie documentary drama comedy sitcom cartoon painting series show programme program podcast
	broadcast miniseries episode newsletter magazine game videogame sequel remake`);

/** Words before “of” and the title of a work: “the author of “The Last Harbour””. */
export const workMakers = wordSet(`
	author writer co-author editor host creator director producer star composer version edition episode episodes copy
	copies chapter cast finale premiere screening adaptation cover`);

/** Verbs of making or giving a work, in the forms that news has them in. */
export const makingVerbs = wordSet(`
	wrote written writes writing authored penned published publishes publishing sang sung sings singing recorded released
	directed directs produced composed performed performs performing played plays`);
