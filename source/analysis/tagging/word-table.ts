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
	/** The hash at each place. */
	readonly hashes: Int32Array;
	/** The number at each place, -1 where there is no word. */
	readonly numbers: Int16Array;
	private readonly mask: number;

	/**
	 * `most`: how many words it takes at the most; a quarter of its places or more stay empty then. `kept` are the arrays
	 * of a table that was filled with so many; throws where none of its places is empty, for no search would end.
	 */
	constructor(most: number, kept?: Pick<WordTable, 'hashes' | 'numbers'>) {
		const places = WordTable.places(most);
		this.mask = places - 1;
		this.hashes = kept?.hashes ?? new Int32Array(places);
		this.numbers = kept?.numbers ?? new Int16Array(places).fill(empty);
		if (!kept) return;
		if (this.hashes.length !== places || !this.numbers.includes(empty)) throw new Error('the table is damaged');
		this.size = most;
	}

	/** How many places a table for so many words has. */
	static places(most: number): number {
		return 2 ** Math.ceil(Math.log2((most * 4) / 3 + 1));
	}

	/** A table of these words. */
	static of(words: WordNumbers): WordTable {
		const table = new WordTable(words.size);
		for (const [hash, number] of words) table.set(hash, number);
		return table;
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
