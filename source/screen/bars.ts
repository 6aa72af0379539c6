import {counted} from '../article/counted.ts';
import {type Line, type Piece, piece} from '../components/line.ts';
import {closeDetail} from '../workbench/commands/run.ts';
import {bindingsIn, placesOf} from '../workbench/key-map.ts';
import {shownKey} from '../workbench/key-names.ts';
import {cellWidth, drawable, fitted} from '../workbench/layout/cells.ts';
import {fractionOf, isBefore, lastTop, layoutOf} from '../workbench/layout/text-layout.ts';
import {correctedOf} from '../workbench/selectors/corrected.ts';
import {geometryOf, textWidth} from '../workbench/selectors/geometry.ts';
import {lastHelpTop} from '../workbench/selectors/help-rows.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import {messageRows} from '../workbench/selectors/message-rows.ts';
import {openingLine} from '../workbench/selectors/opening.ts';
import {analysisOf, quotationsOf} from '../workbench/selectors/quotations.ts';
import {quoteRows} from '../workbench/selectors/quote-list.ts';
import {rawRows} from '../workbench/selectors/raw-page.ts';
import {causeOf, differingQuotations, formFields, problemsOf, toneOf} from '../workbench/selectors/reply-form.ts';
import {type Pane, panes, type State} from '../workbench/state.ts';
import {tourSentence} from '../workbench/tour.ts';

const paneNames: Readonly<Record<Pane, string>> = {text: 'Text', quotes: 'Quotes', actors: 'Actors', reply: 'Reply'};

/** The row of pane names, the current one marked by brackets as well as by its style; the headline where there is room. */
export function tabsLine(state: State): Line {
	const {columns} = state.size;
	const tabs = panes.map((pane, index): Piece => {
		const name = columns < 38 ? paneNames[pane].slice(0, columns < 30 ? 1 : 4) : paneNames[pane];
		return pane === state.pane
			? piece(`[${index + 1} ${name}]`, 'tab-current')
			: piece(` ${index + 1} ${name} `, 'tab');
	});
	const used = tabs.reduce((sum, {text}) => sum + text.length, 0);
	const title = drawable(state.article?.headline ?? '');
	if (columns - used < 24 || title === '') return tabs;
	const shown = fitted(title, columns - used - 3);
	return [...tabs, piece(' '.repeat(columns - used - cellWidth(shown) - 1)), piece(shown, 'quiet')];
}

/** What the status line says: a message if there is one, in as many rows as it takes; otherwise where the reader is. */
export function statusLines(state: State): Line[] {
	const {message} = state;
	const rows = messageRows(state);
	if (!message || rows.length === 0) return [placeLine(state)];
	return rows.map(row => [piece(` ${row}`, message.tone === 'plain' ? 'strong' : message.tone)]);
}

function placeLine(state: State): Line {
	const {columns} = state.size;
	if (state.overlay?.kind === 'prompt') return [];
	if (state.opening) return [piece(` ${openingLine(state, columns - 1)}`, 'quiet')];
	const left = fitted(` ${drawable(whereNow(state))}`, columns);
	const right = drawable(beside(state));
	const gap = columns - cellWidth(left) - cellWidth(right) - 1;
	// In the text the tour is of more use to a newcomer than the place; a filter, or that nothing is kept, has to stay.
	if (gap < 2 && state.pane === 'text' && right === tourSentence(state))
		return [piece(fitted(` ${right}`, columns), 'quiet')];
	if (right === '' || gap < 2) return [piece(left, 'quiet')];
	return [piece(left, 'quiet'), piece(' '.repeat(gap)), piece(right, 'quiet')];
}

/** Said while much of the page is not in the text, or the article goes on elsewhere: it must not look whole then. */
function restOfPage(state: State): string {
	const {page} = state;
	const left =
		page?.doubt === undefined
			? ''
			: ` · ${Math.round(page.kept * 100)}% of the page, ${keyTo(state, 'page.raw')} shows all`;
	return page?.nextPage ? `${left} · ${keyTo(state, 'article.open')} next page` : left;
}

/** Which lines of the page's raw text are in sight. */
function rawStatus(state: State, top: number): string {
	const count = rawRows(state).length;
	return `lines ${Math.min(top + 1, count)} to ${Math.min(count, top + geometryOf(state).body - 1)} of ${count}`;
}

/** Which row the list stands on, and the address it leads to. */
function listingStatus({listing}: State): string {
	const row = listing?.rows[listing.selected];
	return listing && row ? `${listing.selected + 1} of ${listing.rows.length} · ${row.url ?? 'in the feed only'}` : '';
}

function whereNow(state: State): string {
	if (state.overlay?.kind === 'listing') return listingStatus(state);
	if (state.overlay?.kind === 'raw') return rawStatus(state, state.overlay.top);
	if (!state.article) return '';
	if (state.pane === 'text') return `${percentage(state)} · ${quotationCount(state)}${restOfPage(state)}`;
	// What was not looked for yet, or could not be, is not said to be none.
	if (!analysisOf(state) && state.pane !== 'reply') return quotationCount(state);
	if (state.pane === 'quotes') {
		const shown = quoteRows(state).filter(row => row.kind === 'quotation' && !row.rejected).length;
		const filter = state.quotes.filter ? ` of ${quotationsOf(state).length}, only ${state.quotes.filter.label}` : '';
		return `${filter ? shown + filter : counted(shown, 'quotation')} · by ${state.quotes.sort}${correctionCount(state)}`;
	}
	if (state.pane === 'actors') {
		const filter = state.actors.filter ? ` · only ${state.actors.filter.label}` : '';
		return `${counted(analysisOf(state)?.actors.length ?? 0, 'actor')} · by ${state.actors.sort}${filter}`;
	}
	return replyStatus(state);
}

function quotationCount(state: State): string {
	const analysis = analysisOf(state);
	if (state.analysis.status === 'failed') return 'not analysed';
	if (!analysis) return 'looking for quotations…';
	if (analysis.languageSupport !== 'full')
		return `${counted(analysis.quotations.length, 'quotation')}; speakers are not told in this language`;
	return counted(analysis.quotations.length, 'quotation');
}

/** How far down the last visible row is, as people read it in a pager. */
function percentage(state: State): string {
	if (!state.article) return '';
	const layout = layoutOf(state.article, textWidth(state));
	const {body} = geometryOf(state);
	const last = lastTop(layout, body);
	const {top} = state.text;
	if (top.section === 0 && top.offset === 0 && !isBefore(top, last)) return 'All';
	if (top.section === 0 && top.offset === 0) return 'Top';
	if (!isBefore(top, last)) return 'End';
	return `${Math.round(100 * fractionOf(layout, top))}%`;
}

function replyStatus(state: State): string {
	const kept = {none: '', pending: 'keeping…', kept: 'draft kept', failed: ''}[state.reply.keeping.status];
	const {keeping} = state.reply;
	if (keeping.status === 'failed') return `NOT KEPT: ${causeOf(keeping.problem.message)}`;
	const errors = formFields.flatMap(field => problemsOf(state, field)).filter(({severity}) => severity === 'error');
	const asked = errors.every(problem => toneOf(state, problem) === 'asked') ? 'to fill in' : 'to fill in or mend';
	const open = !state.reply.checked ? '' : errors.length === 0 ? 'ready to review' : `${errors.length} ${asked}`;
	const differing = differingQuotations(state);
	const doubtful = differing === 0 ? '' : `${counted(differing, 'quotation')} to look at`;
	return [open, doubtful, kept].filter(Boolean).join(' · ');
}

/** How many quotations the reader corrected, and how many corrections are not found any more. */
function correctionCount(state: State): string {
	const {marks, lost} = correctedOf(state) ?? {marks: new Map(), lost: []};
	return `${marks.size > 0 ? ` · ${marks.size} corrected` : ''}${lost.length > 0 ? ` · ${lost.length} not found` : ''}`;
}

function beside(state: State): string {
	if (state.overlay?.kind === 'listing' || state.overlay?.kind === 'raw') return '';
	if (state.search) return `/${state.search.query} ${state.search.matches.length}`;
	const tour = tourSentence(state);
	if (tour !== undefined) return tour;
	const {picked} = state.quotes;
	if (picked.length > 0) return `${picked.length} picked`;
	const cited = state.reply.draft.citations.length;
	if (state.pane !== 'reply' && cited > 0) return `${cited} cited`;
	return state.article?.outlet ?? '';
}

/** The keys that matter now, as many as fit; the help key always. */
export function footerLine(state: State): Line {
	const {columns} = state.size;
	const pieces: Piece[] = [piece(' ')];
	let used = 1;
	for (const {keys, footer} of footerBindings(state)) {
		const key = shownKey(keys[0] ?? '');
		const cells = cellWidth(key) + footer.length + 3;
		if (used + cells > columns) continue;
		pieces.push(piece(key, 'key'), piece(` ${footer}  `, 'quiet'));
		used += cells;
	}
	return pieces;
}

type Shown = {keys: readonly string[]; footer: string};

const overlayKeys: Readonly<Record<string, readonly Shown[]>> = {
	help: [
		{keys: ['escape'], footer: 'close'},
		{keys: ['down'], footer: 'more'},
	],
	menu: [
		{keys: ['enter'], footer: 'choose'},
		{keys: ['escape'], footer: 'close'},
		{keys: ['down'], footer: 'next'},
	],
	prompt: [
		{keys: ['enter'], footer: 'go'},
		{keys: ['escape'], footer: 'close'},
	],
	chooser: [
		{keys: ['enter'], footer: 'choose'},
		{keys: ['escape'], footer: 'close'},
		{keys: ['down'], footer: 'next'},
	],
	hints: [{keys: ['escape'], footer: 'close'}],
	palette: [
		{keys: ['enter'], footer: 'do it'},
		{keys: ['tab'], footer: 'complete'},
		{keys: ['escape'], footer: 'close'},
	],
};

/** What can be done while there is nothing to read. */
function keysWithoutArticle(state: State): Shown[] {
	const offered: [command: string, footer: string][] = [
		['help.open', 'help'],
		['program.close', 'quit'],
		...(state.opening ? [['detail.close', 'cancel'] satisfies [string, string]] : []),
		...(state.failed === undefined ? [] : [['place.open', 'try again'] satisfies [string, string]]),
		['article.open', 'open another'],
	];
	return offered.flatMap(([command, footer]) => {
		const bound = state.settings.keys.bindings.find(binding => binding.command === command && binding.keys.length > 0);
		return bound ? [{keys: bound.keys, footer}] : [];
	});
}

/** The keys of an overlay that has its own; of the help, how to see more only where there is more. */
function overlayBindings(state: State): readonly Shown[] | undefined {
	const {overlay} = state;
	const shown = overlay && overlayKeys[overlay.kind];
	const isAll = overlay?.kind === 'help' && overlay.top >= lastHelpTop(state, overlay.query);
	return isAll ? shown?.slice(0, 1) : shown;
}

function footerBindings(state: State): readonly Shown[] {
	// The status line names what can follow; anything else takes the first key back.
	if (state.pending === 'prefix') return [{keys: ['escape'], footer: 'cancel'}];
	const own = overlayBindings(state);
	if (own) return own;
	if (!state.article && !state.overlay) return keysWithoutArticle(state);
	const bound = placesOf(state).flatMap(where =>
		bindingsIn(state.settings.keys, where).flatMap(({command, keys, footer}) => {
			if (!footer || keys.length === 0) return [];
			const closes = command === 'program.close' && closeDetail(state) !== undefined;
			const urgent = command === 'program.close' || ['help', 'leave'].includes(footer);
			return [{keys, footer: closes ? 'close' : footer, urgent}];
		}),
	);
	// What helps to get out and to get help comes first, so that it is never what a narrow window cuts off.
	const urgent = bound.filter(binding => binding.urgent);
	const others = bound.filter(binding => !binding.urgent);
	return [...urgent, ...others.slice(0, 7)];
}
