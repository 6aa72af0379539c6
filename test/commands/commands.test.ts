import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {CommandFlags} from '../../source/commands/command.ts';
import {commandNamed, commandTable, flagsOf, usageOf} from '../../source/commands/command-table.ts';
import {written} from '../../source/commands/flag-table.ts';
import {readConfiguration} from '../../source/configuration/configuration-file.ts';
import type {CorrectionChange, Target} from '../../source/correction/schema.ts';
import {batchLineSchema, quotesDocumentSchema} from '../../source/export/output-schema.ts';
import {openLibrary} from '../../source/library/library.ts';
import {newDraft} from '../../source/reply/draft.ts';
import {type KeyBinding, keyBindings} from '../../source/workbench/key-bindings.ts';
import {changedBindings} from '../../source/workbench/key-changes.ts';
import {articlesFolder} from '../helpers/expected.ts';
import {makeHome} from '../helpers/home.ts';
import {type Printed, settingsIn, streams} from '../helpers/streams.ts';

const talks = path.join(articlesFolder, '01-north-korea-talks.md');

type Outcome = {code: number; out: string; err: string};

async function running(
	name: string,
	words: string[],
	flags: CommandFlags = {},
	io: Printed = streams(),
	home = '/nowhere',
) {
	const run = await commandNamed(name)?.load();
	const code = await run?.({words, flags}, settingsIn(home), io);
	return {code, out: io.out(), err: io.err()} as Outcome;
}

test('a table of another language says on standard error that speakers are not attributed', async () => {
	const french = '---\nlanguage: fr\n---\n# Le pont\n\n« Le pont reste fermé », a dit la maire.\n';
	const {code, out, err} = await running('quotes', ['-'], {}, streams([french]));
	expect([code, err]).toEqual([0, 'Speakers are not attributed in French: listed are the words in quotation marks.\n']);
	expect(out).toContain('« Le pont reste fermé »');
	expect((await running('quotes', ['-'], {format: 'csv'}, streams([french]))).err).toBe('');
});

describe('corrections of the workbench', () => {
	const target: Target = {
		content: [{exact: 'words that stand nowhere', prefix: '', suffix: '', span: {start: 0, end: 24}}],
		kind: 'direct',
		via: [],
	};

	async function withCorrections(...changes: CorrectionChange[]) {
		const home = makeHome();
		const {dataDirectory} = settingsIn(home.path);
		const library = openLibrary(dataDirectory);
		const {article} = JSON.parse((await running('read', [talks], {format: 'json'})).out);
		if (!library.ok) throw new Error(library.problem.message);
		for (const [index, change] of changes.entries())
			library.value.keepCorrection({id: String(index), article: article.id, at: '2026-03-03T10:00:00Z', change});
		library.value.close();
		return home;
	}

	test('quotes and actors show them, and JSON keeps its form', async () => {
		using home = await withCorrections({
			type: 'actors-merged',
			into: {name: 'Stephen Biegun', kind: 'person'},
			from: {name: 'Mike Pompeo', kind: 'person'},
		});
		const {code, out, err} = await running('actors', [talks], {format: 'csv'}, streams(), home.path);
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/,Stephen Biegun,person,[^,]*Mike Pompeo/);
		const json = await running('quotes', [talks], {format: 'json'}, streams(), home.path);
		quotesDocumentSchema.parse(JSON.parse(json.out));
	});

	test('what is not found again is told on standard error, and the answer is there all the same', async () => {
		using home = await withCorrections({type: 'speaker-changed', quotation: target, speaker: 'Ada\u001b[2J'});
		const {code, out, err} = await running('quotes', [talks], {}, streams(), home.path);
		expect(code).toBe(0);
		expect(out).toContain('Choe Son Hui');
		expect(err).toContain('was not found again: speaker of “words that stand nowhere”');
		expect(err).not.toContain('\u001b');
	});
});

describe('read', () => {
	test('prints the article as text', async () => {
		const {code, out, err} = await running('read', [talks]);
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^North Korea weighs walking away/);
	});

	test('wraps it on a terminal', async () => {
		const {out} = await running('read', [talks], {}, streams([], 40));
		expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(40);
	});

	test('reads standard input', async () => {
		const {out} = await running(
			'read',
			['-'],
			{format: 'json'},
			streams(['A short title\n\nA longer ', 'paragraph ends here.\n']),
		);
		expect(JSON.parse(out).article).toMatchObject({headline: 'A short title', text: 'A longer paragraph ends here.'});
	});

	test('lets nothing hostile through', async () => {
		const {out} = await running(
			'read',
			['-'],
			{},
			streams(['Title \u001b[2J\n\nWords \u001b]0;x\u0007 and \u202e more.\n'], 80),
		);
		expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	});

	test('says when there is no such file', async () => {
		const {code, out, err} = await running('read', ['/nowhere/at-all']);
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(/^whosaid: There is no file \/nowhere\/at-all\.\n.+\n$/);
	});
});

describe('wrong usage', () => {
	test.each<[string, string[], CommandFlags]>([
		['read', [talks], {format: 'pdf'}],
		['read', [talks, talks], {}],
		['quotes', [talks], {kind: 'loud'}],
		['actors', [talks], {format: 'markdown'}],
		['drafts', ['burn'], {}],
		['drafts', ['show'], {}],
		['drafts', ['list', 'x'], {}],
		['batch', ['file'], {}],
		['batch', [], {jobs: 0}],
		['batch', [], {jobs: 1.5}],
		['schema', [], {}],
		['schema', ['toString'], {}],
		['keys', ['x'], {}],
		['help', ['nothing'], {}],
		['completion', [], {}],
		['completion', ['ksh'], {}],
	])('%s %j %j', async (name, words, flags) => {
		const {code, out, err} = await running(name, words, flags);
		expect([code, out]).toEqual([2, '']);
		expect(err.trimEnd().split('\n')).toHaveLength(2);
	});
});

describe('quotes', () => {
	test('prints JSON by its schema, each span with its words', async () => {
		const {out} = await running('quotes', [talks], {format: 'json'});
		const {article, quotations} = quotesDocumentSchema.parse(JSON.parse(out));
		expect(quotations.length).toBeGreaterThanOrEqual(10);
		for (const {content} of quotations)
			for (const {start, end, text} of content) expect(article.text.slice(start, end)).toBe(text);
	});

	test('keeps to the speaker, by any of the names, and the kind', async () => {
		const {out} = await running('quotes', [talks], {format: 'json', speaker: 'choe', kind: 'direct'});
		const {quotations} = quotesDocumentSchema.parse(JSON.parse(out));
		expect(quotations.length).toBeGreaterThan(0);
		expect(new Set(quotations.map(({kind, speaker}) => `${kind} ${speaker?.name}`))).toEqual(
			new Set(['direct Choe Son Hui']),
		);
	});

	test('a table of nothing says on standard error who is quoted', async () => {
		const {out, err} = await running('quotes', [talks], {speaker: 'Nobody'});
		expect(out.trim().split('\n')).toHaveLength(1);
		expect(err).toMatch(/^None of its \d+ quotations is that\. Those quoted: Choe Son Hui, .*Stephen Biegun\.\n$/);
		expect((await running('quotes', [talks], {speaker: 'Nobody', format: 'json'})).err).toBe('');
		const quiet = await running('quotes', ['-'], {}, streams(['The bridge is open.\n\nIt was shut for a year.\n']));
		expect(quiet.err).toBe('Nobody is quoted in this article.\n');
	});

	test.each(['table', 'csv', 'markdown', 'jsonld'])('as %s has the words', async format => {
		expect((await running('quotes', [talks], {format})).out).toContain('gangster-like');
	});
});

describe('actors', () => {
	test.each(['table', 'csv', 'json'])('as %s', async format => {
		expect((await running('actors', [talks], {format})).out).toContain('Stephen Biegun');
	});
});

describe('batch', () => {
	const text = '“We will wait,” Ada Quill said.\n\nShe left.\u2028';
	const lines = [
		JSON.stringify({id: 'one', text}),
		JSON.stringify({
			id: 'two',
			html: '<h1>Waiting</h1><p>“We will wait,” <a href="/q">Ada Quill</a> said.</p>',
			url: 'https://a.example/b',
		}),
		'{"id": "none", "html": "<p>"}',
		'not json',
		'{"text": "no id"}',
		'{"id": "five"}',
		'[]',
		'{"id": 7, "text": ""}',
	];

	test('answers every line in order', async () => {
		const {code, out} = await running('batch', [], {}, streams([lines.join('\n')]));
		const answers = out
			.trimEnd()
			.split('\n')
			.map(line => batchLineSchema.parse(JSON.parse(line)));
		expect(code).toBe(0);
		expect(answers.map(answer => [answer.id, 'error' in answer ? answer.error.code : 'answered'])).toEqual([
			['one', 'answered'],
			['two', 'answered'],
			['none', 'empty'],
			[null, 'not-json'],
			[null, 'no-id'],
			['five', 'no-text'],
			[null, 'no-id'],
			['7', 'answered'],
		]);
	});

	test('takes a page with its address', async () => {
		const {out} = await running('batch', [], {}, streams([`${lines[1]}\n`]));
		const answer = JSON.parse(out);
		expect(answer.article).toMatchObject({
			headline: 'Waiting',
			text: '“We will wait,” Ada Quill said.',
			url: 'https://a.example/b',
			links: [{href: 'https://a.example/q'}],
			origin: {kind: 'stdin', location: '-'},
		});
		expect(answer.quotations[0]).toMatchObject({kind: 'direct', speaker: 'Ada Quill'});
	});

	test('takes the text to the letter', async () => {
		const {out} = await running('batch', [], {}, streams([`${lines[0]}\n`]));
		const answer = JSON.parse(out);
		expect(answer.article).toMatchObject({text, headline: '', blocks: [{span: {start: 0}}, {}]});
		expect(answer.quotations[0]).toMatchObject({kind: 'direct', start: 0, speaker: 'Ada Quill', via: []});
	});
});

describe('drafts', () => {
	test('are listed, shown and removed', async () => {
		using home = makeHome();
		const opened = openLibrary(home.path);
		if (!opened.ok) throw new Error(opened.problem.message);
		const draft = newDraft('a1', 'd-1', '2024-01-01T00:00:00.000Z');
		opened.value.saveDraft({...draft, fields: {...draft.fields, comment: 'I disagree.\u001b[2J'}}, new Date(0));
		opened.value.close();
		const drafts = (words: string[], flags = {}) => running('drafts', words, flags, streams(), home.path);
		const listed = await drafts([]);
		expect(listed.out).toMatch(/d-1 +writing +1970-01-01 00:00 .*I disagree\.$/m);
		expect(JSON.parse((await drafts(['list'], {format: 'json'})).out).drafts).toHaveLength(1);
		expect((await drafts(['show', 'd'])).out).toContain('\nI disagree.\n');
		expect(JSON.parse((await drafts(['show', 'd-1'], {format: 'json'})).out).draft.id).toBe('d-1');
		expect((await drafts(['remove', 'other'])).code).toBe(1);
		expect((await drafts(['remove', 'd-1'])).code).toBe(0);
		expect((await drafts([])).err).toBe('No drafts are kept.\n');
	});
});

describe('what the program says of itself', () => {
	test.each(['article', 'analysis', 'draft', 'batch'])('the schema of %s', async name => {
		const schema = JSON.parse((await running('schema', [name])).out);
		expect(schema.$schema).toContain('json-schema.org');
		expect(schema.title).toContain('whosaid');
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
