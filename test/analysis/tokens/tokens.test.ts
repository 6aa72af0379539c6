import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {tokenize} from '../../../source/analysis/tokens/tokens.ts';
import {seed} from '../../helpers/seed.ts';

/** Bits that tokens are made of, and every character that a Western text may have. */
const bit = fc.oneof(
	fc.constantFrom('U.S.', 'e-mail', 'Mary E.', "don't", '“', '”', '’s', 'https://a.example/b?c', 'a@b.example', '@who'),
	fc.constantFrom('3.5', '2,000-odd', 'Ü', 'ß', 'É.', '½', 'ª', '…', '‑', '...', '\n', ' ', '-', "'", '&', '_', '.'),
	fc.integer({min: 0, max: 255}).map(unit => String.fromCharCode(unit)),
	fc.integer({min: 0x2010, max: 0x203a}).map(unit => String.fromCharCode(unit)),
);

test(`the tokens of a text do not depend on the letters that stand elsewhere (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.array(bit, {maxLength: 40}), bits => {
			const text = bits.join('');
			expect(tokenize(`${text} Ж`).slice(0, -1)).toEqual(tokenize(text));
		}),
		{seed, numRuns: 2000},
	);
});
