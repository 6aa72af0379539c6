import {expect, test} from 'vitest';
import {authorNames} from '../../../source/reading/html/author-names.ts';

test.each([
	['By Ann Reeve and Ivo Lantz, Staff Writers', ['Ann Reeve', 'Ivo Lantz']],
	['By Ann Reeve , Ivo Lantz on Monday, November 18th, 2019 at 11:08 a.m.', ['Ann Reeve', 'Ivo Lantz']],
	['Von Tilda Marsh publiziert am 25. September 2018', ['Tilda Marsh']],
	['By ANN REEVE and IVO LANTZ Associated Press', ['Ann Reeve', 'Ivo Lantz']],
	['Name *', []],
	['Staff', []],
])('%s', (byline, names) => {
	expect(authorNames(byline)).toEqual(names);
});
