import type * as z from 'zod';
import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {actorsDocument, articleDocument, quotesDocument} from './documents.ts';
import {jsonText} from './json-text.ts';
import {actorsDocumentSchema, articleDocumentSchema, quotesDocumentSchema} from './output-schema.ts';

/**
 * A document as indented JSON with a line end. It is checked by its schema first: what is printed is what
 * `whosaid schema` says. Throws when it is not, which is a bug.
 */
export const checkedJson = <S extends z.ZodType>(schema: S, document: z.input<S>): string =>
	`${jsonText(schema.parse(document), 2)}\n`;

/** The article as JSON: `{article}`. */
export const articleJson = (article: Article): string => checkedJson(articleDocumentSchema, articleDocument(article));

/** The quotations as JSON: `{article, quotations, actors}`. */
export const quotesJson = (article: Article, analysis: Analysis): string =>
	checkedJson(quotesDocumentSchema, quotesDocument(article, analysis));

/** The actors as JSON: `{article, actors}`. */
export const actorsJson = (article: Article, analysis: Analysis): string =>
	checkedJson(actorsDocumentSchema, actorsDocument(article, analysis));
