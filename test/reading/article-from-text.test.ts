import fc from 'fast-check';
import {expect, test} from 'vitest';
import {articleSchema} from '../../source/article/schema.ts';
import {articleFromText} from '../../source/reading/article-from-text.ts';

test('the text stays to the letter, whatever it is', () => {
	const text = fc.string({
		unit: fc.constantFrom('a', '“', ' ', '\n', '\r', '\t', '\u0000', '\u001b', '\u202e', '\ud800', '😀'),
	});
	fc.assert(
		fc.property(text, words => {
			const article = articleSchema.parse(articleFromText('one', words));
			expect(article).toMatchObject({id: 'one', headline: '', text: words});
			for (const {span} of article.blocks) expect(words.slice(span.start, span.end).trim()).not.toBe('');
		}),
	);
});

test('blocks are the stretches between blank lines', () => {
	const {text, blocks} = articleFromText('one', 'First line\nsecond line\n \n  Third.\n');
	expect(blocks.map(({kind, span}) => [kind, text.slice(span.start, span.end)])).toEqual([
		['paragraph', 'First line\nsecond line'],
		['paragraph', 'Third.'],
	]);
});
