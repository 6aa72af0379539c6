import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {failed} from '../article/problem.ts';
import {forgetIdentity} from '../configuration/identity-file.ts';
import {tourFile} from '../effects/first-time.ts';
import {isStoreFile} from '../library/store-file.ts';
import {type Command, reportProblem, reportUsage, type Streams} from './command.ts';

/** Erases the library with what belongs to it, copies that were set aside included; no other file of the folder is touched. */
async function eraseLibrary(folder: string, io: Streams): Promise<number> {
	let names: string[];
	try {
		names = await readdir(folder);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
		const reason = error instanceof Error ? error.message : String(error);
		return reportProblem(io, failed('forget', `${folder} cannot be read (${reason}).`, 'Check the folder.').problem);
	}
	for (const name of names.filter(name => isStoreFile(name) || name === tourFile)) {
		try {
			await rm(path.join(folder, name));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return reportProblem(io, failed('forget', `${name} cannot be erased (${reason}).`, 'Erase it yourself.').problem);
		}
	}
	return 0;
}

/** `whosaid forget`: erases the remembered name and email; with `--all` everything that is kept. */
export const forget: Command = async ({words, flags}, settings, io) => {
	if (words.length > 0) return reportUsage(io, 'forget takes no words.', 'forget');
	const forgotten = await forgetIdentity(process.env);
	if (!forgotten.ok) return reportProblem(io, forgotten.problem);
	if (!flags.all) {
		io.stderr.write(
			forgotten.value ? 'Name, email and website are forgotten.\n' : 'No name or email was remembered.\n',
		);
		return 0;
	}
	const code = await eraseLibrary(settings.dataDirectory, io);
	if (code === 0) io.stderr.write('All that was kept is erased: name, email, drafts, articles.\n');
	return code;
};
