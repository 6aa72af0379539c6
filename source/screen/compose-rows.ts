import {cellWidth} from '../workbench/layout/cells.ts';

/** Styles a row of a text node; `index` is the row's in its node. */
type Transformer = (row: string, index: number) => string;

/** What Ink asks of its output: text at a place in cells, or a clip around what follows. */
export type Operation =
	| {type: 'write'; x: number; y: number; text: string; transformers: readonly Transformer[]}
	| {type: 'clip'; clip: unknown}
	| {type: 'unclip'};

/** What is known of a row of text: its width in cells, and whether it can stand on the screen as it is. */
type Measured = {width: number; whole: boolean};

const measured = new Map<string, Measured>();
/** Rows remembered: many screens of them; in a scroll all but one were on the screen before. */
const rowsKept = 4000;

function measure(row: string): Measured {
	const known = measured.get(row);
	if (known) return known;
	const found = {width: cellWidth(row), whole: endsPlain(row) && !ignorable.test(row)};
	if (measured.size >= rowsKept) measured.clear();
	measured.set(row, found);
	return found;
}

/** Characters without a cell of their own, which Ink takes out. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
/** SGR with its parameters, a link (OSC 8) with its address, or an escape that is neither. */
const escapes = /\u001B(?:\[(\d+(?:;\d+)*)m|(\]8;;)([^\u0007\u001B]*)(?:\u0007|\u001B\\))?/g;

/** SGR parameters that switch a style off, and those that switch on what each of them ends (ECMA-48, 8.3.117). */
const endedBy: Readonly<Record<string, string>> = {
	1: '22',
	2: '22',
	3: '23',
	4: '24',
	7: '27',
	8: '28',
	9: '29',
};
const endOf = (parameter: string): string | undefined => {
	const code = Number(parameter);
	if (endedBy[parameter]) return endedBy[parameter];
	if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return '39';
	return (code >= 40 && code <= 48) || (code >= 100 && code <= 107) ? '49' : undefined;
};
/** A colour of the 256, or of all: its index or channels are no parameters of their own. */
const indexed = /\b([34]8);(?:5;\d+|2;\d+;\d+;\d+)/g;
const ends = new Set(['22', '23', '24', '27', '28', '29', '39', '49']);

/** Whether every style and link that the row begins is ended in it, and it has no other escape. */
function endsPlain(row: string): boolean {
	if (!row.includes('\u001B')) return true;
	const open = new Set<string>();
	for (const [, parameters, link, address] of row.matchAll(escapes)) {
		if (link) {
			if (address) open.add(link);
			else open.delete(link);
			continue;
		}
		for (const parameter of parameters?.replaceAll(indexed, '$1').split(';') ?? ['']) {
			const end = endOf(parameter);
			if (end) open.add(end);
			else if (ends.has(parameter)) open.delete(parameter);
			else return false;
		}
	}
	return open.size === 0;
}

/**
 * The frame of Ink's write operations, put together a row at a time instead of a cell at a time: our panes hand over
 * whole rows, cut to width and with every style closed. Undefined where that does not hold (clips, writes over each
 * other, open styles); Ink's own way, which is far slower, then draws the frame.
 */
export function composeRows(operations: readonly Operation[], height: number): string | undefined {
	const rows: string[] = Array.from({length: height}, () => '');
	const widths = new Array<number>(height).fill(0);
	for (const operation of operations) {
		if (operation.type !== 'write') return undefined;
		for (const [index, row] of operation.text.split('\n').entries()) {
			const y = operation.y + index;
			const text = operation.transformers.reduce((styled, transform) => transform(styled, index), row);
			const {width, whole} = measure(text);
			const used = widths[y];
			if (!whole || operation.x < (used ?? 0)) return undefined;
			if (used === undefined || width === 0) continue;
			rows[y] += ' '.repeat(operation.x - used) + text;
			widths[y] = operation.x + width;
		}
	}
	return rows.map(row => row.trimEnd()).join('\n');
}
