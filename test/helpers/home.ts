import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A home directory of its own in the temporary folder, with the environment of a program that lives in it. */
export type Home = Disposable & {path: string; environment: Record<string, string>; remove: () => void};

const folders = {
	XDG_DATA_HOME: '.local/share',
	XDG_CONFIG_HOME: '.config',
	XDG_STATE_HOME: '.local/state',
	XDG_CACHE_HOME: '.cache',
	XDG_RUNTIME_DIR: '.run',
};

/**
 * Makes an empty home. The environment is built from nothing but the search path, so that CI, NO_COLOR, FORCE_COLOR,
 * $EDITOR, proxies and whatever else the developer has set do not change what a program draws.
 * Remove it at the end, or declare it with `using`.
 */
export function makeHome(): Home {
	const path = mkdtempSync(join(tmpdir(), 'whosaid-home-'));
	const environment: Record<string, string> = {
		HOME: path,
		USERPROFILE: path,
		PATH: process.env['PATH'] ?? '',
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
	};
	for (const [name, folder] of Object.entries(folders)) {
		environment[name] = join(path, folder);
		mkdirSync(join(path, folder), {recursive: true, mode: 0o700});
	}
	const remove = () => rmSync(path, {recursive: true, force: true});
	return {path, environment, remove, [Symbol.dispose]: remove};
}
