import type {Analysis} from '../../source/analysis/schema.ts';
import {targetOf} from '../../source/correction/anchor.ts';
import {applyCorrections} from '../../source/correction/apply-corrections.ts';
import {type Correction, type CorrectionChange, correctionSchema} from '../../source/correction/schema.ts';
import {smallAnalysis, smallArticle} from '../helpers/workbench.ts';

export const article = smallArticle();
export const machine = smallAnalysis();

/** Corrections that a reader made one after the other, with the ids c0, c1, …. */
export const made = (...changes: CorrectionChange[]): Correction[] =>
	changes.map((change, index) =>
		correctionSchema.parse({id: `c${index}`, article: 'small', at: '2026-03-03T10:00:00Z', change}),
	);

/** What a correction of a quotation of `machine` is bound to. */
export const target = (id: string) => {
	const quotation = machine.quotations.find(one => one.id === id);
	if (!quotation) throw new Error(`no quotation ${id}`);
	return targetOf(article, quotation);
};

export const spanOf = (words: string, text = article.text) => ({
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length,
});

/** The analysis of the article with these changes laid over it. */
export const corrected = (...changes: CorrectionChange[]) => applyCorrections(article, machine, made(...changes));

export const quotationOf = ({analysis}: {analysis: Analysis}, id: string) =>
	analysis.quotations.find(one => one.id === id);
