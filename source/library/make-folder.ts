import {existsSync, mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : undefined);

/**
 * Makes a folder (0700) with those above it. Throws what node:fs throws. Node's own `recursive` goes on for ever where a
 * file system says of every new folder that it is not there, as Linux's `/proc` does: it takes that for a missing parent.
 */
export function makeFolder(directory: string): void {
	try {
		mkdirSync(directory, {mode: 0o700});
	} catch (thrown) {
		if (codeOf(thrown) === 'EEXIST' && statSync(directory).isDirectory()) return;
		const parent = dirname(directory);
		if (codeOf(thrown) !== 'ENOENT' || parent === directory || existsSync(parent)) throw thrown;
		makeFolder(parent);
		mkdirSync(directory, {mode: 0o700});
	}
}
