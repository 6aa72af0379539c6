/** A line of the input, or that it was longer than may be and was passed over. */
export type InputLine = {text: string} | {tooLong: true};

/**
 * The lines of a stream of UTF-8 as they arrive, parted by "\n" only: JSON may hold the other line ends. Lines of
 * white space are passed over. No more than `longest` UTF-16 units of a line are kept.
 */
export async function* inputLines(
	input: AsyncIterable<Uint8Array | string>,
	longest: number,
): AsyncGenerator<InputLine> {
	const decoder = new TextDecoder();
	let parts: string[] = [];
	let length = 0;
	const take = (part: string): void => {
		length += part.length;
		if (length > longest) parts = [];
		else parts.push(part);
	};
	const line = (): InputLine | undefined => {
		const text = parts.join('');
		const tooLong = length > longest;
		parts = [];
		length = 0;
		if (tooLong) return {tooLong};
		return text.trim() === '' ? undefined : {text};
	};
	for await (const chunk of input) {
		const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true})).split('\n');
		for (const [i, piece] of pieces.entries()) {
			if (i > 0) {
				const ended = line();
				if (ended) yield ended;
			}
			take(piece);
		}
	}
	take(decoder.decode());
	const last = line();
	if (last) yield last;
}
