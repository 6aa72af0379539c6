import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {FilledRows, withoutEmptyRows} from '../spans/filled-rows.ts';
import {type WordNumbers, WordTable} from '../tagging/word-table.ts';

/**
 * A table of small whole numbers, most of them 0, with the numbers that were set apart beside it.
 * `values` are weights times `scale`, between -127 and 127.
 */
export type PackedTable = {
	name: string;
	/** How many values the table has. */
	size: number;
	scale: number;
	values: Int8Array;
	/** Where its rows stand among the values, if empty ones were taken out. */
	filled?: FilledRows;
};

/** Pairs of a hash and a small number: words with their tag, or with their weight as a cue. */
export type PackedWords = {name: string; words: WordNumbers};

/** Where the weights come from. */
export type ModelNote = {corpus: string; revision: string; seed: number; date: string};

/** A few numbers that are kept as they are. */
export type PackedNumbers = {name: string; values: readonly number[]};

export type WeightsFile = {
	note: ModelNote;
	tables: readonly PackedTable[];
	words: readonly PackedWords[];
	numbers: readonly PackedNumbers[];
};

/** How many values the rows of tables have, by the tables' names. */
export type Widths = Readonly<Record<string, number>>;

/** A table of which only the values that are not 0 stand there: how many, and how many bytes of gaps between them. */
type PackedEntry = {name: string; size: number; scale: number; filled: number; gapBytes: number};

/** A table as it is used: how many values stand there, and how many numbers tell where its rows do, if empty ones were taken out. */
type OpenedEntry = {name: string; size: number; scale: number; length: number; eights: number};

type Header<Entry> = {
	version: 1;
	note: ModelNote;
	tables: Entry[];
	words: {name: string; count: number}[];
	numbers: readonly PackedNumbers[];
};

/** Distances between the places that are not 0, seven bits a byte, the lowest first; and what stands there. */
function sparse(values: Int8Array): {gaps: Uint8Array; filled: Int8Array} {
	const gaps: number[] = [];
	const filled: number[] = [];
	let last = -1;
	for (let at = 0; at < values.length; at++) {
		const value = values[at] ?? 0;
		if (value === 0) continue;
		let gap = at - last - 1;
		last = at;
		while (gap > 127) {
			gaps.push((gap & 127) | 128);
			gap >>>= 7;
		}
		gaps.push(gap);
		filled.push(value);
	}
	return {gaps: Uint8Array.from(gaps), filled: Int8Array.from(filled)};
}

function spread(gaps: Uint8Array, filled: Int8Array, size: number): Int8Array {
	const values = new Int8Array(size);
	let at = -1;
	let next = 0;
	for (let index = 0; index < filled.length; index++) {
		let byte = gaps[next++] ?? 0;
		let gap = byte & 127;
		for (let shift = 7; byte > 127; shift += 7) {
			byte = gaps[next++] ?? 0;
			gap |= (byte & 127) << shift;
		}
		at += gap + 1;
		values[at] = filled[index] ?? 0;
	}
	return values;
}

const bytesOf = ({buffer, byteOffset, byteLength}: Int8Array | Int16Array | Int32Array | Uint32Array): Buffer =>
	Buffer.from(buffer, byteOffset, byteLength);

/** The length of a JSON header and the header, with the note, the words and the numbers of a file. */
function headOf<Entry>({note, words, numbers}: WeightsFile, tables: Entry[]): Buffer[] {
	const counts = words.map(({name, words: {size}}) => ({name, count: size}));
	const header: Header<Entry> = {version: 1, note, tables, words: counts, numbers};
	const text = JSON.stringify(header);
	const head = Buffer.from(text.padEnd(text.length + (-Buffer.byteLength(text) & 3)));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(head.length);
	return [length, head];
}

/** The header of a file, and what gives the bytes behind it piece after piece. Throws where it is of another version or ends early. */
function opened<Entry>(whole: Buffer): {header: Header<Entry>; take: (length: number) => Buffer} {
	let at = 4 + whole.readUInt32LE(0);
	const header: Header<Entry> = JSON.parse(whole.toString('utf8', 4, at));
	if (header.version !== 1) throw new Error(`weights of version ${header.version} cannot be read`);
	const take = (length: number): Buffer => {
		at += length;
		if (at > whole.length) throw new Error('the weights end early');
		return whole.subarray(at - length, at);
	};
	return {header, take};
}

const signed = ({buffer, byteOffset, length}: Buffer): Int8Array => new Int8Array(buffer, byteOffset, length);

/** One file of all weights, of tables only what is not 0; deflated. */
export function writeWeights(file: WeightsFile): Buffer {
	const tables = file.tables.map(({values, ...table}) => ({...table, ...sparse(values)}));
	const head = headOf(
		file,
		tables.map(({gaps, filled, ...table}) => ({...table, filled: filled.length, gapBytes: gaps.length})),
	);
	const lists = file.words.flatMap(({words}) => {
		const sorted = [...words].sort(([a], [b]) => a - b);
		return [bytesOf(Int32Array.from(sorted, ([hash]) => hash)), Buffer.from(sorted.map(([, value]) => value))];
	});
	// Brotli would take a tenth less room and twice the time to read.
	return deflateRawSync(
		Buffer.concat([...head, ...tables.flatMap(({gaps, filled}) => [gaps, bytesOf(filled)]), ...lists]),
		{level: 9},
	);
}

/** Reads what `writeWeights` made. Throws on anything else: the file is part of the package. */
export function readWeights(file: Uint8Array): WeightsFile {
	const {header, take} = opened<PackedEntry>(inflateRawSync(file));
	const tables = header.tables.map(({name, size, scale, filled, gapBytes}): PackedTable => {
		const gaps = take(gapBytes);
		return {name, size, scale, values: spread(gaps, signed(take(filled)), size)};
	});
	const words = header.words.map(({name, count}): PackedWords => {
		const hashes = take(count * 4);
		const values = take(count);
		const table = new WordTable(count);
		for (let index = 0; index < count; index++) table.set(hashes.readInt32LE(index * 4), values[index] ?? 0);
		return {name, words: table};
	});
	return {note: header.note, tables, words, numbers: header.numbers};
}

/** The same weights, with the empty rows taken out of some tables; `widths` says how many values a row of those has. */
export const withSparseRows = (file: WeightsFile, widths: Widths): WeightsFile => ({
	...file,
	tables: file.tables.map(table => {
		const width = widths[table.name];
		return width === undefined ? table : {...table, ...withoutEmptyRows(table.values, width)};
	}),
});

/**
 * The same weights as they are used, three times as long, in pieces that are views of them where they can be: nothing has
 * to be unpacked or spread before the first use. For this machine only, in its order of bytes.
 */
export function writeOpened(file: WeightsFile): Buffer[] {
	const head = headOf(
		file,
		file.tables.map(
			({name, size, scale, values, filled}): OpenedEntry => ({
				...{name, size, scale, length: values.length},
				eights: filled?.eights.length ?? 0,
			}),
		),
	);
	const words = file.words.map(({words}) => WordTable.of(words));
	return [
		...head,
		...words.map(({hashes}) => bytesOf(hashes)),
		...file.tables.flatMap(({filled}) => (filled ? [bytesOf(filled.eights)] : [])),
		...words.map(({numbers}) => bytesOf(numbers)),
		...file.tables.map(({values}) => bytesOf(values)),
	];
}

/** Reads what `writeOpened` made, without copying; `whole` begins at a multiple of four bytes in its memory. Throws on anything else. */
export function readOpened(whole: Buffer): WeightsFile {
	const {header, take} = opened<OpenedEntry>(whole);
	const places = header.words.map(({name, count}) => {
		const {buffer, byteOffset, length} = take(WordTable.places(count) * 4);
		return {name, count, hashes: new Int32Array(buffer, byteOffset, length / 4)};
	});
	const rows = header.tables.map(({eights}): FilledRows | undefined => {
		if (eights === 0) return undefined;
		const {buffer, byteOffset} = take(eights * 4);
		return new FilledRows(new Uint32Array(buffer, byteOffset, eights));
	});
	const words = places.map(({name, count, hashes}): PackedWords => {
		const {buffer, byteOffset, length} = take(hashes.length * 2);
		const numbers = new Int16Array(buffer, byteOffset, length / 2);
		return {name, words: new WordTable(count, {hashes, numbers})};
	});
	const tables = header.tables.map(({name, size, scale, length}, index): PackedTable => {
		const filled = rows[index];
		return {name, size, scale, values: signed(take(length)), ...(filled && {filled})};
	});
	return {note: header.note, tables, words, numbers: header.numbers};
}
