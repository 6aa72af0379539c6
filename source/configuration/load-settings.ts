import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {done, failed, type Result} from '../article/problem.ts';
import {configurationDirectory, defaultSettings, type Environment, type Settings} from './settings.ts';

/** What flags or the file chose, before it is checked. */
export type ChosenSettings = {[K in keyof Settings]?: Settings[K] | undefined};

/**
 * The settings of this run: flags count more than `config.yaml` in the XDG configuration directory, and that more than
 * the defaults. A terminal that can do nothing (TERM=dumb) is taken as `plain`. Problems: `usage` names the wrong flag,
 * `configuration` the file, the line and the name. zod and YAML are loaded only when there is something to check.
 */
export async function loadSettings(
	flags: Record<string, unknown>,
	environment: Environment,
): Promise<Result<Settings>> {
	const fromFile = await readConfiguration(environment);
	if (!fromFile.ok) return fromFile;
	const fromFlags = Object.keys(flags).length === 0 ? done({}) : await checkFlags(flags);
	if (!fromFlags.ok) return fromFlags;
	const dumb = environment['TERM'] === 'dumb' ? {plain: true} : {};
	const chosen = {...defaultSettings(environment), ...dumb, ...fromFile.value, ...fromFlags.value};
	return done({...chosen, dataDirectory: fullPath(chosen.dataDirectory, environment)});
}

const fullPath = (directory: string, environment: Environment): string =>
	path.resolve(directory.replace(/^~(?=\/|$)/, environment['HOME'] ?? '~'));

async function readConfiguration(environment: Environment): Promise<Result<Partial<Settings>>> {
	const file = path.join(configurationDirectory(environment), 'config.yaml');
	const source = await contentOf(file);
	if (!source.ok || source.value === undefined) return source.ok ? done({}) : source;
	const [{checkYaml}, {chosenSettingsSchema}] = await Promise.all([
		import('../article/check-yaml.ts'),
		import('./schema.ts'),
	]);
	const checked = checkYaml(source.value, chosenSettingsSchema);
	if (checked.ok) return done(given(checked.value));
	return failed(
		'configuration',
		`The configuration file ${file} has a mistake in line ${checked.line}: ${checked.mistake}.`,
		'Correct that line, or remove it.',
	);
}

/** The file's words; undefined when there is no such file. */
async function contentOf(file: string): Promise<Result<string | undefined>> {
	try {
		return done(await readFile(file, 'utf8'));
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return done(undefined);
		return failed(
			'configuration',
			`The configuration file ${file} cannot be read (${code}).`,
			'Check its permissions.',
		);
	}
}

async function checkFlags(flags: Record<string, unknown>): Promise<Result<Partial<Settings>>> {
	const {chosenSettingsSchema} = await import('./schema.ts');
	const checked = chosenSettingsSchema.safeParse(flags);
	if (checked.success) return done(given(checked.data));
	const [issue] = checked.error.issues;
	return failed('usage', `${flagName(String(issue?.path[0]))} ${issue?.message}.`, '"whosaid help" lists the flags.');
}

const flagName = (setting: string): string =>
	setting === 'dataDirectory' ? '--data-dir' : `--${setting.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

/** Only what was chosen: an undefined must not hide a default. */
const given = (chosen: ChosenSettings): Partial<Settings> =>
	Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Partial<Settings>;
