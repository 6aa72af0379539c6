import fc from 'fast-check';
import {test} from 'vitest';
import {seed} from '../helpers/seed.ts';
import {hostileCommands, hostileScreens} from './hostile-screens.tsx';

// A failure prints its seed and path; WHOSAID_SEED runs the same again.

const minute = 60_000;

test(`nothing from outside steers the terminal from any view (a sample, seed ${seed})`, {timeout: minute}, () => {
	fc.assert(hostileScreens, {numRuns: 80, seed});
});

test(`nothing from outside steers the terminal from any command (a sample, seed ${seed})`, {
	timeout: minute,
}, async () => {
	await fc.assert(hostileCommands, {numRuns: 80, seed});
});
