import {expect, test} from 'vitest';
import {quotationsIn} from './read-analysis.ts';

test.each([
	['a bar', '“We lost. They said so.” ― Anna Larsen', '―', 'Anna Larsen'],
	['no space and a full stop', '“The mill is old.”— Maria de la Cruz.', '—', 'Maria de la Cruz'],
	['a role behind the name', '“The mill is old.” – Anna Larsen, a nurse from Bergen', '–', 'Anna Larsen'],
])('words in marks are signed behind a dash: %s', (_what, text, cue, source) => {
	const content = text.slice(0, text.lastIndexOf('”') + 1);
	expect(quotationsIn(`The mill closed.\n\n${text}\n\nIt rained.`)).toEqual([
		{kind: 'direct', content, cue, source, speaker: source},
	]);
});

test('signed lines need no empty line between them', () => {
	const text = '“The mill is old.” ― Anna Larsen\n“It leaks.\n― Peter Holm\n“We will mend it.”― Ove Dahl';
	expect(quotationsIn(text).map(({content, speaker}) => [content, speaker])).toEqual([
		['“The mill is old.”', 'Anna Larsen'],
		['“We will mend it.”', 'Ove Dahl'],
	]);
});

test.each([
	['a narrative behind the dash', '“The mill is old” — that is what they were told.'],
	['one capital word', '“The mill” — Tuesday'],
])('not signed: %s', (_what, text) => {
	for (const {cue} of quotationsIn(text)) expect(cue).not.toBe('—');
});

test.each([
	[
		'signed in a paragraph of its own, with a link',
		'The mill is old. Nobody minds. https://t.co/abcDEF123\n\n— Anna Larsen (@larsen_a) November 18, 2019',
		['The mill is old. Nobody minds.'],
	],
	[
		'several links, one run into the last word',
		'The mill is old.https://t.co/abc https://t.co/def pic.twitter.com/ghi\n\n— Anna Larsen (@larsen) May 2, 2021',
		['The mill is old.'],
	],
	[
		'links without a space between them, and words behind',
		`${'https://t.co/a'.repeat(40)} and more\n\n— Anna Larsen (@larsen) May 2, 2021`,
		[`${'https://t.co/a'.repeat(40)} and more`],
	],
	[
		'signed in its last line',
		'The mill is old.\nWho minds? pic.twitter.com/abcDEF123\n— Rep. Anna Larsen (@larsen) May 2, 2021',
		['The mill is old.', 'Who minds?'],
	],
	[
		'a title before the name, lines above',
		'The mill is old.\nWho minds?\n\n— Rep. Anna Larsen (@larsen) May 2, 2021',
		['The mill is old.', 'Who minds?'],
	],
])('a post that the page embeds is its author’s: %s', (_what, post, contents) => {
	const quotations = quotationsIn(`The mill closed.\n\n${post}\n\nIt rained.`);
	expect(quotations.map(({content}) => content)).toEqual(contents);
	for (const {kind, speaker} of quotations) expect({kind, speaker}).toEqual({kind: 'direct', speaker: 'Anna Larsen'});
});

test('a dash and a name without handle and date sign no post', () => {
	expect(quotationsIn('The mill is old.\n\n— Anna Larsen, Bergen')).toEqual([]);
});
