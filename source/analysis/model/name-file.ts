import {readFileSync} from 'node:fs';

/**
 * The lists of a file beside this one, by their names. They are read here, not imported: as a part of the program a
 * megabyte of names would be compiled at every start.
 */
export const readLists = <Name extends string>(file: string): Readonly<Record<Name, string>> =>
	JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'));
