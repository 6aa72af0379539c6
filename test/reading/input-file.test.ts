import path from 'node:path';
import {expect, test} from 'vitest';
import {openArticle} from '../../source/reading/open-location.ts';

const shared = process.env['WHOSAID_SHARED'];
const story = 'the pasted page of the talks';

test.skipIf(shared === undefined)(
	shared === undefined ? `${story}: not run without WHOSAID_SHARED` : story,
	async () => {
		const opened = await openArticle(path.join(shared ?? '', 'input/north-korea-talks.txt'));
		if (!opened.ok) throw new Error(opened.problem.message);
		const {headline, text, blocks, replyForm} = opened.value.article;
		expect(headline).toBe('North Korea may suspend talks with the US');
		expect(blocks.map(({kind}) => kind)).toEqual(Array.from({length: 10}, () => 'paragraph'));
		for (const {span} of blocks) expect(text.slice(span.start, span.end)).toMatch(/^\S[\s\S]*\S$/);
		expect(text).not.toMatch(/Spread the love|Leave a Reply|Required fields/);
		expect(replyForm?.fields.map(({role, required, published}) => [role, required, published])).toEqual([
			['comment', true, true],
			['author', true, true],
			['email', true, false],
			['url', false, true],
		]);
	},
);
