/** What JSON leaves as it is and a terminal would obey, or would turn words round by. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON of a value, safe to print: control characters and bidi marks are escaped, which JSON readers undo. */
export const jsonText = (value: unknown, indent?: number): string =>
	JSON.stringify(value, null, indent).replace(unsafe, escaped);
