import {expect, test} from 'vitest';
import {readDocument} from '../../../source/analysis/document.ts';
import {contentsOf} from '../../../source/analysis/linking/link-contents.ts';
import {loadModel} from '../../../source/analysis/model/model.ts';
import {spanRowOf} from '../../../source/analysis/spans/span-row.ts';
import {articleOf} from '../read-analysis.ts';

/** The contents that runs of words make; each run is written as its first and last word. */
function contents(text: string, ...runs: [string, string][]): string[] {
	const [passage] = readDocument(articleOf(text), loadModel().taggers).passages;
	if (passage === undefined) return [];
	const row = spanRowOf(passage, [], {cueWords: new Map(), senses: new Map(), leanings: new Map()}, 0);
	const at = (word: string): number => passage.tokens.findIndex(token => token.text === word);
	return contentsOf(
		passage,
		row,
		{from: 0, to: 0},
		runs.map(([first, last]) => ({from: at(first), to: at(last) + 1})),
	).map(({kind, spans}) => `${kind}: ${spans.map(({start, end}) => text.slice(start, end)).join(' … ')}`);
}

const interrupted = '“We built it,” she said, “for people who walk.”';

test.each<[what: string, text: string, runs: [string, string][], contents: string[]]>([
	[
		'direct speech that narrative interrupts is two contents',
		interrupted,
		[
			['“', ','],
			['for', 'walk'],
		],
		['direct: “We built it,”', 'direct: “for people who walk.”'],
	],
	[
		'a run that lacks a mark or a word of a quotation takes it all',
		interrupted,
		[['for', 'walk']],
		['direct: “for people who walk.”'],
	],
	[
		'a clause that its frame interrupts is one content',
		'The mill, she said, would close.',
		[
			['The', 'mill'],
			['would', 'close'],
		],
		['indirect: The mill … would close'],
	],
	[
		'words in marks within a clause make it mixed, and a comma at its end is left out',
		'She said the mill was “a wreck” and old, but went in.',
		[['the', ',']],
		['mixed: the mill was “a wreck” and old'],
	],
	[
		'behind direct speech that ends with a comma, words outside marks are narrative',
		'“We lost,” she said, and the lights went out.',
		[
			['“', '”'],
			['the', 'out'],
		],
		['direct: “We lost,”'],
	],
	[
		'behind a question a clause of the sentence around is narrative, though it has words in marks',
		'“Winning?” she said, but Holm thought of “the wreck” again.',
		[
			['“', '”'],
			['but', 'again'],
		],
		['direct: “Winning?”'],
	],
	[
		'words in marks that go on behind “but” are content',
		'“Winning?” she said, but “not for long”.',
		[
			['“', '”'],
			['but', 'long'],
		],
		['direct: “Winning?”', 'mixed: but “not for long”'],
	],
	[
		'when somebody was called a word in marks is not content',
		'He denounced Larsen as a “disgrace” after the vote.',
		[['Larsen', 'vote']],
		['mixed: Larsen as a “disgrace”'],
	],
	[
		'a word in marks that is not what somebody was called does not end a clause',
		'He said a “disgrace” after the vote would hurt.',
		[['a', 'hurt']],
		['mixed: a “disgrace” after the vote would hurt'],
	],
	[
		'where something was said is not what was said',
		'On this week’s “Face the Nation,” she said it would close.',
		[
			['On', ','],
			['it', 'close'],
		],
		['indirect: it would close'],
	],
	[
		'a sentence in marks behind a colon is a quotation of its own',
		'She said they would ring: “We have the bells.”',
		[['they', '”']],
		['indirect: they would ring', 'direct: “We have the bells.”'],
	],
	['“that” alone is nothing', 'They told her that, and left.', [['that', 'that']], []],
	[
		'a relative clause before what was said tells of who said it',
		'The mill, which lost money, said it would close.',
		[
			['which', 'money'],
			['it', 'close'],
		],
		['indirect: it would close'],
	],
	[
		'words in marks that are only listed are quotations of their own',
		'They chanted, “Fund us,” and “Hear us.”',
		[['“', '.']],
		['direct: “Fund us,”', 'direct: “Hear us.”'],
	],
])('%s', (_what, text, runs, expected) => {
	expect(contents(text, ...runs)).toEqual(expected);
});
