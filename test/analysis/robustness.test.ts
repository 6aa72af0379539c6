import * as fc from 'fast-check';
import {test} from 'vitest';
import {seed} from '../helpers/seed.ts';
import {expectSound, generatedLanguage, generatedText} from './generated-texts.ts';

// A failure prints its seed and path; WHOSAID_SEED runs the same again. All ten thousand texts: npm run test:long.

test(`generated texts are analysed soundly (seed ${seed})`, () => {
	fc.assert(fc.property(generatedText, generatedLanguage, expectSound), {seed, numRuns: 250});
});
