import {closeSync, fstatSync, openSync, read, readFileSync, readSync} from 'node:fs';
import path from 'node:path';
import {
	readOpened,
	readWeights,
	type WeightsFile,
	type Widths,
	withSparseRows,
	writeOpened,
} from '../model/weights-file.ts';
import {hashOf} from '../tagging/hash.ts';
import {keepFile} from './keep-file.ts';

/**
 * How much of each end of the file tells it from others, in bytes. It begins with the codes that the rest of it is packed
 * with, which hang on every part of the note and the header, and ends with the last weights.
 */
const told = 128;

/** What the names of such files begin with, in every version. */
const kind = 'weights-';

/** The form of what is kept. */
const version = 3;

/** A name for what was opened from a file of weights: another one for another training. */
function nameOf(weights: URL): string {
	const file = openSync(weights, 'r');
	try {
		const {size} = fstatSync(file);
		const ends = Buffer.alloc(told * 2);
		readSync(file, ends, 0, told, 0);
		readSync(file, ends, told, told, Math.max(0, size - told));
		return `${kind}${version}-${size}-${(hashOf(ends.toString('latin1')) >>> 0).toString(16)}`;
	} finally {
		closeSync(file);
	}
}

/**
 * Memory to read weights into. It is shared memory since the collector counts all other against its heap: ten million
 * bytes at once would have it go through everything in the middle of the first analysis.
 */
const roomFor = (size: number): Buffer => Buffer.from(new SharedArrayBuffer(size));

/** The whole of a file. Throws where it cannot be read. */
function bytesOf(name: string): Buffer {
	const file = openSync(name, 'r');
	try {
		const bytes = roomFor(fstatSync(file).size);
		if (readSync(file, bytes, 0, bytes.length, 0) < bytes.length) throw new Error('the file ends early');
		return bytes;
	} finally {
		closeSync(file);
	}
}

/** A file that is being read by a thread of Node's, or was. */
type Ahead = {name: string; bytes?: Buffer; done: Promise<void>};

let ahead: Ahead | undefined;

/**
 * Begins to read what is kept of the weights of a file in `folder`, while the program does other things; answers when it
 * is read, for `keptWeights` to take. Where nothing is kept or can be read, that is left to `keptWeights`.
 */
export function readAhead(weights: URL, folder: string | undefined): Promise<void> {
	if (ahead || folder === undefined) return ahead?.done ?? Promise.resolve();
	const {promise: done, resolve} = Promise.withResolvers<void>();
	try {
		const name = path.join(folder, nameOf(weights));
		const file = openSync(name, 'r');
		const bytes = roomFor(fstatSync(file).size);
		const reading: Ahead = {name, done};
		ahead = reading;
		read(file, bytes, 0, bytes.length, 0, (error, count) => {
			closeSync(file);
			if (!error && count === bytes.length) reading.bytes = bytes;
			resolve();
		});
	} catch {
		// Nothing is kept yet.
		resolve();
	}
	return done;
}

/** What was read ahead, once: it is the caller's then. */
function takeAhead(name: string): Buffer | undefined {
	if (ahead?.name !== name) return undefined;
	const {bytes} = ahead;
	ahead = undefined;
	return bytes;
}

function readKept(name: string): WeightsFile | undefined {
	try {
		return readOpened(takeAhead(name) ?? bytesOf(name));
	} catch {
		// Not there yet, cut short or not ours: it is made again.
		return undefined;
	}
}

/**
 * The weights of a file. Unpacking them takes most of the time of a short command, so they are kept as they are used in
 * `folder`, where there is one, without the empty rows of the tables in `widths`; what is kept is only ever a copy.
 */
export function keptWeights(weights: URL, folder: string | undefined, widths: Widths = {}): WeightsFile {
	if (folder === undefined) return readWeights(readFileSync(weights));
	const name = nameOf(weights);
	const kept = readKept(path.join(folder, name));
	if (kept !== undefined) return kept;
	const unpacked = withSparseRows(readWeights(readFileSync(weights)), widths);
	keepFile(folder, kind, name, writeOpened(unpacked));
	return unpacked;
}
