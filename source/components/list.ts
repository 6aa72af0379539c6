import {type Line, lineOf} from './line.ts';

/**
 * The lines of a list's rows that are in sight, with the selected one near the middle: the same for the same selection,
 * so that a resize never loses it. A row has one line, or as many as `heightOf` says; `draw` is called for the rows in
 * sight only.
 */
export function visibleRows<Row>(
	rows: readonly Row[],
	selected: number,
	height: number,
	draw: (row: Row, index: number) => readonly Line[],
	heightOf: (row: Row) => number = () => 1,
): Line[] {
	const at = (index: number): number => {
		const row = rows[index];
		return row === undefined ? 0 : heightOf(row);
	};
	let top = Math.max(0, selected);
	let above = 0;
	while (top > 0 && above + at(top - 1) <= Math.floor(height / 2)) above += at(--top);
	let end = top;
	let used = 0;
	while (end < rows.length && used < height) used += at(end++);
	while (top > 0 && used + at(top - 1) <= height) used += at(--top);
	return rows
		.slice(top, end)
		.flatMap((row, index) => draw(row, top + index))
		.slice(0, height);
}

/** What an empty list says: why it is empty, and what to do. */
export const emptyList = (...sentences: string[]): Line[] => [
	[],
	...sentences.map(text => lineOf(`  ${text}`, 'quiet')),
];
