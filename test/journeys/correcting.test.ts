import {expect, test, vi} from 'vitest';
import {makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalOptions} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 30_000});

const start = (options: TerminalOptions = {}) => startProgram([], options);

test('corrects a speaker, is killed, and finds the correction again, beside the program’s own word', async () => {
	using home = makeHome();
	{
		await using session = start({home, columns: 120, rows: 30});
		await session.waitFor(/\d+ quotations/);
		session.send('2j');
		await session.waitFor(/> .*no intention/);
		session.send('e');
		await session.waitFor(/> Speaker/);
		session.send(keys.enter);
		await session.waitFor('Who says it?');
		session.send('a passer-by');
		await session.waitFor('the name as you typed it');
		session.send(keys.enter);
		await session.waitFor(/~.* a passer-by/);
		session.signal('SIGKILL');
		expect((await session.exit).signal).toBe('SIGKILL');
	}
	{
		await using again = start({home, columns: 120, rows: 30});
		await again.waitFor(/\d+ quotations/);
		again.send('2j');
		const screen = await again.waitFor('Speaker corrected by you');
		expect(screen).toContain('The program says: Choe Son Hui via TASS');
		again.send('U');
		await again.waitFor('Undone, Ctrl-R redoes it: speaker of');
		await again.waitFor('Choe Son Hui → TASS → this article');
		again.send(ctrl('r'));
		await again.waitFor('a passer-by → TASS → this article');
		again.send('X');
		await again.waitFor('Rejected by you (1)');
		again.send('q');
		expect((await again.exit).exitCode).toBe(0);
	}
	await using quotes = startProgram(['quotes', '--format', 'csv'], {
		home,
		columns: 200,
	});
	await quotes.exit;
	expect(quotes.raw()).toContain('Choe Son Hui');
	expect(quotes.raw()).not.toContain('no intention to yield');
});

test('takes fewer words, merges two actors, and shows both in what is written', async () => {
	await using session = start({columns: 100, rows: 30});
	await session.waitFor(/\d+ quotations/);
	session.send('2jjj');
	await session.waitFor(/> .*Kim will soon/);
	session.send('e');
	await session.waitFor('Words     more or');
	session.send('4');
	await session.waitFor('Enter takes the words');
	session.send(keys.left);
	await session.waitFor('Enter take');
	session.send(keys.enter);
	await session.waitFor('The words are changed.');
	session.send('3M');
	await session.waitFor('Type to filter');
	session.send(`biegun${keys.enter}`);
	await session.waitFor(/is Choe Son Hui now/);
	session.send('w');
	await session.waitFor('Write the actors');
	session.send(keys.escape);
	await session.waitFor(/Merged with Stephen Biegun by you/);
});
