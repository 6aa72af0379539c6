import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {makeHome} from '../helpers/home.ts';
import {ctrl, keys, pasted} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalOptions} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 30_000});

const start = (options: TerminalOptions = {}) => startProgram([], options);

test('cites two quotations, writes, is told what is missing, mends it, reviews and writes a file', async () => {
	await using session = start({columns: 100, rows: 36});
	await session.waitFor(/\d+ quotations/);
	session.send('2jxjx');
	await session.waitFor('2 picked');
	session.send('c');
	await session.waitFor('2 cited in the reply');
	session.send('r');
	await session.waitFor('Type your name');
	session.send('I doubt it.');
	await session.waitFor('I doubt it.');
	session.send(`${keys.tab}Anna Reader${keys.tab}anna@reader`);
	await session.waitFor('anna@reader');
	// Half an address is no mistake until the field is left.
	session.send(keys.tab);
	await session.waitFor(/Anna Reader[\s\S]*! /);
	session.send(`${keys.shiftTab}.example`);
	await session.waitFor('ready to review');
	session.send(`${ctrl('x')}s`);
	await session.waitFor('Everything the form asks for is there.');
	session.send('w');
	await session.waitFor('to a file as');
	session.send(keys.enter);
	await session.waitFor('Write to file:');
	session.send(`${ctrl('u')}reply.md${keys.enter}`);
	await session.waitFor('Written to reply.md');
	const file = await readFile(path.join(session.home.path, 'reply.md'), 'utf8');
	expect(file).toContain('I doubt it.');
	expect(file.match(/^> — .*Choe Son Hui.*TASS/gm)).toHaveLength(2);
	expect(file).not.toContain('anna@reader');
	session.send('qq');
	expect((await session.exit).exitCode).toBe(0);
});

test('killed in the middle of typing, it offers the words again', async () => {
	using home = makeHome();
	{
		await using session = start({home});
		await session.waitFor(/\d+ quotations/);
		session.send('r');
		await session.waitFor('Type your name');
		session.send('Words that must not be lost.');
		await session.waitFor('draft kept');
		session.signal('SIGKILL');
		await session.exit;
	}
	await using again = start({home});
	await again.waitFor(/recovered[\s\S]*Resume it/);
	again.send(keys.enter);
	await again.waitFor('Words that must not be lost.');
});

test('Esc, q and Ctrl-C lose no words, and r takes them up', async () => {
	using home = makeHome();
	{
		await using session = start({home});
		await session.waitFor(/\d+ quotations/);
		session.send('r');
		await session.waitFor('Type your name');
		session.send(`One${keys.escape}`);
		await session.waitFor('Enter write');
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
		expect(session.raw()).toContain('The draft of your reply is kept');
	}
	await using again = start({home});
	await again.waitFor('r takes it up');
	again.send('r');
	await again.waitFor('One');
	again.send(' two');
	await again.waitFor('One two');
	again.send(ctrl('c'));
	await again.waitFor('Ctrl-C once more quits');
	again.send(ctrl('c'));
	expect((await again.exit).exitCode).toBe(130);
});

test('a paste is one piece, submits nothing, and brings no control characters', async () => {
	await using session = start();
	await session.waitFor(/\d+ quotations/);
	session.send('r');
	await session.waitFor('Type your name');
	session.send(pasted('first line\nsecond\u001B[31m line\n'));
	await session.waitFor(/first line[\s\S]*second/);
	session.send(ctrl('_'));
	await session.waitFor(screen => !screen.includes('first line'));
});

test('a paste that never ends keeps its words and gives the keys back', async () => {
	await using session = start();
	await session.waitFor(/\d+ quotations/);
	session.send('r');
	await session.waitFor('Type your name');
	session.send('\u001B[200~cut off in the mid');
	await session.waitFor('cut off in the mid');
	session.send('dle');
	await session.waitFor('cut off in the middle');
	session.send(keys.escape);
	await session.waitFor('Enter write');
	session.send('q');
	expect((await session.exit).exitCode).toBe(0);
});

test('writes in another editor with the form as it was, and is undone after closing and opening again', async () => {
	using home = makeHome();
	const editor = path.join(home.path, 'editor.mjs');
	await writeFile(
		editor,
		`import fs from 'node:fs';
		const file = process.argv.at(-1);
		console.log('the editor has the terminal');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8') + ' And more.\\n');
		process.exit(1);`,
	);
	const options = {home, environment: {EDITOR: `${process.execPath} ${editor}`}};
	{
		await using session = start(options);
		await session.waitFor(/\d+ quotations/);
		session.send('r');
		await session.waitFor('Type your name');
		session.send(`First.${keys.tab}Ann${keys.shiftTab}${ctrl('x')}e`);
		await session.waitFor('First. And more.');
		await session.waitFor('Ann');
		expect(session.raw()).toContain('the editor has the terminal');
		expect(session.isAlternate()).toBe(true);
		session.send(`${keys.escape}`);
		await session.waitFor('Enter write');
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
	}
	await using again = start(options);
	await again.waitFor('r takes it up');
	again.send('r');
	await again.waitFor('First. And more.');
	again.send(ctrl('_'));
	await again.waitFor(screen => screen.includes('First.') && !screen.includes('And more.'));
});

test('remembers name and email only when asked, forgets them by a key, and never shows them elsewhere', async () => {
	using home = makeHome();
	const identity = path.join(home.path, '.config', 'whosaid', 'identity.json');
	{
		await using session = start({home});
		await session.waitFor(/\d+ quotations/);
		session.send('r');
		await session.waitFor('Type your name');
		session.send(`Words.${keys.tab}Ann Reader${keys.tab}ann@reader.example`);
		await session.waitFor('ready to review');
		await expect(readFile(identity)).rejects.toThrow('ENOENT');
		session.send(`${ctrl('x')}r`);
		await session.waitFor('are remembered on this computer');
		expect(JSON.parse(await readFile(identity, 'utf8'))).toMatchObject({email: 'ann@reader.example'});
		session.send(keys.escape);
		await session.waitFor('Enter write');
		session.send('D');
		await session.waitFor('Drafts (1)');
		session.send('x');
		await session.waitFor('U brings it back');
		session.send('qq');
		await session.exit;
	}
	await using again = start({home});
	await again.waitFor(/\d+ quotations/);
	again.send('r');
	await again.waitFor('ann@reader.example');
	again.send(`${ctrl('x')}f`);
	await again.waitFor('are not remembered any more');
	await expect(readFile(identity)).rejects.toThrow('ENOENT');
});
