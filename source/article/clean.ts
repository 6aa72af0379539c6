/**
 * Cleaning of text from outside: what a terminal would obey, or what would turn round or hide words, goes.
 * Line ends of every kind become "\n"; tabs stay (Markdown needs them, `cleanLine` turns them into spaces).
 */

/** Anything `cleanText` has work for; most articles have nothing and are returned as they are. */
const suspicious =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/;

/** Control sequences with parameters: ECMA-48 CSI, 7 and 8 bit. */
const controlSequence = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?/g;

/**
 * Control strings (OSC, DCS, SOS, PM, APC) with their end. They end on their own line here: an opening without an
 * end must not swallow the article, so it loses its introducer only.
 */
const controlString =
	/(?:\u001b[\]P^_X]|[\u0090\u0098\u009d-\u009f])(?:[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c))?/g;

/** Every other escape sequence: intermediate bytes and one final byte. */
const escapeSequence = /\u001b[ -/]*[0-~]?/g;

const lineEnd = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * Control characters, bidi overrides, embeddings and isolates (U+202A–202E, U+2066–2069), invisible and deprecated
 * format characters. Joiners (U+200C, U+200D) and direction marks stay: scripts and emoji need them.
 */
const unwanted =
	/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** The text without anything a terminal would obey; lone surrogates become U+FFFD. Linear in its length. */
export function cleanText(text: string): string {
	const wellFormed = text.toWellFormed();
	if (!suspicious.test(wellFormed)) return wellFormed;
	return wellFormed
		.replace(lineEnd, '\n')
		.replace(controlString, '')
		.replace(controlSequence, '')
		.replace(escapeSequence, '')
		.replace(unwanted, '');
}

/** `cleanText` for what stands on one line (headline, name, address): white space of any kind becomes one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
