/**
 * How a quotation is opened and closed. `open` and `close` are what the text has; a straight mark and '' are both,
 * and editors now and then close “ with " or " with ”.
 * „…“ closes with the mark that opens “…”, and »…« is «…» turned round: marks.ts tells them apart by where they stand.
 */
export const markShapes = {
	straight: {open: ['"', '＂'], close: ['"', '＂', '”']},
	curly: {open: ['“', '‟'], close: ['”', '"']},
	'single-curly': {open: ['‘', '‛', '`'], close: ['’', "'"]},
	'single-straight': {open: ["'"], close: ["'"]},
	guillemets: {open: ['«'], close: ['»']},
	'reversed-guillemets': {open: ['»'], close: ['«']},
	'single-guillemets': {open: ['‹'], close: ['›']},
	'low-high': {open: ['„'], close: ['“', '”']},
	'single-low-high': {open: ['‚'], close: ['‘', '’']},
	typewriter: {open: ['``', "''"], close: ["''"]},
	corner: {open: ['「', '『'], close: ['」', '』']},
} as const satisfies Record<string, {open: readonly string[]; close: readonly string[]}>;

export type MarkShape = keyof typeof markShapes;

/** What an apostrophe at a word's start may stand before: ’90s, ’em, ’tis. */
export const elisions: ReadonlySet<string> = new Set([
	'em',
	'n',
	'tis',
	'twas',
	'til',
	'till',
	'cause',
	'bout',
	'round',
	'cos',
	'im',
	'er',
]);
