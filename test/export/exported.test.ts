import {describe, expect, test} from 'vitest';
import {exported} from '../../source/export/exported.ts';
import type {Writing} from '../../source/export/writing.ts';
import {awkwardAnalysis, awkwardArticle} from '../helpers/awkward-article.ts';

const written = (view: 'article' | 'quotes' | 'actors', format: string): string =>
	exported({view, format, article: awkwardArticle, analysis: awkwardAnalysis});

describe('what a pane is written to a file as', () => {
	test.each([
		['article', 'txt', 'Bridge stays *shut*\n'],
		['article', 'md', 'headline: Bridge stays *shut*\n'],
		['article', 'json', '"article": {'],
		['quotes', 'csv', 'id,kind,speaker,via,words'],
		['quotes', 'md', '# Bridge stays \\*shut\\*\n'],
		['quotes', 'json', '"quotations": ['],
		['quotes', 'jsonld', '"@context": "https://schema.org"'],
		['actors', 'csv', 'id,name,kind,aliases,roles,mentions,quotations\r\n'],
		['actors', 'json', '"actors": ['],
	] as const)('%s as %s', (view, format, part) => {
		expect(written(view, format)).toContain(part);
	});

	test('in the JSON of quotations every span has its words', () => {
		const {article, quotations, actors} = JSON.parse(written('quotes', 'json'));
		const spans = [
			...quotations.flatMap(({content, cue, source}: Record<string, object[]>) => [...(content ?? []), cue, source]),
			...actors.flatMap(({mentions, roles}: Record<string, {span: object}[]>) => [
				...(mentions ?? []),
				...(roles ?? []).map(({span}) => span),
			]),
		].filter(span => span !== undefined);
		expect(spans).toHaveLength(9);
		for (const {start, end, text} of spans) expect(article.text.slice(start, end)).toBe(text);
	});

	test('an absent optional is left out of the JSON', () => {
		expect(JSON.parse(written('quotes', 'json')).quotations[1]).not.toHaveProperty('cue');
	});

	test('a row of the CSV', () => {
		const [, first, second] = written('quotes', 'csv').split('\r\n');
		expect(first).toContain('q1,direct,Ada Quill,Harbour Post,"“The bridge stays shut,”",told,Mayor Ada Quill,1,0,24');
		expect(second).toContain('q2,indirect,,,the =SUM … was unknown,');
	});

	test.each([
		['article', 'pdf'],
		['actors', 'md'],
		['quotes', 'toString'],
	])('%s as %s is a bug', (view, format) => {
		const writing = {view, format, article: awkwardArticle, analysis: awkwardAnalysis} as Writing;
		expect(() => exported(writing)).toThrow(`${view} cannot be written as ${format}`);
	});
});
