import {expect, test} from 'vitest';
import {readDocument} from '../../../source/analysis/document.ts';
import {frameOfLink} from '../../../source/analysis/linking/link-frame.ts';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {spanRowOf} from '../../../source/analysis/spans/span-row.ts';
import {articleOf} from '../read-analysis.ts';

/** The frame whose source, if it has one, cue and content are given as their first and last words. */
function frame(
	text: string,
	source: [string, string] | undefined,
	cue: [string, string],
	content: [string, string],
): {cue?: string; source?: string; shown?: string; via?: string[]; content?: string[]} {
	const [passage] = readDocument(articleOf(text), loadModel().taggers).passages;
	if (passage === undefined) throw new Error('no passage');
	const at = (word: string): number => passage.tokens.findIndex(token => token.text === word);
	const run = ([first, last]: [string, string]) => ({from: at(first), to: at(last) + 1});
	const link = {
		cue: {...run(cue), frame: 0, sense: 0, leaning: 0, likelihood: 0.9},
		...(source === undefined ? {} : {source: run(source)}),
		contents: [run(content)],
		owners: new Int32Array(passage.tokens.length),
		likelihood: 0.9,
	};
	const found = frameOfLink(
		passage,
		spanRowOf(passage, [], {cueWords: new Map(), senses: new Map(), leanings: new Map()}, 0),
		0,
		link,
		undefined,
	);
	const words = ({start, end}: {start: number; end: number}) => text.slice(start, end);
	if (found === undefined) return {};
	return {
		...(found.cue === undefined ? {} : {cue: words(found.cue)}),
		...(found.source === undefined ? {} : {source: words(found.source.span)}),
		...(found.source?.relative === undefined ? {} : {shown: words(found.source.relative)}),
		via: found.via.map(({span}) => words(span)),
		content: found.contents.flatMap(({spans}) => spans.map(words)),
	};
}

test('a learned cue that goes round a name gives the words to that name', () => {
	expect(
		frame('A report quoted Anna Larsen blaming the owners.', ['A', 'report'], ['quoted', 'blaming'], ['the', 'owners']),
	).toMatchObject({cue: 'blaming', source: 'Anna Larsen', via: []});
});

test('what quotes them is through whom the words came, where it has a name', () => {
	expect(
		frame(
			'Reuters quoted Anna Larsen blaming the owners.',
			['Reuters', 'Reuters'],
			['quoted', 'blaming'],
			['the', 'owners'],
		),
	).toMatchObject({cue: 'blaming', source: 'Anna Larsen', via: ['Reuters']});
});

test('an article alone is the beginning of its source', () => {
	expect(
		frame('The Harbour Council blamed the owners.', ['The', 'The'], ['blamed', 'blamed'], ['the', 'owners']),
	).toMatchObject({cue: 'blamed', source: 'Harbour Council'});
});

test.each<[what: string, text: string, cue: [string, string], content: [string, string], source: string]>([
	[
		'behind “and”',
		'Anna Larsen climbed on the roof and loudly praised the owners.',
		['praised', 'praised'],
		['the', 'owners'],
		'Anna Larsen',
	],
	[
		'behind “to”',
		'Anna Larsen came to the town by train to blame the owners.',
		['blame', 'blame'],
		['the', 'owners'],
		'Anna Larsen',
	],
	[
		'that is a participle behind its adverb',
		'In May it rained, and Anna Larsen left the room, quickly blaming the owners.',
		['quickly', 'blaming'],
		['the', 'owners'],
		'Anna Larsen',
	],
	[
		'of a clause about somebody',
		'The town knows Anna Larsen, who loves mills and blames the owners.',
		['blames', 'blames'],
		['the', 'owners'],
		'Anna Larsen',
	],
])('a verb %s has the subject of the finite verb before it', (_what, text, cue, content, source) => {
	expect(frame(text, undefined, cue, content).source).toBe(source);
});

test('a cue without a name in it keeps its source', () => {
	expect(
		frame('Anna Larsen blamed the owners.', ['Anna', 'Larsen'], ['blamed', 'blamed'], ['the', 'owners']),
	).toMatchObject({
		cue: 'blamed',
		source: 'Anna Larsen',
		via: [],
	});
});

test.each([
	['who', 'Anna Larsen, who called the mill a wreck, came home.', 'Anna Larsen'],
	['that', 'The council read a report that called the mill a wreck.', 'a report'],
	['which', 'The report, which called the mill a wreck, came late.', 'The report'],
])('“%s” is shown as the source, and the noun before it is who speaks', (pronoun, text, source) => {
	expect(frame(text, [pronoun, pronoun], ['called', 'called'], ['the', 'wreck'])).toMatchObject({
		source,
		shown: pronoun,
	});
});

test('the subject of a verb that begins behind the frame was said too', () => {
	expect(
		frame(
			'But old mills by the sea, Larsen said, are worth a visit.',
			['Larsen', 'Larsen'],
			['said', 'said'],
			['are', 'visit'],
		).content,
	).toEqual(['old mills by the sea', 'are worth a visit']);
});

test.each([
	['a clause of its own before the frame', 'The mill is old, Larsen said, are worth a visit.'],
	['no comma behind the frame', 'The mills, Larsen said are worth a visit.'],
])('%s is no subject', (_what, text) => {
	expect(frame(text, ['Larsen', 'Larsen'], ['said', 'said'], ['are', 'visit']).content).toEqual(['are worth a visit']);
});

test.each<[what: string, text: string, content: string]>([
	[
		'goes on to its verb',
		'Larsen said that rules on mills, barns and sheds should be left to the town.',
		'rules on mills, barns and sheds should be left to the town',
	],
	[
		'that has one ends where it did',
		'Larsen said that rules on mills are old, but nobody came.',
		'rules on mills are old',
	],
])('a clause behind “that” %s', (_what, text, content) => {
	const last = text.includes(',') && content.includes('are old') ? 'old' : 'mills';
	expect(frame(text, ['Larsen', 'Larsen'], ['said', 'said'], ['that', last]).content).toEqual([content]);
});

test('who stands within what was said is not who said it', () => {
	const found = frame(
		'The paper had praised Larsen as an honest woman.',
		undefined,
		['praised', 'praised'],
		['Larsen', 'woman'],
	);
	expect(found.content).toEqual(['Larsen as an honest woman']);
	expect(found.source).not.toBe('Larsen');
});

test('a clause about a noun ends before the verb of that noun', () => {
	expect(
		frame('The staff, who said the mill was old, came home.', ['who', 'who'], ['said', 'said'], ['the', 'home'])
			.content,
	).toEqual(['the mill was old']);
});

test.each<[passive: string, text: string, source: string | undefined]>([
	['asked', 'The owner was asked what the mill cost.', undefined],
	['seen', 'The owner has been seen as a fool.', undefined],
	['convinced', 'The owner is convinced that the mill is old.', 'The owner'],
	['asking', 'The owner is asking what the mill cost.', 'The owner'],
])('the subject of “%s” behind a form of “be” speaks or does not', (verb, text, source) => {
	const words = text.slice(0, -1).split(' ');
	const from = words.indexOf(verb);
	const cue: [string, string] = [words[2] ?? '', verb];
	const found = frame(text, ['The', 'owner'], cue, [words[from + 1] ?? '', words.at(-1) ?? '']);
	expect(found.source).toBe(source);
});
