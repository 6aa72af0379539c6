import {expect, test} from 'vitest';
import {remembered} from '../../source/analysis/remembered.ts';

test('a word is asked about once, also where there is no answer', () => {
	const asked: string[] = [];
	const answer = remembered(word => {
		asked.push(word);
		return word === 'mill' ? 1 : undefined;
	});
	expect([answer('mill'), answer('ferry'), answer('mill'), answer('ferry')]).toEqual([1, undefined, 1, undefined]);
	expect(asked).toEqual(['mill', 'ferry']);
});

test('what is asked for now and then is kept, what is not asked for again is forgotten', () => {
	let asked = 0;
	const answer = remembered(word => {
		asked++;
		return word.length;
	});
	for (let index = 0; index < 50_000; index++) {
		answer(`word ${index}`);
		answer('again');
	}
	expect(asked).toBe(50_001);
	answer('word 0');
	expect(asked).toBe(50_002);
});
