import {weightsAhead} from '../analysis/model/package-weights.ts';
import type {Analysis} from '../analysis/schema.ts';
import {done, type Problem, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {Settings} from '../configuration/settings.ts';
import {networkRules} from '../effects/network-rules.ts';
import {openSource} from '../effects/open-source.ts';
import type {Library} from '../library/library.ts';
import type {Opened} from '../reading/read-article.ts';

/** The flags that belong to single commands, as they were given. */
export type CommandFlags = {
	format?: string | undefined;
	speaker?: string | undefined;
	kind?: string | undefined;
	jobs?: number | undefined;
	draft?: string | undefined;
	commentFile?: string | undefined;
	cite?: string[] | undefined;
	name?: string | undefined;
	email?: string | undefined;
	website?: string | undefined;
	check?: boolean | undefined;
	export?: string | undefined;
	send?: boolean | undefined;
	all?: boolean | undefined;
};

/** What stands behind the command's name. */
export type Parameters = {words: readonly string[]; flags: CommandFlags};

export type Output = {
	write(text: string | Uint8Array): boolean;
	once(event: 'drain', listener: () => void): unknown;
	isTTY?: boolean | undefined;
	columns?: number | undefined;
};

/** The standard streams, which tests replace. */
export type Streams = {
	stdin: AsyncIterable<Uint8Array | string>;
	stdout: Output;
	stderr: {write(text: string): boolean};
};

/** A command without a screen: answers with the exit code. 0 done, 1 the work failed, 2 wrong usage. */
export type Command = (parameters: Parameters, settings: Settings, io: Streams) => Promise<number>;

/** Tells what happened and what to do next, on two lines of standard error; the work has failed. */
export function reportProblem(io: Streams, {message, nextStep}: Problem): 1 {
	io.stderr.write(`whosaid: ${message}\n${nextStep}\n`);
	return 1;
}

/** Tells how the command is used. */
export function reportUsage(io: Streams, message: string, command?: string): 2 {
	io.stderr.write(`whosaid: ${message}\nwhosaid help${command ? ` ${command}` : ''} shows how it is used.\n`);
	return 2;
}

/** The columns a table may take: the terminal's; into a pipe or a file it is not cut. */
export const tableColumns = ({stdout}: Streams): number | undefined =>
	stdout.isTTY ? (stdout.columns ?? 80) : undefined;

/** One of the formats a command has, the first of them without `--format`; undefined for any other. */
export const chosenFormat = <F extends string>(formats: readonly F[], given: string | undefined): F | undefined =>
	given === undefined ? formats[0] : formats.find(format => format === given);

/**
 * The article at a location: a path, a web address, a feed (taken as one article) or "-". That a kept copy was read
 * is told on standard error.
 */
export async function openedArticle(
	location: string | undefined,
	settings: Settings,
	io: Streams,
): Promise<Result<Opened>> {
	let library: Result<Library> | undefined;
	const pages = async () => {
		library = (await import('../library/library.ts')).openLibrary(settings.dataDirectory);
		return library.ok ? library.value.pages : undefined;
	};
	const means = {rules: networkRules(settings, process.env), pages, input: io.stdin, now: Date.now};
	try {
		const found = await openSource(location, means);
		if (!found.ok) return found;
		if (found.value.note) io.stderr.write(`whosaid: ${found.value.note}\n`);
		const {articleFound} = await import('../reading/open-location.ts');
		return done(await articleFound(found.value));
	} finally {
		if (library?.ok) library.value.close();
	}
}

/** Runs `print` on the one article the command names; its text goes to standard output. */
export async function withArticle<F extends string>(
	{words, flags}: Parameters,
	settings: Settings,
	io: Streams,
	{name, formats}: {name: string; formats: readonly F[]},
	print: (article: Article, format: F) => Promise<string> | string,
): Promise<number> {
	const format = chosenFormat(formats, flags.format);
	if (format === undefined) return reportUsage(io, `--format is one of ${formats.join(', ')}.`, name);
	if (words.length > 1) return reportUsage(io, `${name} takes one article; ${words.length} were named.`, name);
	const opened = await openedArticle(words[0], settings, io);
	if (!opened.ok) return reportProblem(io, opened.problem);
	io.stdout.write(await print(opened.value.article, format));
	return 0;
}

/** The analysis of an article; the engine is loaded with the first. */
export async function analysed(article: Article): Promise<Analysis> {
	const [{analyse}] = await Promise.all([import('../analysis/analyse.ts'), weightsAhead()]);
	return analyse(article);
}
