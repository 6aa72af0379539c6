import {expect, test} from 'vitest';
import {confidenceOf, uncertainBelow} from '../../source/analysis/confidence.ts';
import type {Content, Frame} from '../../source/analysis/frames/frame.ts';

const confidence = (kind: Content['kind'], found: Partial<Frame>): number =>
	confidenceOf(
		{paragraph: 0, sentence: 0, contents: [], via: [], beside: [], pattern: 'subject', ...found},
		kind,
		'named',
	);

test('a clause is trusted the more the likelier its cue reports anything', () => {
	const rising = [0.2, 0.4, 0.6, 0.8].map(likelihood => confidence('indirect', {likelihood}));
	expect(rising).toEqual(rising.toSorted((a, b) => a - b));
	expect(new Set(rising).size).toBe(rising.length);
});

test('no clause is trusted as far as words in marks, and one that no rule knows less than others', () => {
	const direct = confidence('direct', {likelihood: 0.2});
	const ruled = confidence('indirect', {likelihood: 1});
	const learned = confidence('indirect', {likelihood: 1, learned: true});
	expect(direct).toBeGreaterThan(ruled);
	expect(ruled).toBeGreaterThan(learned);
	expect(learned).toBeGreaterThanOrEqual(uncertainBelow);
});

test('a doubtful clause that no rule knows is a guess, one that the rules alone were asked about is as its pattern', () => {
	expect(confidence('indirect', {likelihood: 0.3, learned: true})).toBeLessThan(uncertainBelow);
	expect(confidence('indirect', {})).toBe(confidence('indirect', {likelihood: 1}));
});
