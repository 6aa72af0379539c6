import {getCompileCacheDir} from 'node:module';
import path from 'node:path';

/**
 * The folder that a thread has to be told, so that it keeps the compiled program and the opened weights where this one
 * does; undefined where nothing is kept. Node puts a folder of its version into the one that is named.
 */
export function keptFolder(): string | undefined {
	const kept = getCompileCacheDir();
	return kept && path.dirname(kept);
}
