import {done, type Result} from '../../article/problem.ts';
import {decodeText} from '../decode-text.ts';

/** How many bytes of a document are looked at to tell what it is. */
const headLength = 4096;

/**
 * A feed's bytes as text: by its byte-order mark, the charset of its HTTP header, the encoding its XML declaration
 * names (RFC 7303 has them in this order), else like other text. A name that is no encoding is passed over.
 */
export function decodeFeed(bytes: Uint8Array, charset?: string): Result<string> {
	const marked = /^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/.test(latin(bytes.subarray(0, 3)));
	const named = marked ? undefined : (decoderFor(charset) ?? decoderFor(declaredEncoding(bytes)));
	if (!named) return decodeText(bytes);
	const text = named.decode(bytes);
	// A wrong name shows by bytes that do not fit it.
	return text.includes('\ufffd') ? decodeText(bytes) : done(text);
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const declaredEncoding = (bytes: Uint8Array): string | undefined =>
	/<\?xml[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(latin(bytes.subarray(0, headLength)))?.[1];

function decoderFor(name: string | undefined): TextDecoder | undefined {
	try {
		return name === undefined ? undefined : new TextDecoder(name);
	} catch {
		return undefined;
	}
}

/** A document's opening, enough of it to tell what it is, in whatever encoding. */
export function openingOf(source: Uint8Array | string): string {
	if (typeof source === 'string') return source.slice(0, headLength);
	// The zero bytes of UTF-16 stand between the letters of the tags.
	return latin(source.subarray(0, headLength)).replaceAll('\u0000', '');
}
