import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse, engine} from '../../source/analysis/analyse.ts';
import {hull} from '../../source/article/span.ts';
import {seed} from '../helpers/seed.ts';
import {generatedLanguage, generatedText} from './generated-texts.ts';
import {articleOf} from './read-analysis.ts';

// A failure prints its seed and path; WHOSAID_SEED runs the same again.
const law = {seed, numRuns: 300};

test(`ids count up in the order of the text, and speakers are actors of the list (seed ${seed})`, () => {
	fc.assert(
		fc.property(generatedText, generatedLanguage, (text, tongue) => {
			const {quotations, actors} = analyse(articleOf(text, tongue));
			expect(quotations.map(({id}) => id)).toEqual(quotations.map((_, index) => `q${index + 1}`));
			expect(actors.map(({id}) => id)).toEqual(actors.map((_, index) => `a${index + 1}`));
			const starts = quotations.map(({content}) => hull(content).start);
			expect(starts).toEqual(starts.toSorted((a, b) => a - b));
			const ids = new Set(actors.map(({id}) => id));
			for (const {speaker, via} of quotations)
				for (const party of [speaker, ...via]) if (party?.actor !== undefined) expect(ids).toContain(party.actor);
		}),
		law,
	);
});

test('the same article gives the same analysis', () => {
	const article = articleOf('“The mill is old,” Anna Larsen said.\n\nShe told Reuters that it would open again.');
	expect(analyse(article)).toEqual(analyse(article));
	expect(analyse(article).engine).toEqual(engine);
});
