import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {commandNamed, commandTable, flagsOf, usageOf} from '../../source/commands/command-table.ts';
import {written} from '../../source/commands/flag-table.ts';
import {readConfiguration} from '../../source/configuration/configuration-file.ts';
import {type KeyBinding, keyBindings} from '../../source/workbench/key-bindings.ts';
import {changedBindings} from '../../source/workbench/key-changes.ts';
import {running} from '../helpers/run-command.ts';
import {settingsIn, streams} from '../helpers/streams.ts';

describe('what the program says of itself', () => {
	test.each(['article', 'analysis', 'draft', 'batch'])('the schema of %s', async name => {
		const schema = JSON.parse((await running('schema', [name])).out);
		expect(schema.$schema).toContain('json-schema.org');
		expect(schema.title).toContain('whosaid');
	});

	test('wraps the sentences of the keys on a terminal, and only there', async () => {
		const {out} = await running('keys', [], {}, streams([], 80));
		for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
		expect(out).toMatch(/\n' +[^\n]*the letter you type\n {10,}next\.\n/);
		expect((await running('keys', [])).out).toContain(
			'Send the reply to the site, or choose another way where it has no form.\n',
		);
	});

	test('the keys, as text and as Markdown', async () => {
		expect((await running('keys', [])).out).toMatch(/^j ↓ +Go down a line or a row\.$/m);
		expect((await running('keys', [], {format: 'markdown'})).out).toContain(
			'| `j` `↓` |  | Go down a line or a row. |',
		);
	});

	test('the keys as the configuration file takes them, which changes nothing', async () => {
		const {out} = await running('keys', [], {format: 'yaml'});
		const read = readConfiguration(out, 'config.yaml');
		expect(read).toMatchObject({ok: true});
		const changes = read.ok ? (read.value.keys ?? {}) : {};
		const meanings = (bindings: readonly KeyBinding[]) =>
			bindings.flatMap(({where, command, keys}) => keys.map(key => `${where} ${key} ${command}`)).sort();
		expect(meanings(changedBindings(changes))).toEqual(meanings(keyBindings));
	});

	test('the keys as a reader has changed them', async () => {
		const io = streams();
		const settings = {...settingsIn('/nowhere'), keys: {reading: {'row.next': ['e'], 'article.open': []}}};
		await (await commandNamed('keys')?.load())?.({words: [], flags: {}}, settings, io);
		expect(io.out()).toMatch(/^e +Go down a line or a row\.$/m);
		expect(io.out()).not.toContain('Open another article.');
	});

	test('help names every command, and each has its own', async () => {
		const {out} = await running('help', []);
		for (const [name, entry] of Object.entries(commandTable)) {
			expect(out).toContain(`\n  ${name} ${entry.takes}`.trimEnd());
			const own = (await running('help', [name])).out;
			expect(own.replace(/\n {4}(?=\[)/g, ' ')).toContain(`whosaid ${usageOf(name, entry)}\n`);
			expect(own).toContain(entry.summary);
			for (const flag of flagsOf(entry)) expect(own).toContain(`\n  ${written(flag.name)} `);
			expect(entry.examples.length).toBeGreaterThan(0);
		}
	});

	test('help is for a terminal of 80 columns', async () => {
		const texts = [[], ...Object.keys(commandTable).map(name => [name])].map(words => running('help', words));
		const lines = (await Promise.all(texts)).flatMap(({out}) => out.split('\n'));
		expect(lines.filter(line => line.length > 80)).toEqual([]);
	});

	test('a word like toString is no command', () => {
		expect(commandNamed('toString')).toBeUndefined();
	});
});
