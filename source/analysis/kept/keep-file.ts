import {closeSync, openSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Keeps in `folder` what the next start reads instead of making it again: the file is in place at once, and others whose
 * names begin with `kind` go. Several programs, and several threads of one, may keep the same file. A folder that takes
 * nothing (a full disk, one that may not be written to) does without.
 */
export function keepFile(folder: string, kind: string, name: string, pieces: readonly Uint8Array[]): void {
	try {
		const unfinished = path.join(folder, `${name}.${process.pid}.${process.hrtime.bigint()}`);
		const file = openSync(unfinished, 'w', 0o600);
		try {
			for (const piece of pieces) writeFileSync(file, piece);
		} finally {
			closeSync(file);
		}
		renameSync(unfinished, path.join(folder, name));
		for (const other of readdirSync(folder))
			if (other.startsWith(kind) && other !== name) rmSync(path.join(folder, other), {force: true});
	} catch {
		// The next start makes it again.
	}
}
