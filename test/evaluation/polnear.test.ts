import {expect, test} from 'vitest';
import {scorePolnear} from '../../tools/evaluation/polnear.ts';
import {type PolnearGold, polnearGoldSchema} from '../../tools/evaluation/polnear-gold.ts';
import {sameSilverName} from '../../tools/evaluation/polnear-names.ts';
import {stretchesInMarks} from '../../tools/evaluation/polnear-text.ts';
import type {PredictedQuotation} from '../../tools/evaluation/prediction.ts';

test.each([
	['She said “no” and “never.”', ['“no”', '“never.”']],
	['A "straight" one, ``two\'\' more', ['"straight"', "``two''"]],
	['“Left open to the end\nof “its” paragraph', ['“Left open to the end', '“its”']],
	["It’s the dog's ‘own’ bone", ['‘own’']],
	['“An ‘inner’ one”', ['“An ‘inner’ one”']],
	['«Un» et „zwei”', ['«Un»', '„zwei”']],
	['nothing', []],
])('the stretches in marks of %j', (text, stretches) => {
	expect(stretchesInMarks(text).map(([start, end]) => text.slice(start, end))).toEqual(stretches);
});

test.each([
	['Ada Quill', 'Quill', true],
	['Ada Quill', 'Ada', false],
	['Eastport Water Board', 'EWB', true],
	['Water Board', 'WB', false],
	['Sen. Quill', 'Quill', true],
	[undefined, 'Quill', false],
])('silver: %s and %s: %s', (a, b, same) => {
	expect(sameSilverName(a, b)).toBe(same);
});

const text = '“We wait,” the mayor said. “It rains.” A spokesman denied that they knew.';
const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

const gold: PolnearGold = polnearGoldSchema.parse({
	id: 'one',
	text,
	attributions: [
		{
			kind: 'direct',
			content: [span('“We wait,”'), span('“It rains.”')],
			cue: [span('said')],
			source: [span('the mayor')],
			speaker: 'Ada Quill',
			speakerHow: 'role',
			pronoun: false,
		},
		{
			kind: 'indirect',
			content: [span('they knew')],
			cue: [span('denied')],
			source: [span('A spokesman')],
			speaker: null,
		},
	],
});

const quotation = (words: string, parts: Partial<PredictedQuotation>): PredictedQuotation => ({
	...{id: words, kind: 'direct', start: span(words)[0], end: span(words)[1], spans: [span(words)], confidence: 0.95},
	...{cue: null, source: null, speaker: null, via: [], why: ''},
	...parts,
});
const frame = {cue: span('said'), source: span('the mayor'), speaker: 'Quill'};

const score = (...quotations: PredictedQuotation[]) => scorePolnear([gold], () => ({quotations, actors: []}));

test('two quotations of one frame stand for one attribution with two stretches', () => {
	const {figures, shares, calibration} = score(quotation('“We wait,”', frame), quotation('“It rains.”', frame));
	expect(figures['direct content, to the token']).toEqual({precision: 100, recall: 100, f1: 100, gold: 1, found: 1});
	expect(figures['stretch in marks given the right source']).toMatchObject({gold: 2, found: 2, f1: 100});
	expect(figures['direct + mixed, end to end']?.f1).toBe(100);
	expect(figures['all content, exact']).toMatchObject({gold: 2, found: 1, recall: 50});
	expect(shares['direct, speaker (silver)']).toEqual({share: 100, of: 1});
	expect(calibration.at(-1)?.right).toEqual({share: 100, of: 1});
});

test('a boundary too far, and a source that is another', () => {
	const {figures, shares, calibration} = score(
		quotation('that they knew', {kind: 'indirect', cue: span('denied'), source: span('the mayor'), speaker: 'Quill'}),
	);
	expect(figures['indirect content, exact']?.f1).toBe(0);
	expect(figures['indirect content, any overlap']?.f1).toBe(100);
	expect(figures['indirect, end to end']).toMatchObject({gold: 1, found: 1, f1: 0});
	expect(shares['indirect, source overlaps']).toEqual({share: 0, of: 1});
	expect(calibration.at(-1)).toMatchObject({right: {share: 0, of: 1}, rightWhereFound: {share: 0, of: 1}});
});

test.each(['that they knew', 'they knew'])('“%s” is exact but for a leading “that”', words => {
	const {figures} = score(quotation(words, {kind: 'indirect', cue: span('denied'), source: span('A spokesman')}));
	expect(figures['indirect content, exact but for a leading “that”']?.f1).toBe(100);
	expect(figures['indirect content, exact']?.f1).toBe(words === 'they knew' ? 100 : 0);
});

test('the published measures', () => {
	const {published} = score(quotation('“We wait,”', frame), quotation('“It rains.”', frame));
	const f1Of = (name: string) => Math.round(published.figures[name]?.f1 ?? -1);
	expect(f1Of('Pareti/Scheible, direct, strict')).toBe(100);
	expect(f1Of('CofeNet, content, exact')).toBe(80);
	expect(f1Of('Gender Gap Tracker > 0.8')).toBe(67);
	expect(f1Of('Citron, all exact')).toBe(67);
	expect(f1Of('DirectQuote, with source')).toBe(100);
	expect(published.shares['CofeNet, cue, Jaccard']).toEqual({share: 50, of: 2});
});

test('nothing found is nothing right, and no fault', () => {
	const {figures, calibration} = score();
	expect(Object.values(figures).every(({f1, precision}) => f1 === 0 && precision === 0)).toBe(true);
	expect(calibration.every(({right}) => right.of === 0 && right.share === undefined)).toBe(true);
});
