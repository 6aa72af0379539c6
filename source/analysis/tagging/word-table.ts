/** A small number for each hash of a word: what a Map and a WordTable have in common. */
export type WordNumbers = Pick<ReadonlyMap<number, number>, 'get' | 'size' | typeof Symbol.iterator>;

/** What stands in a place that holds no word. */
const empty = -1;

/**
 * Numbers from 0 to 255 by the hash of a word, in two arrays with open addressing. A Map of the fifty thousand words of
 * the weights takes five times the room, and filling it from pairs makes ten million bytes for the collector.
 */
export class WordTable implements WordNumbers {
	size = 0;
	private readonly hashes: Int32Array;
	private readonly numbers: Int16Array;
	private readonly mask: number;

	/** `most`: how many words it takes at the most; a quarter of its places or more stay empty then. */
	constructor(most: number) {
		const places = 2 ** Math.ceil(Math.log2((most * 4) / 3 + 1));
		this.mask = places - 1;
		this.hashes = new Int32Array(places);
		this.numbers = new Int16Array(places).fill(empty);
	}

	/** Where a hash stands, or would. */
	private placeOf(hash: number): number {
		const {hashes, numbers, mask} = this;
		let place = hash & mask;
		while (numbers[place] !== empty && hashes[place] !== hash) place = (place + 1) & mask;
		return place;
	}

	set(hash: number, number: number): void {
		const place = this.placeOf(hash);
		if (this.numbers[place] === empty) this.size++;
		this.hashes[place] = hash;
		this.numbers[place] = number;
	}

	get(hash: number): number | undefined {
		const number = this.numbers[this.placeOf(hash)];
		return number === empty ? undefined : number;
	}

	*[Symbol.iterator](): MapIterator<[number, number]> {
		for (const [place, number] of this.numbers.entries()) if (number !== empty) yield [this.hashes[place] ?? 0, number];
	}
}
