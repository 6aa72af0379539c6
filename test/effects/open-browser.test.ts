import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {openBrowser} from '../../source/effects/open-browser.ts';
import {makeHome} from '../helpers/home.ts';

test('the browser of $BROWSER is given the address as one word, without a shell', async () => {
	using home = makeHome();
	const browser = path.join(home.path, 'browser');
	const seen = path.join(home.path, 'seen');
	writeFileSync(browser, `#!/bin/sh\nprintf '%s|' "$#" "$@" > "${seen}.part" && mv "${seen}.part" "${seen}"\n`, {
		mode: 0o755,
	});
	const url = `https://news.example/a;touch$IFS${home.path}/owned?$(id)&b=\`x\``;
	const opened = await openBrowser(url, {
		BROWSER: `${path.join(home.path, 'none')}:${browser} --new`,
		PATH: process.env['PATH'],
	});
	expect(opened).toEqual({ok: true, value: 'news.example was handed to the browser.'});
	await vi.waitFor(() => expect(existsSync(seen)).toBe(true), {timeout: 5000});
	expect(readFileSync(seen, 'utf8')).toBe(`2|--new|${new URL(url).href}|`);
	expect(existsSync(path.join(home.path, 'owned'))).toBe(false);
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', '--help', 'mailto:a@news.example'])(
	'%s goes to no browser',
	async url => {
		expect(await openBrowser(url, {BROWSER: '/bin/true'})).toMatchObject({ok: false, problem: {code: 'no-browser'}});
	},
);
