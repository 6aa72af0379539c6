import {describe, expect, test, vi} from 'vitest';
import {ctrl, keys, pasted} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import type {TerminalOptions} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 30_000});

/** The program without a screen; what is waited for is looked for in everything it has written, as a reader hears it. */
function start(options: TerminalOptions, ...parameters: string[]) {
	const session = startProgram(parameters, options);
	let heard = 0;
	return {
		session,
		/** Waits until something new has been said, and gives it. */
		hears: async (wanted: RegExp | string): Promise<string> => {
			const said = () => session.raw().slice(heard).replaceAll('\r', '');
			await session.waitFor(() => (typeof wanted === 'string' ? said().includes(wanted) : wanted.test(said())));
			const all = said();
			heard = session.raw().length;
			return all;
		},
		[Symbol.asyncDispose]: () => session.close(),
	};
}

/** What was written without the two sequences that have the terminal mark pasted text. */
const withoutPasteMode = (raw: string): string => raw.replaceAll(/\u001B\[\?2004[hl]/g, '');

describe('without a screen', () => {
	test('what is pasted is no command, and stays in its field', async () => {
		await using reader = start({columns: 80}, '--plain');
		const {session, hears} = reader;
		await hears('actors found');
		session.send(pasted('q and\rquit'));
		await hears('Nothing takes pasted text here: r opens the reply.');
		session.send('r');
		await hears('Comment, required');
		session.send(keys.tab);
		await hears('Name, required, published: empty.');
		session.send(pasted('Ann\rReeve'));
		await hears('Ann Reeve');
		session.send(keys.tab);
		await hears('Email, required, not published: empty.');
		session.send(keys.escape);
		await hears('Left the form');
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
		expect(session.raw().endsWith('\u001B[?2004l')).toBe(true);
	});

	test('all four panes and the form can be gone through by what is said', async () => {
		await using reader = start({columns: 80}, '--plain');
		const {session, hears} = reader;
		await hears(/Headline: North Korea weighs[\s\S]*\d+ quotations, \d+ actors found/);
		session.send(']');
		await hears(/Quotation: .*Choe Son Hui/);
		session.send('2');
		await hears(/Quotes\. \d+ quotations, by place\.\n1 of \d+, /);
		session.send('j');
		await hears(/\n?2 of \d+, /);
		session.send('c');
		await hears('Cited in the reply: r writes on.');
		session.send('3');
		await hears(/Actors\. \d+ actors, by words\.\n1 of \d+, Choe Son Hui/);
		session.send(keys.enter);
		await hears(/1 of \d+, said/);
		session.send('r');
		await hears(/Reply\.\nComment, required, published: /);
		session.send('I disagree.');
		await hears('I disagree.');
		session.send(keys.tab);
		await hears(/Name, required, published: empty\./);
		session.send(keys.tab);
		await hears(/Name, problem: [^\n]*\nEmail, required/);
		session.send(keys.shiftTab);
		await hears(/Name, problem: /);
		session.send(`Ann Reeve${keys.tab}`);
		await hears(/Email, required, not published/);
		session.send('ann');
		await hears('ann');
		session.send(`${ctrl('x')}s`);
		await hears(/Review\n! [^\n]*@[\s\S]*Website: /);
		session.send('q');
		await hears(/Reply to North Korea weighs/);
		session.send('?');
		await hears('Here, in the reply pane:');
		session.send(keys.escape);
		await hears('Closed; reply.');
		session.send('q');
		expect((await session.exit).exitCode).toBe(0);
		expect(session.raw()).toContain('The draft of your reply is kept');
		// No redraw, no colour, no alternate screen: no escape but that which has pastes marked, and no row is gone back over.
		expect(withoutPasteMode(session.raw())).not.toMatch(/[\u001B\u0008\u009B]|\r(?!\n)/);
	});

	test('a menu is answered by its numbers', async () => {
		await using reader = start({columns: 80}, '--plain');
		await reader.hears('actors found');
		reader.session.send('A');
		await reader.hears(/Open an article\n1: Kept feeds…[\s\S]*3: North Korea[\s\S]*Esc closes\./);
		reader.session.send('4');
		await reader.hears(/Headline: The island that bought its own ferry/);
	});

	test.each([
		['a terminal without abilities', {TERM: 'dumb'}],
		['a reader who has Ink’s programs write lines', {TERM: 'xterm', INK_SCREEN_READER: 'true'}],
	])('is how %s gets it', async (_, environment) => {
		await using reader = start({environment});
		await reader.hears(/whosaid, from top to bottom[\s\S]*Headline:/);
		reader.session.send(ctrl('c'));
		expect((await reader.session.exit).exitCode).toBe(130);
		const written = reader.session.raw();
		expect(environment.TERM === 'dumb' ? written : withoutPasteMode(written)).not.toContain('\u001B');
	});

	test('a signal ends it with the draft kept', async () => {
		await using reader = start({}, '--plain');
		await reader.hears('actors found');
		reader.session.send('r');
		await reader.hears('Comment, required');
		reader.session.send('Half a sentence');
		await reader.hears('Half a sentence');
		reader.session.signal('SIGTERM');
		expect((await reader.session.exit).exitCode).toBe(143);
		expect(reader.session.raw()).toContain('The draft of your reply is kept');
	});
});
