import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import * as z from 'zod';
import type {Span} from '../source/article/schema.ts';
import {contains} from '../source/article/span.ts';
import {articleSlugs, bundledArticles, expectedSlugs, locateQuotations} from './helpers/expected.ts';

const frontMatterSchema = z.strictObject({
	headline: z.string().min(1),
	byline: z.array(z.string().min(1)).min(1),
	outlet: z.string().min(1),
	date: z.iso.date(),
	url: z.url({hostname: /\.example$/}),
	language: z.string().regex(/^en(-[A-Z]{2})?$/),
});

const blockTypes = ['paragraph', 'heading'];

const wordsOf = (node: Nodes): string => {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(wordsOf).join('') : '';
};

const blocksOf = (node: Nodes): string[] => {
	if (blockTypes.includes(node.type)) return [wordsOf(node)];
	return 'children' in node ? node.children.flatMap(blocksOf) : [];
};

const split = (source: string) => {
	const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
	return {front: frontMatterSchema.parse(parse(front, {schema: 'core'})), blocks: blocksOf(fromMarkdown(body))};
};

const occurrences = (text: string, words: string): Span[] => {
	const spans: Span[] = [];
	for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
		spans.push({start, end: start + words.length});
	return spans;
};

const opening = /[“‘]/;
const closing = /[”’]$/;

test('every bundled article has its expected results', () => {
	expect(articleSlugs().length).toBeGreaterThanOrEqual(5);
	expect(expectedSlugs()).toEqual(articleSlugs());
});

describe.each(bundledArticles())('$slug', ({source, expected}) => {
	const {front, blocks} = split(source);
	const text = blocks.join('\n\n');
	const located = locateQuotations(text, expected.quotations);

	test('headline and number of blocks', () => {
		expect(expected.headline).toBe(front.headline);
		expect(expected.paragraphs).toBe(blocks.length);
	});

	test('quotations stand in the order of their starts, inside ones within the one they belong to', () => {
		const starts = located.map(spans => spans[0]?.start ?? -1);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		expected.quotations.forEach(({inside, content}, index) => {
			const outer = located
				.slice(0, index)
				.some(spans => spans.some(span => located[index]?.every(inner => contains(span, inner))));
			expect(outer, content[0]).toBe(inside === true);
		});
	});

	test('no quotation runs over paragraphs', () => {
		for (const {content} of expected.quotations) for (const words of content) expect(words).not.toContain('\n');
	});

	test.each(expected.quotations)('the kind agrees with the marks: $kind $content.0', ({kind, content}) => {
		const words = content.join(' ');
		const spoken = expected.notSpeech.reduce((rest, unspoken) => rest.replace(unspoken, ''), words);
		if (kind === 'direct') expect(words.search(opening)).toBe(0);
		if (kind === 'mixed')
			expect(opening.test(words) && !(opening.test(words.charAt(0)) && closing.test(words))).toBe(true);
		if (kind === 'indirect') expect(spoken).not.toMatch(opening);
		expect(words).not.toMatch(/^that /);
	});

	test('cues and sources stand before the end of the paragraph that the words are in', () => {
		expected.quotations.forEach(({cue, source: name, content}, index) => {
			const end = text.indexOf('\n\n', located[index]?.[0]?.start);
			const before = end < 0 ? text : text.slice(0, end);
			if (cue !== undefined) expect(before, content[0]).toContain(cue);
			if (name !== undefined) expect(before, content[0]).toContain(name);
		});
	});

	test('speakers and those the words came through are actors, or stand in the text in those words', () => {
		const names = expected.actors.map(({name}) => name);
		for (const {speaker, via} of expected.quotations)
			for (const name of [...(speaker === undefined ? [] : [speaker]), ...via])
				expect(names.includes(name) || text.toLowerCase().includes(name.toLowerCase()), name).toBe(true);
	});

	test('names, aliases and roles of the actors stand in the text, and no form belongs to two', () => {
		const forms = expected.actors.flatMap(({name, aliases}) => [name, ...aliases]);
		for (const form of [...forms, ...expected.actors.flatMap(({roles}) => roles)]) expect(text).toContain(form);
		expect(new Set(forms).size).toBe(forms.length);
	});

	test('every stretch in quotation marks is a quotation or is said not to be speech', () => {
		const covered = [...located.flat(), ...expected.notSpeech.flatMap(words => occurrences(text, words))];
		const marks = [...text.matchAll(/[“”‘]/g)].map(({index}) => ({start: index, end: index + 1}));
		const left = marks.filter(mark => !covered.some(span => contains(span, mark)));
		expect(left.map(({start}) => text.slice(start, start + 40))).toEqual([]);
	});
});
