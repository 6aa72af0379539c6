import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {quotationKinds} from '../../source/analysis/quotation-kinds.ts';
import type {QuotationKind} from '../../source/analysis/schema.ts';

const spanSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);

const attributionSchema = z.object({
	source: z.array(spanSchema),
	cue: z.array(spanSchema),
	content: z.array(spanSchema),
	kind: z.enum(quotationKinds).nullable(),
});

const polnearSchema = z.object({id: z.string(), text: z.string(), attributions: z.array(attributionSchema)});

const tagsSchema = z.object({
	id: z.string(),
	start: z.array(z.number()),
	end: z.array(z.number()),
	pos: z.array(z.string()),
	ner: z.array(z.string()),
});

const newswireSchema = z.object({
	id: z.string(),
	text: z.string(),
	quotations: z.array(
		z.object({
			start: z.number().int(),
			end: z.number().int(),
			kind: z.enum(quotationKinds),
			cue: spanSchema.nullable(),
			source: spanSchema.nullable(),
			inside: z.boolean().optional(),
		}),
	),
	notSpeech: z.array(spanSchema),
});

/** A half-open stretch of an article's text, in UTF-16 units. */
export type CorpusSpan = readonly [start: number, end: number];

/** Parts of speech and names as another program saw them; tokens are that program's. */
export type SilverTags = z.infer<typeof tagsSchema>;

/** One act of reporting as annotators marked it. */
export type GoldAttribution = {
	source: readonly CorpusSpan[];
	cue: readonly CorpusSpan[];
	content: readonly CorpusSpan[];
	kind: QuotationKind | null;
};

/** An annotated article. `habit`: which annotators' guidelines it follows. */
export type GoldArticle = {
	id: string;
	habit: 'polnear' | 'newswire';
	text: string;
	attributions: readonly GoldAttribution[];
	tags?: SilverTags;
};

/** The articles to learn from, or those kept apart to try what was learned. */
export type Part = 'train' | 'dev';

const linesOf = (file: string): unknown[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line.trim() !== '')
		.map(line => JSON.parse(line));

/** PolNeAR's articles with their silver tags, where they have them. */
export function readPolnear(folder: string, part: Part): GoldArticle[] {
	const tags = new Map(
		linesOf(path.join(folder, 'polnear', `${part}.tags.jsonl`))
			.map(line => tagsSchema.parse(line))
			.map(line => [line.id, line]),
	);
	return linesOf(path.join(folder, 'polnear', `${part}.jsonl`))
		.map(line => polnearSchema.parse(line))
		.map(({id, text, attributions}) => {
			const own = tags.get(id);
			return {id, habit: 'polnear', text, attributions, ...(own === undefined ? {} : {tags: own})};
		});
}

type NewswireQuotation = z.infer<typeof newswireSchema>['quotations'][number];

/** What one cue and source report together: direct speech on both sides of its frame is one attribution, as in PolNeAR. */
function attributionsOf(quotations: readonly NewswireQuotation[]): GoldAttribution[] {
	const byFrame = Map.groupBy(quotations, ({cue, source, start}) => (cue === null ? start : `${cue} ${source}`));
	return [...byFrame.values()].flatMap(together => {
		const [first] = together;
		if (first === undefined) return [];
		const {cue, source, kind} = first;
		return {
			source: source === null ? [] : [source],
			cue: cue === null ? [] : [cue],
			content: together.map(({start, end}) => [start, end] as const),
			kind,
		};
	});
}

/** The newswire articles; quotations within quotations are left out, since the labels of a row cannot hold them. */
export const readNewswire = (folder: string, part: Part): GoldArticle[] =>
	linesOf(path.join(folder, 'newswire', `${part}.jsonl`))
		.map(line => newswireSchema.parse(line))
		.map(({id, text, quotations}) => ({
			id,
			habit: 'newswire',
			text,
			attributions: attributionsOf(quotations.filter(({inside}) => inside !== true)),
		}));
