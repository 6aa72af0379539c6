import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/article/schema.ts';
import {readArticle} from '../../source/reading/read-article.ts';

const originAt = (location: string) => ({kind: 'file', location}) as const;

async function article(text: string, location = 'story.txt'): Promise<Article> {
	const read = await readArticle({text}, originAt(location));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const problemOf = async (source: string | Uint8Array, location = 'story.txt') => {
	const read = await readArticle(typeof source === 'string' ? {text: source} : {bytes: source}, originAt(location));
	return read.ok ? undefined : read.problem;
};

const paragraphs = ({text, blocks}: Article): string[] => blocks.map(({span}) => text.slice(span.start, span.end));

describe('plain text', () => {
	test('has a headline and paragraphs', async () => {
		const read = await article('Ferry to run on Sundays\n\nThe ferry will run.\u00a0\n\nPeople are glad.\n');
		expect(read.headline).toBe('Ferry to run on Sundays');
		expect(paragraphs(read).map(words => words.trim())).toEqual(['The ferry will run.', 'People are glad.']);
		expect(read.blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph']);
	});

	test('with lines of Windows is the same', async () => {
		const unix = 'Ferry to run\n\nThe ferry will run.\n\nPeople are glad.\n';
		expect((await article(unix.replaceAll('\n', '\r\n'))).text).toBe((await article(unix)).text);
	});
});

describe('Markdown', () => {
	const source = `---
headline: Ferry to run
byline: [Ada Quill, Ivo Lund]
outlet: The Harbour Post
date: 2024-02-03
url: https://news.example/ferry
language: en-GB
---

The ferry will run, [the port](/port) says.

## Sundays too

- From nine
- Until six

> We are glad.
`;

	test('with front matter', async () => {
		const read = await article(source, 'story.md');
		expect(read).toMatchObject({
			headline: 'Ferry to run',
			byline: ['Ada Quill', 'Ivo Lund'],
			outlet: 'The Harbour Post',
			publishedAt: '2024-02-03',
			url: 'https://news.example/ferry',
			language: 'en-GB',
		});
		expect(read.blocks.map(({kind}) => kind)).toEqual(['paragraph', 'heading', 'list-item', 'list-item', 'blockquote']);
		expect(read.text).toBe(paragraphs(read).join('\n\n'));
		expect(read.links.map(({span, href}) => [read.text.slice(span.start, span.end), href])).toEqual([
			['the port', 'https://news.example/port'],
		]);
	});

	test('names line and key of a mistake', async () => {
		expect((await problemOf('---\nheadline: A\ndate: soon\n---\n\nWords.\n', 'story.md'))?.message).toMatch(
			/line 3: "date"/,
		);
	});
});

describe('a pasted page', () => {
	const page = `Ferry to run on Sundays

Spread the love

The ferry will run, the port said on Monday.

People on the island are glad.

Leave a Reply
Your email address will not be published. Required fields are marked *
Comment *
Name *
Email *
Website
`;

	test('loses what is around the article', async () => {
		expect(paragraphs(await article(page))).toEqual([
			'The ferry will run, the port said on Monday.',
			'People on the island are glad.',
		]);
	});

	test('keeps its form, with what must be filled in', async () => {
		const fields = (await article(page)).replyForm?.fields ?? [];
		expect(fields.map(({role, required, published}) => [role, required, published])).toEqual([
			['comment', true, true],
			['author', true, true],
			['email', true, false],
			['url', false, true],
		]);
	});
});

describe('bytes', () => {
	const text = 'Título\n\n“Qué será”, dijo — y se fue.\n';
	const utf16 = (littleEndian: boolean): Uint8Array => {
		const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
		return littleEndian ? bytes : bytes.swap16();
	};

	test.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
		['UTF-16, little end first', utf16(true)],
		['UTF-16, big end first', utf16(false)],
		[
			'windows-1252',
			Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('—', '\u0097'), 'latin1'),
		],
	])('in %s', async (_, bytes) => {
		const read = await readArticle({bytes}, originAt('story.txt'));
		expect(read).toMatchObject({ok: true, value: {headline: 'Título', text: '“Qué será”, dijo — y se fue.'}});
	});

	test.each([
		['nothing', new Uint8Array(), 'empty'],
		['white space', Buffer.from(' \n\t\n'), 'empty'],
		['a PDF', Buffer.from('%PDF-1.7\n…'), 'not-text'],
		['zeros', new Uint8Array(500), 'not-text'],
		['an empty page', Buffer.from('<!doctype html><p>'), 'empty'],
	])('%s is refused', async (_, bytes, code) => {
		expect(await problemOf(bytes)).toMatchObject({code, nextStep: expect.stringMatching(/\.$/)});
	});
});

describe('hostile characters', () => {
	const hostile =
		'Title\u001b[31m\n\nOne \u001b]8;;http://x\u0007two\u001b]8;;\u0007 \u009b2Jthree \u202efour\u2066 five\u0000.\n';

	test.each(['story.txt', 'story.md'])('are not in %s', async location => {
		const {headline, text} = await article(hostile, location);
		expect(headline + text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
		for (const word of ['One', 'two', 'three', 'four', 'five']) expect(text).toContain(word);
	});
});
