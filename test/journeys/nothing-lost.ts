import {execFileSync, spawn} from 'node:child_process';
import {closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {openLibrary} from '../../source/library/library.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalSession} from '../helpers/terminal.ts';

/** What happens in the middle of typing. The last four are faults of the disk, which the program lives on with. */
export const blows = [
	'SIGKILL',
	'SIGTERM',
	'SIGHUP',
	'terminal closed',
	'full disk',
	'read-only folder',
	'database locked',
	'database damaged',
] as const;
export type Blow = (typeof blows)[number];

/** Words go missing at most from this long before the blow, in milliseconds. */
const promised = 500;

/** A random number generator that gives the same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Whether a small file system can be mounted: only root may. */
export function mayMount(): boolean {
	using home = makeHome();
	const folder = path.join(home.path, 'mount');
	mkdirSync(folder);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], {stdio: 'ignore'});
		execFileSync('umount', [folder], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}

/** The folder of the library: on a small disk of its own where the blow is one to a disk. */
function libraryFolder(home: Home, blow: Blow): {folder: string; release: () => void} {
	const folder = path.join(home.path, '.local', 'share', 'whosaid');
	mkdirSync(folder, {recursive: true, mode: 0o700});
	if (blow !== 'full disk' && blow !== 'read-only folder') return {folder, release: () => undefined};
	// A file system cannot become read-only while the program has files open on it: it is so from the start.
	const options = blow === 'full disk' ? 'size=2m' : 'size=2m,ro';
	execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
	return {folder, release: () => void execFileSync('umount', ['-l', folder])};
}

/** Fills the disk to its last byte; the answer frees it. */
function fillDisk(folder: string): () => void {
	const file = path.join(folder, 'filling');
	const descriptor = openSync(file, 'w');
	try {
		for (const size of [65_536, 4096, 512, 1]) {
			try {
				for (;;) writeSync(descriptor, Buffer.alloc(size));
			} catch {
				// This size does not fit any more; the next smaller one may.
			}
		}
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	return () => rmSync(file);
}

/** Another program that holds the database until it is told to let go. */
async function lockDatabase(folder: string): Promise<() => Promise<void>> {
	const script = `
		const {DatabaseSync} = require('node:sqlite');
		const store = new DatabaseSync(${JSON.stringify(path.join(folder, 'whosaid.db'))});
		store.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE');
		console.log('held');
		process.stdin.on('end', () => { store.exec('ROLLBACK'); process.exit(); }).resume();`;
	const holder = spawn(process.execPath, ['-e', script], {stdio: ['pipe', 'pipe', 'ignore']});
	await new Promise(resolve => holder.stdout.once('data', resolve));
	return async () => {
		holder.stdin.end();
		await new Promise(resolve => holder.once('exit', resolve));
	};
}

/** Overwrites the database with what is none, as a failing disk does. */
function damageDatabase(folder: string): void {
	const file = path.join(folder, 'whosaid.db');
	writeFileSync(file, Buffer.alloc(statSync(file).size, 'damaged '), {flag: 'r+'});
}

type Seen = {at: number; words: number};

/** Counted words, so that the last that is seen or kept tells how many there are. */
const word = (number: number): string => `w${number} `;
const lastWord = (text: string): number =>
	Math.max(0, ...[...text.matchAll(/\bw(\d+)(?= |$)/gm)].map(([, number]) => Number(number)));

/** Types counted words at the pace of a fast writer for `duration` milliseconds; tells when each was on the screen. */
async function typeWords(
	session: TerminalSession,
	duration: number,
	random: () => number,
	from: number,
): Promise<{seen: Seen[]; next: number}> {
	const seen: Seen[] = [];
	const watching = session.emulator.onWriteParsed(() => seen.push({at: Date.now(), words: lastWord(session.screen())}));
	const end = Date.now() + duration;
	let next = from;
	for (; Date.now() < end; next++) {
		session.send(word(next));
		await pause(10 + random() * 60);
	}
	watching.dispose();
	return {seen, next};
}

/** What the library has of the comment, read by a new start as the program would. */
function keptComment(folder: string): string {
	const library = openLibrary(folder);
	if (!library.ok) throw new Error(library.problem.message);
	const drafts = library.value.drafts();
	library.value.close();
	if (!drafts.ok) throw new Error(drafts.problem.message);
	return drafts.value[0]?.draft.fields.comment ?? '';
}

/** What a moment came to: words that were on the screen half a second before the blow, and those that were kept. */
export type Outcome = {blow: Blow; due: number; kept: number; told: boolean};

function wordsDue(seen: readonly Seen[], blow: number): number {
	return Math.max(0, ...seen.filter(({at}) => at <= blow - promised).map(({words}) => words));
}

// Where the library cannot be opened, that is said first.
const opened = /\d+ quotations|was not opened/;

/** Deals one blow at a random moment of typing, and tells what was kept and whether the fault was told. */
export async function dealBlow(blow: Blow, seed: number): Promise<Outcome> {
	const random = randomFrom(seed);
	using home = makeHome();
	const {folder, release} = libraryFolder(home, blow);
	try {
		await using session = startProgram(['--data-dir', folder], {
			home,
			columns: 80,
			rows: 24,
		});
		await session.waitFor(opened, 30_000);
		session.send('r');
		await session.waitFor('Type your name', 30_000);
		const {seen, next} = await typeWords(session, 300 + random() * 1500, random, 1);
		const at = Date.now();
		const kills: Partial<Record<Blow, () => void>> = {
			SIGKILL: () => session.signal('SIGKILL'),
			SIGTERM: () => session.signal('SIGTERM'),
			SIGHUP: () => session.signal('SIGHUP'),
			'terminal closed': () => session.hangUp(),
		};
		const kill = kills[blow];
		if (kill) {
			kill();
			await session.exit;
			return {blow, due: wordsDue(seen, at), kept: lastWord(keptComment(folder)), told: true};
		}
		return await liveWith(blow, session, folder, random, next);
	} finally {
		release();
	}
}

/** A fault of the disk: it is told with the words on the screen and an offer to copy them, and once it is over all is kept. */
async function liveWith(
	blow: Blow,
	session: TerminalSession,
	folder: string,
	random: () => number,
	from: number,
): Promise<Outcome> {
	if (blow !== 'read-only folder') await session.waitFor('draft kept', 30_000);
	let mend: () => void | Promise<void> = () => undefined;
	if (blow === 'full disk') mend = fillDisk(folder);
	if (blow === 'read-only folder') mend = () => void execFileSync('mount', ['-o', 'remount,rw', folder]);
	if (blow === 'database locked') mend = await lockDatabase(folder);
	if (blow === 'database damaged') damageDatabase(folder);
	const {next} = await typeWords(session, 200 + random() * 600, random, from);
	session.send(word(next));
	await session.waitFor(`w${next}`, 30_000);
	if (blow === 'database damaged') {
		// Nothing tells it to the program before it reads there again: whoever kills it now must find the words all the same.
		await session.waitFor(/draft kept|was not kept/, 30_000);
		await pause(promised);
		session.signal('SIGKILL');
		await session.exit;
		return {blow, due: next, kept: lastWord(`${keptComment(folder)} `), told: true};
	}
	const screen = await session.waitFor(/was not (?:kept|opened)[\s\S]*copies\s+the\s+words/, 30_000);
	const told = screen.includes(`w${next}`);
	await mend();
	await session.waitFor(text => text.includes('draft kept') && !/was not (?:kept|opened)/.test(text), 30_000);
	session.send(`${keys.escape}`);
	await session.waitFor('Enter write', 30_000);
	session.send(ctrl('c'));
	await session.exit;
	return {blow, due: next, kept: lastWord(`${keptComment(folder)} `), told};
}
