import {expect, test} from 'vitest';
import {scoreNewswire} from '../../tools/evaluation/newswire.ts';
import {type NewswireGold, newswireGoldSchema} from '../../tools/evaluation/newswire-gold.ts';
import {sameName} from '../../tools/evaluation/newswire-names.ts';
import type {Prediction} from '../../tools/evaluation/prediction.ts';

test.each([
	['Ada Quill', 'Mayor Quill', false],
	['Ada Quill', 'Quill', true],
	['Ada Quill', 'Ada', false],
	['President Ada Quill', 'Ada Quill', true],
	['José Núñez', 'Nunez', true],
	['Harbour Workers of Eastport', 'HWE', true],
	['the AP', 'Associated Press', true],
	['Quill’s', 'Quill', true],
	['the', 'a', false],
	['', '', false],
])('%s and %s: %s', (a, b, same) => {
	expect([sameName(a, b), sameName(b, a)]).toEqual([same, same]);
});

const text =
	'“The bridge stays shut,” Mayor Ada Quill told the Post. She said repairs would take months. “Soon” is a word.';
const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const [direct, indirect] = [span('“The bridge stays shut,”'), span('repairs would take months')];

const gold: NewswireGold = newswireGoldSchema.parse({
	id: 'one',
	text,
	quotations: [
		{
			start: direct[0],
			end: direct[1],
			kind: 'direct',
			source: span('Mayor Ada Quill'),
			speaker: 'Ada Quill',
			via: ['Post'],
		},
		{start: indirect[0], end: indirect[1], kind: 'indirect', source: span('She'), speaker: 'Ada Quill'},
	],
	notSpeech: [span('“Soon”')],
	actors: [
		{name: 'Ada Quill', kind: 'person', forms: ['Ada Quill'], mentions: [span('Ada Quill')], roles: ['Mayor']},
		{name: 'Post', kind: 'organisation', forms: ['Post'], mentions: [span('Post')]},
	],
});

type Found = {at: [number, number]; kind: 'direct' | 'indirect'; speaker: string | null; confidence: number};
const found = (...quotations: Found[]): Prediction => ({
	quotations: quotations.map(({at: [start, end], kind, speaker, confidence}, index) => ({
		...{
			id: `q${index}`,
			kind,
			start,
			end,
			spans: [[start, end]],
			cue: null,
			source: null,
			speaker,
			via: [],
			confidence,
		},
		why: '',
	})),
	actors: [
		{id: 'a1', name: 'Quill', kind: 'person', aliases: [], roles: ['Mayor', 'word'], mentions: [span('Ada Quill')]},
		{id: 'a2', name: 'Bridge', kind: 'place', aliases: [], roles: [], mentions: []},
	],
});

const score = (...quotations: Found[]) => scoreNewswire([gold], () => found(...quotations));
const said = {at: direct, kind: 'direct', speaker: 'Quill', confidence: 0.95} as const;

test('all right', () => {
	const {figures, pronounSources, notSpeech, calibration} = score(said, {
		at: indirect,
		kind: 'indirect',
		speaker: 'Ada Quill',
		confidence: 0.8,
	});
	expect(figures['all found, speaker right']).toEqual({precision: 100, recall: 100, f1: 100, gold: 2, found: 2});
	expect(figures['via']).toEqual({precision: 0, recall: 0, f1: 0, gold: 1, found: 0});
	expect(pronounSources).toEqual({share: 100, of: 1});
	expect(notSpeech).toEqual({share: 100, of: 1});
	expect(calibration.map(({right}) => right.of)).toEqual([0, 0, 1, 1]);
});

test('a quotation of the wrong speaker, one that is none, and one that is missed', () => {
	const {figures, notSpeech, pronounSources, calibration, errors} = score(
		{...said, speaker: 'Post'},
		{at: span('“Soon”'), kind: 'direct', speaker: 'Ada Quill', confidence: 0.9},
	);
	expect(figures['quoted found']).toMatchObject({gold: 1, found: 2, precision: 50, recall: 100});
	expect(figures['all found, speaker right']?.f1).toBe(0);
	expect(notSpeech.share).toBe(0);
	expect(pronounSources.share).toBe(0);
	expect(calibration.at(-1)).toEqual({
		from: 0.9,
		right: {share: 0, of: 2},
		rightWhereFound: {share: 0, of: 1},
	});
	expect(errors.map(line => line.split(':')[0])).toEqual([
		'one speaker',
		'one missed indirect',
		'one not speech',
		'one actor missed',
		'one actor invented',
	]);
});

test('an unknown speaker is right where the gold knows none, and is no attribution', () => {
	const nobody = {...gold, quotations: gold.quotations.map(one => ({...one, speaker: null}))};
	const {figures, calibration} = scoreNewswire([nobody], () => found({...said, speaker: null}));
	expect(figures['quoted found, speaker right']?.f1).toBe(100);
	expect(calibration.map(({right}) => right.of)).toEqual([0, 0, 0, 0]);
});

test('actors by name, kind, mentions and roles', () => {
	const {figures} = score();
	expect(figures['actors, name and kind']).toMatchObject({gold: 2, found: 2, precision: 50});
	expect(figures['mentions']).toMatchObject({gold: 2, found: 1, precision: 100, recall: 50});
	expect(figures['roles (of actors found)']).toMatchObject({gold: 1, found: 2, precision: 50, recall: 100});
});
