import {open} from 'node:fs/promises';
import path from 'node:path';
import {makeFolder} from '../library/make-folder.ts';

/** What in the data directory says that the tour was shown. */
export const tourFile = 'tour-seen';

/**
 * Whether the tour has never been shown, which is remembered at once in the data directory. Where nothing can be kept
 * it is never the first time: a tour at every start would be in the way.
 */
export async function isFirstTime(dataDirectory: string): Promise<boolean> {
	try {
		makeFolder(dataDirectory);
		await using _ = await open(path.join(dataDirectory, tourFile), 'wx', 0o600);
		return true;
	} catch {
		return false;
	}
}
