import {expect, test} from 'vitest';
import {quotationsIn} from './read-analysis.ts';

const contentsIn = (text: string): string[] => quotationsIn(text).map(({content}) => content);

test.each([
	['a novel and its relative clause', 'In 1998 Anna Larsen wrote the novel “The Last Harbour,” which sold well.'],
	['two works', 'Larsen wrote the song “Harbour Lights” for the film “Sea of Ice.”'],
	['what somebody sang', 'The band played “Harbour Lights,” and Holm sang “Sea of Ice.”'],
])('titles are no quotations: %s', (_what, text) => {
	expect(contentsIn(text)).toEqual([]);
});

test.each([
	['a broadcast that was told', 'Holm told NBC’s “Meet the Press” that the quay leaks.', ['the quay leaks']],
	['a broadcast told without “that”', 'Holm told “Fox News Sunday” the quay leaks.', ['the quay leaks']],
	['where it was said', '“The quay leaks,” Holm said on ABC’s “This Week.”', ['“The quay leaks,”']],
	[
		'a broadcast between two quotations',
		'“The quay leaks,” Holm told “Fox & Friends” on Monday. “It is old.”',
		['“The quay leaks,”', '“It is old.”'],
	],
	[
		'what is called something beside what it is called',
		'The maker called “The Last Harbour” “a triumph of small towns.”',
		['“a triumph of small towns.”'],
	],
	['words that are put into something', 'Crews get put into “deep sleep” on the way.', []],
	['the book it was said in', 'Holm said in the book “The Last Harbour” that it was old.', ['it was old']],
])('titles are no part of what was said: %s', (_what, text, contents) => {
	expect(contentsIn(text)).toEqual(contents);
});

test.each([
	[
		'a clause about a novel',
		'Larsen wrote that the novel “The Last Harbour” was bad.',
		['the novel “The Last Harbour” was bad'],
	],
	['words in title case that nothing calls a title', 'Holm said “Build The Quay Now.”', ['“Build The Quay Now.”']],
])('what is said is kept: %s', (_what, text, contents) => {
	expect(contentsIn(text)).toEqual(contents);
});

test('the outlet of a broadcast is who the words came through', () => {
	expect(quotationsIn('Holm told NBC’s “Meet the Press” that the quay leaks.')[0]?.via).toEqual(['NBC']);
});
