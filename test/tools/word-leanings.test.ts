import {expect, test} from 'vitest';
import {hashOf} from '../../source/analysis/tagging/hash.ts';
import {leaningOf, leaningsText, readLeanings} from '../../tools/train/leaning-list.ts';
import {learnLeanings} from '../../tools/train/learn-leanings.ts';
import type {GoldArticle, GoldAttribution} from '../../tools/train/read-corpus.ts';

const verbs = ['said', 'stated', 'noted', 'argued', 'replied', 'added', 'claimed', 'insisted'];
const things = ['river', 'bridge', 'stone', 'garden', 'table', 'window', 'road', 'lamp'];

/** “The mayor VERB that the THING was old.”, annotated, for each pair. */
function annotated(): GoldArticle[] {
	return verbs.map((verb, index): GoldArticle => {
		const thing = things[index] ?? '';
		const text = `The mayor ${verb} that the ${thing} was old.`;
		const at = (word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];
		const attribution: GoldAttribution = {
			kind: 'indirect',
			source: [[0, 9]],
			cue: [at(verb)],
			content: [[text.indexOf('that'), text.length - 1]],
		};
		return {id: verb, text, habit: 'polnear', attributions: [attribution]} as GoldArticle;
	});
}

test('a word that the corpus does not have leans as words with near vectors do', () => {
	const vectors = new Map<string, number[]>([
		...verbs.map((word, index): [string, number[]] => [word, [1, 0.02 * index]]),
		...things.map((word, index): [string, number[]] => [word, [-1, 0.02 * index]]),
		['quipped', [1, 0.05]],
		['boulder', [-1, 0.05]],
	]);
	const leanings = learnLeanings(annotated(), vectors, 7);
	const toCue = (word: string): number => (leanings.get(word) ?? 0) & 15;
	expect(leanings.size).toBe(vectors.size);
	expect(toCue('quipped')).toBeGreaterThan(toCue('boulder') + 5);
	expect(toCue('said')).toBeGreaterThan(toCue('river') + 5);
});

test('leanings are steps of log odds, cue and source in one byte', () => {
	expect(leaningOf(0, 0)).toBe(0);
	expect(leaningOf(1, 1)).toBe(255);
	expect(leaningOf(0.5, 0)).toBe(13);
	expect(leaningOf(0, 0.5)).toBe(13 * 16);
});

test('the list has a line for each leaning', () => {
	expect(
		leaningsText(
			new Map([
				['b', 3],
				['c', 1],
				['a', 3],
			]),
		),
	).toBe('1\tc\n3\ta b\n');
});

test('the list of the package tells verbs of saying and those who say from other words', () => {
	const leanings = readLeanings();
	const of = (word: string): number => leanings.get(hashOf(word)) ?? 0;
	expect(of('quipped') & 15).toBeGreaterThan(of('river') & 15);
	expect(of('spokesman') >> 4).toBeGreaterThan(of('river') >> 4);
});
