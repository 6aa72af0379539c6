import {mkdir, mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {articleSchema} from '../../source/article/schema.ts';
import {bundledArticles, defaultArticlePath} from '../../source/reading/bundled-articles.ts';
import {openArticle} from '../../source/reading/open-location.ts';
import {preparedArticle} from '../../source/reading/prepared-article.ts';
import {readArticle} from '../../source/reading/read-article.ts';
import {largestSource} from '../../source/reading/source-size.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'whosaid-reading-'));
	await writeFile(path.join(folder, 'story.txt'), 'A headline\n\nWords of it.\n');
	await mkdir(path.join(folder, 'inner'));
	await writeFile(path.join(folder, 'large.txt'), 'words');
	await truncate(path.join(folder, 'large.txt'), largestSource + 1);
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function* input(...chunks: (string | Uint8Array)[]) {
	yield* chunks;
}

test('a file is opened by its path', async () => {
	const location = path.join(folder, 'story.txt');
	expect(await openArticle(location, input())).toMatchObject({
		ok: true,
		value: {article: {headline: 'A headline', text: 'Words of it.', origin: {kind: 'file', location}}},
	});
});

test('"-" is standard input, in whatever pieces it comes', async () => {
	const bytes = Buffer.from('A headline\n\n“Café,” she said.\n');
	const opened = await openArticle('-', input(bytes.subarray(0, 20), bytes.subarray(20)));
	expect(opened).toMatchObject({value: {article: {text: '“Café,” she said.', origin: {kind: 'stdin', location: '-'}}}});
});

test('without a location the first bundled article opens', async () => {
	const [first] = await bundledArticles();
	expect(first?.path).toBe(await defaultArticlePath());
	expect(first?.headline).toContain('North Korea');
	const opened = await openArticle(undefined, input());
	expect(opened).toMatchObject({
		value: {
			article: {headline: first?.headline, origin: {kind: 'bundled', location: `articles/${first?.slug}.md`}},
		},
	});
});

test('every bundled article can be opened, and no two are taken for one', async () => {
	const opened = await Promise.all((await bundledArticles()).map(({path: file}) => openArticle(file, input())));
	const articles = opened.map(read => articleSchema.parse(read.ok ? read.value.article : undefined));
	expect(articles.length).toBeGreaterThanOrEqual(5);
	expect(new Set(articles.map(({id}) => id)).size).toBe(articles.length);
	for (const {text, blocks} of articles)
		expect(blocks.map(({span}) => text.slice(span.start, span.end)).join('\n\n')).toBe(text);
});

describe('what cannot be opened says why and what to do', () => {
	test.each([
		['nothing.txt', 'no-such-file'],
		['story.txt/deeper', 'no-such-file'],
		['inner', 'is-directory'],
		['large.txt', 'too-large'],
	])('%s', async (name, code) => {
		const opened = await openArticle(path.join(folder, name), input());
		expect(opened).toMatchObject({ok: false, problem: {code, nextStep: expect.stringMatching(/\.$/)}});
	});

	test.each([
		['news.example', 'https://news.example'],
		['www.news.example/2026/ferry.html', 'https://www.news.example/2026/ferry.html'],
		['news.example:8080/a?b=c', 'https://news.example:8080/a?b=c'],
		['news.example\u001b[2J', undefined],
		['story.md', undefined],
		['inner/news.txt', undefined],
		['./news.example', undefined],
		['no.such/../file', 'https://no.such/../file'],
	])('a location that is no file but could be an address is given as one: %j', async (location, address) => {
		const opened = await openArticle(location, input());
		const step = opened.ok ? '' : opened.problem.nextStep;
		if (address === undefined) expect(step).toMatch(/^Check the path/);
		else expect(step).toBe(`If it is a web address, write ${address}.`);
	});

	test('an input without end stops at the limit', async () => {
		const chunk = new Uint8Array(1024 * 1024).fill(97);
		let taken = 0;
		async function* endless() {
			for (;;) {
				taken++;
				yield chunk;
			}
		}
		expect(await openArticle('-', endless())).toMatchObject({problem: {code: 'too-large'}});
		expect(taken).toBe(17);
	});

	test('a name that would steer the terminal is shown without that', async () => {
		const opened = await openArticle('/nowhere/\u001b[2J\u202estory', input());
		expect(opened).toMatchObject({problem: {message: 'There is no file /nowhere/story.'}});
	});
});

test('a bundled article that the build has read is the one its Markdown gives', async () => {
	for (const {path: source} of await bundledArticles()) {
		const bytes = await readFile(source);
		const location = `articles/${path.basename(source)}`;
		const prepared = await preparedArticle(location, bytes);
		const read = await readArticle({bytes}, {kind: 'bundled', location});
		expect(prepared).toEqual(read.ok ? read.value : undefined);
		expect(await preparedArticle(location, Buffer.concat([bytes, Buffer.from('\n\nMore.')]))).toBeUndefined();
	}
});
