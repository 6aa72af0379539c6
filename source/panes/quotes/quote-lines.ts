import type {Analysis, Quotation} from '../../analysis/schema.ts';
import type {Article} from '../../article/schema.ts';
import {type Line, piece} from '../../components/line.ts';
import {emptyList, visibleRows} from '../../components/list.ts';
import type {Token} from '../../components/theme.ts';
import {cellWidth, drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import {
	analysisOf,
	speakerKey,
	speakerName,
	speakerSigns,
	viaNames,
	wordsOf,
} from '../../workbench/selectors/quotations.ts';
import {type QuoteRow, quoteRows, selectedQuoteRow} from '../../workbench/selectors/quote-list.ts';
import type {State} from '../../workbench/state.ts';

const kindSigns = {direct: 'direct', mixed: 'mixed', indirect: 'indirect'} as const;
/** Cells of the columns that are not speaker or words: sign of focus, pick, initials; kind. */
const signCells = 5;
const kindCells = 9;

/** The rows of the quote list in sight. */
export function quoteListLines(state: State, width: number, height: number): Line[] {
	const {article} = state;
	const analysis = analysisOf(state);
	if (!article || !analysis) return emptyList(waitingFor(state));
	const rows = quoteRows(state);
	if (rows.length === 0) return emptyList(...nothingListed(state, analysis));
	const selected = selectedQuoteRow(state);
	return visibleRows(rows, selected, height, (row, index) =>
		row.kind === 'group'
			? groupLine(row, width)
			: quoteLine({state, article, analysis, quotation: row.quotation, width, selected: index === selected}),
	);
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

const groupLine = (row: Extract<QuoteRow, {kind: 'group'}>, width: number): Line => [
	piece(fitted(` ${drawable(row.label)} (${row.count})`, width), 'group'),
];

type Drawn = {
	state: State;
	article: Article;
	analysis: Analysis;
	quotation: Quotation;
	width: number;
	selected: boolean;
};

/** One row: focus and pick, initials, speaker and via, kind, first words. Narrow lists leave out the kind, then the via. */
function quoteLine({state, article, analysis, quotation, width, selected}: Drawn): Line {
	const sign = speakerSigns(analysis).get(speakerKey(quotation));
	const speakerToken: Token = sign && sign.colour >= 0 ? `speaker-${sign.colour}` : 'quiet';
	const picked = state.quotes.picked.includes(quotation.id) ? '*' : ' ';
	const initials = sign?.initials ?? '? ';
	const who = attribution(quotation, width);
	const kind = width >= 60 ? padded(kindSigns[quotation.kind], kindCells) : '';
	const left = width - signCells - cellWidth(who) - kind.length;
	const words = padded(drawable(wordsOf(article, quotation).replaceAll(/\s+/g, ' ')), Math.max(0, left));
	const row = `${selected ? '>' : ' '}${picked}`;
	if (selected) return [piece(`${row}${initials} ${who}${kind}${words}`, 'selected')];
	return [piece(row), piece(`${initials} ${who}`, speakerToken), piece(kind, 'quiet'), piece(words)];
}

function attribution(quotation: Quotation, width: number): string {
	const cells = Math.max(8, Math.min(34, Math.floor(width * 0.36)));
	const via = viaNames(quotation);
	const inside = quotation.inside ? '· ' : '';
	return `${padded(drawable(`${inside}${speakerName(quotation)}${via ? ` via ${via}` : ''}`), cells - 1)} `;
}
