import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';

vi.setConfig({testTimeout: 30_000});

/** A home whose configuration file has these lines. */
function homeWith(yaml: string) {
	const home = makeHome();
	const folder = path.join(home.environment['XDG_CONFIG_HOME'] ?? home.path, 'whosaid');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'config.yaml'), yaml);
	return home;
}

test('a reader’s own keys work, and footer, help and sentences show them', async () => {
	using home = homeWith(
		'keys:\n  reading:\n    pane.quotes: t\n    help.open: "!"\n    reply.write: W\n  selecting:\n    words.copy: p\n',
	);
	await using session = startProgram([], {home});
	await session.waitFor('! help');
	await session.waitFor(/\d+ quotations/);
	session.send('t');
	await session.waitFor('[2 Quotes]');
	session.send('c');
	await session.waitFor('W writes on');
	session.send('!');
	await session.waitFor(/Here, in the list of quotations[\s\S]*Pick this quotation/);
	session.send('Write the reply');
	await session.waitFor(/W +Write the reply, and take up/);
	session.send(keys.escape);
	await session.waitFor(screen => !screen.includes('Keys with'));
	session.send('1v');
	await session.waitFor('c cites, p copies, Esc stops');
	session.send(ctrl('c'));
	expect((await session.exit).exitCode).toBe(130);
	expect(session.screen()).toContain('open the article again and press W.');
});

test('a mistake in the keys is told with its line, before anything is drawn', async () => {
	using home = homeWith('theme: dark\nkeys:\n  reading:\n    row.next: ctrl-g\n');
	await using session = startProgram([], {home});
	expect((await session.exit).exitCode).toBe(1);
	expect(session.screen().replaceAll('\n', '')).toMatch(/config\.yaml has a mistake in line 4:.*Ctrl-G/);
	expect(session.isAlternate()).toBe(false);
});
