import {expect, test} from 'vitest';
import {readDocument} from '../../../source/analysis/document.ts';
import {isOthers, leadOf, ownersOf} from '../../../source/analysis/linking/own-words.ts';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {spanRowOf} from '../../../source/analysis/spans/span-row.ts';
import {articleOf} from '../read-analysis.ts';

/** The words in marks that the cue, one word of the text, owns, and what leads them in. */
function owned(text: string, cue: string): {words: string; lead: string} | undefined {
	const [passage] = readDocument(articleOf(text), loadModel().taggers).passages;
	if (passage === undefined) throw new Error('no passage');
	const row = spanRowOf(passage, [], {cueWords: new Map(), senses: new Map(), leanings: new Map()}, 0);
	const from = passage.tokens.findIndex(token => token.text === cue);
	const candidate = {from, to: from + 1, likelihood: 0.9, sense: 0, leaning: 0, frame: 0};
	const owners = ownersOf(row, [candidate]);
	const lead = leadOf(row, owners, candidate);
	if (lead === undefined) return undefined;
	const own = passage.tokens.filter((_, at) => owners[at] === from + 1 && !isOthers(owners, candidate, at));
	const wordsOf = (tokens: typeof own): string => tokens.map(token => token.text).join(' ');
	return {words: wordsOf(own), lead: wordsOf(passage.tokens.slice(lead.from, lead.to))};
}

test.each([
	['a colon', 'Holm praised the mill: “It works,” Larsen said.', 'Holm praised the mill :'],
	['a dash', 'Holm praised the mill — “It works!” the new owner said.', 'Holm praised the mill —'],
	['a bracket', 'Holm praised the mill (“It works,” said Larsen).', 'Holm praised the mill ('],
])('words in marks behind %s and right before a frame are that frame’s', (_what, text, lead) => {
	expect(owned(text, 'said')).toMatchObject({words: expect.stringContaining('It works'), lead});
});

test.each([
	['that stand in a clause', 'Holm praised the mill that “works,” Larsen said.'],
	['that do not lead on to a frame', 'Holm praised the mill: “works” Larsen said.'],
	['before a conjunction', 'Holm cheered: “It works!” and said that the mill was old.'],
	['in another sentence', 'Holm cheered: “It works.” Larsen said that the mill was old.'],
])('words in marks %s may be another’s', (_what, text) => {
	expect(owned(text, 'said')).toBeUndefined();
});
