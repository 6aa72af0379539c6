/** Parts a name from what is told of it. */
const tab = 0x09;

/**
 * A long list of names in one string, one a line, sorted by code units: nothing to build before the first look-up. What
 * is told of a name may stand behind it, after a tab.
 */
export class NameTable {
	private readonly lines: string;

	constructor(lines: string) {
		this.lines = lines;
	}

	/** Whether the list holds this name, lower case. */
	has(name: string): boolean {
		return this.told(name) !== undefined;
	}

	/** What stands behind a name, "" where nothing does; undefined for a name the list does not hold. Binary search over the line ends. */
	told(name: string): string | undefined {
		const {lines} = this;
		let low = 0;
		let high = lines.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const start = lines.lastIndexOf('\n', middle - 1) + 1;
			const next = lines.indexOf('\n', middle);
			const end = next < 0 ? lines.length : next;
			const order = this.order(start, end, name);
			if (order === 0) return lines.slice(start + name.length + 1, end);
			if (order < 0) low = end + 1;
			else high = start;
		}
		return undefined;
	}

	/** Whether the name in this line comes before another (below 0), is the same (0) or comes after it. */
	private order(start: number, end: number, name: string): number {
		// Code unit by code unit in place: a slice of each line that is looked at would be garbage a moment later.
		for (let at = 0; ; at++) {
			const own = start + at < end ? this.lines.charCodeAt(start + at) : tab;
			if (at === name.length || own === tab) return Number(own !== tab) - Number(at < name.length);
			const other = name.charCodeAt(at);
			if (own !== other) return own - other;
		}
	}
}
