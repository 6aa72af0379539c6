import {closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {done, type Result} from '../article/problem.ts';
import type {KeptDraft} from '../reply/draft.ts';
import {libraryProblem} from './library-problem.ts';
import {makeFolder} from './make-folder.ts';

/**
 * A second copy of each draft that is being written, in a file of its own beside the store: what a damaged, locked or
 * vanished store would take with it, the next start reads from there.
 */
export type DraftCopies = {
	/** Puts the copy in place whole or not at all. Synchronous, like the store. */
	write(kept: KeptDraft): Result<undefined>;
	/** Takes the copy away once the store has the draft; a copy that is not there is fine. */
	remove(id: string): void;
};

function written(file: string, text: string): void {
	const beside = `${file}.new`;
	const descriptor = openSync(beside, 'w', 0o600);
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	renameSync(beside, file);
}

/** Takes a file away if it is there. */
function removed(file: string): void {
	try {
		rmSync(file, {force: true});
	} catch {
		// The folder is none, or may not be written: then there is nothing of ours in it.
	}
}

/** The copies in the folder of the store. */
export function draftCopies(directory: string): DraftCopies {
	// The id becomes part of a file name; ours are UUIDs, and a strange one from outside must not leave the folder.
	const file = (id: string) => join(directory, `draft-${id.replace(/[^\w-]/g, '_')}.json`);
	return {
		write(kept) {
			try {
				makeFolder(directory);
				written(file(kept.draft.id), JSON.stringify(kept));
				return done(undefined);
			} catch (thrown) {
				removed(`${file(kept.draft.id)}.new`);
				return {ok: false, problem: libraryProblem(thrown, 'The draft was not kept', file(kept.draft.id))};
			}
		},
		remove: id => removed(file(id)),
	};
}
