import {expect, test} from 'vitest';
import {csvText} from '../../source/export/csv-text.ts';

test.each([
	[['a', 'b'], 'a,b\r\n'],
	[['a,b', 'say "no"'], '"a,b","say ""no"""\r\n'],
	[['two\nlines', 3], '"two\nlines",3\r\n'],
	[['=1+1'], "'=1+1\r\n"],
	[['+44 20'], "'+44 20\r\n"],
	[['-5'], "'-5\r\n"],
	[['@SUM(A1)'], "'@SUM(A1)\r\n"],
	[['a=b'], 'a=b\r\n'],
	[[-5], '-5\r\n'],
] as const)('the row %j', (row, csv) => {
	expect(csvText([row])).toBe(csv);
});
