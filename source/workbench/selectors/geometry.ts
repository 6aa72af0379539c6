import type {Pane, State} from '../state.ts';
import {messageRows} from './message-rows.ts';

/** From this many columns on a list shows its detail beside it (interface: panes). */
const wideColumns = 100;
/** Below these nothing of an article can be read; the screen says so instead. */
const smallestWindow = {columns: 20, rows: 5};
/** The narrowest window in which text beside a pane leaves both readable. */
export const splitColumns = 72;

/** Below these a quotation's row in the list has no room for speaker and words side by side. */
const oneRowColumns = 50;

/** Screen rows that a quotation takes in a list of `width` cells: speaker and words side by side, or one above the other. */
export const quoteRowHeight = (width: number): 1 | 2 => (width < oneRowColumns ? 2 : 1);

/** Cells left of the text for the sign of who speaks: initials, a bar, a space. Narrow columns keep the bar alone. */
const gutterOf = (width: number): number => (width >= 36 ? 4 : 2);

type Side = 'detail' | 'text';

/**
 * How the window is shared out, in cells: one row of tabs, the body, the status line (more rows of it while a message
 * needs them), and the footer where it fits.
 */
export type Geometry = {
	tooSmall: boolean;
	body: number;
	status: number;
	footer: boolean;
	main: number;
	/** Width of what stands beside the main part, after one column of separator. */
	side: number;
	sideShows?: Side;
};

/** The share-out of the window for what is shown now. */
export function geometryOf(state: State): Geometry {
	const {columns, rows} = state.size;
	const tooSmall = columns < smallestWindow.columns || rows < smallestWindow.rows;
	const footer = rows >= 8;
	const status = Math.max(1, messageRows(state).length);
	const body = Math.max(1, rows - status - (footer ? 2 : 1));
	const sideShows = sideOf(state);
	if (!sideShows) return {tooSmall, body, status, footer, main: columns, side: 0};
	const main = Math.floor((columns - 1) * mainShare(state.pane, sideShows));
	return {tooSmall, body, status, footer, main, side: columns - 1 - main, sideShows};
}

const mainShare = (pane: Pane, side: Side): number => (side === 'text' ? 0.46 : pane === 'actors' ? 0.45 : 0.54);

function sideOf(state: State): Side | undefined {
	if (state.pane === 'text') return undefined;
	if (state.split && state.size.columns >= splitColumns) return 'text';
	if (state.pane === 'reply') return undefined;
	return state.size.columns >= wideColumns ? 'detail' : undefined;
}

export type TextColumn = {left: number; gutter: number; width: number};

/** Where the reading column stands in `width` cells: centred, at most as wide as the reader set it. */
export function textColumn(width: number, measure: number): TextColumn {
	const gutter = gutterOf(width);
	// One cell stays free at the right edge: text that touches it is hard to read.
	const column = Math.max(1, Math.min(measure, width - gutter - 1));
	return {left: Math.max(0, Math.floor((width - gutter - column) / 2)), gutter, width: column};
}

/** Width of the text where it is shown now: in its own pane or beside another. */
export function textWidth(state: State): number {
	const geometry = geometryOf(state);
	const width = geometry.sideShows === 'text' ? geometry.side : state.size.columns;
	return textColumn(width, state.settings.width).width;
}
