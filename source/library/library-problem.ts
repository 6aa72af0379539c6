import type {Problem} from '../article/problem.ts';

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html), the low byte of an extended one. */
const busy = 5;
const lockedTable = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const notADatabase = 26;

const resultCodeOf = (thrown: unknown): number | undefined =>
	thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number'
		? thrown.errcode & 0xff
		: undefined;

const systemCodeOf = (thrown: unknown): string | undefined =>
	thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;

/** Whether SQLite says that the file is no database, or a broken one. */
export function isDamage(thrown: unknown): boolean {
	const code = resultCodeOf(thrown);
	return code === corrupt || code === notADatabase;
}

const elsewhere = 'Or start whosaid with --data-dir and another folder.';

/** What went wrong in terms of the disk; undefined for anything that is no failure of files or of the store. */
function reasonOf(thrown: unknown): [code: string, message: string, nextStep: string] | undefined {
	const system = systemCodeOf(thrown);
	const result = resultCodeOf(thrown);
	if (system === 'ENOSPC' || system === 'EDQUOT' || result === full)
		return ['library-full', 'the disk is full', `Free some space; the words stay on the screen. ${elsewhere}`];
	if (system === 'EROFS' || system === 'EACCES' || system === 'EPERM' || result === readOnly)
		return ['library-read-only', 'it cannot be written', `Make the folder and its files writable. ${elsewhere}`];
	if (result === busy || result === lockedTable)
		return ['library-locked', 'another program holds it', 'Close the other program that uses it, then try again.'];
	if (isDamage(thrown))
		return ['library-damaged', 'the file is damaged', 'Start whosaid again: it keeps the file aside and begins anew.'];
	if (system === 'ENOTDIR' || system === 'EEXIST' || system === 'ENOENT' || result === cannotOpen)
		return ['library-unusable', 'it cannot be opened', `Check that the folder is one, and may be used. ${elsewhere}`];
	if (result === ioError) return ['library-unreachable', 'the disk does not answer', `Check the disk. ${elsewhere}`];
	if (result !== undefined || (system !== undefined && system !== 'ERR_SQLITE_ERROR'))
		return ['library-failed', messageOf(thrown), elsewhere];
	return undefined;
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/**
 * A failure of the disk or of SQLite in words. `doing` begins the sentence: "The draft was not kept". Anything else is
 * a bug and is thrown on.
 */
export function libraryProblem(thrown: unknown, doing: string, file: string): Problem {
	const reason = reasonOf(thrown);
	if (!reason) throw thrown;
	const [code, cause, nextStep] = reason;
	return {code, message: `${doing} (${file}): ${cause}.`, nextStep};
}
