import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {failed, type Problem} from '../article/problem.ts';
import {typedPath} from './typed-path.ts';

export type WriteOutcome = {kind: 'written'} | {kind: 'exists'} | {kind: 'failed'; problem: Problem};

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'the folder does not exist',
	EACCES: 'it may not be written there',
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'the name is too long',
};

/** Writes a new file, readable by its owner's umask; an existing one is replaced only if `overwrite` says so. */
export async function writeTextFile(name: string, content: string, overwrite: boolean): Promise<WriteOutcome> {
	try {
		await writeFile(path.resolve(typedPath(name)), content, {flag: overwrite ? 'w' : 'wx'});
		return {kind: 'written'};
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? '';
		if (code === 'EEXIST') return {kind: 'exists'};
		const {problem} = failed(
			'write',
			`${name} could not be written: ${reasons[code] ?? (code || String(error))}.`,
			'Press w for another name; nothing is lost.',
		);
		return {kind: 'failed', problem};
	}
}
