import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {connect, createServer, type Server, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {letterMessage, letterOf} from '../../../source/export/reply-letter.ts';
import {mailServerOf} from '../../../source/network/mail/mail-server.ts';
import {sendMail as sendMessage} from '../../../source/network/mail/send-mail.ts';
import {newDraft} from '../../../source/reply/draft.ts';
import {type MailLetter, mailtoLink} from '../../../source/reply/mail-letter.ts';
import {awkwardArticle} from '../../helpers/awkward-article.ts';
import {mailReceiver} from '../../helpers/mail-receiver.ts';
import {partsOf} from '../../helpers/read-mail.ts';

const comment = '> “The bridge stays shut,”\n> — Ada Quill\n\nÑo, 橋は開く 👩‍👩‍👧.\n.\nFrom here on\n\n--\nlast';
const draft = {
	...newDraft('a1', 'd1', '2026-03-02T08:00:00Z'),
	fields: {comment, name: 'Åse “Ace” Holm', email: 'ase@reader.example', website: ''},
};
const letter = (more: Partial<MailLetter> = {}): MailLetter => ({
	...letterOf(draft, awkwardArticle, 'letters@post.example'),
	...more,
});
const sendMail = async (mail: MailLetter, server: Parameters<typeof sendMessage>[1]) =>
	sendMessage({from: mail.from?.address ?? '', to: mail.to ?? '', message: await letterMessage(mail)}, server);

/** Has the server listen on loopback; its port. */
async function listening(server: Server): Promise<number> {
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('no port');
	return address.port;
}

const serverAt = (port: number) => ({host: '127.0.0.1', port, secure: false});

describe('a letter', () => {
	test('arrives intact, in UTF-8, as text and as HTML', async () => {
		await using receiver = await mailReceiver();
		expect(await sendMail(letter(), serverAt(receiver.port))).toMatchObject({
			kind: 'taken',
			words: expect.stringContaining('Kept'),
		});
		const [arrived, ...more] = receiver.arrived;
		expect(more).toEqual([]);
		expect(arrived).toMatchObject({from: 'ase@reader.example', to: ['letters@post.example']});
		const {headers, text, html} = partsOf(arrived?.message ?? '');
		expect(headers['subject']).toBe('Letter to the editor: Bridge stays *shut*');
		expect(headers['from']).toContain('Åse “Ace” Holm');
		expect(headers['in-reply-to']).toBeUndefined();
		expect(text).toBe(letter().text);
		expect(text).toContain(comment);
		expect(html).toBe(letter().html);
	});

	test('names the message it answers where the article came by mail', async () => {
		await using receiver = await mailReceiver();
		const mailed = letterOf(draft, {...awkwardArticle, url: 'mid:2024-77%25a@lists.example'}, 'letters@post.example');
		await sendMail(mailed, serverAt(receiver.port));
		const {headers} = partsOf(receiver.arrived[0]?.message ?? '');
		expect(headers['in-reply-to']).toBe('<2024-77%a@lists.example>');
		expect(headers['references']).toBe('<2024-77%a@lists.example>');
	});

	test('is signed in with the password, which stands nowhere in it', async () => {
		await using receiver = await mailReceiver({authOptional: false});
		const server = {...serverAt(receiver.port), user: 'ase', password: 'secret'};
		expect(await sendMail(letter(), server)).toMatchObject({kind: 'taken'});
		expect(receiver.arrived[0]).toMatchObject({user: 'ase'});
		expect(receiver.arrived[0]?.message).not.toContain('secret');
	});

	test('cannot carry headers of its own making', async () => {
		await using receiver = await mailReceiver();
		const subject = 'One\r\nBcc: everyone@post.example';
		await sendMail(
			letter({subject, from: {name: 'A\r\nBcc: b@post.example', address: 'a@reader.example'}}),
			serverAt(receiver.port),
		);
		expect(receiver.arrived[0]?.to).toEqual(['letters@post.example']);
		expect(partsOf(receiver.arrived[0]?.message ?? '').headers['bcc']).toBeUndefined();
	});

	test.each([
		['a wrong password', {authOptional: false}, 'mail-eauth'],
		[
			'a refused address',
			{onRcptTo: (_a: unknown, _s: unknown, done: (error: Error) => void) => done(new Error('No such user'))},
			'mail-eenvelope',
		],
		[
			'a refused letter',
			{
				onData: (stream: NodeJS.ReadableStream, _s: unknown, done: (error: Error) => void) => {
					stream.resume();
					stream.on('end', () => done(new Error('Looks like spam')));
				},
			},
			'mail-emessage',
		],
	])('that meets %s is not sent, and the server’s words are told', async (_, options, code) => {
		await using receiver = await mailReceiver(options);
		const outcome = await sendMail(letter(), {
			...serverAt(receiver.port),
			user: 'ase',
			password: 'wrong'.repeat(code === 'mail-eauth' ? 1 : 0) || 'secret',
		});
		expect(outcome).toMatchObject({
			kind: 'not-sent',
			problem: {code, message: expect.stringMatching(/It says: \d{3}/)},
		});
	});

	test('that finds nobody there is not sent', async () => {
		const unused = createServer();
		const port = await listening(unused);
		await new Promise(resolve => unused.close(resolve));
		expect(await sendMail(letter(), serverAt(port))).toMatchObject({
			kind: 'not-sent',
			problem: {message: expect.stringMatching(/^The (mail server|connection)/)},
		});
	});

	test('whose connection breaks after it was handed over may have arrived', async () => {
		const sockets: Socket[] = [];
		await using receiver = await mailReceiver({
			onData(stream) {
				stream.resume();
				// The server has all of it, and the line goes dead before a word comes back.
				stream.on('end', () => {
					for (const socket of sockets) socket.destroy();
				});
			},
		});
		const relay = createServer(socket => {
			const upstream = connect(receiver.port, '127.0.0.1');
			sockets.push(socket, upstream);
			for (const one of [socket, upstream]) one.on('error', () => undefined);
			socket.pipe(upstream).pipe(socket);
		});
		const port = await listening(relay);
		expect(await sendMail(letter(), serverAt(port))).toMatchObject({kind: 'unknown'});
		await new Promise(resolve => relay.close(resolve));
	});
});

describe('the mail server', () => {
	const problem = (code: string) => ({ok: false, problem: {code}});

	test.each([
		[{}, problem('no-mail-server')],
		[{WHOSAID_SMTP: 'mail.example.org'}, problem('mail-server')],
		[{WHOSAID_SMTP: 'http://mail.example.org'}, problem('mail-server')],
		[
			{WHOSAID_SMTP: 'smtp://mail.example.org'},
			{ok: true, value: {host: 'mail.example.org', port: 587, secure: false}},
		],
		[
			{WHOSAID_SMTP: 'smtps://mail.example.org:4465'},
			{ok: true, value: {host: 'mail.example.org', port: 4465, secure: true}},
		],
		[
			{WHOSAID_SMTP: 'smtps://a%40b@mail.example.org', WHOSAID_SMTP_PASSWORD: 's3'},
			{ok: true, value: {host: 'mail.example.org', port: 465, secure: true, user: 'a@b', password: 's3'}},
		],
	])('%j', async (environment, expected) => {
		expect(await mailServerOf(environment)).toMatchObject(expected);
	});

	test('has its password from the keyring where the environment has none', async () => {
		const folder = await mkdtemp(path.join(tmpdir(), 'whosaid-keyring-'));
		const before = process.env['PATH'];
		try {
			const program = process.platform === 'darwin' ? 'security' : 'secret-tool';
			const file = path.join(folder, program);
			await writeFile(
				file,
				`#!${process.execPath}\nif (process.argv.includes('ase@mail.example.org')) console.log('from the ring'); else process.exit(1);`,
			);
			await chmod(file, 0o755);
			process.env['PATH'] = folder;
			expect(await mailServerOf({WHOSAID_SMTP: 'smtps://ase@mail.example.org'})).toMatchObject({
				ok: true,
				value: {password: 'from the ring'},
			});
			expect(await mailServerOf({WHOSAID_SMTP: 'smtps://bea@mail.example.org'})).toMatchObject(
				problem('mail-password'),
			);
		} finally {
			process.env['PATH'] = before;
			await rm(folder, {recursive: true, force: true});
		}
	});
});

describe('a mailto: link', () => {
	test('has address, subject and words, with line ends as RFC 6068 wants them', () => {
		const link = mailtoLink(letter({text: 'One & two?\nThree', to: 'letters+a@post.example'}));
		expect(link).toBe(
			'mailto:letters%2Ba@post.example?subject=Letter%20to%20the%20editor%3A%20Bridge%20stays%20%2Ashut%2A&body=One%20%26%20two%3F%0D%0AThree',
		);
	});

	test('is not made of a letter that programs would cut', () => {
		expect(mailtoLink(letter({text: 'x'.repeat(3000)}))).toBeUndefined();
	});
});
