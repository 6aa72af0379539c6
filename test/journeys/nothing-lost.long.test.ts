import {expect, test, vi} from 'vitest';
import {seed} from '../helpers/seed.ts';
import {blows, dealBlow, type Outcome} from './nothing-lost.ts';

vi.setConfig({testTimeout: 3_600_000});

const moments = Number(process.env['WHOSAID_MOMENTS'] ?? 200);

test(`${moments} random moments, seed ${seed}: at most the last half second is missing, and every fault is told`, async () => {
	const outcomes: (Outcome & {seed: number})[] = [];
	for (let moment = 0; moment < moments; moment++) {
		const blow = blows[moment % blows.length] ?? 'SIGKILL';
		outcomes.push({...(await dealBlow(blow, seed + moment)), seed: seed + moment});
	}
	for (const blow of blows) {
		const dealt = outcomes.filter(outcome => outcome.blow === blow);
		const lost = dealt.filter(({due, kept}) => kept < due).length;
		console.log(`${blow}: ${dealt.length} moments, ${lost} with words lost`);
	}
	expect(outcomes.filter(({due, kept, told}) => kept < due || !told)).toEqual([]);
});
