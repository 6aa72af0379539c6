import {expect, test} from 'vitest';
import {articleMarkdown} from '../../source/export/article-markdown.ts';
import {articleText} from '../../source/export/article-text.ts';
import {readArticle} from '../../source/reading/read-article.ts';

const source = `---
headline: "Ferry: to run, or not"
byline: [Ada Quill]
outlet: The Harbour Post
date: 2024-03-05
dateline: HARBOUR
language: en
replyForm:
  fields:
    - {name: comment, role: comment, required: true, published: true}
---

![Before all](a.png)

First\\
line, [the *port*](https://news.example/port?a=1&b=(2)) says.

![The pier](b.png)

## A part

1. one
2. two

- 7\\. seven
- plain

> Quoted.

~~~
code \`\`\` and

    more
~~~
`;

async function read(text: string) {
	const opened = await readArticle({text}, {kind: 'file', location: 'story.md'});
	if (!opened.ok) throw new Error(opened.problem.message);
	return opened.value;
}

test('every kind of block is the same when written as Markdown and read again', async () => {
	const article = await read(source);
	expect(article.blocks).toHaveLength(8);
	expect(await read(articleMarkdown(article))).toEqual(article);
});

test('as text, list items, quoted blocks and captions are marked', async () => {
	expect(articleText(await read(source))).toBe(
		[
			'Ferry: to run, or not\nThe Harbour Post · By Ada Quill · 2024-03-05',
			'[Before all]',
			'First\nline, the port says.',
			'[The pier]',
			'A part',
			'1. one',
			'2. two',
			'7. seven',
			'• plain',
			'> Quoted.',
			'code ``` and\n\n    more\n',
		].join('\n\n'),
	);
});
