import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {ActorKind, QuotationKind} from '../../source/analysis/schema.ts';
import type {Span} from '../../source/article/schema.ts';

/** A quotation as a careful reader marks it: the words themselves, not offsets, so that a person can write and check them. */
export type ExpectedQuotation = {
	kind: QuotationKind;
	/** The exact words of each span, quotation marks included. */
	content: string[];
	cue?: string;
	source?: string;
	/** The actor's name, or the text's own words for someone without a name. */
	speaker?: string;
	via: string[];
	inside?: true;
	/** Why another careful reader might mark it otherwise; such a quotation may be missing from a result. */
	doubt?: string;
};

type ExpectedActor = {name: string; kind: ActorKind; aliases: string[]; roles: string[]};

export type ExpectedArticle = {
	headline: string;
	/** How many blocks the body has: paragraphs, headings, list entries, block quotations. */
	paragraphs: number;
	/** In the order of their starts. */
	quotations: ExpectedQuotation[];
	/** Words in quotation marks that nobody speaks: titles, terms, scare quotes. */
	notSpeech: string[];
	actors: ExpectedActor[];
};

export type BundledArticle = {slug: string; path: string; source: string; expected: ExpectedArticle};

export const articlesFolder = join(import.meta.dirname, '../../articles');
const expectedFolder = join(import.meta.dirname, '../expected');

const slugsIn = (folder: string, ending: string): string[] =>
	readdirSync(folder)
		.filter(name => name.endsWith(ending))
		.map(name => basename(name, ending))
		.sort();

export const articleSlugs = (): string[] => slugsIn(articlesFolder, '.md');
export const expectedSlugs = (): string[] => slugsIn(expectedFolder, '.json');

/** The bundled articles with what a careful reader finds in each, in the order of their file names. */
export function bundledArticles(): BundledArticle[] {
	return expectedSlugs().map(slug => {
		const path = join(articlesFolder, `${slug}.md`);
		const expected: ExpectedArticle = JSON.parse(readFileSync(join(expectedFolder, `${slug}.json`), 'utf8'));
		return {slug, path, source: readFileSync(path, 'utf8'), expected};
	});
}

/**
 * Where the expected quotations stand in `text`, one list of spans for each.
 * A quotation is looked for from the start of the one before it, since an inside quotation lies within the outer one.
 * Throws an error that names the words which are not there, or not in order.
 */
export function locateQuotations(text: string, quotations: readonly ExpectedQuotation[]): Span[][] {
	let from = 0;
	return quotations.map(({content}) => {
		let next = from;
		const spans = content.map(words => {
			const start = text.indexOf(words, next);
			if (start < 0) throw new Error(`not found, or not in order: ${words}`);
			next = start + words.length;
			return {start, end: next};
		});
		from = spans[0]?.start ?? from;
		return spans;
	});
}
