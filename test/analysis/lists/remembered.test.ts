import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {remembered} from '../../../source/analysis/lists/remembered.ts';
import {rememberedPart} from '../../../source/analysis/tokens/remembered-parts.ts';
import {seed} from '../../helpers/seed.ts';

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

test(`words of a text are told by where they stand, from other texts too (seed ${seed})`, () => {
	const asked = new Map<string, number>();
	const wordAt = rememberedPart(word => {
		asked.set(word, (asked.get(word) ?? 0) + 1);
		return `<${word}>`;
	});
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 40}), fc.nat(40), fc.nat(40), (text, one, other) => {
			const [from, to] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
			expect(wordAt(text, from, to)).toBe(`<${text.slice(from, to)}>`);
			expect(wordAt(text, from, to)).toBe(`<${text.slice(from, to)}>`);
		}),
		{seed},
	);
	expect(wordAt('a mill and a mill', 2, 6)).toBe(wordAt('a mill and a mill', 13, 17));
	expect(asked.get('mill')).toBe(1);
});
