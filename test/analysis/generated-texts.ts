import * as fc from 'fast-check';
import {expect} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {analysisSchema} from '../../source/analysis/schema.ts';
import type {Span} from '../../source/article/schema.ts';
import {contains, hull} from '../../source/article/span.ts';
import {articleOf} from './read-analysis.ts';

/** Pieces of news prose, sound and broken, and characters that text from outside may hold. */
const piece = fc.constantFrom(
	...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', "''", '(', ')', ',', '.', ':', '—', '?', '…'],
	...[' said ', ' told ', ' according to ', ' quoted ', ' as saying ', ' citing ', ' added ', ' warned that ', ' and '],
	...['Anna Larsen', 'Larsen', 'Peter Holm', 'Reuters', 'Chad', 'Washington', 'the governor', 'she', 'it', 'they'],
	...['the mill is old', 'We won’t go', ' ', '\n', '\n\n', '\u00a0', '\u0000', '\u202e', '\ud800', '😀', 'ß', '한국'],
);
const letter = fc.constantFrom(...'abcdefgh ijklmnop.qrstu,vwxyz ’“”"');
const anyPlane = fc.integer({min: 0, max: 0x10ffff}).map(point => String.fromCodePoint(point));

const joined = (unit: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
	fc.array(unit, {maxLength, size: 'max'}).map(units => units.join(''));

/** Texts under 2 KB: prose with unbalanced and nested marks, all one word, one line, every plane, lone surrogates, capitals only, nothing. */
export const generatedText: fc.Arbitrary<string> = fc.oneof(
	{weight: 6, arbitrary: joined(piece, 120)},
	{weight: 1, arbitrary: joined(piece, 120).map(text => text.toUpperCase())},
	{weight: 1, arbitrary: joined(piece, 120).map(text => text.replace(/\s+/gu, ''))},
	{weight: 1, arbitrary: joined(piece, 120).map(text => text.replace(/\s+/gu, ' '))},
	{weight: 1, arbitrary: joined(letter, 1500)},
	{weight: 1, arbitrary: joined(anyPlane, 300)},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 300})},
	{weight: 1, arbitrary: fc.constant('')},
);

/** Texts of 10 and of 100 KB or a little more, made of one generated text again and again, so that the longer one holds nothing else. */
export const longText = fc.tuple(generatedText, fc.constantFrom('', ' ', '\n\n')).map(([text, between]) => {
	const unit = `${text}${between}` || '“';
	const times = Math.ceil(10_000 / unit.length);
	return {tenth: unit.repeat(times), whole: unit.repeat(times * 10)};
});

export const generatedLanguage = fc.constantFrom('en', 'en-GB', 'fr', '');

/** Every span lies in the text, is trimmed and not empty; quotations overlap only where one lies wholly inside the other. */
export function expectSound(text: string, language: string): void {
	const {quotations, actors} = analysisSchema.parse(analyse(articleOf(text, language)));
	const spans: Span[] = [
		...quotations.flatMap(({content, cue, source}) => [...content, cue ?? [], source ?? []].flat()),
		...actors.flatMap(({mentions, roles}) => [...mentions, ...roles.map(role => role.span)]),
	];
	for (const {start, end} of spans) {
		if (start < 0 || end > text.length || end <= start) expect.fail(`${start}–${end} lies outside the text`);
		const words = text.slice(start, end);
		if (words.trim() !== words) expect.fail(`${start}–${end} is not trimmed`);
	}
	const around: Span[] = [];
	for (const {content, inside} of quotations) {
		const whole = hull(content);
		while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= whole.start) around.pop();
		const outer = around.at(-1);
		if (outer !== undefined && !(contains(outer, whole) && inside === true))
			expect.fail(`${whole.start}–${whole.end} overlaps ${outer.start}–${outer.end}`);
		around.push(whole);
	}
}
