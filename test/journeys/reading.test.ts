import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {makeHome} from '../helpers/home.ts';
import {keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalOptions, TerminalSession} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 30_000});

const start = (options: TerminalOptions = {}, ...parameters: string[]) => startProgram(parameters, options);

test('opens on the bundled article, shows the four panes, and leaves the terminal as it was', async () => {
	await using session = start();
	const first = await session.waitFor(/North Korea[\s\S]*quotations/);
	expect(first).toContain('[1 Text]');
	expect(session.isAlternate()).toBe(true);
	session.send('2');
	await session.waitFor(/\[2 Quotes\][\s\S]*Choe Son Hui via TASS/);
	session.send('3');
	await session.waitFor(/\[3 Actors\][\s\S]*People/);
	session.send('4');
	await session.waitFor(/\[4 Reply\][\s\S]*Email \*/);
	session.send('1');
	await session.waitFor('[1 Text]');
	session.send('q');
	expect(await session.exit).toEqual({exitCode: 0});
	expect(session.isAlternate()).toBe(false);
	expect(session.cursor().visible).toBe(true);
});

test('searches, steps through the matches, and forgets the search with Esc', async () => {
	await using session = start();
	await session.waitFor('quotations');
	session.send('/hanoi');
	await session.waitFor('/hanoi');
	session.send(keys.enter);
	await session.waitFor(/“hanoi” 1 of \d+/);
	session.send('n');
	await session.waitFor(/“hanoi” 2 of \d+/);
	session.send(keys.escape);
	await session.waitFor(screen => !screen.includes('hanoi”'));
});

/** Brings a session to the menu that the list of quotations is filtered by. */
async function askForFilter(session: TerminalSession): Promise<void> {
	await session.waitFor(/\d+ quotations/);
	session.send('2');
	await session.waitFor('[2 Quotes]');
	session.send('F');
	await session.waitFor('Show which quotations?');
}

test('filters the list by a menu, and shows how many are left', async () => {
	await using session = start();
	await askForFilter(session);
	session.send(keys.down);
	await session.waitFor(/> \w+ speech/);
	session.send(keys.enter);
	await session.waitFor(/\d+ of \d+, only/);
});

test('Enter goes from a quotation to its words and back', async () => {
	await using session = start({columns: 120, rows: 40});
	await session.waitFor(/\d+ quotations/);
	session.send('2G');
	await session.waitFor('Confidence');
	session.send(keys.enter);
	await session.waitFor('[1 Text]');
	session.send(keys.enter);
	await session.waitFor('[2 Quotes]');
});

test.each([
	[1, 1],
	[10, 3],
	[20, 5],
	[40, 12],
	[200, 60],
])('stands a window of %i×%i, and comes back from it', async (columns, rows) => {
	await using session = start({columns, rows});
	session.resize(80, 24);
	await session.waitFor(/\[1 Text\][\s\S]*quotations/);
	session.send('q');
	expect((await session.exit).exitCode).toBe(0);
});

test('a short tour stands in the status line the first time, and never again', async () => {
	using home = makeHome();
	{
		await using session = start({home});
		await session.waitFor(/quotations +Tour 1\/5: \] goes to the next quotation/);
		session.send(']');
		await session.waitFor('Tour 2/5: 2 lists who said what');
		session.send('q');
		await session.exit;
	}
	await using session = start({home});
	await session.waitFor(/\d+ quotations/);
	session.send('2');
	await session.waitFor('[2 Quotes]');
	expect(session.raw()).not.toContain('Tour');
});

test('a storm of resizes ends in the window there is, whole, with the keys awake', async () => {
	await using session = start();
	await session.waitFor(/\d+ quotations/);
	for (let round = 0; round < 60; round++) session.resize(20 + ((round * 37) % 140), 5 + ((round * 11) % 50));
	session.resize(80, 24);
	session.send('2');
	await session.waitFor(screen => screen.split('\n').length === 24 && /\[2 Quotes\][\s\S]* quit /.test(screen));
	session.send('q');
	expect((await session.exit).exitCode).toBe(0);
});

test('keys that arrive in one piece all count', async () => {
	await using session = start();
	await session.waitFor(/\d+ quotations/);
	session.send('jjjj2');
	await session.waitFor('[2 Quotes]');
	session.send('1');
	await session.waitFor(/\[1 Text\][\s\S]*\d+%/);
});

test('keys that reach a menu in one piece count one by one, and those behind its answer go to the pane', async () => {
	await using session = start();
	await askForFilter(session);
	session.send(`j${keys.down}k${keys.down}`);
	await session.waitFor('> direct speech');
	session.send(`${keys.up}${keys.enter}1`);
	await session.waitFor('[1 Text]');
	session.send('2');
	await session.waitFor(/\d+ of \d+, only indirect/);
});

test('the help filters as one types, and says what each key does', async () => {
	await using session = start();
	await session.waitFor('quotations');
	session.send('?');
	await session.waitFor('type to filter');
	session.send('cite');
	await session.waitFor(/Keys with “cite”[\s\S]*Cite/);
	session.send(keys.escape);
	await session.waitFor('[1 Text]');
});

test('| gives the selected words to a command, shows what it prints, and comes back', async () => {
	await using session = start();
	await session.waitFor(/\d+ quotations/);
	session.send('v');
	await session.waitFor('word');
	session.send('lll|');
	await session.waitFor('Give the selected words to command:');
	session.send(`wc -w; exit 3${keys.enter}`);
	await session.waitFor(/^\s*4\n[\s\S]*Enter returns to the article/m);
	expect(session.isAlternate()).toBe(false);
	session.send(keys.enter);
	await session.waitFor(/\[1 Text\][\s\S]*“wc -w; exit 3” ended with code 3/);
	expect(session.isAlternate()).toBe(true);
	session.send('2');
	await session.waitFor('[2 Quotes]');
});

test('a long text is seen before it is read whole, and keys sent at once go through the whole of it', async () => {
	using home = makeHome();
	const file = path.join(home.path, 'long.txt');
	const paragraph = 'Boats stayed in port for the third day, and the fish market opened with half of its stalls empty.';
	writeFileSync(file, ['A long headline', ...Array(30_000).fill(paragraph), 'The very last words.'].join('\n\n'));
	await using session = start({home}, file);
	await session.waitFor('A long headline');
	session.send('G');
	await session.waitFor('The very last words.');
	session.send('gg/last words');
	session.send(keys.enter);
	await session.waitFor(/“last words” 1 of 1/);
});

test.runIf(process.platform === 'linux')(
	'the thread that looks for quotations goes when it is idle, and comes again for the next article',
	async () => {
		using home = makeHome();
		const file = path.join(home.path, 'pier.txt');
		writeFileSync(file, 'The pier\n\n“The pier is shut,” said Anna Larsen, who runs the harbour.\n');
		await using session = start();
		await session.waitFor(/\d+ quotations/);
		const busy = session.threads();
		await vi.waitFor(() => expect(session.threads()).toBeLessThan(busy), {timeout: 10_000, interval: 100});
		session.send('A');
		await session.waitFor('Another file or address');
		session.send('2');
		await session.waitFor('address: ');
		session.send(`${file}${keys.enter}`);
		await session.waitFor(/1 quotation\b/);
	},
);

test('keeps what the engine compiled for its next start, though its thread is let go', async () => {
	using home = makeHome();
	await using session = start({home});
	await session.waitFor(/\d+ quotations/);
	const kept = () => readdirSync(home.path, {recursive: true, encoding: 'utf8'});
	await vi.waitFor(() => expect(kept().some(file => /code-analyse[^/]*$/u.test(file))).toBe(true), {timeout: 10_000});
});

test('an article that is left while its quotations are on their way has no part in those of the next', async () => {
	using home = makeHome();
	const long = path.join(home.path, 'long.txt');
	const said = (at: number) => `“We met ${at} times,” said Ann Larsen of the harbour board.`;
	writeFileSync(long, `A headline\n\n${Array.from({length: 2500}, (_, at) => said(at)).join('\n\n')}\n`);
	await using session = startProgram([long], {home});
	for (let round = 0; round < 3; round++) {
		await session.waitFor('A headline');
		session.send('A');
		await session.waitFor('Another file or address');
		session.send('3');
		await session.waitFor(/North Korea[\s\S]*\b11 quotations/);
		session.send('A');
		await session.waitFor('Another file or address');
		session.send('2');
		await session.waitFor('address: ');
		session.send(`${long}${keys.enter}`);
	}
	await session.waitFor(/A headline[\s\S]*\b2500 quotations/, 30_000);
});
