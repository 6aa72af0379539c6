import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {isFirstTime} from '../../source/effects/first-time.ts';
import {makeHome} from '../helpers/home.ts';

test('the first time is once', async () => {
	using home = makeHome();
	const folder = path.join(home.path, 'data', 'whosaid');
	expect([await isFirstTime(folder), await isFirstTime(folder)]).toEqual([true, false]);
});

test('where nothing can be kept there is no first time', async () => {
	using home = makeHome();
	const file = path.join(home.path, 'file');
	writeFileSync(file, '');
	expect(await isFirstTime(path.join(file, 'whosaid'))).toBe(false);
});
