/** A long list of names in one string, one a line, sorted by code units: nothing to build before the first look-up. */
export class NameTable {
	private readonly lines: string;

	constructor(lines: string) {
		this.lines = lines;
	}

	/** Whether the list holds this name, lower case. Binary search over the line ends. */
	has(name: string): boolean {
		const {lines} = this;
		let low = 0;
		let high = lines.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const start = lines.lastIndexOf('\n', middle - 1) + 1;
			const next = lines.indexOf('\n', middle);
			const end = next < 0 ? lines.length : next;
			const line = lines.slice(start, end);
			if (line === name) return true;
			if (line < name) low = end + 1;
			else high = start;
		}
		return false;
	}
}
