import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {type CommentServer, startCommentServer} from '../helpers/comment-server.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalSession} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 60_000});

let server: CommentServer;
let home: Home;
let page: string;

beforeEach(async () => {
	server = await startCommentServer();
	home = makeHome();
	page = path.join(home.path, 'page.html');
	const html = await (await fetch(server.url)).text();
	writeFileSync(page, `<head><title>Bridge</title><link rel="canonical" href="${server.url}"></head>${html}`);
});

afterEach(async () => {
	await server.close();
	home.remove();
});

const open = (...flags: string[]) => startProgram([page, '--allow-private', ...flags], {home});

async function write(session: TerminalSession): Promise<void> {
	await session.waitFor('r reply');
	session.send('r');
	await session.waitFor('Type your name');
	session.send(`It was open.${keys.tab}Åse Holm${keys.tab}ase@example.org`);
	await session.waitFor('ready to review');
	session.send(`${ctrl('x')}s`);
	await session.waitFor('Everything the form asks for is there.');
}

test('a reply is written, reviewed and published', async () => {
	await using session = open();
	await write(session);
	session.send('y');
	await session.waitFor(`Published: ${server.url}#comment-1`);
	session.send('y');
	await session.waitFor('published already');
	expect(server.posts).toHaveLength(1);
});

test('what could not go waits, is told at the next start, and goes when the reader says so', async () => {
	{
		await using session = open('--offline');
		await write(session);
		session.send('y');
		await session.waitFor('Not sent.');
		session.send('q');
		await session.waitFor('Enter write');
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
	}
	expect(server.posts).toHaveLength(0);
	await using again = open();
	await again.waitFor('D shows it');
	again.send('D');
	await again.waitFor('waits to be sent');
	again.send(keys.enter);
	await again.waitFor('It was open.');
	expect(server.posts).toHaveLength(0);
	again.send(`${ctrl('x')}s`);
	await again.waitFor('Everything the form asks for is there.');
	again.send('y');
	await again.waitFor('Published:');
	expect(server.stored).toHaveLength(1);
});

test('killed while the site is silent, it is told, looks at the page, and sends nothing twice', async () => {
	server.manner = 'silent-after-storing';
	{
		await using session = open();
		await write(session);
		const storing = Promise.withResolvers<void>();
		server.beforeStoring = storing.resolve;
		session.send('y');
		await storing.promise;
		session.signal('SIGKILL');
		await session.exit;
	}
	server.manner = 'answers';
	await using again = open();
	await again.waitFor('D shows it');
	again.send('D');
	await again.waitFor('was being sent');
	again.send(keys.enter);
	await again.waitFor('It was open.');
	again.send(`${ctrl('x')}s`);
	await again.waitFor('Everything the form asks for is there.');
	again.send('y');
	await again.waitFor('Published:');
	expect([server.posts.length, server.stored.length]).toEqual([1, 1]);
});
