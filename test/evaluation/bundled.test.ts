import {expect, test} from 'vitest';
import {scoreBundled} from '../../tools/evaluation/bundled.ts';
import {fallenFigures, heldFigures, storedFigures} from '../../tools/evaluation/stored-figures.ts';

test('no figure of the bundled articles is below the stored one', async () => {
	expect(fallenFigures(await storedFigures(), heldFigures(await scoreBundled()))).toEqual([]);
});

test('the stored figures are those that are measured', async () => {
	expect(Object.keys(await storedFigures())).toEqual(Object.keys(heldFigures(await scoreBundled())));
});

test('a figure that falls or goes is told, one that rises is not', () => {
	const stored = {via: 60, people: 90, places: 70};
	expect(fallenFigures(stored, {via: 59.9, people: 90.1})).toEqual(['via: 59.9, stored 60', 'places: gone, stored 70']);
});
