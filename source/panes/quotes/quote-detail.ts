import type {Quotation} from '../../analysis/schema.ts';
import type {Article} from '../../article/schema.ts';
import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import {cellWidth, drawable} from '../../workbench/layout/cells.ts';
import {chainOf, confidenceInWords, paragraphOf, wordsOf} from '../../workbench/selectors/quotations.ts';
import {wrapped} from '../wrapped.ts';

/** Everything about one quotation: the words in full, the chain of attribution, cue, confidence, why, paragraph. */
export function quoteDetailLines(article: Article, quotation: Quotation, width: number): Line[] {
	const inner = Math.max(1, width - 2);
	const indented = (lines: Line[]): Line[] => lines.map(line => [piece(' '), ...line]);
	return indented([
		...wrapped(wordsOf(article, quotation), inner, 'strong'),
		blankLine,
		...chainLines(quotation, inner),
		blankLine,
		...fact('Kind', kindInWords(quotation), inner),
		...fact('Cue', quotation.cue ? textAt(article, quotation.cue) : 'none', inner),
		...fact('Source', quotation.source ? textAt(article, quotation.source) : 'none', inner),
		...fact('Confidence', confidenceInWords(quotation.confidence), inner),
		...fact('Why', quotation.why, inner),
		...fact('Place', `paragraph ${paragraphOf(article, quotation.content[0]?.start ?? 0)}`, inner),
	]);
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
