import {indexAt} from '../../article/span.ts';
import {cellsOf, eachGrapheme, ideographFlag, spaceFlag} from './cells.ts';

/**
 * One row of the wrapped text, in UTF-16 offsets: `start` to `end`, and what is drawn is `start` to `shownEnd`.
 * Blanks at a wrapped row's end that no longer fit hang: they belong to the row, but are not drawn.
 * Rows follow one another without a gap, but for the newline behind a row that is the `last` of its line.
 */
export type EditorRow = {start: number; end: number; shownEnd: number; last: boolean};

/** A place on the grid of rows, in rows and cells from 0. */
export type CursorPlace = {row: number; column: number};

type Wrap = {
	rows: EditorRow[];
	start: number;
	cells: number;
	breakAt: number;
	breakCells: number;
	flags: number;
};

/** Ends the row at `end`; blanks are taken off what is drawn until it fits. */
function closeRow(line: string, width: number, wrap: Wrap, end: number, cells: number, last: boolean): void {
	let shownEnd = end;
	let shown = cells;
	while (shown > width && shownEnd - 1 > wrap.start && /[ \t]/.test(line.charAt(shownEnd - 1))) {
		shownEnd--;
		shown -= cellsOf(line.charAt(shownEnd));
	}
	wrap.rows.push({start: wrap.start, end, shownEnd, last});
	wrap.cells -= cells;
	wrap.start = end;
	wrap.breakAt = end;
	wrap.breakCells = 0;
}

const mayBreak = (before: number, here: number): boolean =>
	(before & spaceFlag) !== 0 || (before & here & ideographFlag) !== 0;

/** A line as it is wrapped. */
type WrappedLine = {line: string; rows: readonly EditorRow[]};

/** How much of two lines is compared at once, in UTF-16 units. */
const compared = 1024;

/** How many units two lines have in common at their beginnings, in whole pieces of `compared`. */
function sharedBeginning(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let at = 0;
	while (at + compared <= most && one.slice(at, at + compared) === other.slice(at, at + compared)) at += compared;
	return at;
}

/**
 * The rows of `before` that a line has too. Where a row ends, the word behind it tells that no longer fits in it, so the
 * row before the change may end elsewhere now; one more is left for what joins with the sign before it, as an accent does.
 */
function sharedRows(line: string, before: WrappedLine | undefined): EditorRow[] {
	if (before === undefined) return [];
	const changed = sharedBeginning(line, before.line);
	return before.rows.slice(0, Math.max(0, indexAt(before.rows, changed) - 2));
}

/**
 * Wraps one line greedily: after blanks, between ideographs, and inside a word only where it is wider than a row. Of a line
 * that begins as `before` does only the rest is read: a key in a paragraph of any length takes as long as in a short one.
 */
function wrapLine(line: string, width: number, before: WrappedLine | undefined): readonly EditorRow[] {
	const rows = sharedRows(line, before);
	const from = rows.at(-1)?.end ?? 0;
	const wrap: Wrap = {rows, start: from, cells: 0, breakAt: from, breakCells: 0, flags: 0};
	eachGrapheme(line.slice(from), (index, _length, cells, flags) => {
		const at = from + index;
		if ((flags & spaceFlag) === 0) {
			if (mayBreak(wrap.flags, flags)) {
				wrap.breakAt = at;
				wrap.breakCells = wrap.cells;
			}
			if (wrap.cells + cells > width && wrap.breakAt > wrap.start)
				closeRow(line, width, wrap, wrap.breakAt, wrap.breakCells, false);
			if (wrap.cells + cells > width && at > wrap.start) closeRow(line, width, wrap, at, wrap.cells, false);
		}
		wrap.cells += cells;
		wrap.flags = flags;
	});
	closeRow(line, width, wrap, line.length, wrap.cells, true);
	return rows;
}

type Layout = {text: string; width: number; rows: readonly EditorRow[]; lines: readonly WrappedLine[]};

/**
 * The layouts of the latest two texts. A key changes one line, so the next layout takes all others from here. Keeping
 * lines of older texts would keep those texts alive, as lines are slices of them.
 */
let latest: readonly Layout[] = [];

function layOut(text: string, width: number): Layout {
	const known = latest.find(layout => layout.width === width)?.lines ?? [];
	const byLine = new Map(known.map(wrapped => [wrapped.line, wrapped]));
	const lines: WrappedLine[] = [];
	const rows: EditorRow[] = [];
	let offset = 0;
	for (const [index, line] of text.split('\n').entries()) {
		const wrapped = {line, rows: byLine.get(line)?.rows ?? wrapLine(line, width, known[index])};
		byLine.set(line, wrapped);
		lines.push(wrapped);
		for (const row of wrapped.rows) {
			rows.push({
				start: row.start + offset,
				end: row.end + offset,
				shownEnd: row.shownEnd + offset,
				last: row.last,
			});
		}
		offset += line.length + 1;
	}
	return {text, width, rows, lines};
}

/**
 * The rows of `text` wrapped at `width` cells (at least 1). No row is wider, but for one grapheme that is wider itself.
 * There is always a row, and an offset belongs to exactly one. The cursor behind a full row stands at column `width`:
 * draw in a box one cell wider. The same text and width give the same array again.
 */
export function layoutEditor(text: string, width: number): readonly EditorRow[] {
	const cells = Math.max(1, Math.trunc(width));
	const found = latest.find(layout => layout.width === cells && layout.text === text);
	if (found) return found.rows;
	const layout = layOut(text, cells);
	latest = [layout, ...latest.slice(0, 1)];
	return layout.rows;
}

/** The index of the row that `offset` belongs to: at a soft wrap, the row that starts there. */
export const rowOf = (rows: readonly EditorRow[], offset: number): number => Math.max(0, indexAt(rows, offset));

/** Where the cursor is drawn. Within blanks that hang it stands at the end of what is drawn. */
export function cursorPlace(rows: readonly EditorRow[], text: string, cursor: number): CursorPlace {
	const index = rowOf(rows, cursor);
	const row = rows[index];
	if (!row) return {row: 0, column: 0};
	return {row: index, column: cellsOf(text.slice(row.start, Math.min(cursor, row.shownEnd)))};
}

/**
 * The offset in row `row` nearest to `column` from the left, at a grapheme's start. It always belongs to that row: in
 * a wrapped row the last place is before its last grapheme.
 */
export function offsetAt(rows: readonly EditorRow[], text: string, row: number, column: number): number {
	const place = rows[Math.max(0, Math.min(row, rows.length - 1))];
	if (!place) return 0;
	let offset = place.last ? place.end : place.start;
	let cellsBefore = 0;
	let found = false;
	eachGrapheme(text.slice(place.start, place.end), (at, _length, cells) => {
		if (found) return;
		if (!place.last) offset = place.start + at;
		if (cellsBefore + cells > column) {
			offset = place.start + at;
			found = true;
		}
		cellsBefore += cells;
	});
	return offset;
}
