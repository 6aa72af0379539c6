import {Lines} from '../../components/lines.tsx';
import type {Theme} from '../../components/theme.ts';
import {geometryOf} from '../../workbench/selectors/geometry.ts';
import {currentQuoteRow} from '../../workbench/selectors/quote-list.ts';
import type {State} from '../../workbench/state.ts';
import {rowDetailLines} from './quote-detail.ts';
import {quoteListLines} from './quote-lines.ts';

type PaneProperties = {state: State; width: number; height: number; theme: Theme};

/** The list of quotations; on a narrow window, the detail in its place when it is open. */
export function QuotesPane({state, width, height, theme}: PaneProperties) {
	if (state.quotes.detail && !geometryOf(state).sideShows) return <QuoteDetail {...{state, width, height, theme}} />;
	return <Lines lines={quoteListLines(state, width, height)} theme={theme} height={height} />;
}

/** The detail of the quotation the list stands on. */
export function QuoteDetail({state, width, height, theme}: PaneProperties) {
	const row = currentQuoteRow(state);
	const lines = state.article && row ? rowDetailLines(state, state.article, row, width) : [];
	const top = Math.min(state.quotes.detailTop, Math.max(0, lines.length - height));
	return <Lines lines={lines.slice(top)} theme={theme} height={height} />;
}
