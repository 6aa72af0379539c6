import {expect, test} from 'vitest';
import {readDocument} from '../../../source/analysis/document.ts';
import {frameOfLink} from '../../../source/analysis/linking/link-frame.ts';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {spanRowOf} from '../../../source/analysis/spans/span-row.ts';
import {articleOf} from '../read-analysis.ts';

/** Cue, source and via of the frame whose source, cue and content are given as their first and last words. */
function frame(text: string, source: [string, string], cue: [string, string], content: [string, string]) {
	const [passage] = readDocument(articleOf(text), loadModel().taggers).passages;
	if (passage === undefined) throw new Error('no passage');
	const at = (word: string): number => passage.tokens.findIndex(token => token.text === word);
	const run = ([first, last]: [string, string]) => ({from: at(first), to: at(last) + 1});
	const link = {
		cue: {...run(cue), frame: 0, sense: 0, likelihood: 0.9},
		source: run(source),
		contents: [run(content)],
		likelihood: 0.9,
	};
	const found = frameOfLink(
		passage,
		spanRowOf(passage, [], {cueWords: new Map(), senses: new Map()}, 0),
		0,
		link,
		undefined,
	);
	const words = (span: {start: number; end: number} | undefined) => span && text.slice(span.start, span.end);
	return {cue: words(found?.cue), source: words(found?.source?.span), via: found?.via.map(({span}) => words(span))};
}

test('a learned cue that goes round a name gives the words to that name', () => {
	expect(
		frame('A report quoted Anna Larsen blaming the owners.', ['A', 'report'], ['quoted', 'blaming'], ['the', 'owners']),
	).toEqual({cue: 'blaming', source: 'Anna Larsen', via: []});
});

test('what quotes them is through whom the words came, where it has a name', () => {
	expect(
		frame(
			'Reuters quoted Anna Larsen blaming the owners.',
			['Reuters', 'Reuters'],
			['quoted', 'blaming'],
			['the', 'owners'],
		),
	).toEqual({cue: 'blaming', source: 'Anna Larsen', via: ['Reuters']});
});

test('a cue without a name in it keeps its source', () => {
	expect(frame('Anna Larsen blamed the owners.', ['Anna', 'Larsen'], ['blamed', 'blamed'], ['the', 'owners'])).toEqual({
		cue: 'blamed',
		source: 'Anna Larsen',
		via: [],
	});
});
