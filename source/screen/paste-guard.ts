const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** How long, in milliseconds, a paste that has begun may stay silent before it counts as over. */
const longestSilence = 1000;

/** The part of a terminal's input stream that is watched. */
type Input = {read: (size?: number) => unknown; unshift: (chunk: string) => unknown};

/**
 * Ends a bracketed paste whose end never comes: until then Ink takes every further key, Ctrl-C too, for pasted text.
 * Watches what is read from the terminal and, after a silence within a paste, puts the missing end mark into the
 * stream, so that the words arrive as one paste and keys are keys again.
 */
export function guardPastes(stdin: Input, silence = longestSilence): void {
	const read = stdin.read.bind(stdin);
	let seen = '';
	let pasting = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const end = () => {
		pasting = false;
		seen = '';
		stdin.unshift(pasteEnd);
	};
	stdin.read = size => {
		const chunk = read(size);
		if (chunk === null) return chunk;
		clearTimeout(timer);
		seen += String(chunk);
		pasting = isPasting(seen, pasting);
		// A mark may come in two pieces: its beginning is kept until the rest arrives.
		seen = seen.slice(1 - pasteStart.length);
		if (pasting) timer = setTimeout(end, silence);
		return chunk;
	};
}

function isPasting(text: string, before: boolean): boolean {
	const starts = text.lastIndexOf(pasteStart);
	const ends = text.lastIndexOf(pasteEnd);
	return starts === ends ? before : starts > ends;
}
