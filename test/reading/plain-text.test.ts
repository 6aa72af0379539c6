import {describe, expect, test} from 'vitest';
import {readPlainText} from '../../source/reading/plain-text.ts';

const textsOf = (source: string): string[] => readPlainText(source).blocks.map(({text}) => text);
const headed = (body: string): string => `A headline\n\n${body}`;

describe('paragraphs', () => {
	test.each<[string, string, string[]]>([
		[
			'wrapped lines are joined',
			'One line of it\nand the next.\n\nSecond.',
			['One line of it and the next.', 'Second.'],
		],
		['no-break spaces at edges go', '\u00a0One. \u00a0\n\u00a0\nTwo.\u00a0', ['One.', 'Two.']],
		['no-break spaces inside stay', 'One.\u00a0 Two.', ['One.\u00a0 Two.']],
		['tabs are spaces', 'One\ttwo', ['One two']],
		['rules drawn with signs are none', 'One.\n-----\nTwo.\n* * *', ['One.', 'Two.', '* *']],
		[
			'long lines stand alone',
			`${'Long words. '.repeat(12)}\n${'More words. '.repeat(12)}`,
			['Long words. '.repeat(12).trim(), 'More words. '.repeat(12).trim()],
		],
	])('%s', (_, body, expected) => {
		expect(textsOf(headed(body)).slice(0, expected.length)).toEqual(expected);
	});

	test('without any blank line each line is one', () => {
		expect(readPlainText('A headline\nOne.\nTwo.')).toMatchObject({
			headline: 'A headline',
			blocks: [{text: 'One.'}, {text: 'Two.'}],
		});
	});

	test('lines with bullets are list items', () => {
		expect(readPlainText(headed('- one\n  goes on\n- two')).blocks).toEqual([
			{kind: 'list-item', text: 'one goes on', links: []},
			{kind: 'list-item', text: 'two', links: []},
		]);
	});
});

describe('the headline', () => {
	test.each([
		['stands alone', 'Ferry to run\n\nIt will run.', 'Ferry to run'],
		['may end with a full stop', 'Ferry to run.\n\nIt will run.', 'Ferry to run.'],
		['is no paragraph', `${'It runs and runs and runs. '.repeat(6)}\n\nSecond.`, ''],
		['is not the first of two lines', 'It runs today\nand tomorrow.\n\nSecond.', ''],
		['is not all there is', 'Ferry to run', ''],
	])('%s', (_, source, headline) => {
		expect(readPlainText(source).headline).toBe(headline);
	});
});

describe('lines below the headline', () => {
	test.each<[string, string[], string | undefined]>([
		['By Ada Quill\n\nWords.', ['Ada Quill'], undefined],
		['By Ada Quill and Ivo van der Lund\nMarch 5, 2024\n\nWords.', ['Ada Quill', 'Ivo van der Lund'], '2024-03-05'],
		['5 Mar 2024\n\nWords.', [], '2024-03-05'],
		['Published: Tuesday, March 5, 2024\n\nBy Ada Quill\n\nWords.', ['Ada Quill'], '2024-03-05'],
		['By the time it came, all had left.\n\nWords.', [], undefined],
		['By Monday the Harbour was shut and nobody knew why.\n\nWords.', [], undefined],
		['BY ADA QUILL, IVO LUND\n\nWords.', ['ADA QUILL', 'IVO LUND'], undefined],
		['March was cold.\n\nWords.', [], undefined],
	])('%j', (body, byline, publishedAt) => {
		const read = readPlainText(headed(body));
		expect([read.byline, read.publishedAt]).toEqual([byline, publishedAt]);
		expect(read.blocks.at(-1)?.text).toBe('Words.');
	});
});
