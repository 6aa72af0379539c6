import {expect, test, vi} from 'vitest';
import {makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import {freshSite, site, storedComments} from './wordpress.ts';

vi.setConfig({testTimeout: 60_000});

test('from the address of a page: a quotation is cited, a comment answered, the reply sent and held: told as it is', async () => {
	await freshSite({comment_moderation: 1});
	using home = makeHome();
	await using session = startProgram([site.postUrl, '--allow-private'], {home});
	await session.waitFor(/\d+ quotation/);
	session.send(']c');
	await session.waitFor('Cited in the reply');
	session.send('r');
	await session.waitFor('Type your name');
	session.send(`She did rest.${keys.tab}Åse Holm${keys.tab}ase@example.org`);
	await session.waitFor('ready to review');
	session.send(`${ctrl('x')}a`);
	await session.waitFor('What does the reply answer?');
	session.send('2');
	await session.waitFor('The reply answers Old Reader.');
	session.send(`${ctrl('x')}s`);
	await session.waitFor('Everything the form asks for is there.');
	session.send('y');
	await session.waitFor('it waits for a moderator');
	expect((await storedComments()).at(-1)).toMatchObject({
		approved: '0',
		parent: site.commentId,
		author: 'Åse Holm',
		content: expect.stringMatching(
			/^<blockquote cite="[^"]+">“We will not rest,”[\s\S]*<cite>— [\s\S]*<\/blockquote>\s+She did rest\.$/,
		),
	});
});
