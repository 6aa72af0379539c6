import {attributedName} from '../analysis/attributed-name.ts';
import type {Analysis} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {hull, textOf} from '../article/span.ts';
import {csvText} from './csv-text.ts';
import {paragraphsIn, wordsOf} from './words.ts';

const columns = [
	'id',
	'kind',
	'speaker',
	'via',
	'words',
	'cue',
	'source',
	'paragraph',
	'start',
	'end',
	'confidence',
	'why',
] as const;

/** Quotations as CSV, one row each below a row of names; several names of `via` are parted by "; ". */
export function quotationsCsv(article: Article, {quotations, actors}: Analysis): string {
	const phrase = (span: Span | undefined): string => (span === undefined ? '' : textOf(article.text, span));
	const paragraphOf = paragraphsIn(article);
	const rows = quotations.map(quotation => {
		const {id, kind, speaker, via, cue, source, content, confidence, why} = quotation;
		const {start, end} = hull(content);
		return [
			id,
			kind,
			speaker ? attributedName(speaker, actors) : '',
			via.map(one => attributedName(one, actors)).join('; '),
			wordsOf(article, quotation),
			phrase(cue),
			phrase(source),
			paragraphOf(quotation),
			start,
			end,
			confidence,
			why,
		];
	});
	return csvText([columns, ...rows]);
}
