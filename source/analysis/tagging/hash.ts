/** A 32-bit hash of the units [from, to) of a string (FNV-1a over its UTF-16 units, with a last stir), as a signed integer. */
export function hashOfPart(text: string, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let at = Math.max(0, from); at < Math.min(to, text.length); at++) {
		hash ^= text.charCodeAt(at);
		hash = Math.imul(hash, 0x01000193);
	}
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	return hash ^ (hash >>> 12);
}

/** The hash of a whole string. */
export const hashOf = (text: string): number => hashOfPart(text, 0, text.length);

/** Two numbers to one that depends on their order. */
export function mix(first: number, second: number): number {
	let hash = Math.imul(first ^ Math.imul(second + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
	hash ^= hash >>> 13;
	return Math.imul(hash, 0xc2b2ae35);
}

/** How many features a token can have. */
export const mostFeatures = 256;

/** What tells templates apart in their features' hashes. */
const saltOf = (template: number): number => Math.imul(template + 1, 0x9e3779b1);

/** Where each of a token's facts stands among them: numbers from 0, each once. */
type FactPlaces = Readonly<Record<string, number>>;

/** The number of a template, and the facts that it makes a feature of: one, two or three. */
type Template<Places extends FactPlaces> = readonly [template: number, ...facts: (keyof Places & string)[]];

/**
 * Templates of features as lists of numbers that short loops run over: as code of their own, a hundred calls would be made
 * for each token. Each list holds those with as many facts: their salt and where the facts stand.
 */
export class Templates {
	readonly ones: Int32Array;
	readonly twos: Int32Array;
	readonly threes: Int32Array;

	private constructor(lists: readonly (readonly number[])[]) {
		const ofSize = (size: number): Int32Array => Int32Array.from(lists.filter(list => list.length === size + 1).flat());
		this.ones = ofSize(1);
		this.twos = ofSize(2);
		this.threes = ofSize(3);
	}

	/** Throws where two facts share a place, or one stands behind as many places as there are facts. */
	static of<Places extends FactPlaces>(places: Places, templates: readonly Template<Places>[]): Templates {
		const all = Object.values(places);
		if (new Set(all).size < all.length || Math.max(...all) >= all.length) throw new Error('facts have no places');
		return new Templates(
			templates.map(([template, ...facts]) => [saltOf(template), ...facts.map(fact => places[fact] ?? 0)]),
		);
	}
}

/** The features of one token, as rows of a table of weights: hashes, so that a table holds no word of what it was learned from. */
export class FeatureRows {
	readonly rows = new Int32Array(mostFeatures);
	length = 0;
	private readonly shift: number;

	/** `bits`: the table has two to the power of it rows. */
	constructor(bits: number) {
		this.shift = 32 - bits;
	}

	clear(): void {
		this.length = 0;
	}

	/** Adds the features that templates make of a token's facts. */
	add({ones, twos, threes}: Templates, facts: Int32Array): void {
		const {rows, shift} = this;
		let next = this.length;
		for (let at = 0; at < ones.length; at += 2)
			rows[next++] = rowOf(ones[at] ?? 0, facts[ones[at + 1] ?? 0] ?? 0, shift);
		for (let at = 0; at < twos.length; at += 3) {
			const value = mix(facts[twos[at + 1] ?? 0] ?? 0, facts[twos[at + 2] ?? 0] ?? 0);
			rows[next++] = rowOf(twos[at] ?? 0, value, shift);
		}
		for (let at = 0; at < threes.length; at += 4) {
			const first = mix(facts[threes[at + 1] ?? 0] ?? 0, facts[threes[at + 2] ?? 0] ?? 0);
			rows[next++] = rowOf(threes[at] ?? 0, mix(first, facts[threes[at + 3] ?? 0] ?? 0), shift);
		}
		this.length = next;
	}
}

function rowOf(salt: number, value: number, shift: number): number {
	let hash = Math.imul(value ^ salt, 0x85ebca6b);
	hash ^= hash >>> 15;
	return Math.imul(hash, 0xc2b2ae35) >>> shift;
}
