import {readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {CommandFlags} from '../../source/commands/command.ts';
import {forget} from '../../source/commands/forget.ts';
import {reply} from '../../source/commands/reply.ts';
import {identityFile, rememberIdentity} from '../../source/configuration/identity-file.ts';
import {openLibrary} from '../../source/library/library.ts';
import {type CommentServer, startCommentServer} from '../helpers/comment-server.ts';
import {articlesFolder} from '../helpers/expected.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {partsOf} from '../helpers/read-mail.ts';
import {settingsIn, streams} from '../helpers/streams.ts';

const talks = path.join(articlesFolder, '01-north-korea-talks.md');
const signed = {name: 'Ann Reader', email: 'ann@reader.example'};

let home: Home;
const before = process.env['XDG_CONFIG_HOME'];
beforeEach(() => {
	home = makeHome();
	process.env['XDG_CONFIG_HOME'] = home.environment['XDG_CONFIG_HOME'];
});
afterEach(() => {
	if (before === undefined) delete process.env['XDG_CONFIG_HOME'];
	else process.env['XDG_CONFIG_HOME'] = before;
	home.remove();
});

const inHome = (name: string): string => path.join(home.path, name);

async function run(flags: CommandFlags, {words = [talks], input = 'I doubt it.\n'} = {}) {
	const io = streams([input]);
	const code = await reply({words, flags: {commentFile: '-', ...flags}}, settingsIn(home.path), io);
	return {code, out: io.out(), err: io.err()};
}

describe('--check', () => {
	test('says nothing of a reply that the site takes', async () => {
		expect(await run({check: true, cite: ['q1'], ...signed})).toEqual({code: 0, out: '', err: ''});
	});

	test('prints every problem, one line a field', async () => {
		const {code, out} = await run(
			{check: true, email: 'ann@reader'},
			{input: '**Well**: http://a.example http://b.example'},
		);
		expect(code).toBe(1);
		expect(out.split('\n').map(line => line.split(':', 2).join(':'))).toEqual([
			'comment: warning',
			'name: error',
			'email: error',
			'',
		]);
		expect(out).toMatch(/^comment: warning: 2 links.* warning: The site shows Markdown/m);
	});

	test.each([
		['“We have every intention to yield to the US demands,” said Choe Son Hui.', /“no” became “every”/],
		['“We will take the bridge down tomorrow,” said Choe.', /it is not in the article/],
		['“We have no intention to yield to the US demands,” said John Bolton.', /it is said by Choe Son Hui/],
	])('%s', async (input, told) => {
		const {code, out} = await run({check: true, ...signed}, {input});
		expect(code).toBe(1);
		expect(out).toMatch(told);
	});

	test('takes name and email that are remembered', async () => {
		await rememberIdentity(process.env, {...signed, website: ''});
		expect(await run({check: true})).toEqual({code: 0, out: '', err: ''});
	});
});

describe('--export', () => {
	test.each(['md', 'html', 'txt'])(
		'writes .%s with the citations before the comment, and no email address',
		async ending => {
			const file = inHome(`reply.${ending}`);
			expect(await run({export: file, cite: ['q2,q3'], ...signed})).toEqual({code: 0, out: '', err: ''});
			const content = readFileSync(file, 'utf8');
			expect(content.indexOf('Choe Son Hui')).toBeLessThan(content.indexOf('I doubt it.'));
			expect(content.match(/quoted by TASS/g)).toHaveLength(2);
			expect(content).toContain('Ann Reader');
			expect(content).not.toContain('ann@reader.example');
		},
	);

	test('writes a letter', async () => {
		await run({export: inHome('letter.eml'), ...signed});
		const {headers, text} = partsOf(readFileSync(inHome('letter.eml'), 'latin1'));
		expect(headers).toMatchObject({from: 'Ann Reader <ann@reader.example>', 'x-unsent': '1'});
		expect(text).toContain('I doubt it.');
	});

	test('puts nothing that is remembered into a file', async () => {
		await rememberIdentity(process.env, {...signed, website: ''});
		await run({export: inHome('reply.txt')});
		expect(readFileSync(inHome('reply.txt'), 'utf8')).not.toContain('Ann');
	});

	test.each([
		['Latin-1', Buffer.from('Un café.', 'latin1')],
		['UTF-16', Buffer.from('\uFEFFUn café.', 'utf16le')],
		['UTF-8', Buffer.from('Un café.')],
	])('takes a comment in %s', async (_, bytes) => {
		writeFileSync(inHome('comment.txt'), bytes);
		expect((await run({export: inHome('reply.txt'), commentFile: inHome('comment.txt')})).code).toBe(0);
		expect(readFileSync(inHome('reply.txt'), 'utf8')).toContain('Un café.');
	});

	test('takes no comment from bytes that are no text', async () => {
		writeFileSync(inHome('picture'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
		expect(await run({export: inHome('reply.txt'), commentFile: inHome('picture')})).toMatchObject({
			code: 1,
			err: expect.stringMatching(/is no text\.\nSave it as plain text/),
		});
	});

	test('leaves a file that is there', async () => {
		writeFileSync(inHome('reply.txt'), 'mine');
		expect(await run({export: inHome('reply.txt')})).toMatchObject({
			code: 1,
			err: expect.stringContaining('exists already'),
		});
		expect(readFileSync(inHome('reply.txt'), 'utf8')).toBe('mine');
	});

	test('goes on with a kept draft, and notes it in its history', async () => {
		const library = openLibrary(home.path);
		if (!library.ok) throw new Error(library.problem.message);
		await run({send: true, ...signed});
		const [kept] = library.value.drafts().ok
			? (library.value.drafts() as {value: readonly {draft: {id: string}}[]}).value
			: [];
		const id = kept?.draft.id.slice(0, 6) ?? '';
		const io = streams();
		const flags = {draft: id, export: inHome('kept.txt')};
		expect(await reply({words: [talks], flags}, settingsIn(home.path), io)).toBe(0);
		expect(readFileSync(inHome('kept.txt'), 'utf8')).toContain('I doubt it.');
		expect(library.value.draft(kept?.draft.id ?? '')).toMatchObject({value: {draft: {state: 'exported'}}});
		library.value.close();
	});
});

test('--send without a form keeps the draft and tells where it is', async () => {
	const {code, err} = await run({send: true, ...signed});
	expect(code).toBe(1);
	expect(err).toMatch(/^whosaid: Not sent\..*\n.*The draft is kept as [\w-]+\.\n$/s);
});

test.each<[CommandFlags, string[], RegExp]>([
	[{}, [talks], /one of --check, --export FILE and --send/],
	[{check: true, send: true}, [talks], /one of/],
	[{check: true}, [], /takes the article/],
	[{check: true}, [talks, 'other.md'], /takes one article/],
	[{export: 'reply.doc'}, [talks], /ends in \.md, \.html, \.txt, \.eml/],
	[{check: true}, ['-'], /not both/],
])('%j %j is wrong usage', async (flags, words, told) => {
	const {code, err} = await run(flags, {words});
	expect(code).toBe(2);
	expect(err).toMatch(told);
});

test.each<[CommandFlags, RegExp]>([
	[{check: true, cite: ['q99']}, /no quotation "q99"/],
	[{check: true, draft: 'nope'}, /no one draft/],
	[{check: true, commentFile: '/no/such/file'}, /could not be read from .*: there is no such file\.\n/],
	[{check: true, commentFile: articlesFolder}, /: it is a folder\.\n/],
	[{export: '/no/such/folder/reply.txt'}, /the folder does not exist\.\nChoose another name; nothing was written\.\n$/],
])('%j fails in words', async (flags, told) => {
	const {code, err} = await run(flags);
	expect(code).toBe(1);
	expect(err).toMatch(told);
});

describe('forget', () => {
	const forgetting = async (flags: CommandFlags = {}, words: string[] = []) => {
		const io = streams();
		return {code: await forget({words, flags}, settingsIn(home.path), io), err: io.err()};
	};
	const exists = (file: string) => statSync(file, {throwIfNoEntry: false}) !== undefined;

	test('erases name and email alone', async () => {
		await rememberIdentity(process.env, {...signed, website: ''});
		await run({send: true, ...signed});
		expect(await forgetting()).toEqual({code: 0, err: 'Name, email and website are forgotten.\n'});
		expect([exists(identityFile(process.env)), exists(inHome('whosaid.db'))]).toEqual([false, true]);
	});

	test('with --all erases drafts too, and no file that is not ours', async () => {
		await run({send: true, ...signed});
		writeFileSync(inHome('whosaid.db.damaged-2026-03-02-2'), '');
		writeFileSync(inHome('holiday.db'), '');
		expect(await forgetting({all: true})).toMatchObject({code: 0});
		expect(
			['whosaid.db', 'whosaid.db-wal', 'whosaid.db.damaged-2026-03-02-2', 'holiday.db'].map(name =>
				exists(inHome(name)),
			),
		).toEqual([false, false, false, true]);
	});

	test('takes no words', async () => {
		expect(await forgetting({}, ['me'])).toMatchObject({code: 2});
	});
});

describe('--send to a site', () => {
	const sendTo = async (change: (server: CommentServer) => void, flags: CommandFlags = {}) => {
		const server = await startCommentServer();
		change(server);
		try {
			const html = await (await fetch(server.url)).text();
			writeFileSync(
				inHome('page.html'),
				`<head><title>Bridge</title><link rel="canonical" href="${server.url}"></head>${html}`,
			);
			const io = streams(['It was open.']);
			const settings = {...settingsIn(home.path), allowPrivate: true};
			const code = await reply(
				{words: [inHome('page.html')], flags: {commentFile: '-', send: true, ...signed, ...flags}},
				settings,
				io,
			);
			return {code, out: io.out(), err: io.err(), stored: server.stored.length};
		} finally {
			await server.close();
		}
	};

	test('prints where it was published', async () => {
		const {code, out, err, stored} = await sendTo(() => undefined);
		expect([code, err, stored]).toEqual([0, '', 1]);
		expect(out).toMatch(/^Published: http:\/\/127\.0\.0\.1:\d+\/article\/#comment-1\n$/);
	});

	test('prints that it waits for a moderator', async () => {
		const {code, out} = await sendTo(server => {
			server.shows = false;
		});
		expect([code, out]).toEqual([0, 'Taken; it waits for a moderator of the site.\n']);
	});

	test('refuses what the site would refuse, and sends nothing', async () => {
		const {code, err, stored} = await sendTo(() => undefined, {email: 'ann@reader'});
		expect([code, stored]).toEqual([1, 0]);
		expect(err).toMatch(/^email: error: .*\nwhosaid: Not sent/);
	});
});
