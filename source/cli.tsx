import {cleanLine} from './article/clean.ts';
import {type CommandFlags, reportProblem, type Streams} from './commands/command.ts';
import {commandNamed} from './commands/command-table.ts';
import {flagsForAll, flagsOfCommands, written} from './commands/flag-table.ts';
import {unknownWord} from './commands/unknown-word.ts';
import {readSettings, type SettingFlags} from './configuration/read-settings.ts';
import type {Settings} from './configuration/settings.ts';

type Flags = SettingFlags & CommandFlags & {help?: boolean | undefined; version?: boolean | undefined};
type Invocation = {command: string | undefined; words: string[]; flags: Flags};

/** Wrong usage: the message says what is wrong. */
class UsageError extends Error {}

/** The words and flags of a command line. Throws a UsageError for a flag that the command does not take. */
async function parse(parameters: readonly string[]): Promise<Invocation> {
	const {input, flags} = parameters.some(isFlag) ? await parsedByMeow(parameters) : {input: [...parameters], flags: {}};
	const entry = commandNamed(input[0] ?? '');
	const command = entry && input[0];
	const allowed = [...Object.keys(flagsForAll), ...Object.keys(entry?.flags ?? {})];
	const given = Object.entries(flags).filter(([, value]) => value !== undefined && !isEmptyList(value));
	const [stranger] = given.map(([flag]) => flag).filter(flag => !allowed.includes(flag));
	if (stranger !== undefined) {
		const known = Object.hasOwn(flagsOfCommands, stranger);
		const where = known ? ` for ${command ? `"${command}"` : 'the workbench'}` : '';
		// A "no-" before a flag is taken off by the parser; the reader looks for what was typed.
		const negated = parameters.find(parameter => parameter === written(stranger).replace(/^--/, '--no-'));
		throw new UsageError(`There is no flag ${cleanLine(negated ?? written(stranger))}${where}.`);
	}
	return {command, words: command ? input.slice(1) : input, flags};
}

/** A flag that may be given several times and was not given at all. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Standard input ("-") is no flag. */
const isFlag = (parameter: string): boolean => parameter.startsWith('-') && parameter !== '-';

const knownFlags = {...flagsForAll, ...flagsOfCommands};

const valued = new Set(
	Object.entries(knownFlags).flatMap(([name, {type}]) => (type === 'boolean' ? [] : [written(name)])),
);

/** The parameters with a lone "-" bound to the flag before it that takes a value: meow would take it for an article. */
const withDashes = (parameters: readonly string[]): string[] =>
	parameters.flatMap((parameter, index) => {
		if (parameter === '-' && valued.has(parameters[index - 1] ?? '')) return [];
		return valued.has(parameter) && parameters[index + 1] === '-' ? [`${parameter}=-`] : [parameter];
	});

/** Loading meow takes as long as starting Node, so it waits until there are flags. */
async function parsedByMeow(parameters: readonly string[]): Promise<{input: string[]; flags: Flags}> {
	const {default: meow} = await import('meow');
	try {
		const {input, flags} = meow({
			importMeta: import.meta,
			pkg: {name: 'whosaid'},
			argv: withDashes(parameters),
			description: false,
			autoHelp: false,
			autoVersion: false,
			allowUnknownFlags: true,
			booleanDefault: undefined,
			flags: knownFlags,
		});
		return {input: input.map(String), flags};
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

async function version(): Promise<string> {
	const [{readFile}, path, {packageRoot}] = await Promise.all([
		import('node:fs/promises'),
		import('node:path'),
		import('./reading/package-root.ts'),
	]);
	const description: {version: string} = JSON.parse(await readFile(path.join(packageRoot(), 'package.json'), 'utf8'));
	return description.version;
}

/** What runs without a command: the workbench, or what stands in for it where there is no screen for one. */
async function open(words: readonly string[], settings: Settings, io: Streams): Promise<number> {
	const [location] = words;
	const problem = unknownWord(location ?? '');
	if (problem) {
		const code = reportProblem(io, problem);
		return words.length > 1 ? 2 : code;
	}
	if (words.length > 1) throw new UsageError(`One article can be opened at a time; ${words.length} were named.`);
	const parameters = {words, flags: {}};
	if (!io.stdout.isTTY && settings.plain) return (await import('./commands/plain.ts')).plain(parameters, settings, io);
	if (!io.stdout.isTTY) return (await import('./commands/read.ts')).read(parameters, settings, io);
	const keyboard = (await import('./session/keyboard.ts')).openKeyboard();
	// Without a terminal to take keys from, the article can still be printed on this one.
	if (!keyboard) return (await import('./commands/read.ts')).read(parameters, settings, io);
	const opening = {settings, location, keyboard};
	const code = settings.plain
		? await (await import('./linear/open-linear.ts')).openLinear(opening)
		: await (await import('./screen/open-workbench.tsx')).openWorkbench(opening);
	// A terminal opened beside standard input would keep the program waiting for keys.
	process.exit(code);
}

async function dispatch(parameters: readonly string[], io: Streams): Promise<number> {
	const {command, words, flags} = await parse(parameters);
	if (flags.version) {
		io.stdout.write(`${await version()}\n`);
		return 0;
	}
	const settings = await readSettings(flags, process.env);
	if (!settings.ok) {
		reportProblem(io, settings.problem);
		return settings.problem.code === 'usage' ? 2 : 1;
	}
	const entry = commandNamed(flags.help ? 'help' : (command ?? ''));
	if (!entry) return open(words, settings.value, io);
	const run = await entry.load();
	return run({words: flags.help ? (command ? [command] : []) : words, flags}, settings.value, io);
}

/** A reader of our output that has had enough (`head`) ends the program; that is no failure. A full disk is one. */
function endQuietlyWithReader(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		process.stderr.write(`whosaid: standard output takes nothing more (${error.code ?? error.message}).\n`);
		process.stderr.write('Make room where it is written to, or write it elsewhere.\n');
		process.exit(1);
	});
}

/** Calls `then` when all that was given to a stream is written; not where the stream has failed, which its listener tells. */
const whenWritten = (stream: NodeJS.WriteStream, then: () => void): boolean =>
	stream.write('', error => !error && then());

/**
 * Ends the program once its words are written, whatever Node still waits for: a name that is being looked up, which
 * nothing can stop, or code that is being made faster for a run that is over.
 */
const end = (): boolean => whenWritten(process.stdout, () => whenWritten(process.stderr, () => process.exit()));

/** Runs the program with the words of its command line. Sets the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function run(parameters: readonly string[]): Promise<void> {
	endQuietlyWithReader();
	try {
		process.exitCode = await dispatch(parameters, process);
		end();
	} catch (error) {
		process.exitCode = error instanceof UsageError ? 2 : 1;
		if (error instanceof UsageError)
			return void process.stderr.write(`whosaid: ${error.message}\nwhosaid help shows how it is used.\n`);
		const fault = error instanceof Error ? error : new Error(String(error));
		process.stderr.write(`whosaid: something went wrong that should not (${cleanLine(fault.message)}).\n`);
		process.stderr.write(parameters.includes('--debug') ? `${fault.stack}\n` : 'With --debug it tells where.\n');
	}
}
