import {existsSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {makeHome} from './home.ts';
import {ctrl, keys, pasted, writtenKeys} from './keys.ts';
import {type TerminalOptions, TerminalSession} from './terminal.ts';

vi.setConfig({testTimeout: 30_000});

const run = (script: string, options?: TerminalOptions): TerminalSession =>
	new TerminalSession(process.execPath, ['--input-type=module', '--eval', script], options);

/** Shows each chunk of its input as JSON, with a number, until it reads `q`. */
const echo = `
let count = 0;
process.stdin.setRawMode(true);
process.stdout.write('ready\\r\\n');
process.stdin.on('data', chunk => {
	process.stdout.write(++count + ' ' + JSON.stringify(String(chunk)) + '\\r\\n');
	if (String(chunk) === 'q') process.exit(3);
});`;

test('what was written is on the screen, the rest of the rows are empty', async () => {
	await using terminal = run(`console.log('first\\nsecond')`, {columns: 20, rows: 4});
	expect(await terminal.exit).toEqual({exitCode: 0});
	expect(terminal.rows()).toEqual(['first', 'second', '', '']);
	expect(terminal.raw()).toBe('first\r\nsecond\r\n');
});

test('keys arrive as a terminal sends them, and the exit code comes back', async () => {
	await using terminal = run(echo);
	await terminal.waitFor('ready');
	terminal.send(keys.up);
	await terminal.waitFor(String.raw`1 "\u001b[A"`);
	terminal.send(ctrl('c'));
	await terminal.waitFor(/^2 "\\u0003"$/m);
	terminal.send(pasted('two\nlines'));
	await terminal.waitFor(screen => screen.includes(String.raw`\u001b[200~two\nlines\u001b[201~`));
	terminal.send('q');
	expect(await terminal.exit).toEqual({exitCode: 3});
});

test('keys written by name', () => {
	expect(writtenKeys('2<down><ctrl-x>s < >')).toBe('2\x1b[B\x18s < >');
	expect(() => writtenKeys('<hyper>')).toThrow('no key is called <hyper>');
});

test('the terminal answers queries', async () => {
	await using terminal = run(`
process.stdin.setRawMode(true);
process.stdin.once('data', answer => { console.log('answer', JSON.stringify(String(answer))); process.exit(); });
process.stdout.write('\\x1b[6n');`);
	await terminal.waitFor(String.raw`answer "\u001b[1;1R"`);
});

test('a resize reaches the program', async () => {
	await using terminal = run(`
process.stdin.resume();
const show = () => console.log(process.stdout.columns + 'x' + process.stdout.rows);
process.stdout.on('resize', show);
show();`);
	await terminal.waitFor('80x24');
	terminal.resize(120, 40);
	await terminal.waitFor('120x40');
	expect(terminal.rows()).toHaveLength(40);
});

test('cursor and alternate screen', async () => {
	await using terminal = run(`
process.stdin.setRawMode(true);
process.stdout.write('\\x1b[?1049h\\x1b[?25l\\x1b[2;5Hhere');
process.stdin.once('data', () => { process.stdout.write('\\x1b[?25h\\x1b[?1049lback'); process.exit(); });`);
	await terminal.waitFor('here');
	expect(terminal.isAlternate()).toBe(true);
	expect(terminal.cursor()).toEqual({x: 8, y: 1, visible: false});
	terminal.send(' ');
	await terminal.exit;
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.cursor().visible).toBe(true);
	expect(terminal.screen().trim()).toBe('back');
});

test('a frame of synchronized output counts when it is complete', async () => {
	await using terminal = run(`
process.stdin.setRawMode(true);
process.stdout.write('waiting\\x1b[?2026hhalf');
process.stdin.once('data', () => { process.stdout.write(' and half\\x1b[?2026l'); });`);
	const shown = terminal.waitFor('half');
	await new Promise<void>(resolve => {
		terminal.emulator.onWriteParsed(() => terminal.screen().includes('half') && resolve());
	});
	terminal.send('x');
	expect(await shown).toContain('half and half');
});

test('signals', async () => {
	await using terminal = run(`
process.on('SIGHUP', () => console.log('hung up'));
process.stdin.resume();
console.log('ready');`);
	await terminal.waitFor('ready');
	terminal.signal('SIGHUP');
	await terminal.waitFor('hung up');
	terminal.signal('SIGKILL');
	expect(await terminal.exit).toEqual({exitCode: 0, signal: 'SIGKILL'});
});

test('waiting fails with the last screen, at the end of the program or of the time', async () => {
	await using ended = run(`console.log('only this'); process.exit(5)`);
	await expect(ended.waitFor('something else')).rejects.toThrow(/ended \(exit code 5\): something else\n│ only this/);
	await using waiting = run(`process.stdin.resume(); console.log('only that')`);
	await waiting.waitFor('only that');
	await expect(waiting.waitFor(/something/, 1)).rejects.toThrow(/after 1 ms: \/something\/\n│ only that/);
});

test('the environment is clean, and the home is removed at the end', async () => {
	await using terminal = run(`console.log(Object.keys(process.env).sort().join(' '))`, {
		columns: 200,
		environment: {NO_COLOR: '1', COLORTERM: undefined},
	});
	await terminal.exit;
	expect(terminal.rows()[0]?.split(' ')).toEqual(
		[
			'HOME LANG NO_COLOR PATH PWD TERM TZ USERPROFILE',
			'XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR XDG_STATE_HOME',
		].flatMap(names => names.split(' ')),
	);
	expect(existsSync(terminal.home.path)).toBe(true);
	await terminal.close();
	expect(existsSync(terminal.home.path)).toBe(false);
});

test('two sessions can share a home', async () => {
	using home = makeHome();
	const file = `process.env.XDG_DATA_HOME + '/kept'`;
	await using first = run(`import fs from 'node:fs'; fs.writeFileSync(${file}, 'kept words')`, {home});
	await first.exit;
	await first.close();
	await using second = run(`import fs from 'node:fs'; console.log(fs.readFileSync(${file}, 'utf8'))`, {home});
	await second.waitFor('kept words');
});
