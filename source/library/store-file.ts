import {chmodSync, closeSync, existsSync, openSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {makeFolder} from './make-folder.ts';

/** The one file of the library in its folder; SQLite keeps `-wal` and `-shm` beside it while it is open. */
export const storeFileIn = (directory: string): string => join(directory, 'whosaid.db');

const companions = ['', '-wal', '-shm'] as const;

/**
 * Makes the folder (0700) and the file (0600) where they are missing. SQLite gives `-wal` and `-shm` the mode of the
 * file, so that they are closed to others from their first byte. Throws what node:fs throws.
 */
export function prepareStoreFile(directory: string): string {
	makeFolder(directory);
	const file = storeFileIn(directory);
	closeSync(openSync(file, 'a', 0o600));
	for (const companion of companions) if (existsSync(file + companion)) chmodSync(file + companion, 0o600);
	return file;
}

/** Renames a damaged store, with what belongs to it, to a name not yet taken; gives the new name. */
export function keepAside(file: string, now: Date): string {
	const dated = `${file}.damaged-${now.toISOString().slice(0, 10)}`;
	let aside = dated;
	for (let count = 2; existsSync(aside); count++) aside = `${dated}-${count}`;
	for (const companion of companions) if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
	return aside;
}

/** Whether a file of the folder is the copy of a draft, or one that was being written. */
export const isDraftCopy = (name: string): boolean => /^draft-[\w-]+\.json(?:\.new)?$/.test(name);

/** Whether a file of the folder is ours: the store, what SQLite keeps beside it, damaged ones set aside, copies of drafts. */
export const isStoreFile = (name: string): boolean =>
	/^whosaid\.db(?:\.damaged-[\w-]+)?(?:-wal|-shm|-journal)?$/.test(name) || isDraftCopy(name);
