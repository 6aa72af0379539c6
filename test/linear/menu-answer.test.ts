import {describe, expect, test} from 'vitest';
import {menuAnswer, menuStart} from '../../source/linear/menu-answer.ts';

const choices = (count: number) =>
	Array.from({length: count}, (_, index) => ({value: `v${index + 1}`, label: `Choice ${index + 1}`}));

/** What the keys choose, one after the other. */
function chosen(count: number, ...names: string[]): string | number | undefined {
	let place = menuStart;
	for (const name of names) {
		const step = menuAnswer(place, {name, text: ''}, choices(count));
		if (!step) return undefined;
		if (step.chosen !== undefined) return step.chosen;
		place = step.place;
	}
	return place.index;
}

describe('a menu', () => {
	test.each<[number, string[], string | number | undefined]>([
		[3, ['enter'], 'v1'],
		[3, ['down', 'j', 'down', 'enter'], 'v3'],
		[3, ['up', 'enter'], 'v1'],
		[3, ['2'], 'v2'],
		[12, ['1'], 0],
		[12, ['1', '2'], 'v12'],
		[12, ['1', 'enter'], 'v1'],
		[12, ['2'], 'v2'],
		[3, ['9'], 0],
		[3, ['escape'], undefined],
		[3, ['x'], undefined],
	])('of %i: %j gives %j', (count, names, wanted) => {
		expect(chosen(count, ...names)).toBe(wanted);
	});
});
