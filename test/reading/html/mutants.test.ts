import {expect, test} from 'vitest';
import {tryMutants} from '../../helpers/reading-trial.ts';
import {seed} from '../../helpers/seed.ts';

test(`mutated pages are read or refused in order, within 2 s (seed ${seed})`, async () => {
	const {faults, slowest} = await tryMutants(120, seed);
	expect(faults).toEqual([]);
	expect(slowest.seconds, slowest.name).toBeLessThan(2);
}, 120_000);
