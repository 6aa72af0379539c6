import {expect, test} from 'vitest';
import {parseMarks} from '../../source/analysis/marks.ts';
import {paragraphsOf} from '../../source/analysis/paragraphs.ts';
import {articleOf, quotationsIn} from './read-analysis.ts';

const words = 'The mill will open again in May,';

test.each([
	['straight', '"', '"'],
	['curly', '“', '”'],
	['single curly', '‘', '’'],
	['guillemets', '«', '»'],
	['low-high', '„', '“'],
	['typewriter', '``', "''"],
	['two apostrophes on both sides,', "''", "''"],
	['opened straight and closed curly', '"', '”'],
	['opened curly and closed straight', '“', '"'],
])('%s marks', (_shape, open, close) => {
	const content = open + words + close;
	expect(quotationsIn(`${content} Anna Larsen said.`)).toEqual([
		{kind: 'direct', content, cue: 'said', source: 'Anna Larsen', speaker: 'Anna Larsen'},
	]);
});

test('an apostrophe closes nothing', () => {
	const content = '‘The millers’ union won’t give in,’';
	expect(quotationsIn(`${content} Anna Larsen said.`)).toMatchObject([{kind: 'direct', content}]);
});

test('a mark that is never closed ends with its paragraph', () => {
	const [first, ...others] = quotationsIn('Anna Larsen said: “The mill will open in May.\n\nIt rained all day.');
	expect(first).toMatchObject({content: '“The mill will open in May.', speaker: 'Anna Larsen'});
	expect(others).toEqual([]);
});

test('a line that opens with a mark ends what the line before left open', () => {
	const text = '“The mill is old,” Anna Larsen said. “It leaks.\n“We will mend it,” Peter Holm said.';
	const found = quotationsIn(text);
	expect(found.map(({content}) => content)).toEqual(['“The mill is old,”', '“It leaks.', '“We will mend it,”']);
	expect(found.at(-1)).toMatchObject({speaker: 'Peter Holm'});
});

test('an opening mark in the place of a closing one closes', () => {
	const text = '“The mill is old,“ Anna Larsen said. “It leaks.”';
	expect(quotationsIn(text).map(({content}) => content)).toEqual(['“The mill is old,“', '“It leaks.”']);
});

test('a mark turned the wrong way opens a paragraph all the same', () => {
	expect(quotationsIn('”The mill is old,” Anna Larsen said.')).toMatchObject([
		{kind: 'direct', content: '”The mill is old,”'},
	]);
});

test('what a line leaves open ends with its last word', () => {
	const text = '“The letter \n“ has come.';
	const [paragraph] = paragraphsOf(articleOf(text));
	const ends = parseMarks(text, paragraph === undefined ? [] : [paragraph]).map(({start, end}) =>
		text.slice(start, end),
	);
	expect(ends[0]).toBe('“The letter');
});

test('feet and inches open nothing', () => {
	expect(quotationsIn("The door is 6' 2'' high. The window, at 3'' thick, holds.")).toEqual([]);
});

test('a single mark closes behind an s where another opens before the next one closes', () => {
	const text = 'The ‘world-famous’ tea room was cold. ‘We’re open,’ Anna Larsen said.';
	expect(quotationsIn(text).map(({content}) => content)).toEqual(['‘We’re open,’']);
});
