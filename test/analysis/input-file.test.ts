import path from 'node:path';
import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {openArticle} from '../../source/reading/open-location.ts';

const shared = process.env['WHOSAID_SHARED'];
const story = 'who said what in the pasted page of the talks';
const choe = 'Choe Son Hui';

/** The ten quotations of the page by their first words, as issue 2 lists them. */
const listed = [
	['“We have no intention', 'direct', choe, 'TASS'],
	['US secretary of state', 'mixed', choe, 'TASS'],
	['Kim is set to make', 'indirect', choe, 'TASS'],
	['Washington threw away', 'indirect', choe, 'Associated Press'],
	['Kim might rethink', 'indirect', choe, 'Associated Press'],
	['“I want to make it clear', 'direct', choe, 'Associated Press'],
	['“Personal relations', 'direct', choe, 'Associated Press'],
	['Kim might lose', 'indirect', choe, ''],
	['the United States expected', 'indirect', 'Stephen Biegun', ''],
	['“Diplomacy is still', 'direct', 'Stephen Biegun', ''],
];

test.skipIf(shared === undefined)(
	shared === undefined ? `${story}: not run without WHOSAID_SHARED` : story,
	async () => {
		const opened = await openArticle(path.join(shared ?? '', 'input/north-korea-talks.txt'));
		if (!opened.ok) throw new Error(opened.problem.message);
		const {text} = opened.value.article;
		const {quotations, actors} = analyse(opened.value.article);
		const found = quotations.map(({content, kind, speaker, via}) => ({
			words: text.slice(content[0]?.start, content.at(-1)?.end),
			told: [kind, speaker?.name ?? '', via.map(({name}) => name).join(' ')],
		}));
		for (const [first = '', ...told] of listed)
			expect(found.find(({words}) => words.startsWith(first))?.told, first).toEqual(told);
		expect(found.length).toBeLessThanOrEqual(12);
		expect([...new Set(found.map(({told}) => told[1]))].sort()).toEqual([choe, 'Stephen Biegun']);
		expect(actors.map(({name}) => name)).not.toEqual(expect.arrayContaining(['Washington', 'Pyongyang']));
		expect(actors.length).toBe(12);
	},
);
