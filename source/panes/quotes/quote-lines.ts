import {languageNote} from '../../analysis/language-note.ts';
import type {Analysis} from '../../analysis/schema.ts';
import type {Article} from '../../article/schema.ts';
import {blankLine, type Line, piece} from '../../components/line.ts';
import {emptyList, visibleRows} from '../../components/list.ts';
import {describeChange} from '../../correction/describe.ts';
import {drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {markOf} from '../../workbench/selectors/corrected.ts';
import {quoteRowHeight} from '../../workbench/selectors/geometry.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import {analysisOf} from '../../workbench/selectors/quotations.ts';
import {type QuoteRow, quoteRows, selectedQuoteRow} from '../../workbench/selectors/quote-list.ts';
import type {State} from '../../workbench/state.ts';
import {wrapped} from '../wrapped.ts';
import {quotationLines} from './quote-row.ts';

/** The rows of the quote list in sight. */
export function quoteListLines(state: State, width: number, height: number): Line[] {
	const {article} = state;
	const analysis = analysisOf(state);
	if (!article || !analysis) return emptyList(waitingFor(state));
	const rows = quoteRows(state);
	const note = noteLines(analysis, article, width, height);
	if (rows.length === 0) return [...note, ...emptyList(...nothingListed(state, analysis))];
	const selected = selectedQuoteRow(state);
	const listed = visibleRows(
		rows,
		selected,
		height - note.length,
		(row, index) => rowLines({state, article, analysis, row, width, selected: index === selected}),
		row => (row.kind === 'quotation' ? quoteRowHeight(width) : 1),
	);
	return [...note, ...listed];
}

/** What is said above the list; in a low window the list needs the rows itself, and the detail says it too. */
function noteLines(analysis: Analysis, article: Article, width: number, height: number): Line[] {
	const note = languageNote(analysis, article);
	if (note === '') return [];
	const lines = [...wrapped(note, width - 2, 'warning', ' '), blankLine];
	return lines.length * 2 <= height ? lines : lines.slice(0, 1);
}

/** Why there is no analysis to show yet. */
export function waitingFor(state: State): string {
	if (state.analysis.status === 'failed') return `${state.analysis.problem.message} ${state.analysis.problem.nextStep}`;
	return state.article
		? 'Looking for who said what…'
		: `No article is open: ${keyTo(state, 'article.open')} opens one.`;
}

function nothingListed(state: State, analysis: Analysis): string[] {
	if (state.quotes.filter)
		return ['No quotation passes the filter.', `${keyTo(state, 'list.filter')} shows all again.`];
	if (analysis.languageSupport !== 'full') return ['No words in quotation marks were found.'];
	return [
		'Nobody is quoted in this article.',
		`${keyTo(state, 'pane.text')} shows its text, ${keyTo(state, 'reply.write')} writes a reply, ${keyTo(state, 'article.open')} opens another.`,
	];
}

type DrawnRow = {
	state: State;
	article: Article;
	analysis: Analysis;
	row: QuoteRow;
	width: number;
	selected: boolean;
};

function rowLines({state, article, analysis, row, width, selected}: DrawnRow): Line[] {
	if (row.kind === 'group') return [[piece(fitted(` ${drawable(row.label)} (${row.count})`, width), 'group')]];
	if (row.kind === 'lost') {
		const words = padded(`${selected ? '>' : ' '} ! ${drawable(describeChange(row.correction.change))}`, width);
		return [[piece(words, selected ? 'selected' : 'warning')]];
	}
	const {quotation} = row;
	const picked = state.quotes.picked.includes(quotation.id);
	return quotationLines({article, analysis, quotation, mark: markOf(state, quotation), picked, selected, width});
}
