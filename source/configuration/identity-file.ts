import {chmod, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {done, failed, type Result} from '../article/problem.ts';
import {makeFolder} from '../library/make-folder.ts';
import {configurationDirectory, type Environment} from './settings.ts';

const identitySchema = z.object({name: z.string(), email: z.string(), website: z.string()});

/** Who the reader signs as; kept only when asked to. */
type Identity = z.infer<typeof identitySchema>;

/** Where it is kept: beside the configuration, for its owner alone. */
export const identityFile = (environment: Environment): string =>
	path.join(configurationDirectory(environment), 'identity.json');

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/** The remembered name, email and website; undefined when nothing is. */
export async function readIdentity(environment: Environment): Promise<Result<Identity | undefined>> {
	const file = identityFile(environment);
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		const code = codeOf(error);
		if (code === 'ENOENT' || code === 'ENOTDIR') return done(undefined);
		return failed('identity', `Your name and email could not be read from ${file} (${code}).`, 'Make it readable.');
	}
	const read = z.string().transform(parsed).pipe(identitySchema).safeParse(text);
	if (read.success) return done(read.data);
	return failed('identity', `${file} does not hold a name and email.`, 'whosaid forget removes it.');
}

const parsed = (text: string, context: z.RefinementCtx<string>): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		context.addIssue('not JSON');
		return z.NEVER;
	}
};

/** Remembers them in place of the former: in a file of mode 0600, put there whole or not at all. */
export async function rememberIdentity(environment: Environment, identity: Identity): Promise<Result<undefined>> {
	const file = identityFile(environment);
	const beside = `${file}.${process.pid}.new`;
	try {
		makeFolder(path.dirname(file));
		await writeFile(beside, `${JSON.stringify(identity)}\n`, {mode: 0o600});
		await chmod(beside, 0o600);
		await rename(beside, file);
		return done(undefined);
	} catch (error) {
		await rm(beside, {force: true}).catch(() => undefined);
		return failed(
			'identity',
			`Not remembered: ${file} cannot be written (${codeOf(error)}).`,
			'The reply is not touched.',
		);
	}
}

/** Forgets them; whether there was anything to forget. */
export async function forgetIdentity(environment: Environment): Promise<Result<boolean>> {
	const file = identityFile(environment);
	try {
		await rm(file);
		return done(true);
	} catch (error) {
		const code = codeOf(error);
		if (code === 'ENOENT' || code === 'ENOTDIR') return done(false);
		return failed('identity', `Not forgotten: ${file} cannot be removed (${code}).`, 'Remove that file yourself.');
	}
}
