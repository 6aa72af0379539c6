import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Analysis, Quotation} from '../../source/analysis/schema.ts';
import type {Article} from '../../source/article/schema.ts';
import {checkCitations, citationText, citeQuotation, citeSpan} from '../../source/reply/citation.ts';
import {locateCitation} from '../../source/reply/locate-citation.ts';
import {awkwardAnalysis, awkwardArticle} from '../helpers/awkward-article.ts';

const {text} = awkwardArticle;
const spanOf = (words: string) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length});
const [direct, indirect] = awkwardAnalysis.quotations as [Quotation, Quotation];

const cited = (change: Partial<Quotation> = {}, article: Article = awkwardArticle) => {
	const quotation = {...direct, ...change};
	const analysis: Analysis = {...awkwardAnalysis, quotations: [quotation]};
	return citationText(article, analysis, citeQuotation(article, quotation));
};

describe('citing', () => {
	test('keeps the exact words, what stands around them, and the place', () => {
		expect(citeQuotation(awkwardArticle, direct)).toEqual({
			quotation: 'q1',
			exact: '“The bridge stays shut,”',
			prefix: '',
			suffix: ' Mayor Ada Quill told the Harbou',
			span: {start: 0, end: 24},
		});
	});

	test('a quotation interrupted by its frame is cited from its first to its last stretch', () => {
		const {exact, span} = citeQuotation(awkwardArticle, indirect);
		expect(exact).toBe('the =SUM of repairs was unknown');
		expect(text.slice(span.start, span.end)).toBe(exact);
	});

	test('a picked stretch loses the blanks at its edges', () => {
		expect(citeSpan(awkwardArticle, {start: 24, end: 31})).toMatchObject({
			quotation: '',
			exact: 'Mayor',
			span: {start: 25, end: 30},
		});
	});
});

describe('what is put into the comment', () => {
	test('a speaker the engine doubts is not given as a fact', () => {
		expect(cited({confidence: 0.3})).toContain('— perhaps Ada Quill, quoted by Harbour Post');
		expect(cited({confidence: 0.9})).not.toContain('perhaps');
	});

	const title = '“Bridge stays *shut*”';

	test.each<[string, Partial<Quotation>, string]>([
		['direct', {via: []}, `— Ada Quill, in ${title}, paragraph 1`],
		['direct via', {}, `— Ada Quill, quoted by Harbour Post, in ${title}, paragraph 1`],
		[
			'direct via two',
			{via: [{name: 'Tass'}, {name: 'Reuters'}]},
			`— Ada Quill, quoted by Tass, reported by Reuters, in ${title}, paragraph 1`,
		],
		['no actor fits', {speaker: {name: 'a senior official'}, via: []}, `— a senior official, in ${title}, paragraph 1`],
		['unknown', {speaker: undefined, via: []} as object, `— speaker not named, in ${title}, paragraph 1`],
		['mixed, all in marks', {kind: 'mixed', via: []}, `— Ada Quill, in ${title}, paragraph 1`],
	])('%s', (_, change, line) => {
		expect(cited(change)).toBe(`> “The bridge stays shut,”\n> ${line}`);
	});

	test('words partly the article’s say so', () => {
		expect(cited({kind: 'mixed', content: [spanOf('“The bridge stays shut,” Mayor')]})).toBe(
			`> “The bridge stays shut,” Mayor\n> — Ada Quill, quoted by Harbour Post, partly in the words of ${title}, paragraph 1`,
		);
	});

	test('indirect speech is never given as the speaker’s words', () => {
		expect(cited({kind: 'indirect', content: [spanOf('the =SUM of repairs')]})).toBe(
			`> the =SUM of repairs\n> — what Ada Quill said, reported by Harbour Post, in the words of ${title}, paragraph 2`,
		);
	});

	test('a stretch of several paragraphs is quoted line by line', () => {
		const words = citationText(
			awkwardArticle,
			awkwardAnalysis,
			citeSpan(awkwardArticle, {start: 25, end: text.length}),
		);
		expect(words).toBe(
			`> Mayor Ada Quill told the Harbour Post.\n>\n> She said the =SUM of repairs was unknown.\n> — ${title}, The Harbour Post, paragraph 1`,
		);
	});

	test('a stretch within a quotation is its speaker’s', () => {
		const citation = citeSpan(awkwardArticle, spanOf('stays shut'));
		expect(citationText(awkwardArticle, awkwardAnalysis, citation)).toContain('— Ada Quill, quoted by Harbour Post');
		expect(citationText(awkwardArticle, undefined, citation)).toBe(
			`> stays shut\n> — ${title}, The Harbour Post, paragraph 1`,
		);
	});

	test('marks in the headline are made single, and no headline is none', () => {
		expect(cited({via: []}, {...awkwardArticle, headline: 'The “old” bridge'})).toContain(
			'in “The ‘old’ bridge”, paragraph 1',
		);
		expect(cited({via: []}, {...awkwardArticle, headline: ''})).toContain(
			'— Ada Quill, in The Harbour Post, paragraph 1',
		);
	});
});

describe('checkCitations', () => {
	const citation = citeQuotation(awkwardArticle, direct);
	const long = citeSpan(awkwardArticle, spanOf('She said the =SUM of repairs was unknown.'));
	const stateOf = (comment: string, one = citation) => checkCitations(awkwardArticle, [one], comment)[0]?.state;

	test.each([
		['> “The bridge stays shut,”\n> — Ada Quill', 'verbatim'],
		['She says "the bridge stays shut".', 'altered'],
		['She says "The bridge stays shut".', 'verbatim'],
		['> “The bridge\n> stays\u00a0shut,”', 'verbatim'],
		['“The bridge stays closed,” she says', 'altered'],
		['Nothing of the kind.', 'absent'],
		['', 'absent'],
	])('%j: %s', (comment, state) => {
		expect(stateOf(comment)).toBe(state);
	});

	test('a changed word in a long citation is told', () => {
		expect(stateOf('> She said the =SUM of all repairs was unknown.', long)).toBe('altered');
		expect(stateOf('She was unknown.', long)).toBe('absent');
	});

	test.each([
		['Most unhelpful, all of it.', 'help', 'absent'],
		['It helps.', 'help', 'absent'],
		['It is unhelpful, but help is near.', '“help”', 'verbatim'],
		['彼は橋は閉鎖と言った', '橋は閉鎖', 'verbatim'],
		['any words', ' ', 'absent'],
	])('whole words count: %j, %j is %s', (comment, exact, state) => {
		expect(stateOf(comment, {...citation, exact})).toBe(state);
	});

	test('words that are gone from the article have no place', () => {
		const newer = {...awkwardArticle, text: 'Something else.'};
		expect(checkCitations(newer, [citation], citation.exact)[0]).toMatchObject({state: 'verbatim', place: undefined});
	});
});

describe('locateCitation', () => {
	test('finds the same place in the same article', () => {
		fc.assert(
			fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
				const citation = citeSpan(awkwardArticle, {start: Math.min(a, b), end: Math.max(a, b)});
				const found = locateCitation(text, citation);
				expect(found).toEqual(citation.exact === '' ? undefined : citation.span);
			}),
		);
	});

	test('finds the words again after something was put before them', () => {
		const citation = citeSpan(awkwardArticle, spanOf('stays shut'));
		expect(locateCitation(`Correction. ${text}`, citation)?.start).toBe(citation.span.start + 12);
	});

	test('tells two places of the same words apart by what stands around them', () => {
		const article = {...awkwardArticle, text: 'He said yes to her. Then she said yes to him.'};
		const citation = citeSpan(article, {start: 34, end: 37});
		expect(locateCitation('She said yes to all. He said yes to her. Then she said yes to him.', citation)?.start).toBe(
			55,
		);
	});

	test('of two places with the same surroundings takes the nearer', () => {
		const article = {...awkwardArticle, text: `yes. ${'x '.repeat(40)}yes. ${'x '.repeat(40)}`};
		const citation = {...citeSpan(article, {start: 85, end: 88}), prefix: '', suffix: ''};
		expect(locateCitation(` ${article.text}`, citation)?.start).toBe(86);
	});

	test('marks and blanks may differ in kind', () => {
		const citation = citeSpan(awkwardArticle, spanOf('“The bridge stays shut,”'));
		expect(locateCitation('"The  bridge\u00a0stays\nshut," she said', citation)).toEqual({start: 0, end: 25});
	});

	test('signs of expressions are only signs', () => {
		const article = {...awkwardArticle, text: 'Why (not) [a+b]*c? Why.'};
		const citation = citeSpan(article, {start: 0, end: 18});
		expect(locateCitation(`So. ${article.text}`, citation)).toEqual({start: 4, end: 22});
	});
});
