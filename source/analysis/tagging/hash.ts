/** A 32-bit hash of a string (FNV-1a over its UTF-16 units, with a last stir), as a signed integer. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		hash ^= text.charCodeAt(at);
		hash = Math.imul(hash, 0x01000193);
	}
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	return hash ^ (hash >>> 12);
}

/** Two numbers to one that depends on their order. */
export function mix(first: number, second: number): number {
	let hash = Math.imul(first ^ Math.imul(second + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
	hash ^= hash >>> 13;
	return Math.imul(hash, 0xc2b2ae35);
}

/** How many features a token can have. */
export const mostFeatures = 256;

/**
 * The features of one token, as rows of a table of weights. A feature is a template's number and a value; both are
 * hashed, so that a table holds no word of what it was learned from.
 */
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

	add(template: number, value: number): void {
		let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
		hash ^= hash >>> 15;
		this.rows[this.length++] = Math.imul(hash, 0xc2b2ae35) >>> this.shift;
	}

	/** A feature of two values. */
	pair(template: number, first: number, second: number): void {
		this.add(template, mix(first, second));
	}

	/** A feature of three values. */
	triple(template: number, first: number, second: number, third: number): void {
		this.add(template, mix(mix(first, second), third));
	}
}
