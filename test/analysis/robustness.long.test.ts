import * as fc from 'fast-check';
import {expect, test, vi} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {expectSound, generatedLanguage, generatedText, longText} from './generated-texts.ts';
import {articleOf} from './read-analysis.ts';

vi.setConfig({testTimeout: 1_800_000});

const seed = Number(process.env['WHOSAID_SEED'] ?? Date.now() % 2 ** 31);

/** Milliseconds that one analysis takes: the least of three, since other programs only add to it. */
const timeOf = (text: string): number =>
	Math.min(
		...[1, 2, 3].map(() => {
			const begun = performance.now();
			analyse(articleOf(text));
			return performance.now() - begun;
		}),
	);

test(`9,980 texts under 2 KB are analysed soundly (seed ${seed})`, () => {
	fc.assert(fc.property(generatedText, generatedLanguage, expectSound), {seed, numRuns: 9980});
});

test(`20 texts of 100 KB are analysed soundly, in no more than linear time (seed ${seed})`, () => {
	fc.assert(
		fc.property(longText, text => {
			expectSound(text, 'en');
			const tenth = text.slice(0, Math.ceil(text.length / 10));
			expect(timeOf(text)).toBeLessThan(12 * timeOf(tenth) + 30);
		}),
		{seed, numRuns: 20},
	);
});

const sentences = [
	'“The mill is older than the town,” Anna Larsen said. “Nobody knows who built it.” ',
	'The harbour master told Reuters on Monday that the ferry would not run before May. ',
	'Nothing much happened at the pier, where some gulls were seen and a dog slept. ',
];

test.each([
	['one paragraph of quotations', sentences[0] ?? ''],
	['paragraphs of news', `${sentences.join('')}\n\n`],
	['one paragraph of indirect speech', sentences[1] ?? ''],
])('%s: ten times the text, at most twelve times the time, up to 5 MB', (_what, unit) => {
	const of = (size: number): string => unit.repeat(Math.ceil(size / unit.length));
	timeOf(of(50_000));
	const tenth = timeOf(of(500_000));
	const whole = timeOf(of(5_000_000));
	process.stdout.write(`${tenth.toFixed(0)} ms, ${whole.toFixed(0)} ms: ${(whole / tenth).toFixed(1)} times\n`);
	expect(whole).toBeLessThan(12 * tenth);
});
