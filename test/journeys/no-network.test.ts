import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test, vi} from 'vitest';
import {type Home, makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {program} from '../helpers/program.ts';
import {TerminalSession} from '../helpers/terminal.ts';

vi.setConfig({testTimeout: 60_000});

const guard = pathToFileURL(path.join(import.meta.dirname, '../helpers/no-network.ts')).href;

/** A page that names much a browser would fetch: pictures, styles, a feed, a next page, a form, a beacon. */
const page = `<!doctype html><html lang="en"><head><title>The ferry</title>
<link rel="canonical" href="http://192.0.2.1/ferry"><link rel="next" href="http://192.0.2.1/ferry/2">
<link rel="alternate" type="application/rss+xml" href="http://192.0.2.1/feed"><link rel="stylesheet" href="http://192.0.2.1/s.css">
<script src="http://192.0.2.1/s.js"></script></head><body><article><h1>The ferry waits</h1><img src="http://192.0.2.1/p.png">
${'<p>“It waits,” said <a href="http://192.0.2.1/voss">Mara Voss</a>, the harbour master, at the quay on Monday.</p>'.repeat(6)}
</article><form id="commentform" action="http://192.0.2.1/wp-comments-post.php" method="post"><textarea name="comment"></textarea>
<input name="author"><input name="email"><input type="hidden" name="comment_post_ID" value="7"></form></body></html>`;

const logOf = (home: Home): string => path.join(home.path, 'asked');
const askedIn = (home: Home): string => (existsSync(logOf(home)) ? readFileSync(logOf(home), 'utf8') : '');

function run(home: Home, parameters: readonly string[], input = '') {
	writeFileSync(path.join(home.path, 'ferry.html'), page);
	return spawnSync(process.execPath, ['--import', guard, program, ...parameters], {
		env: {...home.environment, WHOSAID_NETWORK_LOG: logOf(home)},
		cwd: home.path,
		encoding: 'utf8',
		input,
	});
}

test('the guard sees a page that is asked for', () => {
	using home = makeHome();
	expect(run(home, ['read', '--allow-private', 'http://127.0.0.1:9/page']).status).toBe(1);
	expect(askedIn(home)).toMatch(/^connect /m);
	using another = makeHome();
	expect(run(another, ['read', 'http://news.example/page']).status).toBe(1);
	expect(askedIn(another)).toMatch(/^connect .*news\.example/m);
});

test.each([
	[['read', 'ferry.html']],
	[['read', 'ferry.html', '--format', 'json']],
	[['quotes', 'ferry.html', '--format', 'json']],
	[['actors', 'ferry.html']],
	[['reply', 'ferry.html', '--comment-file', '-', '--name', 'A', '--email', 'a@reader.example', '--export', 'out.eml']],
	[['drafts']],
	[['feeds', 'list']],
	[['feeds', 'add', 'http://192.0.2.1/feed', '--offline']],
	[['batch']],
	[['schema', 'batch']],
	[['keys']],
	[['help', 'read']],
	[['completion', 'bash']],
	[['forget', '--all']],
	[['--version']],
	[['--plain', 'ferry.html']],
])('%j asks nothing of the network', parameters => {
	using home = makeHome();
	const input =
		parameters[0] === 'batch' ? `${JSON.stringify({id: 'a', html: page, url: 'http://192.0.2.1/'})}\n` : 'Words.';
	const {status, stderr} = run(home, parameters, input);
	// Each does its work; only a feed cannot be added offline.
	expect(status).toBe(parameters.includes('--offline') ? 1 : 0);
	expect(stderr).not.toContain('no network');
	expect(askedIn(home)).toBe('');
});

test('reading, writing, drafts, help and leaving ask nothing of the network', async () => {
	using home = makeHome();
	writeFileSync(path.join(home.path, 'ferry.html'), page);
	await using session = new TerminalSession(process.execPath, ['--import', guard, program, 'ferry.html'], {
		home,
		columns: 100,
		rows: 30,
		environment: {WHOSAID_NETWORK_LOG: logOf(home)},
	});
	await session.waitFor(/The ferry waits[\s\S]*\d+ quotations/, 30_000);
	session.send('2jxc');
	await session.waitFor('Cited in the reply');
	session.send('3');
	await session.waitFor('[3 Actors]');
	session.send('r');
	await session.waitFor('Type your name');
	session.send(`See http://192.0.2.1/x and www.news.example.${keys.tab}Ann${keys.tab}ann@reader.example`);
	await session.waitFor('ready to review');
	session.send(`${ctrl('x')}p`);
	await session.waitFor(/p?review/i);
	session.send(keys.escape);
	await session.waitFor('draft kept');
	session.send(`${ctrl('x')}s`);
	await session.waitFor('192.0.2.1');
	session.send(keys.escape);
	await session.waitFor('Enter write');
	session.send('D');
	await session.waitFor('Drafts (1)');
	session.send('q');
	await session.waitFor(screen => !screen.includes('Drafts (1)'));
	session.send('1L');
	await session.waitFor('Type the letters of a link');
	session.send(keys.escape);
	await session.waitFor(screen => !screen.includes('Type the letters'));
	session.send('R');
	await session.waitFor('All words of the page');
	session.send('q');
	await session.waitFor(screen => !screen.includes('All words of the page'));
	session.send('?');
	await session.waitFor('type to filter');
	session.send(keys.escape);
	await session.waitFor(screen => !screen.includes('type to filter'));
	session.send('q');
	expect((await session.exit).exitCode).toBe(0);
	expect(askedIn(home)).toBe('');
});
