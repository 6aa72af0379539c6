import {expect, test} from 'vitest';
import {quotationsIn} from './read-analysis.ts';

test.each([
	[
		'the sentence before “that’s according to”',
		'Gulls like the pier. That’s according to a new survey from the Harbour Safety Agency.',
		'Gulls like the pier',
		'Harbour Safety Agency',
	],
	[
		'data of somebody',
		'The price of fish has fallen since May, according to data from MarketAxess.',
		'The price of fish has fallen since May',
		'MarketAxess',
	],
	[
		'a clause without “that” behind who was told',
		'Harbour chief Masaru Son has told the mill’s owners he wants the quay to turn a profit by May.',
		'he wants the quay to turn a profit by May',
		'Masaru Son',
	],
	[
		'a clause that its frame and an outlet interrupt',
		'He had, according to Peter Holm of the Washington Post, eaten a wild rabbit before he was taken to a hospital.',
		'He had … eaten a wild rabbit before he was taken to a hospital',
		'Peter Holm',
	],
	[
		'a sentence that opens with “While”',
		'While the mill was supported by the town, the quay may be in for some weakness, said Anna Larsen, a trader.',
		'While the mill was supported by the town, the quay may be in for some weakness',
		'Anna Larsen',
	],
	[
		'the words behind a dash that comes back to none',
		'Holm has changed his mind once — “I now do recall,” Holm said.',
		'“I now do recall,”',
		'Holm',
	],
	[
		'an announcement of a day',
		'Despite Peter Holm’s Oct. 11 announcement that the mill had reached a deal, nothing came of it.',
		'the mill had reached a deal',
		'Peter Holm',
	],
	[
		'what a participle that opens the sentence leads in',
		'Bemoaning the “phony pier,” Anna Larsen left the room.',
		'the “phony pier,”',
		'Anna Larsen',
	],
	[
		'what a participle behind a preposition leads in',
		'After saying the quay was “so wet I could barely get my shoe off,” Anna Larsen went home.',
		'the quay was “so wet I could barely get my shoe off,”',
		'Anna Larsen',
	],
	[
		'a participle of a sentence that a day opens',
		'On September 27 the Harbour Council published its results by announcing that the claim was “true.”',
		'the claim was “true.”',
		'Harbour Council',
	],
	[
		'all of the sentence before its frame',
		'Peter Holm pleaded guilty to taking a boat from the harbour, prosecutors said.',
		'Peter Holm pleaded guilty to taking a boat from the harbour',
		'prosecutors',
	],
	[
		'a sentence with a number that begins with a point',
		'Peter Holm carried a loaded .45-calibre pistol and two knives, prosecutors said.',
		'Peter Holm carried a loaded .45-calibre pistol and two knives',
		'prosecutors',
	],
	[
		'a clause behind another on those who were told',
		'Anna Larsen told a crowd of teachers who filled the hall that the mill should pay for the quay.',
		'the mill should pay for the quay',
		'Anna Larsen',
	],
	[
		'the words of those whom “who have” tells of',
		'Traders who have done the sums say the quay is too dear.',
		'the quay is too dear',
		'Traders',
	],
	[
		'words behind the list that a firm is called by',
		'“The mill is old,” Jim Holm, vice president at Bergen Boats, Space, and Security, said.',
		'“The mill is old,”',
		'Jim Holm',
	],
	[
		'the words of a source with an aside between dashes',
		'The only two towns to have signed treaties with Bergen - Oslo and Sandvik - also sharply criticised the plan for the mill.',
		'the plan for the mill',
		'The only two towns to have signed treaties with Bergen',
	],
])('what was said: %s', (_what, text, content, speaker) => {
	expect(quotationsIn(text).map(found => [found.content, found.speaker])).toEqual([[content, speaker]]);
});

test.each([
	['how somebody appeared', 'On Monday, after four years away, the hostages appeared pale and gaunt.'],
	['where the news comes from', 'NEW DELHI: Their dream gone, nearly 150 people came home on Wednesday.'],
	['how something seems', 'Jam has always seemed to me a strange thing. I love it.'],
])('nothing was said: %s', (_what, text) => {
	expect(quotationsIn(text)).toEqual([]);
});

test('a pronoun alone tells nothing of what was said', () => {
	expect(quotationsIn('Anna Larsen, who opposed it, told them this. Peter Holm remembers it.')).toEqual([]);
});
