import {mostFeatures} from '../tagging/hash.ts';

/** How many bits of a byte below each bit are set: `below[byte << 3 | bit]`. */
const below = Uint8Array.from({length: 256 * 8}, (_, index) => {
	let count = 0;
	for (let bits = (index >>> 3) & ((1 << (index & 7)) - 1); bits > 0; bits &= bits - 1) count++;
	return count;
});

/**
 * Where the rows of a table stand that had its empty rows taken out: half of a table of hashed features is empty, and
 * would lie in memory all the same. Place 0 holds an empty row, for all those that are not there.
 */
export class FilledRows {
	/** A number for each eight rows: the lowest eight bits say which hold something, the others where the first of those stands. */
	readonly eights: Uint32Array;
	private readonly placed = new Int32Array(mostFeatures);

	constructor(eights: Uint32Array) {
		this.eights = eights;
	}

	/** The places of the first `count` of these rows, 256 at the most; good until the next call. */
	places(rows: Int32Array, count: number): Int32Array {
		const {eights, placed} = this;
		for (let index = 0; index < count; index++) {
			const row = rows[index] ?? 0;
			const eight = eights[row >>> 3] ?? 0;
			const bit = row & 7;
			const place = (eight >>> 8) + (below[((eight & 255) << 3) | bit] ?? 0);
			// Minus one is all ones: without a branch, which nothing could foretell.
			placed[index] = place & -((eight >>> bit) & 1);
		}
		return placed;
	}
}

/** A table of rows of `width` values without those rows that hold zeros only. */
export function withoutEmptyRows(values: Int8Array, width: number): {filled: FilledRows; values: Int8Array} {
	const rows = values.length / width;
	const eights = new Uint32Array(Math.ceil(rows / 8));
	const kept = new Int8Array(values.length + width);
	let place = 1;
	for (let row = 0; row < rows; row++) {
		const eight = row >>> 3;
		if ((row & 7) === 0) eights[eight] = place << 8;
		let all = 0;
		for (let at = 0; at < width; at++) {
			const value = values[row * width + at] ?? 0;
			kept[place * width + at] = value;
			all |= value;
		}
		if (all === 0) continue;
		eights[eight] = (eights[eight] ?? 0) | (1 << (row & 7));
		place++;
	}
	return {filled: new FilledRows(eights), values: kept.slice(0, place * width)};
}
