import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test, vi} from 'vitest';
import {openLibrary} from '../../source/library/library.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {keptComments} from '../helpers/kept-comments.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalOptions, TerminalSession} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 60_000});

const start = (options: TerminalOptions, ...parameters: string[]) => startProgram(parameters, options);

const folderOf = (home: Home): string => path.join(home.path, '.local', 'share', 'whosaid');
const fileOf = (home: Home): string => path.join(folderOf(home), 'whosaid.db');

/** Opens the reply and types into it. */
async function write(session: TerminalSession, words: string): Promise<void> {
	await session.waitFor(/\d+ quotations/, 30_000);
	session.send('r');
	await session.waitFor('Type your name', 30_000);
	session.send(words);
	await session.waitFor(words, 30_000);
}

/** The terminal as the shell needs it: its own screen, a cursor, no reports of pastes, no mouse. */
function expectSane(session: TerminalSession): void {
	expect(session.isAlternate()).toBe(false);
	expect(session.cursor().visible).toBe(true);
	const {bracketedPasteMode, mouseTrackingMode, applicationCursorKeysMode} = session.emulator.modes;
	expect({bracketedPasteMode, mouseTrackingMode, applicationCursorKeysMode}).toEqual({
		bracketedPasteMode: false,
		mouseTrackingMode: 'none',
		applicationCursorKeysMode: false,
	});
}

describe('the folder of the library', () => {
	test('is made with those above it where it is missing', async () => {
		using home = makeHome();
		const folder = path.join(home.path, 'not', 'yet', 'there');
		await using session = start({home}, '--data-dir', folder);
		await write(session, 'First words.');
		await session.waitFor('draft kept');
		session.send(`${keys.escape}`);
		await session.waitFor('Enter write');
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
		expectSane(session);
		expect(keptComments(folder)).toEqual(['First words.']);
	});

	test.skipIf(process.platform !== 'linux')(
		'that cannot be made is told, and the words are left on the terminal',
		async () => {
			await using session = start({columns: 100}, '--data-dir', '/proc/whosaid');
			await session.waitFor(/was not opened[\s\S]*cannot be opened/);
			session.send('r');
			await session.waitFor('Type your name');
			session.send('Words without a place.');
			await session.waitFor('Words without a place.');
			session.send(ctrl('c'));
			await session.waitFor('once more');
			session.send(ctrl('c'));
			expect((await session.exit).exitCode).toBe(130);
			expectSane(session);
			expect(session.screen()).toMatch(/The draft could not be kept\. These are its words:\s+Words without a place\./);
		},
	);
});

describe('the database', () => {
	test('that is damaged is kept aside, begun anew and told', async () => {
		using home = makeHome();
		mkdirSync(folderOf(home), {recursive: true});
		writeFileSync(fileOf(home), 'no database at all '.repeat(500));
		await using session = start({home});
		await session.waitFor('The library was damaged');
		session.send('r');
		await session.waitFor('Type your name');
		session.send('Goes on.');
		await session.waitFor('draft kept');
		const [aside] = readdirSync(folderOf(home)).filter(name => name.includes('damaged'));
		expect(readFileSync(path.join(folderOf(home), aside ?? ''), 'utf8')).toMatch(/^no database at all/);
		session.signal('SIGTERM');
		await session.exit;
		expect(keptComments(folderOf(home))).toEqual(['Goes on.']);
	});

	test('of a newer version is refused, told and not touched; the words are kept beside it', async () => {
		using home = makeHome();
		const library = openLibrary(folderOf(home));
		if (library.ok) library.value.close();
		const newer = new DatabaseSync(fileOf(home));
		newer.exec('PRAGMA user_version = 999; PRAGMA journal_mode = DELETE');
		newer.close();
		const before = readFileSync(fileOf(home));
		await using session = start({home, columns: 120, rows: 40});
		await session.waitFor(/written by a newer whosaid/);
		session.send('r');
		await session.waitFor('Type your name');
		session.send('Beside it.');
		await session.waitFor(/newer\s+whosaid[\s\S]*safe in a file beside\s+it[\s\S]*Beside it\./);
		session.signal('SIGTERM');
		expect((await session.exit).exitCode).toBe(143);
		expectSane(session);
		expect(readFileSync(fileOf(home))).toEqual(before);
		const [copy] = readdirSync(folderOf(home)).filter(name => name.startsWith('draft-'));
		expect(readFileSync(path.join(folderOf(home), copy ?? ''), 'utf8')).toContain('Beside it.');
	});
});

describe('two workbenches at once', () => {
	test('each begins a draft, and both are kept', async () => {
		using home = makeHome();
		await using one = start({home});
		await using two = start({home});
		await Promise.all([write(one, 'By the first.'), write(two, 'By the second.')]);
		await Promise.all([one.waitFor('draft kept'), two.waitFor('draft kept')]);
		one.send(' More.');
		two.send(' More.');
		await Promise.all([one.waitFor('By the first. More.'), two.waitFor('By the second. More.')]);
		for (const session of [one, two]) {
			session.signal('SIGTERM');
			await session.exit;
			expectSane(session);
		}
		expect(keptComments(folderOf(home))).toEqual(['By the first. More.', 'By the second. More.']);
	});

	test('that take up the same draft part, and the second is told', async () => {
		using home = makeHome();
		await using one = start({home});
		await write(one, 'Common.');
		await one.waitFor('draft kept');
		await using two = start({home});
		await two.waitFor(/recovered[\s\S]*Resume it/);
		two.send(keys.enter);
		await two.waitFor(/\[4 Reply\][\s\S]*Common\./);
		// The form stands open with no field chosen: Enter goes into the comment.
		two.send(keys.enter);
		await two.waitFor('Esc leave');
		one.send(' One.');
		await one.waitFor('Common. One.');
		await vi.waitFor(() => expect(keptComments(folderOf(home))).toEqual(['Common. One.']), {timeout: 10_000});
		two.send(' Two.');
		await two.waitFor(/Another whosaid writes\s+on\s+this\s+draft/);
		two.send(' More.');
		one.send(' More.');
		await Promise.all([one.waitFor('One. More.'), two.waitFor('Two. More.')]);
		for (const session of [one, two]) {
			session.signal('SIGHUP');
			await session.exit;
		}
		expect(keptComments(folderOf(home))).toEqual(['Common. One. More.', 'Common. Two. More.']);
	});
});

describe('signals', () => {
	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('%s leaves the terminal as it was and the draft whole', async (signal, exitCode) => {
		using home = makeHome();
		await using session = start({home});
		await write(session, 'Half a sentence');
		session.signal(signal);
		expect(await session.exit).toEqual({exitCode});
		expectSane(session);
		expect(session.screen()).toContain('The draft of your reply is kept');
		expect(keptComments(folderOf(home))).toEqual(['Half a sentence']);
	});

	test.skipIf(process.platform !== 'linux').each([
		['SIGTSTP', undefined],
		['Ctrl-Z', ctrl('z')],
	])('%s gives the terminal back with the draft kept, and SIGCONT takes it again', async (_, key) => {
		using home = makeHome();
		await using session = start({home});
		await session.waitFor(/\d+ quotations/);
		session.send('r');
		await session.waitFor('Type your name');
		session.send(`Before.${keys.escape}`);
		await session.waitFor('Enter write');
		for (let round = 1; round <= 3; round++) {
			if (key === undefined) session.signal('SIGTSTP');
			else session.send(key);
			await session.waitFor(() => !session.isAlternate());
			expectSane(session);
			expect(keptComments(folderOf(home))).toEqual(['Before.']);
			await vi.waitFor(() => expect(session.isStopped()).toBe(true), {timeout: 10_000});
			session.signal('SIGCONT');
			await session.waitFor(screen => session.isAlternate() && screen.includes('Before.'));
		}
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
		expectSane(session);
	});

	test('a storm of SIGWINCH and resizes while one types loses no letter', async () => {
		using home = makeHome();
		await using session = start({home});
		await write(session, 'Storm:');
		for (let round = 0; round < 80; round++) {
			session.resize(60 + ((round * 37) % 100), 12 + ((round * 11) % 40));
			session.signal('SIGWINCH');
			session.send(String.fromCharCode(97 + (round % 26)));
		}
		session.resize(100, 30);
		const typed = Array.from({length: 80}, (_, round) => String.fromCharCode(97 + (round % 26))).join('');
		await vi.waitFor(() => expect(keptComments(folderOf(home))).toEqual([`Storm:${typed}`]), {timeout: 20_000});
		session.signal('SIGTERM');
		await session.exit;
		expectSane(session);
	});
});

test('in the C locale the workbench opens, writes and leaves as elsewhere', async () => {
	using home = makeHome();
	await using session = start({home, environment: {LANG: 'C', LC_ALL: 'C', LANGUAGE: undefined}});
	await write(session, 'Zoë: „Ja“ 橋');
	await session.waitFor('draft kept');
	session.signal('SIGTERM');
	await session.exit;
	expectSane(session);
	expect(keptComments(folderOf(home))).toEqual(['Zoë: „Ja“ 橋']);
	expect(statSync(fileOf(home)).mode & 0o777).toBe(0o600);
});
