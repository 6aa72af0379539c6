import {describe, expect, test} from 'vitest';
import {quotationsIn, type ReadQuotation} from './read-analysis.ts';

type Case = [what: string, text: string, quotations: ReadQuotation[]];

const direct = (content: string, cue: string, source: string, speaker: string): ReadQuotation => ({
	kind: 'direct',
	content,
	cue,
	source,
	speaker,
});
const indirect = (content: string, cue: string, source: string, speaker: string): ReadQuotation => ({
	...direct(content, cue, source, speaker),
	kind: 'indirect',
});

const cases: Case[] = [
	[
		'cue after the words',
		'“The mill will open again in May,” Anna Larsen said.',
		[direct('“The mill will open again in May,”', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'cue before its subject',
		'“The mill will open again in May,” said Anna Larsen.',
		[direct('“The mill will open again in May,”', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'a witness who says “quote” for the mark',
		'Anna Larsen asked, quote, “Why is the mill so old?”',
		[direct('“Why is the mill so old?”', 'asked', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'narrative behind the frame',
		'“The mill is old,” Anna Larsen said, and soon they were walking down the hill.',
		[direct('“The mill is old,”', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'a show in which it was said',
		'On this week’s “Face the Nation,” Anna Larsen said the mill was old.',
		[indirect('the mill was old', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'a source with a phrase behind it',
		'The mill will close this week, said The Mill Company’s recently named chair Anna Larsen in an email to staff.',
		[indirect('The mill will close this week', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'two cues with one source',
		'Anna Larsen predicted that the mill would close, conceded that she had been wrong in the spring.',
		[
			indirect('the mill would close', 'predicted', 'Anna Larsen', 'Anna Larsen'),
			indirect('she had been wrong in the spring', 'conceded', 'Anna Larsen', 'Anna Larsen'),
		],
	],
	[
		'a source that “who” stands for',
		'Critics include Anna Larsen, who warned that the mill was “a wreck.”',
		[{...indirect('the mill was “a wreck.”', 'warned', 'who', 'Anna Larsen'), kind: 'mixed'}],
	],
	['a noun that is written like a verb of saying', 'Other teacher protests were held in Norway last year.', []],
	[
		'a participle',
		'Anna Larsen left the room on Monday, saying her foot was “so swollen I could barely walk.”',
		[
			{
				...indirect('her foot was “so swollen I could barely walk.”', 'saying', 'Anna Larsen', 'Anna Larsen'),
				kind: 'mixed',
			},
		],
	],
	[
		'a time between source and cue',
		'The Norwegian court last week ruled that the mill must close.',
		[indirect('the mill must close', 'ruled', 'The Norwegian court', 'The Norwegian court')],
	],
	[
		'a group that was told',
		'Anna Larsen told a group of millers that the mill was old.',
		[indirect('the mill was old', 'told', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'lead-in with a comma',
		'Anna Larsen said, “The mill will open again in May.”',
		[direct('“The mill will open again in May.”', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'lead-in with a colon',
		'Anna Larsen added: “The mill will open again in May.”',
		[direct('“The mill will open again in May.”', 'added', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'bare words behind a cue that only learning knows',
		'The owner identified the wish to see the mill as one of the reasons that people like the town. “They come in thousands.”',
		[
			indirect(
				'the wish to see the mill as one of the reasons that people like the town',
				'identified',
				'The owner',
				'The owner',
			),
			direct('“They come in thousands.”', 'identified', 'The owner', 'The owner'),
		],
	],
	[
		'a frame in brackets',
		'The sale of the mill prompted anger among the owners (“I want my share back,” wrote Peter Holm, a miller).',
		[direct('“I want my share back,”', 'wrote', 'Peter Holm', 'Peter Holm')],
	],
	[
		'a lead-in whose second subject speaks',
		'Peter Holm wrote in May, and Anna Larsen responded:\n\n“The mill will open again in May.”',
		[direct('“The mill will open again in May.”', 'responded', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'a lead-in that does not open with its subject',
		'Then, when the owners asked — and how they asked! — Anna Larsen told them so:\n\n“The mill will open in May.”',
		[direct('“The mill will open in May.”', 'told', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'frame between two quotations',
		'“The mill is old,” Anna Larsen said. “It will open again in May.”',
		[
			direct('“The mill is old,”', 'said', 'Anna Larsen', 'Anna Larsen'),
			direct('“It will open again in May.”', 'said', 'Anna Larsen', 'Anna Larsen'),
		],
	],
	[
		'clause after the cue, without “that”',
		'Anna Larsen said that the mill would open again in May.',
		[indirect('the mill would open again in May', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'clause before the cue',
		'The mill will open again in May, Anna Larsen said.',
		[indirect('The mill will open again in May', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'clause partly in marks',
		'Anna Larsen said that the mill was “a wreck beyond all repair” and had to go.',
		[
			{
				...indirect('the mill was “a wreck beyond all repair” and had to go', 'said', 'Anna Larsen', 'Anna Larsen'),
				kind: 'mixed',
			},
		],
	],
	[
		'two cues with one subject',
		'Anna Larsen said the mill was safe and warned that the bridge might fall.',
		[
			indirect('the mill was safe', 'said', 'Anna Larsen', 'Anna Larsen'),
			indirect('the bridge might fall', 'warned', 'Anna Larsen', 'Anna Larsen'),
		],
	],
	[
		'a second cue of one subject behind “but”',
		'A legal opinion concluded that the mill was old but said repairs to the bridge were not required.',
		[
			indirect('the mill was old', 'concluded', 'A legal opinion', 'A legal opinion'),
			indirect('repairs to the bridge were not required', 'said', 'A legal opinion', 'A legal opinion'),
		],
	],
	[
		'apposition between subject and cue',
		'Anna Larsen, the harbour master, said the mill would open again in May.',
		[indirect('the mill would open again in May', 'said', 'Anna Larsen', 'Anna Larsen')],
	],
	[
		'an agency quotes somebody',
		'Anna Larsen lost the vote. “The mill will open again in May,” Reuters quoted Larsen as saying.',
		[{...direct('“The mill will open again in May,”', 'saying', 'Larsen', 'Anna Larsen'), via: ['Reuters']}],
	],
];

describe('one frame', () => {
	test.each(cases)('%s', (_what, text, quotations) => {
		expect(quotationsIn(text)).toEqual(quotations);
	});
});

describe('no quotation', () => {
	test.each([
		['nothing was said', 'Anna Larsen declined to comment.'],
		['denied speech', 'Anna Larsen did not say whether the mill would open again.'],
		['a term in marks', 'The so-called “mill tax” brought nothing but trouble.'],
		['a noun that looks like a cue', 'The Oslo talks ended on Friday without a treaty.'],
		['white space', ' \n\n\t\n '],
		['nothing', ''],
	])('%s', (_what, text) => {
		expect(quotationsIn(text)).toEqual([]);
	});
});

describe('who speaks', () => {
	test('a pronoun is the person named before whom it fits', () => {
		const text = 'Anna Larsen met Peter Holm on Monday.\n\n“The mill is old,” she said.\n\n“It is lovely,” he said.';
		expect(quotationsIn(text).map(({speaker}) => speaker)).toEqual(['Anna Larsen', 'Peter Holm']);
	});

	test('a role alone is the person who has it', () => {
		const text = 'Anna Larsen, the governor, came home on Monday.\n\n“The mill is old,” the governor said.';
		expect(quotationsIn(text)[0]).toMatchObject({source: 'the governor', speaker: 'Anna Larsen'});
	});

	test('“it” is the agency named last, and whom it cites is the speaker', () => {
		const text =
			'“The mill will open again in May,” Reuters quoted Anna Larsen as saying.\n\nThe bridge is to be painted next year, it added, citing Larsen.';
		expect(quotationsIn(text)[1]).toMatchObject({kind: 'indirect', speaker: 'Anna Larsen', via: ['Reuters']});
	});

	test('a paragraph that reopens the marks has the same speaker', () => {
		const text =
			'“The mill is older than the town,” Anna Larsen said. “Nobody knows who built it.\n\n“It will open again in May.”';
		expect(quotationsIn(text).map(({speaker}) => speaker)).toEqual(['Anna Larsen', 'Anna Larsen', 'Anna Larsen']);
	});
});

test('in another language the words in marks are all that is listed', () => {
	expect(quotationsIn('« Le moulin ouvrira au mois de mai », a dit Anna Larsen.', 'fr')).toEqual([
		{kind: 'direct', content: '« Le moulin ouvrira au mois de mai »'},
	]);
});
