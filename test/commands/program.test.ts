import {spawnSync} from 'node:child_process';
import {globSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {makeHome} from '../helpers/home.ts';

const root = path.join(import.meta.dirname, '../..');
const launch = path.join(root, 'dist/launch.js');
const deaths = path.join(root, 'test/helpers/dying-threads.ts');

function program(parameters: string[], input = '') {
	using home = makeHome();
	const {status, stdout, stderr} = spawnSync(process.execPath, [launch, ...parameters], {
		env: home.environment,
		cwd: home.path,
		encoding: 'utf8',
		input,
	});
	return {status, stdout, stderr};
}

describe('the built program', () => {
	test('tells its version', () => {
		const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(program(['--version'])).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
	});

	test('prints the bundled article where there is no terminal', () => {
		const {status, stdout, stderr} = program([]);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/^North Korea/);
	});

	test('reads a file from standard input', () => {
		expect(program(['-'], 'A title\n\nWords of a paragraph.\n').stdout).toBe('A title\n\nWords of a paragraph.\n');
	});

	test.each([
		[['--comment-file', '-', '--cite', 'q1']],
		[['--cite', 'q1', '--comment-file', '-']],
		[['--comment-file=-', '--cite', 'q1']],
	])('takes a comment from standard input with %j', flags => {
		using home = makeHome();
		const article = path.join(home.path, 'story.txt');
		writeFileSync(article, 'A title\n\n“We will wait,” Ada Quill said.\n');
		const parameters = ['reply', article, ...flags, '--name', 'A', '--email', 'a@b.example', '--export', 'out.txt'];
		const {status, stderr} = spawnSync(process.execPath, [launch, ...parameters], {
			env: home.environment,
			cwd: home.path,
			encoding: 'utf8',
			input: 'I doubt it.\n',
		});
		expect([status, stderr]).toEqual([0, expect.not.stringContaining('!')]);
		expect(readFileSync(path.join(home.path, 'out.txt'), 'utf8')).toMatch(/We will wait[\s\S]*I doubt it\./);
	});

	test('--plain ends with who said what', () => {
		expect(program(['--plain', '-'], 'A title\n\n“We will wait,” Ada Quill said.\n').stdout).toMatch(
			/Who said what:\n\n1\. .*Ada Quill.*“We will wait,”\n$/,
		);
	});

	test.each([
		[['--nonsense'], 'There is no flag --nonsense.'],
		[['--no-nonsense'], 'There is no flag --no-nonsense.'],
		[['keys', '--jobs', '2'], 'There is no flag --jobs for "keys".'],
		[['--format', 'json'], 'There is no flag --format for the workbench.'],
		[['--width', 'wide'], '--width is a whole number'],
		[['one.md', 'two.md'], 'One article can be opened at a time'],
		[['read', '--format', 'json', '--format', 'text'], 'can only be set once'],
	])('%j is wrong usage', (parameters, message) => {
		const {status, stdout, stderr} = program(parameters);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(message);
		expect(stderr.trimEnd().split('\n')).toHaveLength(2);
	});

	test('prints UTF-8 whatever the locale says', () => {
		using home = makeHome();
		const environment = {...home.environment, LANG: 'C', LC_ALL: 'C'};
		const {stdout} = spawnSync(process.execPath, [launch, 'read', '-'], {
			env: environment,
			input: 'A title\n\n“Ja,” sagte Zoë 橋.\n',
		});
		expect(new TextDecoder('utf-8', {fatal: true}).decode(stdout)).toContain('“Ja,” sagte Zoë 橋.');
	});

	test('leaves nothing in the home of the reader but its data directory', () => {
		using home = makeHome();
		const run = () =>
			spawnSync(process.execPath, [launch, 'quotes', '-'], {env: home.environment, input: '“Yes,” she said.'});
		run();
		expect(run().status).toBe(0);
		const left = readdirSync(home.path, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
		expect(left.length).toBeGreaterThan(0);
		for (const {parentPath} of left)
			expect(path.relative(home.path, parentPath)).toMatch(/^\.local\/share\/whosaid\/compiled\/v/);
	});

	// Node's own routines that make folders never come back from there.
	test.skipIf(process.platform !== 'linux').each([
		['XDG_DATA_HOME', 1, /^whosaid: The library was not opened \(\/proc\/none\/whosaid\/whosaid\.db\).*\n.+\n$/],
		['XDG_CONFIG_HOME', 0, /^No drafts are kept\.\n$/],
		['XDG_CACHE_HOME', 0, /^No drafts are kept\.\n$/],
	])('does not wait for a folder under /proc (%s)', (variable, status, stderr) => {
		using home = makeHome();
		const env = {...home.environment, [variable]: '/proc/none'};
		const run = spawnSync(process.execPath, [launch, 'drafts'], {env, encoding: 'utf8', timeout: 20_000});
		expect(run.status).toBe(status);
		expect(run.stderr).toMatch(stderr);
	});

	test.skipIf(process.platform === 'win32').each([
		['a reader that has had enough', 'batch --jobs 1 < many | head -n 1', 0, /^\{"id"/, /^$/],
		['standard output closed', 'read - < words >&-', 0, /^$/, /^$/],
		['standard error closed', 'read - < words 2>&-', 0, /^A title/, /^$/],
		[
			'a full disk',
			'read - < words > /dev/full',
			1,
			/^$/,
			/^whosaid: standard output takes nothing more \(ENOSPC\)\.\n.+\n$/,
		],
	])('ends in order with %s', (_, line, status, out, err) => {
		using home = makeHome();
		writeFileSync(path.join(home.path, 'words'), 'A title\n\nWords of a paragraph.\n');
		const batchLine = `${JSON.stringify({id: 'x', text: '“No,” she said. '.repeat(200)})}\n`;
		writeFileSync(path.join(home.path, 'many'), batchLine.repeat(60));
		const command = `set -o pipefail; "${process.execPath}" "${launch}" ${line}`;
		const ended = spawnSync('bash', ['-c', command], {env: home.environment, cwd: home.path, encoding: 'utf8'});
		expect([ended.status, ended.stdout.slice(0, 50), ended.stderr]).toEqual([
			status,
			expect.stringMatching(out),
			expect.stringMatching(err),
		]);
	});

	test('a file that is not there has failed, and the bundled article is not shown for it', () => {
		const {status, stdout, stderr} = program(['./quotse.txt']);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain('There is no file');
	});

	test('a slip of a command with its article is taken for one', () => {
		const {status, stderr} = program(['quots', 'story.txt']);
		expect(status).toBe(2);
		expect(stderr).toBe('whosaid: There is no file and no command quots.\nDid you mean whosaid quotes?\n');
	});

	test('drafts opens the library without a warning', () => {
		expect(program(['drafts'])).toEqual({status: 0, stdout: '', stderr: 'No drafts are kept.\n'});
	});

	test('threads answer in the order of the lines', () => {
		const lines = Array.from({length: 20}, (_, i) =>
			JSON.stringify({id: `${i}`, text: '“No,” she said. '.repeat(20 - i)}),
		);
		const {stdout} = program(['batch', '--jobs', '2'], lines.join('\n'));
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line).id),
		).toEqual(lines.map((_, i) => `${i}`));
	});

	test('a line that kills its thread is answered with an error, those that were with it with theirs', () => {
		using home = makeHome();
		const lines = Array.from({length: 24}, (_, i) =>
			JSON.stringify({id: `${i}`, text: i % 7 === 3 ? 'This kills its thread.' : '“No,” she said.'}),
		);
		const {status, stdout} = spawnSync(process.execPath, [launch, 'batch', '--jobs', '2'], {
			env: {...home.environment, NODE_OPTIONS: `--import=${pathToFileURL(deaths).href}`},
			encoding: 'utf8',
			input: lines.join('\n'),
		});
		const answers = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		expect([status, answers.map(({id, error}) => [id, error?.code ?? 'answered'])]).toEqual([
			0,
			lines.map((_, i) => [`${i}`, i % 7 === 3 ? 'fault' : 'answered']),
		]);
	});

	test('the engine is kept as a run left it, and lists the same from there', () => {
		using home = makeHome();
		const list = () => {
			const parameters = [launch, 'quotes', '-', '--format', 'json'];
			const input = 'A title\n\n“We will wait,” Ada Quill said.\n';
			return spawnSync(process.execPath, parameters, {env: home.environment, encoding: 'utf8', input});
		};
		const kept = () =>
			globSync('.local/share/whosaid/compiled/*/code-*', {cwd: home.path}).map(name => [
				name,
				statSync(path.join(home.path, name)).ino,
			]);
		const first = list();
		expect([first.status, first.stderr]).toEqual([0, '']);
		expect(JSON.parse(first.stdout).quotations).toHaveLength(1);
		const [one, ...others] = kept();
		expect([one, others]).toEqual([[expect.stringContaining('.script.js'), expect.any(Number)], []]);
		expect(list()).toMatchObject({status: 0, stderr: '', stdout: first.stdout});
		expect(kept()).toEqual([one]);
	});
});
