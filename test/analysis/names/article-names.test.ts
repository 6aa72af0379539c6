import {expect, test} from 'vitest';
import {readDocument} from '../../../source/analysis/document.ts';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {articleOf} from '../read-analysis.ts';

const namesIn = (text: string): string[] =>
	readDocument(articleOf(text), loadModel().taggers).passages.flatMap(({names}) =>
		names.map(({start, end}) => text.slice(start, end)),
	);

test.each([
	['particles', 'They met Wilma van der Oschen at noon.', ['Wilma van der Oschen']],
	['initials and Jr.', 'They met Peter J. Holm Jr. at noon.', ['Peter J. Holm Jr.']],
	['a hyphen in a given name', 'They met Moon Jae-in at noon.', ['Moon Jae-in']],
	['an Arabic name', 'They met Khalid bin Salman at noon.', ['Khalid bin Salman']],
	['possessive left out', 'They saw Larsen’s dog at noon.', ['Larsen']],
	['nationality is nobody', 'They met the Danish players at noon.', []],
	['nationality before a person', 'They met American Timothy Weeks at noon.', ['Timothy Weeks']],
	['title left out', 'They met Gov. Anna Larsen at noon.', ['Anna Larsen']],
	['a country before a person', 'They met the envoy to Ukraine Peter Holm at noon.', ['Ukraine', 'Peter Holm']],
	['a ministry written small', 'They heard the French foreign ministry said no.', ['French foreign ministry']],
	['owned ministry', 'They heard Russia’s foreign ministry said no.', ['Russia’s foreign ministry']],
	['a government', 'They heard the Chinese government said no.', ['Chinese government']],
	['a body over “of”', 'They rang the Department of Homeland Security at noon.', ['Department of Homeland Security']],
	[
		'a body over “and”',
		'They rang the Securities and Exchange Commission at noon.',
		['Securities and Exchange Commission'],
	],
	['a compound', 'They sold a Chad-based mill to Norway.', ['Chad', 'Norway']],
	['two in a compound', 'They crossed the Chad-Niger border at noon.', ['Chad', 'Niger']],
	['party and state', 'They met Rep. Anna Larsen, D-Minn., at noon.', ['Anna Larsen', 'Minn.']],
	[
		'line ends',
		'They like the bread of Holm Mills\nLarsen Boats is where they went after that.',
		['Holm Mills', 'Larsen Boats'],
	],
	['exchange codes', 'The index .DJI fell and the bond US10YT=RR rose.', []],
	['a headline', 'Mayor Opens Second Bridge Over Quiet River Today\n\nIt rained all day.', []],
	['days', 'It opens on Tuesdays and on Monday.', []],
])('%s', (_what, text, names) => {
	expect(namesIn(text)).toEqual(names);
});
