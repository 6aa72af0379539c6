import fc from 'fast-check';
import {test} from 'vitest';
import {seed} from '../helpers/seed.ts';
import {hostileCommands, hostileScreens} from './hostile-screens.tsx';

const hour = 3_600_000;

test(`nothing from outside steers the terminal from any view (seed ${seed})`, {timeout: hour}, () => {
	fc.assert(hostileScreens, {numRuns: 12_000, seed});
});

test(`nothing from outside steers the terminal from any command (seed ${seed})`, {timeout: hour}, async () => {
	await fc.assert(hostileCommands, {numRuns: 8000, seed});
});
