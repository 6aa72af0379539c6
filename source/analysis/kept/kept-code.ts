import {readFileSync} from 'node:fs';
import {getCompileCacheDir} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';
import {keepFile} from './keep-file.ts';

/**
 * Milliseconds after which a program that goes on has run most of what it ever runs. The thread that analyses does not live
 * much longer where its first article was its last, and is ended without a word: later, nothing would be kept of it.
 */
const settled = 400;

/** What the names of such files begin with. */
const kind = 'code-';

/**
 * What is kept, if it is whole. It stands in the file twice: V8 runs what it is given, and damage does not come twice
 * alike.
 */
function read(file: string): Buffer | undefined {
	try {
		const twice = readFileSync(file);
		const half = twice.length / 2;
		return twice.subarray(0, half).equals(twice.subarray(half)) ? twice.subarray(0, half) : undefined;
	} catch {
		// Not there yet.
		return undefined;
	}
}

/**
 * The value of a script of the package, compiled with what an earlier run made of it, kept in `folder` if there is one.
 * Node keeps modules as they are before they run; kept at the end of a run, nearly all functions it called are there,
 * which takes a tenth off a short command. A file's name has to change with its content.
 */
export function keptCode(file: URL, folder: string | undefined = getCompileCacheDir()): unknown {
	const filename = fileURLToPath(file);
	const name = `${kind}${path.basename(filename)}`;
	const cachedData = folder === undefined ? undefined : read(path.join(folder, name));
	const script = new Script(readFileSync(file, 'utf8'), {filename, ...(cachedData && {cachedData})});
	if (folder !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) {
		const keepIt = (): void => {
			process.off('exit', keepIt);
			clearTimeout(timer);
			const code = script.createCachedData();
			keepFile(folder, kind, name, [code, code]);
		};
		process.on('exit', keepIt);
		const timer = setTimeout(keepIt, settled).unref();
	}
	return script.runInThisContext();
}
