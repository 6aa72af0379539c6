import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Analysis, analysisSchema} from '../../source/analysis/schema.ts';
import type {Article} from '../../source/article/schema.ts';
import {contains, hull, overlaps} from '../../source/article/span.ts';
import {anchorOf} from '../../source/correction/anchor.ts';
import {applyCorrections} from '../../source/correction/apply-corrections.ts';
import type {CorrectionChange} from '../../source/correction/schema.ts';
import {seed} from '../helpers/seed.ts';
import {article, corrected, machine, made, quotationOf, spanOf, target} from './corrected.ts';

describe('quotations', () => {
	test('without corrections the analysis is the very same', () => {
		expect(corrected().analysis.quotations).toEqual(machine.quotations);
	});

	test('accepting makes it certain, and the reason says by whom', () => {
		const result = corrected({type: 'quotation-accepted', quotation: target('q2')});
		expect(quotationOf(result, 'q2')).toMatchObject({confidence: 1, speaker: {actor: 'a1'}});
		expect(quotationOf(result, 'q2')?.why).toBe('confirmed by a person on 2026-03-03; subject of the cue “said”');
		expect(result.marks.get('q2')).toMatchObject({state: 'accepted', parts: [], machine: {confidence: 0.95}});
	});

	test.each([
		['an actor by name', 'ivo lantz', {actor: 'a2', name: 'Ivo Lantz'}],
		['somebody who is no actor', 'a passer-by', {name: 'a passer-by'}],
		['nobody', undefined, undefined],
	])('the speaker becomes %s', (_, speaker, expected) => {
		const result = corrected({type: 'speaker-changed', quotation: target('q1'), speaker});
		expect(quotationOf(result, 'q1')?.speaker).toEqual(expected);
		expect(result.marks.get('q1')?.machine?.speaker?.name).toBe('Mara Voss');
		expect(quotationOf(result, 'q1')?.why).toContain('the program gave Mara Voss');
		expect(machine.quotations[0]?.speaker?.name).toBe('Mara Voss');
	});

	test('via, kind and words, each beside the others', () => {
		const result = corrected(
			{type: 'via-changed', quotation: target('q3'), via: ['Northern Wire', 'Radio Nine']},
			{type: 'kind-changed', quotation: target('q3'), kind: 'mixed'},
			{
				type: 'words-changed',
				quotation: target('q3'),
				words: anchorOf(article, spanOf('Ivo Lantz doubted it. “Nobody asked us,”')),
			},
		);
		expect(quotationOf(result, 'q3')).toMatchObject({
			kind: 'mixed',
			via: [{actor: 'a3', name: 'Northern Wire'}, {name: 'Radio Nine'}],
			content: [spanOf('Ivo Lantz doubted it. “Nobody asked us,”')],
			confidence: 0.95,
		});
		expect(result.marks.get('q3')?.parts).toEqual(['via', 'kind', 'words']);
	});

	test('a rejected one is in no list but its own; accepting brings it back', () => {
		const rejected: CorrectionChange = {type: 'quotation-rejected', quotation: target('q1')};
		const result = corrected(rejected);
		expect(result.analysis.quotations.map(({id}) => id)).toEqual(['q2', 'q3']);
		expect(result.rejected.map(({id}) => id)).toEqual(['q1']);
		const back = corrected(rejected, {type: 'quotation-accepted', quotation: target('q1')});
		expect(back.analysis.quotations.map(({id}) => id)).toEqual(['q1', 'q2', 'q3']);
		expect(back.rejected).toEqual([]);
	});

	test('what was undone does nothing', () => {
		const [first] = made({type: 'quotation-rejected', quotation: target('q1')});
		if (!first) throw new Error('nothing was made');
		const result = applyCorrections(article, machine, [{...first, undone: true}]);
		expect(result.analysis.quotations).toEqual(machine.quotations);
		expect(result.marks.size).toBe(0);
	});

	test('words around another quotation make that one an inside one, and less of them free it', () => {
		const paragraph = spanOf('Mara Voss, the city engineer');
		const around = {start: spanOf('“The bridge').start, end: paragraph.end};
		const inner: Analysis = {
			...machine,
			quotations: machine.quotations.map(one => (one.id === 'q2' ? {...one, content: [paragraph]} : one)),
		};
		const change: CorrectionChange = {type: 'words-changed', quotation: target('q1'), words: anchorOf(article, around)};
		const result = applyCorrections(article, inner, made(change));
		expect(result.analysis.quotations.map(({id, inside}) => [id, inside])).toEqual([
			['q1', undefined],
			['q2', true],
			['q3', undefined],
		]);
	});
});

describe('a later engine', () => {
	const without = (id: string): Analysis => ({
		...machine,
		quotations: machine.quotations.filter(one => one.id !== id).map((one, index) => ({...one, id: `n${index}`})),
	});
	const speaker: CorrectionChange = {type: 'speaker-changed', quotation: target('q3'), speaker: 'Mara Voss'};

	test('numbers anew: the words are what binds', () => {
		const renumbered = {...machine, quotations: machine.quotations.map(one => ({...one, id: `x-${one.id}`}))};
		const result = applyCorrections(article, renumbered, made(speaker));
		expect(quotationOf(result, 'x-q3')?.speaker?.name).toBe('Mara Voss');
		expect(result.targets.get('c0')).toBe('x-q3');
	});

	test('draws the boundary elsewhere: most of the words are enough', () => {
		const content = [spanOf('doubted it. “Nobody asked us,”')];
		const wider = {...machine, quotations: machine.quotations.map(one => (one.id === 'q3' ? {...one, content} : one))};
		expect(quotationOf(applyCorrections(article, wider, made(speaker)), 'q3')).toMatchObject({
			content,
			speaker: {name: 'Mara Voss'},
		});
	});

	test('no longer lists it: it is kept from the correction', () => {
		const result = applyCorrections(article, without('q3'), made(speaker));
		const kept = quotationOf(result, 'kept-c0');
		expect(kept).toMatchObject({kind: 'direct', content: [spanOf('“Nobody asked us,”')], speaker: {name: 'Mara Voss'}});
		expect(result.lost).toEqual([]);
	});

	test('no longer lists what was rejected: nothing is left to say', () => {
		const result = applyCorrections(
			article,
			without('q3'),
			made({type: 'quotation-rejected', quotation: target('q3')}),
		);
		expect(result.analysis.quotations).toHaveLength(2);
		expect([result.lost, result.rejected]).toEqual([[], []]);
	});
});

describe('a changed article', () => {
	const changed = (text: string): Article => ({
		...article,
		text,
		blocks: [{kind: 'paragraph', span: {start: 0, end: text.length}}],
	});
	const change: CorrectionChange = {type: 'speaker-changed', quotation: target('q1'), speaker: 'Ivo Lantz'};
	const found = {...machine, quotations: []};

	test('moved words are found', () => {
		const moved = changed(`A new first paragraph.\n\n${article.text}`);
		const result = applyCorrections(moved, found, made(change));
		expect(result.analysis.quotations[0]?.content).toEqual([spanOf('“The bridge is safe,”', moved.text)]);
	});

	test('of two places with the same words, what stands around them decides', () => {
		const twice = changed(`“The bridge is safe,” somebody else had said.\n\n${article.text}`);
		const result = applyCorrections(twice, found, made(change));
		expect(result.analysis.quotations[0]?.content[0]?.start).toBe(twice.text.lastIndexOf('“The bridge'));
	});

	test('words that are gone are listed, not dropped', () => {
		const gone = changed(article.text.replace('“The bridge is safe,”', '“The bridge stands,”'));
		const result = applyCorrections(gone, found, made(change));
		expect(result.lost.map(({id}) => id)).toEqual(['c0']);
		expect(result.analysis.quotations).toEqual([]);
	});
});

// A failure prints its seed and path; WHOSAID_SEED runs the same again.
test(`whatever is corrected, the analysis keeps its laws (seed ${seed})`, () => {
	const quotation = fc.constantFrom('q1', 'q2', 'q3').map(target);
	const name = fc.constantFrom('Mara Voss', 'Ivo Lantz', 'Northern Wire', 'Nobody');
	const person = name.map(value => ({name: value, kind: 'person' as const}));
	const words = fc
		.tuple(fc.nat(article.text.length - 1), fc.integer({min: 1, max: 60}))
		.map(([start, length]) => anchorOf(article, {start, end: Math.min(article.text.length, start + length)}));
	const change: fc.Arbitrary<CorrectionChange> = fc.oneof(
		fc.record({type: fc.constant('quotation-accepted' as const), quotation}),
		fc.record({type: fc.constant('quotation-rejected' as const), quotation}),
		fc.record({type: fc.constant('speaker-changed' as const), quotation, speaker: name}),
		fc.record({type: fc.constant('via-changed' as const), quotation, via: fc.array(name, {maxLength: 2})}),
		fc.record({type: fc.constant('words-changed' as const), quotation, words}),
		fc.record({type: fc.constant('actors-merged' as const), into: person, from: person}),
		fc.record({type: fc.constant('actor-split' as const), actor: person, form: name}),
	);
	fc.assert(
		fc.property(fc.array(change, {maxLength: 8}), changes => {
			const result = corrected(...changes);
			const {quotations, actors} = analysisSchema.parse(result.analysis);
			const known = new Set(actors.map(({id}) => id));
			for (const {speaker, via} of quotations)
				for (const party of [speaker, ...via]) if (party?.actor) expect(known).toContain(party.actor);
			const starts = quotations.map(({content}) => hull(content).start);
			expect(starts).toEqual(starts.toSorted((a, b) => a - b));
			for (const [index, one] of quotations.entries())
				for (const other of quotations.slice(index + 1)) {
					if (!overlaps(hull(one.content), hull(other.content))) continue;
					expect(contains(hull(one.content), hull(other.content))).toBe(true);
					expect(other.inside).toBe(true);
				}
			const counted = [...result.targets.keys(), ...result.lost.map(({id}) => id)];
			expect(new Set(counted).size).toBe(counted.length);
			expect(counted).toHaveLength(changes.length);
		}),
		{seed, numRuns: 300},
	);
});
