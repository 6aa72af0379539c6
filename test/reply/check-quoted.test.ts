import {describe, expect, test} from 'vitest';
import {checkQuoted, needsConfirmation, type QuotedCheck, standingInWords} from '../../source/reply/check-quoted.ts';
import {citationText, citeQuotation} from '../../source/reply/citation.ts';
import type {Citation} from '../../source/reply/schema.ts';
import {smallAnalysis, smallArticle} from '../helpers/workbench.ts';

const article = smallArticle();
const analysis = smallAnalysis();

const check = (comment: string, citations: readonly Citation[] = []): readonly QuotedCheck[] =>
	checkQuoted(article, analysis, citations, comment);

const citationOf = (index: number): Citation => {
	const quotation = analysis.quotations[index];
	if (!quotation) throw new Error(`no quotation ${index}`);
	return citeQuotation(article, quotation);
};

describe('words typed in marks by hand', () => {
	test.each([
		['“The bridge is safe,” said Mara Voss.', ['word for word']],
		['Voss says "the bridge is safe" and I doubt it.', ['word for word']],
		['She said «The bridge is safe».', ['word for word']],
		['“The bridge is safe,” said Ivo Lantz.', ['said by Mara Voss']],
		['“Nobody asked us,” as Mara Voss put it.', ['said by Ivo Lantz']],
		['“The bridge is safe.” Really?', ['word for word, but the comment does not say that Mara Voss said it']],
		['“The bridge is very safe,” said Voss.', ['altered: not the words of the article']],
		['“Repairs will begin in June,” said Voss.', ['altered: not the words of the article']],
		['“We shall never pay for this harbour again,” said Voss.', ['not in the article']],
		['A “so-called” plank, 5" wide and 6" deep.', []],
		['“repairs … in June” is what the wire has of Voss.', ['word for word']],
		['“The council … in June” is nobody’s sentence.', ['word for word']],
		['“June … repairs … bridge” is nothing of the sort.', ['not in the article']],
		['', []],
		['No marks at all.', []],
		['An open “quotation that never ends', []],
	])('%s', (comment, expected) => {
		expect(check(comment).map(standingInWords)).toEqual(expected);
	});

	test('what differs is told word by word', () => {
		expect(check('“The bridge is very safe,” said Voss.')[0]?.differences).toEqual([
			{kind: 'same', words: 'The bridge is'},
			{kind: 'added', words: 'very'},
			{kind: 'same', words: 'safe,'},
		]);
	});

	test('the passage they come from is found', () => {
		const place = check('“that repairs would start in June,” said Voss.')[0]?.place;
		expect(place && article.text.slice(place.start, place.end)).toBe('that repairs would begin in June');
	});

	test('without an analysis only the words are compared', () => {
		const [found] = checkQuoted(article, undefined, [], '“The bridge is safe,” said Ivo Lantz.');
		expect(found?.standing).toBe('verbatim');
	});
});

describe('citations', () => {
	const inserted = analysis.quotations.map(quotation => {
		const citation = citeQuotation(article, quotation);
		return {citation, text: citationText(article, analysis, citation, quotation)};
	});

	test('as they are inserted they are word for word and attributed', () => {
		const checks = check(
			inserted.map(({text}) => text).join('\n\nSo it is.\n\n'),
			inserted.map(({citation}) => citation),
		);
		expect(checks.map(standingInWords)).toEqual(inserted.map(() => 'word for word'));
	});

	test('a stretch that is a citation is not listed a second time as typed by hand', () => {
		expect(check(inserted[0]?.text ?? '', [citationOf(0)])).toHaveLength(1);
		expect(check(`${inserted[0]?.text}\n\n“The bridge is safe,” said Voss.`, [citationOf(0)])).toHaveLength(2);
	});

	test.each([
		['another word', (text: string) => text.replace('safe', 'unsafe'), 'altered: not the words of the article'],
		['a word more', (text: string) => text.replace('safe', 'quite safe'), 'altered: not the words of the article'],
		['another speaker', (text: string) => text.replace('Mara Voss', 'Ivo Lantz'), 'said by Mara Voss'],
		['a stranger', (text: string) => text.replace('Mara Voss', 'Uma Thorn'), 'said by Mara Voss'],
		['taken out', () => 'Nothing of it.', 'not in the comment'],
		['other marks', (text: string) => text.replace('“', '"').replace('”', '"'), 'word for word'],
		['words before', (text: string) => `Well:\n\n${text}\n\nNo.`, 'word for word'],
	])('%s', (_, change, expected) => {
		const [found] = check(change(inserted[0]?.text ?? ''), [citationOf(0)]);
		expect(found && standingInWords(found)).toBe(expected);
	});

	test('what was changed in one is shown against its own words', () => {
		const [found] = check((inserted[0]?.text ?? '').replace('safe', 'unsafe'), [citationOf(0)]);
		expect(found?.differences).toEqual([
			{kind: 'same', words: '“The bridge is'},
			{kind: 'missing', words: 'safe,”'},
			{kind: 'added', words: 'unsafe,”'},
		]);
	});

	test('one whose words the article has no longer is told, wherever they stand in the comment', () => {
		const newer = {...article, text: article.text.replace('The bridge is safe', 'The crossing holds')};
		const [found] = checkQuoted(newer, analysis, [citationOf(0)], inserted[0]?.text ?? '');
		expect(found?.standing).toBe('not-in-article');
	});

	test('one is found again where the article has grown before it', () => {
		const newer = {...article, text: `Updated on Tuesday.\n\n${article.text}`};
		const [found] = checkQuoted(newer, undefined, [citationOf(0)], inserted[0]?.text ?? '');
		expect(found?.standing).toBe('verbatim');
		expect(found?.place?.start).toBe((citationOf(0).span.start ?? 0) + 'Updated on Tuesday.\n\n'.length);
	});
});

test('altered, misattributed and invented words have to be confirmed, others not', () => {
	const standings = ['verbatim', 'altered', 'misattributed', 'not-in-article', 'not-in-comment'] as const;
	const [any] = check('“The bridge is safe,” said Mara Voss.');
	if (!any) throw new Error('no check');
	expect(standings.filter(standing => needsConfirmation({...any, standing}))).toEqual([
		'altered',
		'misattributed',
		'not-in-article',
	]);
});

test('a long comment of quotations takes time in proportion', () => {
	const comment = '“The bridge is very safe,” said Voss. '.repeat(1500);
	const start = performance.now();
	expect(check(comment)).toHaveLength(1500);
	expect(performance.now() - start).toBeLessThan(2000);
});
