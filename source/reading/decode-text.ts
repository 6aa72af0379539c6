import {done, failed, type Result} from '../article/problem.ts';

/** Opening bytes (as Latin-1) of formats that are not text, with the words a person knows them by. */
const signatures: readonly (readonly [opening: string, name: string])[] = [
	['%PDF-', 'a PDF document'],
	['PK\u0003\u0004', 'a ZIP archive or an office document'],
	['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
	['{\\rtf', 'an RTF document'],
	['\u0089PNG', 'a picture'],
	['GIF8', 'a picture'],
	['\u00ff\u00d8\u00ff', 'a picture'],
	['\u001f\u008b', 'a gzip archive'],
	['\u007fELF', 'a program'],
];

/** How many bytes are looked at to tell text from anything else. */
const sampleLength = 65_536;

/** Above this share of control characters bytes are no text: prose has none, random bytes have a tenth. */
const controlShare = 0.02;

const notText = (name: string): Result<string> =>
	failed('not-text', `This is ${name}, not text.`, 'Save the article as plain text or Markdown and open that file.');

/** The web's reading of bytes that say nothing of their encoding (WHATWG Encoding Standard). */
const lastResort = 'windows-1252';

/**
 * Bytes to text: byte-order mark, then the `charset` of a header, then what a page or XML declares of itself, then
 * strict UTF-8, then windows-1252. A declaration that the bytes break in many places is passed over. Problem `not-text`
 * for bytes that are no text.
 */
export const decodeText = (bytes: Uint8Array, charset?: string): Result<string> =>
	decodeStated(bytes, charset) ?? decodeGuessed(bytes, undefined);

/** `decodeText` as far as the bytes, or who sent them, say what encoding they are in; undefined where they do not. */
export function decodeStated(bytes: Uint8Array, charset: string | undefined): Result<string> | undefined {
	const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
	const signature = signatures.find(([start]) => opening.startsWith(start));
	if (signature !== undefined) return notText(signature[1]);
	const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
	const text =
		encoding === undefined
			? (decodedAs(charset, bytes) ?? decodedAs(declaredEncoding(bytes), bytes) ?? strictUtf8(bytes))
			: new TextDecoder(encoding).decode(bytes);
	return text === undefined ? undefined : checked(text);
}

/** Bytes to text by a guess of their encoding; a name that the Encoding Standard does not know counts as none. */
export const decodeGuessed = (bytes: Uint8Array, guess: string | undefined): Result<string> =>
	checked(decodedAs(guess, bytes) ?? new TextDecoder(lastResort).decode(bytes));

function markedEncoding(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

/** How far a page's declaration is looked for: a ninth of real pages have it after the 1,024 bytes of the standard. */
const declarationReach = 262_144;

const declarations = [
	/^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i,
	/<meta\s[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
];

/** The encoding that a page or an XML document states in its own first part. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationReach));
	if (!start.includes('<')) return undefined;
	const declared = declarations.map(pattern => pattern.exec(start)?.[1]).find(name => name !== undefined);
	// Bytes in which this declaration can be read are not UTF-16 (HTML Standard, 13.2.3.3).
	return declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** The decoder for a name of an encoding; undefined for none and for a name that is not known. */
function decoderOf(encoding: string | undefined): TextDecoder | undefined {
	if (encoding === undefined) return undefined;
	try {
		return new TextDecoder(encoding.trim());
	} catch {
		return undefined;
	}
}

/** Text in an encoding; undefined when it breaks in more places than it gives letters beyond ASCII: it is another one. */
function decodedAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
	const text = decoderOf(encoding)?.decode(bytes);
	if (text === undefined) return undefined;
	const replaced = text.match(/\ufffd/g)?.length ?? 0;
	if (replaced === 0) return text;
	const foreign = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
	return foreign > replaced ? text : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
}

/** UTF-16 without a mark shows by a zero in nearly every second byte of text in an alphabet. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, Math.min(sampleLength, bytes.length - (bytes.length % 2)));
	const zeros: [number, number] = [0, 0];
	for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
	const pairs = sample.length / 2;
	if (pairs < 4) return undefined;
	if (zeros[1] > pairs * 0.7 && zeros[0] < pairs * 0.1) return 'utf-16le';
	if (zeros[0] > pairs * 0.7 && zeros[1] < pairs * 0.1) return 'utf-16be';
	return undefined;
}

function checked(text: string): Result<string> {
	const sample = text.slice(0, sampleLength);
	const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0080-\u0084\u0086-\u009f]/g)?.length ?? 0;
	return controls > sample.length * controlShare ? notText('a binary file') : done(text);
}
