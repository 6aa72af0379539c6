import fc from 'fast-check';

/** What could steer a terminal, turn words round, or flood a cell: sequences, controls, bidi, joiners, marks, halves. */
const weapons = [
	'\u001B[2J',
	'\u001B[31m',
	'\u001B[?1049l',
	'\u001B[6n',
	'\u001B]0;owned\u0007',
	'\u001B]52;c;aGk=\u0007',
	'\u001B]8;;file:///etc/passwd\u001B\\here\u001B]8;;\u001B\\',
	'\u001B]8;;javascript:alert(1)\u0007',
	'\u001BP1$r\u001B\\',
	'\u001B_Gq=1\u001B\\',
	'\u001Bc',
	'\u001B',
	'\u009B2J',
	'\u009D0;owned\u009C',
	'\u0090q\u009C',
	'\u0000',
	'\u0007',
	'\b\b\b',
	'\r',
	'\u000B',
	'\u000C',
	'\u007F',
	'\u0085',
	'\u2028',
	'\u202E',
	'\u202D',
	'\u2066',
	'\u2069',
	'\u200B'.repeat(50),
	'\u2060',
	'\u00AD',
	'\uFEFF',
	'\uFFF9',
	`e${'\u0301'.repeat(1000)}`,
	'\uD800',
	'\uDC00',
	'👩‍👩‍👧‍👦',
	'\u{E0001}',
	'\u{1F3F4}\u{E0067}\u{E007F}',
];

const prose = [
	'The mayor',
	' said ',
	'“We will pay,”',
	' Ada Quill',
	'. ',
	'\n\n',
	'according to ',
	'TASS',
	'水',
	'عربي',
	' ',
];

/** Prose with weapons in it. */
export const hostileText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			{weight: 2, arbitrary: fc.constantFrom(...prose)},
			fc.constantFrom(...weapons),
			fc.string({unit: 'binary', maxLength: 4}),
		),
		{
			maxLength: 14,
		},
	)
	.map(pieces => pieces.join(''));

const ours = /\u001B\[\d*(?:;\d+)*m|\u001B\]8;;(?:https?:\/\/[!-~]*)?(?:\u0007|\u001B\\)/g;
// Tabs and newlines lay text out; whatever else is here would reach the terminal as a command or turn the line round.
const steering =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The first thing in drawn or printed text that we did not write and a terminal could obey; undefined if there is none. */
export function steeringIn(drawn: string): string | undefined {
	const rest = drawn.replaceAll(ours, '');
	const found = steering.exec(rest);
	return found === null ? undefined : JSON.stringify(rest.slice(Math.max(0, found.index - 20), found.index + 20));
}
