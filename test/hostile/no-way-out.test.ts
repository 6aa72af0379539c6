import {existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {describe, expect, test, vi} from 'vitest';
import {openLetter} from '../../source/effects/send-letter.ts';
import {writeTextFile} from '../../source/effects/write-file.ts';
import {exportReply} from '../../source/export/reply-export.ts';
import {draftCopies} from '../../source/library/draft-copies.ts';
import {openLibrary} from '../../source/library/library.ts';
import {emptyHistory, newDraft} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {ctrl, keys} from '../helpers/keys.ts';
import {startProgram} from '../helpers/program.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

vi.setConfig({testTimeout: 60_000});

const source = path.join(import.meta.dirname, '../../source');

/** What a shell would run, in each of the ways of a shell. */
const trap = '"; touch PWNED; $(touch PWNED) `touch PWNED` \' | touch PWNED; && touch PWNED';

/** Programs of these names that write down how they were called and what came in, and the folder to put before PATH. */
function standIns(
	home: Home,
	...names: string[]
): {folder: string; called: (name: string) => string; given: (name: string) => string} {
	const folder = path.join(home.path, 'stand-ins');
	mkdirSync(folder);
	const note = (name: string, what: string) => path.join(folder, `${name}.${what}`);
	for (const name of names) {
		const script = `#!/bin/sh\n[ -t 0 ] || cat > "${note(name, 'given')}"\nprintf '%s\\n' "$#" "$@" > "${note(name, 'part')}" && mv "${note(name, 'part')}" "${note(name, 'called')}"\n`;
		writeFileSync(path.join(folder, name), script, {mode: 0o755});
	}
	const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
	return {folder, called: name => read(note(name, 'called')), given: name => read(note(name, 'given'))};
}

const trapped = (home: Home): string[] => globSync('**/*PWNED*', {cwd: home.path});

describe('a shell', () => {
	test('is asked by one file alone, for a command that the reader typed', () => {
		const files = globSync('**/*.{ts,tsx}', {cwd: source});
		const text = (file: string) => readFileSync(path.join(source, file), 'utf8');
		const starting = files.filter(file => text(file).includes('child_process'));
		expect(starting.length).toBeGreaterThan(4);
		expect(starting.filter(file => /import \{(?!spawn\})[^}]*\} from 'node:child_process'/.test(text(file)))).toEqual(
			[],
		);
		expect(starting.filter(file => /\bshell\b\s*:/.test(text(file)))).toEqual([path.join('effects', 'pipe-text.ts')]);
	});

	test('gets no word of a hostile article by pipe, clipboard, browser, editor or file', async () => {
		using home = makeHome();
		const {folder, called, given} = standIns(home, 'xclip', 'browser', 'editor');
		const url = 'http://news.example/a;touch$IFS@PWNED?$(touch%20PWNED)&`touch`';
		const article = `---\nheadline: ${JSON.stringify(`../../../etc/passwd ${trap}`)}\nurl: ${JSON.stringify(url)}\n---\n\nThe harbour ${trap.replaceAll('`', '\\`')} closes.\n`;
		writeFileSync(path.join(home.path, 'trap.md'), article);
		const directory = path.join(home.path, 'deep', 'down', 'here');
		mkdirSync(directory, {recursive: true});
		await using session = startProgram([path.join(home.path, 'trap.md')], {
			home,
			columns: 110,
			rows: 30,
			directory,
			environment: {
				PATH: `${folder}:${process.env['PATH']}`,
				DISPLAY: ':9',
				BROWSER: 'browser',
				EDITOR: 'editor',
				SHELL: '/bin/sh',
			},
		});
		await session.waitFor(/touch PWNED[\s\S]*(quotation|closes)/);
		session.send('|');
		await session.waitFor('to command:');
		session.send(`cat > piped${keys.enter}`);
		await session.waitFor('Enter returns');
		session.send(keys.enter);
		await session.waitFor('is done');
		expect(readFileSync(path.join(directory, 'piped'), 'utf8')).toContain('$(touch PWNED) `touch PWNED`');

		session.send(`v${'l'.repeat(12)}`);
		session.send('y');
		await session.waitFor('Copied');
		expect(called('xclip')).toBe('2\n-selection\nclipboard\n');
		expect(given('xclip')).toContain('touch PWNED');

		session.send('o');
		await session.waitFor('news.example');
		session.send(keys.enter);
		await vi.waitFor(() => expect(called('browser')).toBe(`1\n${new URL(url).href}\n`), {timeout: 10_000});

		session.send('w');
		await session.waitFor('to a file as');
		session.send(keys.enter);
		await session.waitFor(/Write to file: etc-passwd-touch-pwned[a-z-]*\.txt/);
		session.send(keys.enter);
		await session.waitFor('Written to');

		session.send('r');
		await session.waitFor('Esc leave');
		session.send(trap);
		await session.waitFor('draft kept');
		session.send(`${ctrl('x')}e`);
		await vi.waitFor(() => expect(called('editor')).toMatch(/^1\n\/.*\/reply\.txt\n$/), {timeout: 10_000});
		await session.waitFor('Esc leave');
		session.signal('SIGTERM');
		await session.exit;
		expect(trapped(home)).toEqual([]);
		expect(readdirSync(directory).toSorted()).toEqual([fileIn(directory), 'piped'].toSorted());
	});

	test('gets no word of a letter: the mail program is given one address', async () => {
		using home = makeHome();
		const {folder, called} = standIns(home, 'xdg-open');
		const draft = draftOf(`Words ${trap}`);
		const around = {
			rules: {
				environment: {...home.environment, PATH: `${folder}:${process.env['PATH']}`},
				offline: false,
				allowPrivate: false,
			},
			keep: () => ({ok: true, value: undefined}) as const,
			now: () => new Date(),
		};
		const sent = await openLetter(
			{article: {...smallArticle(), headline: trap}, draft, to: `a@news.example?cc=b@x.example&${trap}`},
			around,
		);
		expect(sent.ok).toBe(true);
		expect(called('xdg-open')).toMatch(/^1\nmailto:[!-~]+\n$/);
		expect(trapped(home)).toEqual([]);
	});
});

const fileIn = (directory: string): string => readdirSync(directory).find(name => name.endsWith('.txt')) ?? '';

const draftOf = (comment: string, id = 'd1'): Draft => {
	const draft = newDraft('small', id, '2026-03-02T08:00:00Z');
	return {...draft, fields: {comment, name: `Ann ${trap}`, email: 'ann@reader.example', website: ''}};
};

describe('files', () => {
	test.each([
		['../../etc/passwd', 'etc-passwd.txt'],
		['/etc/passwd', 'etc-passwd.txt'],
		['..\\..\\windows\\system32', 'windows-system32.txt'],
		['~/.ssh/authorized_keys', 'ssh-authorized-keys.txt'],
		['..', 'article.txt'],
		['a\u0000b\n../c', 'a-b-c.txt'],
		['橋の話', 'article.txt'],
		['-rf --help', 'rf-help.txt'],
		['x'.repeat(5000), `${'x'.repeat(40)}.txt`],
	])('of an article headed %j are proposed without a folder', (headline, proposed) => {
		const workbench = new Workbench(80, 24, {...smallArticle(), headline});
		workbench.type('w').act({type: 'menu-chosen', value: 'txt'});
		expect(workbench.state.overlay).toMatchObject({kind: 'prompt', editor: {text: proposed}});
	});

	test('are written where the reader said and replace nothing unasked', async () => {
		using home = makeHome();
		const file = path.join(home.path, 'kept.txt');
		writeFileSync(file, 'kept');
		expect(await writeTextFile(file, 'other', false)).toEqual({kind: 'exists'});
		expect(readFileSync(file, 'utf8')).toBe('kept');
	});

	test('of drafts stay in the folder of the library, whatever the draft is called', () => {
		using home = makeHome();
		const folder = path.join(home.path, 'data');
		const kept = {headline: '', cursor: 0, history: emptyHistory, savedAt: '2026-03-02T08:00:00Z', left: false};
		draftCopies(folder).write({...kept, draft: draftOf('x', '../../escaped/../x')});
		expect(readdirSync(home.path)).not.toContain('escaped');
		expect(readdirSync(folder)).toEqual(['draft-______escaped____x.json']);
	});
});

describe('HTML', () => {
	const attacks = [
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'</p></blockquote><svg onload=alert(1)>',
		'"><iframe srcdoc="<script>alert(1)</script>">',
		'<a href="javascript:alert(1)">x</a>',
		'javascript:alert(1)',
		'https://a.example/"onmouseover="alert(1)',
		"https://a.example/'onmouseover='alert(1)",
		'http://a.example/<script>alert(1)</script>',
		'data:text/html,<script>alert(1)</script>',
		'</title><script>alert(1)</script>',
		'<!--><script>alert(1)</script>-->',
		'<style>@import "javascript:alert(1)"</style>',
		'&lt;script&gt;alert(1)&lt;/script&gt;',
		'&#60;script&#62;',
		'\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
	];
	const allowed = new Set(['html', 'head', 'body', 'meta', 'title', 'p', 'a', 'br', 'blockquote', 'cite']);
	const attributes = new Set(['charset', 'href', 'cite']);

	function* elements(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
		if ('tagName' in node) yield node;
		if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
	}

	test.each(attacks)('with %j in every field holds no script, no handler, no address that runs', attack => {
		const comment = `> ${attack}\n> — ${attack}\n\n${attack}\n${attacks.join(' ')}\n\n> “${attack}”\n> ${attack}`;
		const draft = {...draftOf(comment), fields: {comment, name: attack, email: attack, website: attack}};
		for (const url of [attack, 'https://post.example/a"onload="x']) {
			const article = {...smallArticle(), headline: attack, outlet: attack, byline: [attack], url};
			const html = exportReply(draft, article, 'html', {includePersonal: true});
			for (const {tagName, attrs} of elements(parse(html))) {
				expect(allowed).toContain(tagName);
				for (const {name, value} of attrs) {
					expect(attributes).toContain(name);
					if (name !== 'charset') expect(value).toMatch(/^(?:https?|ftp|mailto):/);
				}
			}
		}
	});
});

describe('SQL', () => {
	test('is made of constant words: values go in by their places', () => {
		const verb = /\b(?:SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|ALTER|DROP|WHERE|ORDER BY)\b/;
		const made = globSync('library/*.ts', {cwd: source}).flatMap(file =>
			[...readFileSync(path.join(source, file), 'utf8').matchAll(/`[^`]*`/g)].flatMap(([text]) =>
				verb.test(text) ? [...text.matchAll(/\$\{(\w[\w.]*)\}/g)].map(([, name]) => name ?? '') : [],
			),
		);
		// Numbers of ours, and the columns of one query that two sentences end.
		expect([...new Set(made)].toSorted()).toEqual(['draftColumns', 'migrations.length', 'savePatience']);
	});

	test.each(["'; DROP TABLE drafts; --", '" OR 1=1 --', "x' OR 'a'='a", '%', '_', '\u0000', "'||(SELECT 1)||'"])(
		'%j is a value everywhere',
		hostile => {
			using home = makeHome();
			const library = openLibrary(home.path);
			if (!library.ok) throw new Error(library.problem.message);
			const {value} = library;
			const now = new Date('2026-03-02T08:00:00Z');
			expect(value.keepArticle({...smallArticle(), id: hostile, headline: hostile}).ok).toBe(true);
			expect(value.saveDraft({...draftOf('other'), article: 'other'}, now).ok).toBe(true);
			expect(value.saveDraft({...draftOf(hostile, hostile), article: hostile}, now).ok).toBe(true);
			expect(value.feeds.add(hostile, hostile)).toEqual({ok: true, value: true});
			expect(value.feeds.markRead(hostile, hostile).ok).toBe(true);
			expect(value.pages.page(hostile)).toEqual({ok: true, value: undefined});
			expect(value.latestDraft(hostile)).toMatchObject({
				ok: true,
				value: {draft: {id: hostile, fields: {comment: hostile}}},
			});
			expect(value.removeDraft(hostile)).toEqual({ok: true, value: true});
			expect(value.feeds.remove(hostile)).toEqual({ok: true, value: true});
			expect(value.drafts()).toMatchObject({ok: true, value: [{draft: {id: 'd1'}}]});
			value.close();
		},
	);
});
