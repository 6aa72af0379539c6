import {expect, test, vi} from 'vitest';
import {seed} from '../helpers/seed.ts';
import {blows, dealBlow, mayMount} from './nothing-lost.ts';

vi.setConfig({testTimeout: 120_000});

const onDisk = ['full disk', 'read-only folder'];
// A small disk of its own needs root; the long run insists on it.
const possible = mayMount() ? blows : blows.filter(blow => !onDisk.includes(blow));

test.each(possible.map((blow, index) => [blow, seed + index] as const))(
	'no words are lost but the last half second: %s, seed %i',
	async (blow, number) => {
		const {due, kept, told} = await dealBlow(blow, number);
		expect(kept).toBeGreaterThanOrEqual(due);
		expect(told).toBe(true);
	},
);
