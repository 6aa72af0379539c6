import type {Article} from '../article/schema.ts';
import {parseMarks} from './marks.ts';
import {paragraphsOf} from './paragraphs.ts';
import type {Quotation} from './schema.ts';

const words = /[\p{L}\p{N}]+/gu;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Enough words to be a statement and no title or term: three, or five characters where words are not spaced. */
const isStatement = (inner: string): boolean =>
	(inner.match(words) ?? []).length >= 3 || (inner.match(ideograph) ?? []).length >= 5;

/** Every statement in quotation marks as a direct quotation without speaker, for languages whose frames are not read. */
export const quotationsFromMarks = (article: Pick<Article, 'text' | 'blocks'>): Omit<Quotation, 'id'>[] =>
	parseMarks(article.text, paragraphsOf(article))
		.filter(({inner}) => isStatement(article.text.slice(inner.start, inner.end)))
		.map(({start, end}) => ({
			kind: 'direct',
			content: [{start, end}],
			via: [],
			confidence: 0.5,
			why: 'the words stand in quotation marks; speakers are not attributed in this language',
		}));
