import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {articleBeginning} from '../../source/reading/article-beginning.ts';
import {openArticle} from '../../source/reading/open-location.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'whosaid-beginning-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const file = (name: string, content: string | Uint8Array): string => {
	writeFileSync(path.join(folder, name), content);
	return path.join(folder, name);
};

const paragraph =
	'The harbour café’s owner said: “We have waited long enough for an answer.” Nobody in the hall stirred.';
const long = (separator: string): string => ['A headline', ...Array(4000).fill(paragraph)].join(separator);

describe('the beginning of a long plain text', () => {
	test.each([
		['paragraphs between blank lines', long('\n\n')],
		['a byte-order mark', `\ufeff${long('\n\n')}`],
		['one paragraph, cut within a line', long(' ')],
		['two rules and a date', `A headline\n\n2 March 2026\n\n-----\n\n${long('\n\n')}`],
	])('is what the whole begins with: %s', async (name, text) => {
		const location = file(`${name}.txt`, text);
		const beginning = articleBeginning(location);
		const whole = await openArticle(location);
		if (!whole.ok || beginning === undefined) throw new Error('not read');
		const {article} = whole.value;
		expect(beginning).toMatchObject({
			headline: article.headline,
			byline: article.byline,
			language: article.language,
			origin: article.origin,
		});
		expect(beginning.publishedAt).toBe(article.publishedAt);
		expect(beginning.text.length).toBeGreaterThan(20_000);
		expect(article.text.startsWith(beginning.text)).toBe(true);
		expect(article.blocks.slice(0, beginning.blocks.length - 1)).toEqual(beginning.blocks.slice(0, -1));
	});

	test.each<[string, string | Uint8Array]>([
		['short.txt', paragraph],
		['page.html', `<!doctype html><p>${long('<p>')}`],
		['story.md', long('\n\n')],
		['feed.xml', `<rss><channel><title>${long(' ')}</title></channel></rss>`],
		['latin.txt', Buffer.from(long('\n\n'), 'latin1')],
		['letter.pdf', `%PDF-1.7 ${long('\n\n')}`],
		['blank.txt', ' \n'.repeat(300_000)],
		['word.txt', 'x'.repeat(400_000)],
	])('is not shown of anything else: %s', (name, content) => {
		expect(articleBeginning(file(name, content))).toBeUndefined();
	});

	test('is not shown of a folder or of what is not there', () => {
		expect(articleBeginning(folder)).toBeUndefined();
		expect(articleBeginning(path.join(folder, 'missing'))).toBeUndefined();
	});
});
