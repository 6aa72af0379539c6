import {deflateRawSync, inflateRawSync} from 'node:zlib';
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

type Header = {
	version: 1;
	note: ModelNote;
	/** `filled` and `gapBytes` say how many values and bytes of gaps there are; without them every value stands there. */
	tables: {name: string; size: number; scale: number; filled?: number; gapBytes?: number}[];
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

type Entry = {entry: Header['tables'][number]; bytes: Buffer[]};

const bytesOf = (values: Int8Array): Buffer => Buffer.from(values.buffer, values.byteOffset, values.length);

const sparseEntry = ({name, size, scale, values}: PackedTable): Entry => {
	const {gaps, filled} = sparse(values);
	return {
		entry: {name, size, scale, filled: filled.length, gapBytes: gaps.length},
		bytes: [Buffer.from(gaps), bytesOf(filled)],
	};
};

const denseEntry = ({name, size, scale, values}: PackedTable): Entry => ({
	entry: {name, size, scale},
	bytes: [bytesOf(values)],
});

/** The length of a JSON header, the header, the tables as `entryOf` lays them out, then the words. */
function laidOut({note, tables, words, numbers}: WeightsFile, entryOf: (table: PackedTable) => Entry): Buffer[] {
	const entries = tables.map(entryOf);
	const header: Header = {
		version: 1,
		note,
		tables: entries.map(({entry}) => entry),
		words: words.map(({name, words: {size}}) => ({name, count: size})),
		numbers,
	};
	const head = Buffer.from(JSON.stringify(header));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(head.length);
	const lists = words.flatMap(list => {
		const sorted = [...list.words].sort(([a], [b]) => a - b);
		const hashes = Buffer.alloc(sorted.length * 4);
		sorted.forEach(([hash], index) => {
			hashes.writeInt32LE(hash, index * 4);
		});
		return [hashes, Buffer.from(sorted.map(([, value]) => value))];
	});
	return [length, head, ...entries.flatMap(({bytes}) => bytes), ...lists];
}

/** Reads what `laidOut` made; its tables are views of `whole`. Throws on anything else. */
function read(whole: Buffer): WeightsFile {
	const headEnd = 4 + whole.readUInt32LE(0);
	const header: Header = JSON.parse(whole.toString('utf8', 4, headEnd));
	if (header.version !== 1) throw new Error(`weights of version ${header.version} cannot be read`);
	let at = headEnd;
	const take = (length: number): Buffer => {
		at += length;
		if (at > whole.length) throw new Error('the weights end early');
		return whole.subarray(at - length, at);
	};
	const signed = (length: number): Int8Array => {
		const {buffer, byteOffset} = take(length);
		return new Int8Array(buffer, byteOffset, length);
	};
	const tables = header.tables.map(({name, size, scale, filled, gapBytes}): PackedTable => {
		if (filled === undefined || gapBytes === undefined) return {name, size, scale, values: signed(size)};
		const gaps = take(gapBytes);
		return {name, size, scale, values: spread(gaps, signed(filled), size)};
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

/** One file of all weights, of tables only what is not 0; deflated. */
export const writeWeights = (file: WeightsFile): Buffer =>
	// Brotli would take a tenth less room and twice the time to read.
	deflateRawSync(Buffer.concat(laidOut(file, sparseEntry)), {level: 9});

/** Reads what `writeWeights` made. Throws on anything else: the file is part of the package. */
export const readWeights = (file: Uint8Array): WeightsFile => read(inflateRawSync(file));

/**
 * The same weights as they are used, five times as long, in pieces that are views of them where they can be: nothing has
 * to be unpacked or spread before the first use.
 */
export const writeOpened = (file: WeightsFile): Buffer[] => laidOut(file, denseEntry);

/** Reads what `writeOpened` made, without copying. Throws on anything else. */
export const readOpened = (whole: Buffer): WeightsFile => read(whole);
