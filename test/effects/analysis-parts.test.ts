import {expect, test} from 'vitest';
import type {Actor, Analysis, Quotation} from '../../source/analysis/schema.ts';
import {PartialAnalysis, partsOf} from '../../source/effects/analysis-parts.ts';

const quotation = (id: number): Quotation => ({
	id: `q${id}`,
	kind: 'direct',
	content: [{start: id, end: id + 1}],
	via: [],
	confidence: 0.9,
	why: 'subject of the cue “said”',
});
const actor = (id: number): Actor => ({
	id: `a${id}`,
	name: `A ${id}`,
	kind: 'person',
	aliases: [],
	roles: [],
	mentions: [],
});
const analysisOf = (quotations: number, actors: number): Analysis => ({
	quotations: Array.from({length: quotations}, (_, id) => quotation(id)),
	actors: Array.from({length: actors}, (_, id) => actor(id)),
	engine: {name: 'whosaid', version: '1'},
	languageSupport: 'full',
});

test.each([
	[0, 0, 1],
	[3, 2, 1],
	[500, 500, 1],
	[501, 1, 2],
	[1, 1700, 4],
	[2600, 40, 6],
])('%i quotations and %i actors go in %i parts, and come out as they went in', (quotations, actors, count) => {
	const analysis = analysisOf(quotations, actors);
	const parts = [...partsOf(analysis)];
	expect(parts).toHaveLength(count);
	for (const part of parts) expect(Math.max(part.quotations.length, part.actors.length)).toBeLessThanOrEqual(500);
	const partial = new PartialAnalysis();
	const results = parts.map(part => partial.add(part));
	expect(results.slice(0, -1).every(result => result === undefined)).toBe(true);
	expect(results.at(-1)).toEqual(analysis);
});
