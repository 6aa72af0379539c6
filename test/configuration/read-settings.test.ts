import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {configurationFile, readSettings} from '../../source/configuration/read-settings.ts';
import {makeHome} from '../helpers/home.ts';

async function settingsWith(yaml: string | undefined, flags = {}, added: Record<string, string> = {}) {
	using home = makeHome();
	const environment = {...home.environment, ...added};
	const file = configurationFile(environment);
	await mkdir(path.dirname(file), {recursive: true});
	if (yaml !== undefined) await writeFile(file, yaml);
	return await readSettings(flags, environment);
}

describe('settings', () => {
	test('without a file and flags are the defaults', async () => {
		expect(await settingsWith(undefined)).toMatchObject({ok: true, value: {theme: 'auto', width: 76, plain: false}});
	});

	test('come from the file', async () => {
		const read = await settingsWith('theme: light\nwidth: 60\nplain: true\noffline: true\ndata-dir: /kept\n');
		expect(read).toMatchObject({
			value: {theme: 'light', width: 60, plain: true, offline: true, dataDirectory: '/kept'},
		});
	});

	test('flags count more than the file', async () => {
		const read = await settingsWith('theme: light\nwidth: 60\nplain: true\n', {theme: 'mono', width: 40, plain: false});
		expect(read).toMatchObject({value: {theme: 'mono', width: 40, plain: false}});
	});

	test('keys come from the file, by place and command', async () => {
		const yaml =
			"keys:\n  reading:\n    pane.text: 5\n    row.next: j Down e\n    article.open: none\n  quotes:\n    list.sort: 'o'\n";
		expect(await settingsWith(yaml)).toMatchObject({
			value: {
				keys: {
					reading: {'pane.text': ['5'], 'row.next': ['j', 'Down', 'e'], 'article.open': []},
					quotes: {'list.sort': ['o']},
				},
			},
		});
	});

	test('an empty file sets nothing', async () => {
		expect(await settingsWith('# nothing\n')).toMatchObject({value: {width: 76}});
	});

	test('a terminal without abilities is written to plainly', async () => {
		expect(await settingsWith(undefined, {}, {TERM: 'dumb'})).toMatchObject({value: {plain: true}});
	});

	test.each([
		['theme: dark\nwidth: wide\n', /config\.yaml has a mistake in line 2: "width" must be a whole number from 20/],
		['width: 7\n', /line 1: "width" must be a whole number/],
		['\ntheme: pink\n', /line 2: "theme" must be one of auto, dark, light, mono/],
		['plain: true\nwitdh: 60\n', /line 2: "witdh" is not known here/],
		['keys:\n  reading:\n    row.next: j\n    row.pevious: k\n', /line 4: "keys\.reading\.row\.pevious" is no command/],
		['width: 60\nkeys:\n  list:\n    a: b\n', /line 3: "keys\.list" is no place where keys are: these are reading/],
		['keys:\n  quotes:\n    list.sort: x\n', /line 3: .*cannot have x: there it is quotation\.pick already/],
		['keys:\n  quotes:\n    list.sort: {}\n', /line 3: "keys\.quotes\.list\.sort" must be keys with spaces/],
		['keys: j\n', /line 1: "keys" must be places with their keys/],
		['keys:\n  reading: j\n', /line 2: "keys\.reading" must be lines of "command: keys"/],
		['- a\n', /line 1: it must be lines of "key: value"/],
		['theme: [\n', /config\.yaml has a mistake in line \d/],
	])('the mistake in %j is named', async (yaml, message) => {
		expect(await settingsWith(yaml)).toMatchObject({
			ok: false,
			problem: {code: 'configuration', message: expect.stringMatching(message)},
		});
	});

	test.each([
		[{theme: 'pink'}, '--theme is one of'],
		[{width: 3}, '--width is a whole number'],
		[{width: Number.NaN}, '--width is a whole number'],
		[{dataDir: ''}, '--data-dir needs'],
	])('the flag %j is wrong usage', async (flags, message) => {
		expect(await settingsWith(undefined, flags)).toMatchObject({
			problem: {code: 'usage', message: expect.stringContaining(message)},
		});
	});
});
