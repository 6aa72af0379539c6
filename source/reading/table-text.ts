/** Tables up to this wide, in UTF-16 units, are set in columns: they fit the reading column of the workbench. */
const widestTable = 72;

/** The rows of a table as lines of text, cells parted by bars; in columns where that stays narrow enough to be read. */
export function tableText(rows: readonly (readonly string[])[]): string {
	const widths: number[] = [];
	for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
	const total = widths.reduce((sum, width) => sum + width + 3, -3);
	const fill = (cell: string, i: number): string => (total <= widestTable ? cell.padEnd(widths[i] ?? 0) : cell);
	return rows.map(row => row.map(fill).join(' | ').trimEnd()).join('\n');
}
