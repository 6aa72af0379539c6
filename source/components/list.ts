import {type Line, lineOf} from './line.ts';

/**
 * The rows of a list that are in sight, with the selected one near the middle: the same for the same selection, so
 * that a resize never loses it. `draw` is called for the visible rows only.
 */
export function visibleRows<Row>(
	rows: readonly Row[],
	selected: number,
	height: number,
	draw: (row: Row, index: number) => Line,
): Line[] {
	const top = Math.max(0, Math.min(selected - Math.floor(height / 2), rows.length - height));
	return rows.slice(top, top + height).map((row, index) => draw(row, top + index));
}

/** What an empty list says: why it is empty, and what to do. */
export const emptyList = (...sentences: string[]): Line[] => [
	[],
	...sentences.map(text => lineOf(`  ${text}`, 'quiet')),
];
