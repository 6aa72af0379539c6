import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import {done, failed, type Result} from '../article/problem.ts';
import {libraryProblem} from './library-problem.ts';

export type Row = Record<string, unknown>;

/** An open store of a library file, whose failures come back as a Result; a part of the library each works on it. */
export class StoreAccess {
	readonly #store: DatabaseSync;
	readonly file: string;

	constructor(store: DatabaseSync, file: string) {
		this.#store = store;
		this.file = file;
	}

	/** Does `work`; a failure of disk or store is told as `doing`, which begins the sentence. */
	tried<T>(doing: string, work: () => T): Result<T> {
		if (!this.#store.isOpen)
			return failed('library-closed', `${doing} (${this.file}): it is closed.`, 'Start whosaid again.');
		try {
			return done(work());
		} catch (thrown) {
			return {ok: false, problem: libraryProblem(thrown, doing, this.file)};
		}
	}

	rows(sql: string, ...values: SQLInputValue[]): Row[] {
		return this.#store.prepare(sql).all(...values);
	}

	/** How many rows it changed. */
	run(sql: string, ...values: SQLInputValue[]): number {
		return Number(this.#store.prepare(sql).run(...values).changes);
	}
}
