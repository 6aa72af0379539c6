import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {articleSchema} from '../../../source/article/schema.ts';
import {readOpened} from '../../../source/reading/read-article.ts';

const folder = join(import.meta.dirname, '../../pages');

/** What a careful reader takes from each page, beside it: `expected.json` has the article's words and no offsets. */
const slugs = readdirSync(folder).sort();

async function open(slug: string) {
	const bytes = readFileSync(join(folder, slug, 'source.html'));
	const read = await readOpened({bytes}, {kind: 'file', location: `${slug}.html`});
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

/** The article in words: what `expected.json` states. */
async function described(slug: string) {
	const {article, page} = await open(slug);
	const {headline, byline, outlet, publishedAt, language, url, dateline, text, blocks, links, captions} = article;
	const words = ({start, end}: {start: number; end: number}): string => text.slice(start, end);
	return {
		headline,
		byline,
		...(outlet && {outlet}),
		...(publishedAt && {publishedAt}),
		language,
		...(url && {url}),
		...(dateline && {dateline}),
		blocks: blocks.map(({kind, span}) => `${kind}: ${words(span)}`),
		links: links.map(({span, href}) => `${words(span)} → ${href}`),
		captions: captions.map(caption => `${caption.afterBlock}: ${caption.text}`),
		...(article.replyForm && {form: article.replyForm.fields.map(({name}) => name)}),
		...(page?.doubt && {doubt: page.doubt}),
		...(page?.nextPage && {nextPage: page.nextPage}),
		feeds: page?.feeds.map(({url: feed}) => feed),
	};
}

describe('a page written for a case', () => {
	test.each(slugs)('%s', async slug => {
		const expected: unknown = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'));
		expect(await described(slug)).toEqual(expected);
	});

	test.each(slugs)(
		'%s keeps the contract of the article, and all words of the page are in its raw text',
		async slug => {
			const {article, page} = await open(slug);
			const {text, blocks, links} = articleSchema.parse(article);
			expect(blocks.map(({span}) => text.slice(span.start, span.end)).join('\n\n')).toBe(text);
			for (const {span} of links) expect(text.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/s);
			const raw = page?.rawText.split(/[\s“”]+/) ?? [];
			const missing = text.split(/[\s“”|]+/).filter(word => !raw.includes(word));
			expect(missing).toEqual([]);
		},
	);
});
