import {expect, test} from 'vitest';
import {retryAfter} from '../../source/network/status-problem.ts';

test.each([
	['3', 3000],
	[' 120 ', 120_000],
	['Mon, 02 Mar 2026 08:01:00 GMT', 60_000],
	['Mon, 02 Mar 2026 07:00:00 GMT', 0],
	['soon', undefined],
	['-5', undefined],
	[undefined, undefined],
])('Retry-After %j is %j ms', (header, wait) => {
	expect(retryAfter(header, new Date('2026-03-02T08:00:00Z'))).toBe(wait);
});
