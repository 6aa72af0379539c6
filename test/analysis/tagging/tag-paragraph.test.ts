import {describe, expect, test} from 'vitest';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {columnsOf} from '../../../source/analysis/tagging/columns.ts';
import {tagParagraph} from '../../../source/analysis/tagging/tag-paragraph.ts';
import {nameTags, partsOfSpeech} from '../../../source/analysis/tagging/tag-sets.ts';
import {tokenize} from '../../../source/analysis/tokens/tokens.ts';

const tagged = (text: string): {words: string; speech: string; names: string} => {
	const tokens = tokenize(text);
	const {speech, names} = tagParagraph(loadModel().taggers, columnsOf(tokens));
	return {
		words: tokens.map(token => token.text).join(' '),
		speech: Array.from(speech, tag => partsOfSpeech[tag]).join(' '),
		names: Array.from(names, tag => nameTags[tag]?.[0]).join(''),
	};
};

describe('tags of a sentence', () => {
	test.each([
		[
			'The president said on Monday that he would not sign the bill.',
			'DT NN VBD IN NNP IN PRP MD RB VB DT NN .',
			'nnnnnnnnnnnnn',
		],
		['“We won,” Hillary Clinton told CNN.', "`` PRP VBD , '' NNP NNP VBD NNP .", 'nnnnnppnon'],
		['Voters in Ohio do not like her.', 'NNS IN NNP VBP RB VB PRP .', 'nnpnnnnn'],
		['', '', ''],
	])('%s', (text, speech, names) => {
		expect(tagged(text)).toMatchObject({speech, names});
	});
});

test('sentences are counted inside quotation marks, and a closing mark belongs to the sentence before it', () => {
	const tokens = tokenize('“It rained. We left.” Then Dr. Ames sang: “Oh!” she said.');
	const {sentence} = columnsOf(tokens);
	const first = tokens.filter((_, at) => sentence[at] !== sentence[at - 1]).map(({text}) => text);
	expect(first).toEqual(['“', 'We', 'Then']);
});
