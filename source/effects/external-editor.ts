import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {done, failed, type Result} from '../article/problem.ts';

/** The words of `$VISUAL` or `$EDITOR`: a program and its flags, which may stand in quotes. No shell is asked. */
export function editorWords(environment: NodeJS.ProcessEnv): string[] {
	const wanted = environment['VISUAL'] || environment['EDITOR'] || (process.platform === 'win32' ? 'notepad' : 'vi');
	const words = [...wanted.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
	return words.length === 0 ? ['vi'] : words;
}

/** Where keys come from when standard input is not the terminal; undefined where there is no terminal at all. */
function terminalInput(): number | undefined {
	try {
		return process.stdin.isTTY ? undefined : openSync('/dev/tty', 'r');
	} catch {
		return undefined;
	}
}

function finished(program: string, parameters: readonly string[]): Promise<Error | undefined> {
	const keys = terminalInput();
	return new Promise<Error | undefined>(resolve => {
		const child = spawn(program, parameters, {stdio: [keys ?? 'inherit', 'inherit', 'inherit']});
		child.on('error', resolve);
		child.on('exit', () => resolve(undefined));
	}).finally(() => keys !== undefined && closeSync(keys));
}

/** Editors end a file with a newline that nobody typed. */
const asTyped = (written: string, before: string): string =>
	written.endsWith('\n') && !before.endsWith('\n') ? written.replace(/\r?\n$/, '') : written;

export type EditedText = {text: string; editor: string};

/**
 * Has `text` edited in the reader's own editor, in a file (0600) of a folder for it alone (0700) that is removed
 * afterwards. The file is read whatever exit code the editor has: many leave with another although the words were saved.
 */
export async function editExternally(text: string, environment: NodeJS.ProcessEnv): Promise<Result<EditedText>> {
	const [program = 'vi', ...flags] = editorWords(environment);
	const editor = path.basename(program);
	const kept = 'Your comment is as it was.';
	let folder: string;
	try {
		folder = await mkdtemp(path.join(tmpdir(), 'whosaid-'));
	} catch (error) {
		return failed('editor', `No file could be made for ${editor} (${String(error)}).`, kept);
	}
	try {
		const file = path.join(folder, 'reply.txt');
		await writeFile(file, text, {mode: 0o600});
		const error = await finished(program, [...flags, file]);
		if (error) return failed('editor', `${editor} could not be started.`, `Set VISUAL or EDITOR to another. ${kept}`);
		return done({text: asTyped(await readFile(file, 'utf8'), text), editor});
	} catch (error) {
		return failed('editor', `What ${editor} left could not be read (${String(error)}).`, kept);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}
