import {cellWidth, drawable} from '../layout/cells.ts';
import {graphemes} from '../layout/graphemes.ts';

/** How many cells a tab takes in the form: a fixed number, so that a word's width does not depend on its column. */
const tabCells = 4;

const narrow = 1;
const wide = 2;
/** Marks a character after which a row may end. */
export const spaceFlag = 4;
/** Marks an ideograph or kana: a row may end between two of them. */
export const ideographFlag = 8;
const cellsMask = 3;

/**
 * Characters that are always a grapheme of their own when another of this table follows, by UTF-16 unit: cells and
 * flags. Most of what people type is in it, so that a key in a long comment needs no segmenter. 0: not in the table.
 */
const plainRanges: readonly (readonly [first: number, last: number, value: number])[] = [
	[0x20, 0x20, narrow | spaceFlag],
	[0x21, 0x7e, narrow],
	[0xa0, 0xac, narrow],
	[0xae, 0x2ff, narrow],
	[0x370, 0x377, narrow],
	[0x37a, 0x37f, narrow],
	[0x384, 0x38a, narrow],
	[0x38e, 0x3a1, narrow],
	[0x3a3, 0x482, narrow],
	[0x48a, 0x52f, narrow],
	[0x5d0, 0x5ea, narrow],
	[0x2010, 0x2027, narrow],
	[0x2030, 0x203a, narrow],
	[0x20a0, 0x20bf, narrow],
	[0x3001, 0x3002, wide],
	[0x300c, 0x300f, wide],
	[0x3041, 0x3096, wide | ideographFlag],
	[0x30a1, 0x30fa, wide | ideographFlag],
	[0x3400, 0x4dbf, wide | ideographFlag],
	[0x4e00, 0x9fff, wide | ideographFlag],
	[0xac00, 0xd7a3, wide],
	[0xff01, 0xff5e, wide],
];

const plainTable = new Uint8Array(0x10000);
for (const [first, last, value] of plainRanges) plainTable.fill(value, first, last + 1);

/** The table's value for a UTF-16 unit: 0 where the segmenter has to be asked. */
const plainValue = (unit: number): number => plainTable[unit] ?? 0;

const letterOrSign = /^[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether the plain character at `at` is certainly a grapheme of its own, as far as what follows it goes. */
function standsAlone(text: string, at: number, value: number): boolean {
	if (at + 1 >= text.length || plainValue(text.charCodeAt(at + 1)) !== 0) return true;
	if ((value & spaceFlag) === 0) return false;
	return letterOrSign.test(String.fromCodePoint(text.codePointAt(at + 1) ?? 0));
}

/**
 * What is drawn for a stretch of the text: tabs as spaces, and what could steer the terminal as visible substitutes. As
 * many cells as `cellsOf` counts.
 */
export const shownText = (text: string): string => drawable(text.replaceAll('	', ' '.repeat(tabCells)));

const graphemeCells = (grapheme: string): number => cellWidth(shownText(grapheme));

/** Told of each grapheme: where it starts, its length in UTF-16 units, its cells, and the flags of `plainValue`. */
export type GraphemeVisitor = (start: number, length: number, cells: number, flags: number) => void;

type Measured = readonly [length: number, cells: number, flags: number];
const measuredRuns = new Map<string, readonly Measured[]>();
const measuredRunsKept = 20_000;

function measureRun(run: string): readonly Measured[] {
	const known = measuredRuns.get(run);
	if (known) return known;
	const measured = [...graphemes.segment(run)].map(({segment}): Measured => {
		const plain = segment.length === 1 ? plainValue(segment.charCodeAt(0)) : 0;
		const flags = segment === '\t' ? spaceFlag : plain & ~cellsMask;
		return [segment.length, graphemeCells(segment), flags];
	});
	if (run.length > 200) return measured;
	if (measuredRuns.size >= measuredRunsKept) measuredRuns.clear();
	measuredRuns.set(run, measured);
	return measured;
}

function runEnd(text: string, from: number): number {
	let at = from + 1;
	while (at < text.length) {
		const value = plainValue(text.charCodeAt(at));
		if (value !== 0 && standsAlone(text, at, value)) return at;
		at++;
	}
	return at;
}

/** Goes through the graphemes of one line (no newline in it), from the left, without asking the segmenter for plain text. */
export function eachGrapheme(text: string, visit: GraphemeVisitor): void {
	let at = 0;
	while (at < text.length) {
		const value = plainValue(text.charCodeAt(at));
		if (value !== 0 && standsAlone(text, at, value)) {
			visit(at, 1, value & cellsMask, value & ~cellsMask);
			at++;
			continue;
		}
		const end = runEnd(text, at);
		for (const [length, cells, flags] of measureRun(text.slice(at, end))) {
			visit(at, length, cells, flags);
			at += length;
		}
	}
}

/** Cells of a stretch of one line. */
export function cellsOf(text: string): number {
	let sum = 0;
	eachGrapheme(text, (_start, _length, cells) => {
		sum += cells;
	});
	return sum;
}
