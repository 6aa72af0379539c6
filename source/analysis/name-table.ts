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
			const line = lines.slice(start, end);
			const tab = line.indexOf('\t');
			const found = tab < 0 ? line : line.slice(0, tab);
			if (found === name) return tab < 0 ? '' : line.slice(tab + 1);
			if (found < name) low = end + 1;
			else high = start;
		}
		return undefined;
	}
}
