import {describe, expect, test} from 'vitest';
import {commandTable} from '../../source/commands/command-table.ts';
import {flagsForAll, flagsOfCommands, written} from '../../source/commands/flag-table.ts';
import {manualPage} from '../../source/commands/manual.ts';
import {keyBindings} from '../../source/workbench/key-bindings.ts';

const page = manualPage('1.2.3');
/** The page as roff prints it, for what is written in ASCII. */
const read = page.replaceAll('\\-', '-').replaceAll('\\e', '\\').replaceAll('\\&', '');

describe('the manual page', () => {
	test('names the version, every command, flag and key', () => {
		expect(read).toContain('"whosaid 1.2.3"');
		for (const [name, {summary}] of Object.entries(commandTable)) {
			expect(read).toContain(`.SS whosaid ${name}`);
			expect(read).toContain(summary);
		}
		for (const flag of Object.keys({...flagsForAll, ...flagsOfCommands})) expect(read).toContain(written(flag));
		for (const {help} of keyBindings) expect(read).toContain(help);
	});

	test('is ASCII that every roff reads', () => {
		expect(page).toMatch(/^[\x20-\x7E\n]+$/);
		expect(page).toContain('\\[u2193]');
	});

	test('has no request but those of the man macros', () => {
		const requests = page.split('\n').flatMap(line => (line.startsWith('.') ? [line.split(' ')[0]] : []));
		expect([...new Set(requests)].sort()).toEqual(['.SH', '.SS', '.TH', '.TP', '.br']);
		expect(page.split('\n').filter(line => line.startsWith("'"))).toEqual([]);
	});
});
