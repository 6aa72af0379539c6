import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {startCommentServer} from '../helpers/comment-server.ts';
import {makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {mailReceiver} from '../helpers/mail-receiver.ts';
import {startProgram} from '../helpers/program.ts';
import {partsOf} from '../helpers/read-mail.ts';

vi.setConfig({testTimeout: 60_000});

const ann = {name: 'Ann Reader', email: 'ann@reader.example', website: ''};

const body =
	'<p>The council met on Monday to hear about the bridge over the harbour, which has been shut since the storm of last winter.</p><p>“The bridge is safe,” said Mara Voss, the city engineer, when she was asked about it on Tuesday.</p>';

test('from opening the article to a sent reply that cites a quotation it takes at most eight keys beside the text', async () => {
	const server = await startCommentServer();
	using home = makeHome();
	try {
		const folder = path.join(home.path, '.config', 'whosaid');
		mkdirSync(folder, {recursive: true});
		writeFileSync(path.join(folder, 'identity.json'), JSON.stringify(ann));
		const page = path.join(home.path, 'page.html');
		const html = (await (await fetch(server.url)).text()).replace('<h1>Bridge</h1>', `<h1>Bridge</h1>${body}`);
		writeFileSync(page, `<head><title>Bridge</title><link rel="canonical" href="${server.url}"></head>${html}`);
		await using session = startProgram([page, '--allow-private'], {home});
		let pressed = 0;
		const press = (...wanted: string[]) => {
			pressed += wanted.length;
			for (const key of wanted) session.send(key);
		};
		await session.waitFor(/\d quotation/);
		press(']');
		await session.waitFor(/▌/);
		press('c');
		await session.waitFor('Cited in the reply');
		press('r');
		await session.waitFor('Ann Reader');
		session.send('I saw it open.');
		await session.waitFor('ready to review');
		press(ctrl('x'), 's');
		await session.waitFor('Everything the form asks for is there.');
		press('y');
		await session.waitFor('Published:');
		expect(pressed).toBeLessThanOrEqual(8);
		const [stored] = server.stored;
		expect(stored?.get('comment')).toMatch(/“The bridge is safe,”[\s\S]*Mara Voss[\s\S]*I saw it open\./);
		expect([stored?.get('author'), stored?.get('email')]).toEqual([ann.name, ann.email]);
	} finally {
		await server.close();
	}
});

test('where the page has no form, the reply goes as a letter through the own mail server', async () => {
	await using receiver = await mailReceiver();
	const environment = {WHOSAID_SMTP: `smtp://127.0.0.1:${receiver.port}`};
	await using session = startProgram([], {environment});
	await session.waitFor(/\d+ quotations/);
	session.send('r');
	await session.waitFor('Type your name');
	session.send(`I doubt “it” – 橋.${keys.tab}Ann${keys.tab}ann@reader.example${ctrl('x')}s`);
	await session.waitFor('shows other ways');
	session.send('y');
	await session.waitFor('through your mail server');
	session.send(keys.enter);
	await session.waitFor('the address for letters');
	session.send(`letters@post.example${keys.enter}`);
	await session.waitFor('The letter to letters@post.example is sent');
	expect(receiver.arrived.map(({from, to}) => [from, to])).toEqual([['ann@reader.example', ['letters@post.example']]]);
	expect(partsOf(receiver.arrived[0]?.message ?? '').text).toContain('I doubt “it” – 橋.');
	session.send('y');
	await session.waitFor('already');
	expect(receiver.arrived).toHaveLength(1);
});
