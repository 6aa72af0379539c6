import type {Quotation} from '../../analysis/schema.ts';
import {isUncertain} from '../../analysis/uncertain.ts';
import type {Article} from '../../article/schema.ts';
import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import type {QuotationMark} from '../../correction/correct-quotations.ts';
import {cellWidth, drawable} from '../../workbench/layout/cells.ts';
import {markOf} from '../../workbench/selectors/corrected.ts';
import {chainOf, confidenceInWords, paragraphOf, wordsOf} from '../../workbench/selectors/quotations.ts';
import type {QuoteRow} from '../../workbench/selectors/quote-list.ts';
import type {State} from '../../workbench/state.ts';
import {wrapped} from '../wrapped.ts';
import {correctionLines, lostLines} from './correction-lines.ts';

const indented = (lines: readonly Line[]): Line[] => lines.map(line => [piece(' '), ...line]);

/** What the detail shows of the row the list stands on. */
export function rowDetailLines(state: State, article: Article, row: QuoteRow, width: number): Line[] {
	const inner = Math.max(1, width - 2);
	if (row.kind === 'lost') return indented(lostLines(row.correction, inner));
	if (row.kind === 'group') return [];
	return quoteDetailLines(state, article, row.quotation, width);
}

/** Everything about one quotation: the words in full, the chain of attribution, cue, confidence, why, paragraph. */
function quoteDetailLines(state: State, article: Article, quotation: Quotation, width: number): Line[] {
	const mark = markOf(state, quotation);
	const inner = Math.max(1, width - 2);
	return indented([
		...wrapped(wordsOf(article, quotation), inner, 'strong'),
		blankLine,
		...chainLines(quotation, inner),
		blankLine,
		...(mark ? correctionLines(state, article, mark, inner) : []),
		...fact('Kind', kindInWords(quotation), inner),
		...fact('Cue', quotation.cue ? textAt(article, quotation.cue) : 'none', inner),
		...fact('Source', quotation.source ? textAt(article, quotation.source) : 'none', inner),
		...fact('Confidence', sureness(quotation, mark), inner),
		...(mark ? [] : fact('Why', quotation.why, inner)),
		...fact('Place', `paragraph ${paragraphOf(article, quotation.content[0]?.start ?? 0)}`, inner),
	]);
}

/** How sure it is, and by whose word; a speaker that is in doubt is said to be so. */
function sureness(quotation: Quotation, mark: QuotationMark | undefined): string {
	if (mark && quotation.confidence === 1) return 'by your own word';
	const words = confidenceInWords(quotation.confidence);
	return isUncertain(quotation) ? `${words}: see for yourself who says it` : words;
}

const textAt = (article: Article, {start, end}: {start: number; end: number}): string =>
	`“${article.text.slice(start, end)}”`;

const kindInWords = ({kind, inside}: Quotation): string => {
	const said = {
		direct: 'direct: the words stand in quotation marks',
		mixed: 'mixed: reported, partly in quotation marks',
		indirect: 'indirect: reported in the article’s own words',
	}[kind];
	return inside ? `${said}; inside another quotation` : said;
};

const factCells = 12;

function fact(label: string, text: string, width: number): Line[] {
	// On a narrow pane the label stands above what it labels.
	if (width < 32) return [lineOf(label, 'quiet'), ...wrapped(text, width, undefined, '  ')];
	return wrapped(text, width - factCells).map((line, index) => [
		piece(index === 0 ? label.padEnd(factCells) : ' '.repeat(factCells), 'quiet'),
		...line,
	]);
}

/** The way of the words: on one row where it fits, otherwise a step a row. */
function chainLines(quotation: Quotation, width: number): Line[] {
	const steps = chainOf(quotation).map(drawable);
	const row = steps.join(' → ');
	if (cellWidth(row) <= width)
		return [
			steps.flatMap((step, index) => [
				piece(index === 0 ? '' : ' → ', 'quiet'),
				piece(step, index === 0 ? 'strong' : undefined),
			]),
		];
	return steps.flatMap((step, index) =>
		wrapped(`${index === 0 ? '' : '→ '}${step}`, width, index === 0 ? 'strong' : undefined),
	);
}
