/**
 * Columns of zeros, cut from larger pieces of memory. An article needs thousands of short ones, and for each
 * `new Int32Array` V8 asks the system for memory, notes it in a list that all threads share, and gives it back: a tenth of
 * the processors' time when two threads analyse. A piece is free again when nothing holds a column of it.
 */

/** Bytes of a piece; a column that takes more than a quarter of one has memory of its own. */
const pieceSize = 1 << 16;

let piece = new ArrayBuffer(pieceSize);
let used = 0;

/** Where `size` bytes of the piece begin, at a multiple of eight as every kind of number allows. */
function taken(size: number): number {
	if (used + size > pieceSize) {
		piece = new ArrayBuffer(pieceSize);
		used = 0;
	}
	const at = used;
	used += (size + 7) & ~7;
	return at;
}

const isOwn = (size: number): boolean => size > pieceSize / 4;

/** So many numbers from 0 to 255. */
export function bytes(length: number): Uint8Array {
	if (isOwn(length)) return new Uint8Array(length);
	const at = taken(length);
	return new Uint8Array(piece, at, length);
}

/** So many whole numbers of 32 bits. */
export function integers(length: number): Int32Array {
	if (isOwn(length * 4)) return new Int32Array(length);
	const at = taken(length * 4);
	return new Int32Array(piece, at, length);
}

/** So many numbers of single precision. */
export function singles(length: number): Float32Array {
	if (isOwn(length * 4)) return new Float32Array(length);
	const at = taken(length * 4);
	return new Float32Array(piece, at, length);
}
