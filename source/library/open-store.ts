import type {DatabaseSync} from 'node:sqlite';
import {done, failed, type Result} from '../article/problem.ts';
import {isDamage, libraryProblem} from './library-problem.ts';
import {migrations} from './migrations.ts';
import {keepAside, prepareStoreFile, storeFileIn} from './store-file.ts';

/** How long opening waits for another program that is changing the tables, in milliseconds. */
const openPatience = 2000;
/** How long a save waits for another program. Saving happens in the thread that answers keys. */
const savePatience = 250;

export type OpenStore = {store: DatabaseSync; file: string; notes: readonly string[]};

/** A store that damage made unusable; thrown where SQLite reports it in a row instead of an error. */
class DamagedStore extends Error {
	readonly errcode = 11;
}

function numberFrom(store: DatabaseSync, sql: string): number {
	const value = Object.values(store.prepare(sql).get() ?? {})[0];
	return typeof value === 'number' ? value : 0;
}

/** Only the first finding is asked for: one is enough to keep the file aside. */
function checkWhole(store: DatabaseSync): void {
	const finding = Object.values(store.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
	if (finding !== 'ok') throw new DamagedStore(String(finding));
}

/** Each step is one transaction with its version, so that a kill in between leaves a version that was. */
function migrate(store: DatabaseSync): void {
	store.exec('BEGIN IMMEDIATE');
	try {
		const version = numberFrom(store, 'PRAGMA user_version');
		for (const migration of migrations.slice(version)) store.exec(migration);
		store.exec(`PRAGMA user_version = ${migrations.length}`);
		store.exec('COMMIT');
	} catch (thrown) {
		if (store.isTransaction) store.exec('ROLLBACK');
		throw thrown;
	}
}

/**
 * Settings of an open store. `synchronous=FULL`: with NORMAL a kill loses nothing either, but a power cut takes what was
 * saved since the last checkpoint; one fsync at most twice a second is a small price for the reader's words.
 */
function openAt(file: string): DatabaseSync | 'newer' {
	const {DatabaseSync} = process.getBuiltinModule('node:sqlite');
	const store = new DatabaseSync(file, {timeout: openPatience});
	try {
		if (numberFrom(store, 'PRAGMA user_version') > migrations.length) {
			store.close();
			return 'newer';
		}
		store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
		checkWhole(store);
		if (numberFrom(store, 'PRAGMA user_version') < migrations.length) migrate(store);
		store.exec(`PRAGMA busy_timeout = ${savePatience}`);
		return store;
	} catch (thrown) {
		if (store.isOpen) store.close();
		throw thrown;
	}
}

const newer = (file: string) =>
	failed(
		'library-newer',
		`The library ${file} was written by a newer whosaid; nothing in it was changed.`,
		'Update whosaid, or start it with --data-dir and another folder.',
	);

function openOrBeginAnew(directory: string, now: Date): Result<OpenStore> {
	const file = prepareStoreFile(directory);
	try {
		const store = openAt(file);
		return store === 'newer' ? newer(file) : done({store, file, notes: []});
	} catch (thrown) {
		if (!isDamage(thrown)) throw thrown;
		const aside = keepAside(file, now);
		const store = openAt(prepareStoreFile(directory));
		if (store === 'newer') return newer(file);
		return done({store, file, notes: [`The library was damaged and begun anew. The old one is kept as ${aside}.`]});
	}
}

/** Opens the store in `directory`, made where it is missing, brought to the present form, set aside where damaged. */
export function openStore(directory: string, now: Date): Result<OpenStore> {
	try {
		return openOrBeginAnew(directory, now);
	} catch (thrown) {
		return {ok: false, problem: libraryProblem(thrown, 'The library was not opened', storeFileIn(directory))};
	}
}
