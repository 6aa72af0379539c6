import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {ArticleParts} from '../../source/reading/compose-article.ts';
import {readMarkdown} from '../../source/reading/markdown.ts';

function parts(markdown: string): ArticleParts {
	const read = readMarkdown(markdown);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

describe('blocks', () => {
	test.each<[string, string, [kind: string, text: string][]]>([
		[
			'markup goes',
			'Some *soft* **strong** ~~old~~ `code` words.',
			[['paragraph', 'Some soft strong old code words.']],
		],
		['line ends are spaces', 'One\ntwo.', [['paragraph', 'One two.']]],
		['asked for, they stay', 'One\\\ntwo', [['paragraph', 'One\ntwo']]],
		[
			'headings below the first',
			'Words.\n\n## Sub *title*',
			[
				['paragraph', 'Words.'],
				['heading', 'Sub title'],
			],
		],
		[
			'lists',
			'- one\n- two',
			[
				['list-item', 'one'],
				['list-item', 'two'],
			],
		],
		[
			'numbers of lists stay',
			'3. one\n4. two\n\n   more',
			[
				['list-item', '3. one'],
				['list-item', '4. two'],
				['list-item', 'more'],
			],
		],
		[
			'quoted paragraphs',
			'> One.\n>\n> - two',
			[
				['blockquote', 'One.'],
				['blockquote', 'two'],
			],
		],
		['code as it stands', '```\nlet a;\n\n\tb\n```', [['preformatted', 'let a;\n\n    b']]],
		['tables as lines', '| a | b |\n|---|---|\n| 1 | 2 |', [['preformatted', 'a | b\n1 | 2']]],
		['HTML and rules go', '<p>no</p>\n\n---\n\nWords.', [['paragraph', 'Words.']]],
		['entities cannot smuggle', 'a&#27;[2J&#x202e;b&#x9b;c', [['paragraph', 'a\ufffd[2Jb\ufffdc']]],
	])('%s', (_, markdown, expected) => {
		expect(parts(markdown).blocks.map(({kind, text}) => [kind, text])).toEqual(expected);
	});
});

describe('links', () => {
	test.each([
		['[the port](https://news.example/port)', undefined, [['the port', 'https://news.example/port']]],
		['a [the *port*][p] b\n\n[p]: https://news.example/', undefined, [['the port', 'https://news.example/']]],
		['[page](/two)', 'https://news.example/one', [['page', 'https://news.example/two']]],
		['[page](/two) [below](#below) [run](javascript:alert)', undefined, []],
		['write <ada@news.example>', undefined, [['ada@news.example', 'mailto:ada@news.example']]],
	])('in %j', (markdown, url, expected) => {
		const {blocks} = parts(url === undefined ? markdown : `---\nurl: ${url}\n---\n\n${markdown}`);
		const found = blocks.flatMap(({text, links}) =>
			links.map(({span, href}) => [text.slice(span.start, span.end), href]),
		);
		expect(found).toEqual(expected);
	});
});

test('pictures are captions after their block', () => {
	const {blocks, captions} = parts('![First](a.png)\n\nWords ![inside](b.png "t").\n\n![](c.png "A title")');
	expect(blocks.map(({text}) => text)).toEqual(['Words .']);
	expect(captions).toEqual([
		{text: 'First', afterBlock: -1},
		{text: 'inside', afterBlock: 0},
		{text: 'A title', afterBlock: 0},
	]);
});

describe('the headline', () => {
	test.each<[string, string, string[]]>([
		['# A *title*\n\nWords.', 'A title', ['Words.']],
		['---\ntitle: Given\n---\n\n# Own\n\nWords.', 'Given', ['Own', 'Words.']],
		['---\nheadline: Same\n---\n\n# Same\n\nWords.', 'Same', ['Words.']],
		['---\nheadline: 1984\n---\n\nWords.', '1984', ['Words.']],
		['Words first.\n\n# Late', '', ['Words first.', 'Late']],
	])('of %j', (markdown, headline, blocks) => {
		const read = parts(markdown);
		expect(read.headline).toBe(headline);
		expect(read.blocks.map(({text}) => text)).toEqual(blocks);
	});
});

describe('front matter', () => {
	test('keeps what is known and passes over the rest', () => {
		expect(
			parts(
				'---\nauthor: Ada Quill\ndate: 2024-03-05 10:30\nlanguage: de\ndateline: BERLIN\nlayout: post\n---\nWorte.',
			),
		).toMatchObject({byline: ['Ada Quill'], publishedAt: '2024-03-05T10:30', language: 'de', dateline: 'BERLIN'});
	});

	test('may bring the form', () => {
		const form = 'replyForm:\n  fields:\n    - {name: comment, role: comment, required: true, published: true}\n';
		expect(parts(`---\n${form}---\nWords.`).replyForm?.fields).toHaveLength(1);
	});

	test.each([
		['headline: A\ndate: yesterday', 3, '"date" must be a date such as 2019-03-15'],
		['headline: [A]', 2, '"headline" must be words on one line'],
		['url: /story', 2, '"url" must be a complete address'],
		['url: javascript:alert(1)', 2, '"url" must be a complete address'],
		['language: not a tag', 2, '"language" must be a language tag'],
		['headline: "open', 2, 'Missing closing'],
	])('names the mistake in %j', (yaml, line, mistake) => {
		const read = readMarkdown(`---\n${yaml}\n---\n\nWords.`);
		expect(read.ok ? '' : read.problem.message).toContain(`line ${line}: ${mistake}`);
	});
});

describe('what no person writes is read all the same', () => {
	test.each([
		['deep quotations', `${'>'.repeat(20_000)} words`],
		['deep lists', `${'- '.repeat(5000)}words`],
		['open brackets', '['.repeat(20_000)],
		['pictures without end', '![a]('.repeat(20_000)],
		['emphasis without end', `a **b${'c* '.repeat(20_000)}`],
		['a line of backticks', '`a``'.repeat(20_000)],
	])('%s', (_, markdown) => {
		expect(parts(markdown).blocks.length).toBeGreaterThan(0);
	});

	test('nothing throws, and links lie in their blocks', () => {
		const sign = fc.constantFrom(
			...'#*_-+=>|`~[](){}!<&\\1. \n\ta:"',
			'\n\n',
			'---\n',
			'](http://a.b)',
			'&#27;',
			'\u001b[',
		);
		fc.assert(
			fc.property(fc.array(sign, {maxLength: 60}), signs => {
				const read = readMarkdown(signs.join(''));
				for (const {kind, text, links} of read.ok ? read.value.blocks : []) {
					if (kind !== 'preformatted') expect(text).toBe(text.trim());
					expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
					for (const {span} of links) expect(span.end).toBeLessThanOrEqual(text.length);
				}
			}),
			{numRuns: 300},
		);
	});
});
