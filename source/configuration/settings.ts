import {homedir} from 'node:os';
import path from 'node:path';
import type {KeyChanges} from '../workbench/key-changes.ts';

export const themes = ['auto', 'dark', 'light', 'mono', 'terminal'] as const;

/** The narrowest and widest text column that can be asked for. */
export const narrowestWidth = 20;
export const widestWidth = 400;

/** What the reader chose, from flags, environment and the configuration file, the first of them counting most. */
export type Settings = {
	theme: (typeof themes)[number];
	/** Most columns the text may take. */
	width: number;
	plain: boolean;
	dataDirectory: string;
	offline: boolean;
	allowPrivate: boolean;
	debug: boolean;
	/** The reader's own keys, checked. */
	keys: KeyChanges;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** A directory of the XDG Base Directory Specification; relative values are to be ignored by its rule. */
function xdgDirectory(environment: Environment, name: string, fallback: string): string {
	const value = environment[name];
	const base = value && path.isAbsolute(value) ? value : path.join(environment['HOME'] ?? homedir(), fallback);
	return path.join(base, 'whosaid');
}

/** Where drafts and opened articles are kept. */
const dataDirectory = (environment: Environment): string => xdgDirectory(environment, 'XDG_DATA_HOME', '.local/share');

/** Where the configuration file is looked for. */
export const configurationDirectory = (environment: Environment): string =>
	xdgDirectory(environment, 'XDG_CONFIG_HOME', '.config');

/** The settings where nobody chose otherwise. 76 columns: the longest line that reads well (interface: panes). */
export const defaultSettings = (environment: Environment): Settings => ({
	theme: 'auto',
	width: 76,
	plain: false,
	dataDirectory: dataDirectory(environment),
	offline: false,
	allowPrivate: false,
	debug: false,
	keys: {},
});
