import {expect, test} from 'vitest';
import {tryMutants} from '../../helpers/reading-trial.ts';
import {seed} from '../../helpers/seed.ts';

const pages = 5000;
const mostMegabytes = 1500;

test(`${pages} mutated pages are read or refused in order, within 2 s and bounded memory (seed ${seed})`, async () => {
	const {faults, slowest, peakMegabytes} = await tryMutants(pages, seed);
	console.log(`slowest ${slowest.seconds.toFixed(2)} s (${slowest.name}), peak ${peakMegabytes.toFixed(0)} MB`);
	expect(faults).toEqual([]);
	expect(slowest.seconds, slowest.name).toBeLessThan(2);
	expect(peakMegabytes).toBeLessThan(mostMegabytes);
}, 3_600_000);
