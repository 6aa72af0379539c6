/** The part of a terminal's input stream that is read through. */
type Input = {read: (size?: number) => unknown; unshift: (chunk: string) => unknown};

/** One key as a terminal sends it: an escape sequence, a letter with Alt, or a character. */
const oneKey = /\u001B(?:\[[0-?]*[ -/]*[@-~]|O[@-~]|[^\u001B])|[\s\S]/gu;

/** More than this, in one piece, was not typed. */
const mostTyped = 64;

/**
 * Gives keys that came in one piece one by one while `isWanted`, each after what the one before it did was drawn. A slow line
 * brings keys so, and a menu of ink-select-input knows where it stands only once it is drawn: two steps down
 * would be one, and Enter would choose what was marked before them.
 */
export function singleKeys(stdin: Input, isWanted: () => boolean): void {
	const read = stdin.read.bind(stdin);
	let isDrawing = false;
	stdin.read = size => {
		// What else has come stays in the stream, behind what is put back.
		if (isDrawing) return null;
		const chunk = read(size);
		if (typeof chunk !== 'string' || chunk.length > mostTyped || !isWanted()) return chunk;
		const [first, ...rest] = chunk.match(oneKey) ?? [];
		if (first === undefined || rest.length === 0) return chunk;
		isDrawing = true;
		setImmediate(() => {
			isDrawing = false;
			stdin.unshift(rest.join(''));
		});
		return first;
	};
}
