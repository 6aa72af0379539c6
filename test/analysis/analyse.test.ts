import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse, engine} from '../../source/analysis/analyse.ts';
import {analysisSchema} from '../../source/analysis/schema.ts';
import type {Span} from '../../source/article/schema.ts';
import {contains, hull, overlaps} from '../../source/article/span.ts';
import {articleOf} from './read-analysis.ts';

/** Pieces of news prose, sound and broken, and characters that text from outside may hold. */
const piece = fc.constantFrom(
	...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', "''", '(', ')', ',', '.', ':', '—', '?', '…'],
	...[' said ', ' told ', ' according to ', ' quoted ', ' as saying ', ' citing ', ' added ', ' warned that ', ' and '],
	...['Anna Larsen', 'Larsen', 'Peter Holm', 'Reuters', 'Chad', 'Washington', 'the governor', 'she', 'it', 'they'],
	...['the mill is old', 'We won’t go', ' ', '\n', '\n\n', '\u00a0', '\u0000', '\u202e', '\ud800', '😀', 'ß', '한국'],
);
const prose = fc.array(piece, {maxLength: 40}).map(pieces => pieces.join(''));
const anyText = fc.oneof(prose, fc.string({unit: 'binary', maxLength: 60}));
const language = fc.constantFrom('en', 'en-GB', 'fr', '');

// A failure prints its seed and path; WHOSAID_SEED runs the same again.
const seed = Number(process.env['WHOSAID_SEED'] ?? Date.now() % 2 ** 31);
const law = {seed, numRuns: 300};

test(`every span lies inside the text and is trimmed (seed ${seed})`, () => {
	fc.assert(
		fc.property(anyText, language, (text, tongue) => {
			const {quotations, actors} = analysisSchema.parse(analyse(articleOf(text, tongue)));
			const spans: Span[] = [
				...quotations.flatMap(({content, cue, source}) => [...content, cue ?? [], source ?? []].flat()),
				...actors.flatMap(({mentions, roles}) => [...mentions, ...roles.map(role => role.span)]),
			];
			for (const {start, end} of spans) {
				const words = text.slice(start, end);
				expect(words).not.toBe('');
				expect(words.trim()).toBe(words);
				expect(end).toBeLessThanOrEqual(text.length);
			}
		}),
		law,
	);
});

test(`quotations overlap only where one lies inside the other (seed ${seed})`, () => {
	fc.assert(
		fc.property(anyText, language, (text, tongue) => {
			const {quotations} = analyse(articleOf(text, tongue));
			quotations.forEach((one, index) => {
				for (const other of quotations.slice(index + 1)) {
					if (!overlaps(hull(one.content), hull(other.content))) continue;
					expect(contains(hull(one.content), hull(other.content))).toBe(true);
					expect(other.inside).toBe(true);
				}
			});
		}),
		law,
	);
});

test(`ids count up in the order of the text, and speakers are actors of the list (seed ${seed})`, () => {
	fc.assert(
		fc.property(anyText, language, (text, tongue) => {
			const {quotations, actors} = analyse(articleOf(text, tongue));
			expect(quotations.map(({id}) => id)).toEqual(quotations.map((_, index) => `q${index + 1}`));
			expect(actors.map(({id}) => id)).toEqual(actors.map((_, index) => `a${index + 1}`));
			const starts = quotations.map(({content}) => hull(content).start);
			expect(starts).toEqual(starts.toSorted((a, b) => a - b));
			const ids = new Set(actors.map(({id}) => id));
			for (const {speaker, via} of quotations)
				for (const party of [speaker, ...via]) if (party?.actor !== undefined) expect(ids).toContain(party.actor);
		}),
		law,
	);
});

test('the same article gives the same analysis', () => {
	const article = articleOf('“The mill is old,” Anna Larsen said.\n\nShe told Reuters that it would open again.');
	expect(analyse(article)).toEqual(analyse(article));
	expect(analyse(article).engine).toEqual(engine);
});
