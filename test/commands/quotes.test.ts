import {describe, expect, test} from 'vitest';
import type {CorrectionChange, Target} from '../../source/correction/schema.ts';
import {quotesDocumentSchema} from '../../source/export/output-schema.ts';
import {openLibrary} from '../../source/library/library.ts';
import {makeHome} from '../helpers/home.ts';
import {running, talks} from '../helpers/run-command.ts';
import {settingsIn, streams} from '../helpers/streams.ts';

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
		expect(err).toMatch(/^Of its \d+ quotations none is that\. Those quoted: Choe Son Hui, .*Stephen Biegun\.\n$/);
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
