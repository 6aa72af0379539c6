import {expect, test} from 'vitest';
import {feedDate} from '../../../source/reading/feeds/feed-date.ts';

test.each([
	['Mon, 02 Mar 2026 08:05:00 +0100', '2026-03-02T08:05:00+01:00'],
	['Mon, 02 Mar 2026 08:05:00 GMT', '2026-03-02T08:05:00Z'],
	['2 Mar 2026 08:05 EST', '2026-03-02T08:05:00-05:00'],
	['Mon,2 March 26 8:05:00 PDT', '2026-03-02T08:05:00-07:00'],
	['Monday, 02-Mar-2026 08:05:00 +00:00', '2026-03-02T08:05:00Z'],
	['02 Mar 1998', '1998-03-02'],
	['02 Mar 98', '1998-03-02'],
	['2026-03-02T08:05:00Z', '2026-03-02T08:05:00Z'],
	['2026-03-02T08:05:00.123+05:30', '2026-03-02T08:05:00+05:30'],
	['2026-03-02 08:05', '2026-03-02T08:05:00Z'],
	['2026-03-02', '2026-03-02'],
	['March 2, 2026', '2026-03-02'],
	['31 Feb 2026 08:00', undefined],
	['2026-13-01', undefined],
	['2026-03-02T99:99:99Z', '2026-03-02'],
	['yesterday', undefined],
	['1772438700', undefined],
	['', undefined],
	[undefined, undefined],
])('%j is %j', (written, date) => {
	expect(feedDate(written)).toBe(date);
});
