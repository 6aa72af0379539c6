import {cellsOf, eachGrapheme} from './cells.ts';

/** The part of a one-line field that is seen: a stretch of its text, the cursor's column in it, and what is cut off. */
export type VisibleField = {start: number; end: number; column: number; before: boolean; after: boolean};

/**
 * What to draw of a field of one line in `width` cells, so that the cursor (which needs a cell of its own at the end)
 * is in it. It scrolls by half the width, so that the text stays still for most keys. Depends on nothing kept.
 */
export function visibleField(text: string, cursor: number, width: number): VisibleField {
	const room = Math.max(1, Math.trunc(width));
	const cursorCell = cellsOf(text.slice(0, cursor));
	const half = Math.max(1, Math.floor(room / 2));
	const skip = cursorCell < room ? 0 : (Math.floor((cursorCell - room) / half) + 1) * half;
	let start = skip === 0 ? 0 : text.length;
	let end = text.length;
	let cell = 0;
	let startCell = skip === 0 ? 0 : cursorCell;
	eachGrapheme(text, (at, _length, cells) => {
		if (cell >= skip && at < start) {
			start = at;
			startCell = cell;
		}
		if (at >= start && cell + cells - startCell > room && at < end) end = at;
		cell += cells;
	});
	return {start, end, column: cursorCell - startCell, before: start > 0, after: end < text.length};
}
