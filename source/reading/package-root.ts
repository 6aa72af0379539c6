import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * The folder of the package: the nearest one upwards with our package.json. Looked for, because this file runs
 * from source/ and, bundled, from dist/.
 */
export function packageRoot(): string {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (nameIn(folder) !== 'whosaid') {
		const above = path.dirname(folder);
		if (above === folder) throw new Error('The package.json of whosaid is missing: install it again.');
		folder = above;
	}
	return folder;
}

function nameIn(folder: string): unknown {
	try {
		return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {name?: unknown}).name;
	} catch {
		return undefined;
	}
}
