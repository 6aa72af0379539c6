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

/**
 * Bytes to text: byte-order mark, then strict UTF-8, then windows-1252 (the web's reading of Latin-1, WHATWG
 * Encoding Standard). Problem `not-text` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
	const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
	const signature = signatures.find(([start]) => opening.startsWith(start));
	if (signature !== undefined) return notText(signature[1]);
	const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
	if (encoding !== undefined) return checked(new TextDecoder(encoding).decode(bytes));
	return checked(decodeUnmarked(bytes));
}

function markedEncoding(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
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

function decodeUnmarked(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function checked(text: string): Result<string> {
	const sample = text.slice(0, sampleLength);
	const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0080-\u0084\u0086-\u009f]/g)?.length ?? 0;
	return controls > sample.length * controlShare ? notText('a binary file') : done(text);
}
