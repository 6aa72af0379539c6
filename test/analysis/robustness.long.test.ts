import * as fc from 'fast-check';
import {expect, test, vi} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {seed} from '../helpers/seed.ts';
import {expectSound, generatedLanguage, generatedText, longText} from './generated-texts.ts';
import {articleOf} from './read-analysis.ts';

vi.setConfig({testTimeout: 1_800_000});

/** Milliseconds that one analysis takes: the least of some, since other programs only add to it. */
function timeOf(text: string, times: number): number {
	const article = articleOf(text);
	const taken = Array.from({length: times}, () => {
		const begun = performance.now();
		analyse(article);
		return performance.now() - begun;
	});
	return Math.min(...taken);
}

/** Ten times the text, at most twelve times the time; a miss is measured again, twice at most, since a machine may be busy for a while. */
function expectLinear(tenth: string, whole: string, times = 3): void {
	const isLinear = (): boolean => {
		const [short, long] = [timeOf(tenth, times), timeOf(whole, times)];
		process.stdout.write(`${short.toFixed(0)} ms, ${long.toFixed(0)} ms: ${(long / short).toFixed(1)} times\n`);
		return long < 12 * short + 100;
	};
	expect(isLinear() || isLinear() || isLinear()).toBe(true);
}

const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

test(`9,980 texts under 2 KB are analysed soundly (seed ${seed})`, () => {
	fc.assert(fc.property(generatedText, generatedLanguage, expectSound), {seed, numRuns: 9980});
});

test.each(fc.sample(longText, {seed, numRuns: 20}).map((text, index) => [index + 1, text] as const))(
	`text %i of 20 of 100 KB is analysed soundly, in no more than linear time (seed ${seed})`,
	(_index, {tenth, whole}) => {
		expectSound(whole, 'en');
		expectLinear(tenth, whole);
	},
);

test.each([
	['capitals', 'ABC '],
	['dotted letters', 'A.'],
	['typed marks', "''"],
	['marks that open', '“'],
	['pairs of marks', '“”'],
	['single marks', '‘a’ '],
	['dashes', '— '],
	['signatures', '“A.” — Al de la '],
	['signatures that never end', '” ― Anna '],
	['turns', 'ABC DEF: hi\n\n'],
	['posts with joined links', `${'https://t.co/a'.repeat(40)} x\n— Anna Larsen (@larsen) May 2, 2021\n\n`],
	['works', 'wrote the novel “The Last Harbour,” '],
	['single marks that may close', '‘mills’ ‘old '],
	['one letter', 'a'],
	['cues', 'said, '],
	['clauses that go on', '“He said that, '],
	['brackets', '(A) '],
	['lines that open', '“a\n'],
	['particles', 'de la van '],
	['names', 'Anna Larsen '],
	[
		'marks that stay open round many cues',
		'„WASHINGTONTHE MILL IS OLD” CITING »”THEYCHADTHE MILL IS OLDTHEY“ ADDED WASHINGTON.SS\n TOLD ”LARSENSHEPETER HOLM AS SAYING ``PETER HOLM ADDED PETER HOLMTHEYSS ',
	],
])('100 KB of %s take no more than linear time', (_what, unit) => {
	const text = repeated(unit, 100_000);
	expectSound(text, 'en');
	expectLinear(repeated(unit, 10_000), text);
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
	const [short, middle, long] = [50_000, 500_000, 5_000_000].map(size => repeated(unit, size));
	if (short === undefined || middle === undefined || long === undefined) throw new Error('no texts');
	expectLinear(short, middle);
	expectLinear(middle, long, 1);
});
