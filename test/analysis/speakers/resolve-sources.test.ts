import {describe, expect, test} from 'vitest';
import {quotationsIn} from '../read-analysis.ts';

const speakersIn = (text: string): (string | undefined)[] => quotationsIn(text).map(({speaker}) => speaker);

describe('speaker', () => {
	test.each([
		[
			'he is not who is named in his own words only',
			'Peter Holm came home.\n\n“Ivan Beck built the mill,” he said.',
			['Peter Holm'],
		],
		[
			'she is who opened the sentence before',
			'Anna Larsen met Mary Holm at the mill.\n\n“It is old,” she said.',
			['Anna Larsen'],
		],
		[
			'it is the organisation that opens the sentence, before an aside',
			'The army shut the mill. The Taliban, however, opened the bridge, which it said was old.',
			['Taliban'],
		],
		[
			'they are in no town, and no hall',
			'The council met in Sandvik Hall.\n\n“The mill is too old,” they said.',
			[undefined],
		],
		[
			'a role that is named later',
			'“The mill is old,” Austria’s interior minister said.\n\nWolf Peschorn, Austria’s interior minister, came home.',
			['Wolf Peschorn'],
		],
		['a title is a role', 'Gov. Anna Larsen came home.\n\nThe governor said the mill was old.', ['Anna Larsen']],
		[
			'a role that runs into the name',
			'Norway’s ambassador to Britain Peter Holm has said that the mill is old.',
			['Peter Holm'],
		],
		[
			'a noun and its name in apposition',
			'“It is old,” said another witness, former harbour master Anna Larsen.',
			['Anna Larsen'],
		],
		[
			'a statement is its author’s',
			'Anna Larsen said in a statement that the mill was old.\n\n“It will open in May,” the statement said.',
			['Anna Larsen', 'Anna Larsen'],
		],
		['an office of somebody', 'Anna Larsen came home. Her office said the mill was old.', ['Anna Larsen’s office']],
		[
			'officials of the body at hand',
			'The Harbour Safety Agency shut the pier. “It is old,” agency officials said.',
			['Harbour Safety Agency officials'],
		],
		[
			'a predicate is nobody',
			'Peter Holm, the harbour master, shifted his account of the fire to say that the mill was old.',
			['Peter Holm'],
		],
		['two outlets behind “as both”', 'As both Reuters and CNN have reported, the mill is old.', ['Reuters and CNN']],
		['an outlet behind its words', 'The mill will shut in May, as Reuters first reported on Monday.', ['Reuters']],
		[
			'a second verb of one subject',
			'The mill is old, while the town council denies accusations of neglect and says it keeps watch.',
			['the town council', 'the town council'],
		],
		[
			'a noun that is written like the verb',
			'Its forecast isn’t a problem for the town, according to Anna Larsen.',
			['Anna Larsen'],
		],
		[
			'a name in apposition to a word that no list has',
			'‘We’re open,’ said the landlord, Des Pocock, at noon.',
			['Des Pocock'],
		],
		['who was told is not who told', 'Visitors, 34 in all, told the Courier that the tap leaks.', ['Visitors']],
		['a person without a name', '“The mill is old,” a senior official said.', ['a senior official']],
		['nobody near', '“The mill is old,” she said.', [undefined]],
		[
			'“which” without a noun that could say it',
			'The road was closed again, which said that the mill was old.',
			[undefined],
		],
	])('%s', (_what, text, speakers) => {
		expect(speakersIn(text)).toEqual(speakers);
	});
});

describe('via', () => {
	const viaIn = (text: string) => quotationsIn(text).map(({via}) => via ?? []);
	test.each([
		['an outlet told behind the words', 'The mill was sold, a local source told CNN.', [['CNN']]],
		[
			'what somebody heard another ask',
			'“I heard Peter Holm ask, quote, ‘Why is it so old?’” Anna Larsen testified.',
			[[], ['Anna Larsen']],
		],
		[
			'an office by another of its names',
			'The Bergen Prosecutor’s Office met on Monday. Peter Holm lied twice, the prosecutor’s office said. “He lied,” said Anna Larsen.',
			[[], []],
		],
		['an outlet told', 'Anna Larsen told CNN that the mill was old.', [['CNN']]],
		[
			'an organisation told that is no outlet',
			'Anna Larsen told the Harbour Safety Agency that the mill was old.',
			[[]],
		],
		['reporters told', 'Anna Larsen told reporters that the mill was old.', [[]]],
		['media told', 'Anna Larsen told US media that the mill was old.', [['US media']]],
		['an e-mail to an outlet', 'Anna Larsen said in an email to Reuters that the mill was old.', [['Reuters']]],
		['her own tweet', 'Anna Larsen said in a tweet that the mill was old.', [[]]],
		[
			'a document that an outlet has seen',
			'The mill will shut in May, according to a memo seen by the Washington Post.',
			[['Washington Post']],
		],
		[
			'the e-mail seen before',
			'“The mill is old,” Anna Larsen said in an email reviewed by Reuters.\n\n“It will shut,” Larsen said in the email.',
			[['Reuters'], ['Reuters']],
		],
		[
			'the newspaper named before',
			'Anna Larsen told the Washington Post that the mill was old.\n\n“It will shut,” Larsen told the newspaper.',
			[['Washington Post'], ['Washington Post']],
		],
		['another reporter', '“The mill is old,” Anna Larsen said, according to Peter Holm.', [['Peter Holm']]],
		['an outlet that speaks itself', 'Reuters reported that the mill was old.', [[]]],
		['words within words', '“Peter Holm said, ‘The mill is old,’” Anna Larsen said.', [[], ['Anna Larsen']]],
		['an agency that cites somebody', 'The mill will shut in May, AP said, citing Anna Larsen.', [['AP']]],
		[
			'an agency that cites a document',
			'The mill will shut in May, the KCNA agency reported on Monday, citing a statement by the foreign ministry.',
			[['KCNA']],
		],
		[
			'an agency that quotes a spokesman',
			'Reuters quoted a spokesman for the mill saying it would shut.',
			[['Reuters']],
		],
		[
			'who is named by “according to” before the frame',
			'According to NPR’s Peter Holm, Anna Larsen wrote in a letter that the mill was old.',
			[['Peter Holm', 'NPR']],
		],
		['the reporter of an outlet', 'As Peter Holm reports for NPR, the mill will shut in May.', [['NPR']]],
		[
			'what somebody announced in a clause that another reports',
			'As Peter Holm reports for NPR, the mill shut last week, when officials announced that it leaks.',
			[['NPR'], ['Peter Holm', 'NPR']],
		],
		[
			'a paper whose name ends like a title',
			'Anna Larsen told the Argus Leader Monday that it works.',
			[['Argus Leader']],
		],
		[
			'a paper that no list knows',
			'In comments reported by the Bergen Ledger, Anna Larsen said the quay was old.',
			[['Bergen Ledger']],
		],
		[
			'a journal in a clause about the speaker',
			'“The ice is old,” added Anna Larsen, who led the research published in the journal Nature.',
			[[]],
		],
		[
			'words that go on elsewhere',
			'Anna Larsen told CNN that the mill was old. “It will shut,” she said in an email.',
			[['CNN'], []],
		],
		[
			'a document that speaks of another',
			'The doctor gave the man in the case report a drug and said that he should sleep.',
			[[]],
		],
		[
			'what was reported is no reporter',
			'The office estimated that 900 people, one in ten of the town, reported a flood in 2017.',
			[[]],
		],
		['his own words of another day', '“And I said, ‘The mill is old,’” Anna Larsen said.', [[], ['Anna Larsen']]],
	])('%s', (_what, text, via) => {
		expect(viaIn(text)).toEqual(via);
	});
});
