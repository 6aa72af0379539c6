import fc from 'fast-check';
import {expect, test} from 'vitest';
import {articleMarkdown} from '../../source/export/article-markdown.ts';
import {readArticle} from '../../source/reading/read-article.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';
import {bundledArticles} from '../helpers/expected.ts';

const origin = {kind: 'file', location: 'story.md'} as const;

async function readAgain(markdown: string) {
	const read = await readArticle({text: markdown}, origin);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

test.each(bundledArticles())('$slug is the same article when written and read again', async ({source}) => {
	const article = await readAgain(source);
	expect(await readAgain(articleMarkdown(article))).toEqual(article);
});

test('words that look like Markdown stay words', async () => {
	const sign = fc.constantFrom(...'#*_-+=>|`~[](){}!<&\\1.: ab', 'http://a.b/c_d', 'www.a.b', '&amp;');
	const words = fc
		.array(sign, {minLength: 1, maxLength: 12})
		.map(signs => `w${signs.join('').replace(/\s+/g, ' ').trim()}w`);
	await fc.assert(
		fc.asyncProperty(words, async text => {
			const article = {
				...awkwardArticle,
				text,
				blocks: [{kind: 'paragraph' as const, span: {start: 0, end: text.length}}],
			};
			expect((await readAgain(articleMarkdown(article))).text).toBe(text);
		}),
		{numRuns: 60},
	);
});
