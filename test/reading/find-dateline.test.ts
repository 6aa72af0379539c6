import {expect, test} from 'vitest';
import {findDateline} from '../../source/reading/find-dateline.ts';

test.each([
	['PARIS (AP) — The river rose.', 'PARIS (AP)'],
	['HANOI, March 15 — Talks broke down.', 'HANOI, March 15'],
	['ST. LOUIS, Mo. (Reuters) – The river rose.', 'ST. LOUIS, Mo. (Reuters)'],
	['NEW YORK, 3 May 2024 -- Shares fell.', 'NEW YORK, 3 May 2024'],
	['KYIV/WARSAW, Feb. 2 (Reuters) - Trains stopped.', 'KYIV/WARSAW, Feb. 2 (Reuters)'],
])('%j', (paragraph, dateline) => {
	expect(findDateline(paragraph)).toBe(dateline);
});

test.each([
	'',
	'The river rose — and fell.',
	'NATO said on Monday it would wait.',
	'A well-known river rose.',
	'I — of all people — knew.',
])('%j has none', paragraph => {
	expect(findDateline(paragraph)).toBeUndefined();
});
