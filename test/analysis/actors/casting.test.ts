import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {articleOf} from '../read-analysis.ts';

const actorsIn = (text: string): string[] =>
	analyse(articleOf(text)).actors.map(({name, kind, aliases}) => [`${name}: ${kind}`, ...aliases].join(', '));

test.each([
	['a person', 'Mayor Anna Larsen came home.', ['Anna Larsen: person']],
	[
		'names behind a verb that opens the sentence',
		'Meet Anna Larsen. Remember New Jersey?',
		['Anna Larsen: person', 'New Jersey: place'],
	],
	['a firm named after somebody', 'Peter Holm Productions shut.', ['Peter Holm Productions: organisation']],
	[
		'a Korean name by its family name',
		'They met Choe Son Hui, the vice-foreign minister. Choe left.',
		['Choe Son Hui: person, Choe'],
	],
	['a short given name', 'They met Roderick Holm at noon. “Come in, Rod,” she said.', ['Roderick Holm: person, Rod']],
	[
		'titles tell namesakes apart',
		'Peter Larsen met Anna Larsen at noon. It rained for hours, and the road to the harbour was under water until the evening of the next day, when at last the wind had turned and the boats could leave again, one after the other, with lights on, as they had done for a hundred years before the bridge was built and everybody went by car. Then Mr. Larsen left.',
		['Peter Larsen: person, Larsen', 'Anna Larsen: person'],
	],
	[
		'spellings of one surname',
		'They met Igor Belenskiy at noon. At noon Belensky left.',
		['Igor Belenskiy: person, Belensky'],
	],
	[
		'an acronym in brackets',
		'The Harbour Safety Agency (HSA) shut. HSA will open.',
		['Harbour Safety Agency: organisation, HSA'],
	],
	[
		'an organisation without its owner',
		'The UN Security Council met at noon. The Security Council will meet again.',
		['UN Security Council: organisation, Security Council'],
	],
	[
		'the same words in another order',
		'The Department of Homeland Security shut. The Homeland Security Department will open.',
		['Department of Homeland Security: organisation, Homeland Security Department'],
	],
	[
		'a small noun tells the kind',
		'They left Zabul province and rang the French foreign ministry.',
		['Zabul province: place', 'French foreign ministry: organisation'],
	],
	[
		'a government is its country',
		'The Chinese government said no. China will pay.',
		['China: place, Chinese government'],
	],
	[
		'a capital that acts',
		'It was the year in which the United States left. Washington threw away a chance.',
		['United States: place, Washington'],
	],
	[
		'a capital where things happen',
		'The United States waited. They met in Washington at noon.',
		['United States: place', 'Washington: place'],
	],
	['a family is nobody by himself', 'They met Anna Larsen at noon. The Larsens left.', ['Anna Larsen: person']],
])('%s', (_what, text, actors) => {
	expect(actorsIn(text)).toEqual(actors);
});
