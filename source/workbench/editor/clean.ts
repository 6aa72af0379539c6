/**
 * Typed, pasted or stored text as the editor takes it: line ends become "\n", control characters (C0 but tab and
 * newline, DEL, C1) and lone surrogates go, and nothing else changes or is cut.
 */
export const cleanTyped = (text: string): string =>
	text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Surrogate}/gu, '');

/** The same for a field of one line: line ends and tabs become single spaces. */
export const cleanTypedLine = (text: string): string => cleanTyped(text).replace(/[\n\t]+/g, ' ');
