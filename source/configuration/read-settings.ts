import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {cleanLine} from '../article/clean.ts';
import {done, failed, type Problem, type Result} from '../article/problem.ts';
import type {Configuration} from './configuration-file.ts';
import {
	configurationDirectory,
	defaultSettings,
	type Environment,
	narrowestWidth,
	type Settings,
	themes,
	widestWidth,
} from './settings.ts';

/** The flags every command takes, as they were given. */
export type SettingFlags = {
	theme?: string | undefined;
	width?: number | undefined;
	plain?: boolean | undefined;
	dataDir?: string | undefined;
	offline?: boolean | undefined;
	allowPrivate?: boolean | undefined;
	debug?: boolean | undefined;
};

/** The configuration file's path; it need not exist. */
export const configurationFile = (environment: Environment): string =>
	path.join(configurationDirectory(environment), 'config.yaml');

/**
 * The settings from flags, environment and configuration file, the first counting most. YAML and its checks are
 * loaded only when the file exists. Problems: `usage` for a flag, `configuration` for the file.
 */
export async function readSettings(flags: SettingFlags, environment: Environment): Promise<Result<Settings>> {
	const problem = flagProblem(flags);
	if (problem) return {ok: false, problem};
	const file = await fromFile(configurationFile(environment));
	if (!file.ok) return file;
	const defaults = defaultSettings(environment);
	const {theme, width, plain, 'data-dir': kept, offline, 'allow-private': allowPrivate, keys} = file.value;
	return done({
		theme: themes.find(name => name === flags.theme) ?? theme ?? defaults.theme,
		width: flags.width ?? width ?? defaults.width,
		plain: flags.plain ?? (wantsLines(environment) || (plain ?? defaults.plain)),
		dataDirectory:
			directory(flags.dataDir, process.cwd()) ??
			directory(kept, configurationDirectory(environment)) ??
			defaults.dataDirectory,
		offline: flags.offline ?? offline ?? defaults.offline,
		allowPrivate: flags.allowPrivate ?? allowPrivate ?? defaults.allowPrivate,
		debug: flags.debug ?? defaults.debug,
		keys: keys ?? defaults.keys,
	});
}

/** A terminal without abilities, or a reader whose screen reader has Ink's programs write lines (INK_SCREEN_READER). */
const wantsLines = (environment: Environment): boolean =>
	environment['TERM'] === 'dumb' || environment['INK_SCREEN_READER'] === 'true';

/** A folder named in a flag is meant from the working directory, one in the file from where the file is. */
const directory = (name: string | undefined, base: string): string | undefined =>
	name === undefined ? undefined : path.resolve(base, name);

function flagProblem({theme, width, dataDir}: SettingFlags): Problem | undefined {
	if (theme !== undefined && !themes.some(name => name === theme))
		return usage(`--theme is one of ${themes.join(', ')}.`);
	if (width !== undefined && !(Number.isInteger(width) && width >= narrowestWidth && width <= widestWidth)) {
		return usage(`--width is a whole number of columns from ${narrowestWidth} to ${widestWidth}.`);
	}
	return dataDir === '' ? usage('--data-dir needs the name of a folder.') : undefined;
}

const usage = (message: string): Problem => failed('usage', message, 'whosaid help shows the flags.').problem;

async function fromFile(file: string): Promise<Result<Configuration>> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT' || code === 'ENOTDIR') return done({});
		return failed(
			'configuration',
			`${cleanLine(file)} cannot be read (${code}).`,
			'Make it readable, or move it away.',
		);
	}
	const {readConfiguration} = await import('./configuration-file.ts');
	return readConfiguration(text, file);
}
