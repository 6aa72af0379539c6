/** A message taken apart: decoded headers, and its text and HTML with "\n" as line ends. For what our letters are made of. */
export type MailParts = {headers: Record<string, string>; text: string; html: string};

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

function quotedPrintable(text: string): string {
	const joined = text.replace(/=[ \t]*\r?\n/g, '');
	return joined.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decoded(body: string, encoding: string): string {
	if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
	return utf8(encoding === 'quoted-printable' ? quotedPrintable(body) : body);
}

/** RFC 2047: words of one header that are encoded together lose the blanks between them. */
const decodedWords = (value: string): string => {
	const bytes = value
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
			kind.toLowerCase() === 'b'
				? Buffer.from(words, 'base64').toString('latin1')
				: quotedPrintable(words.replaceAll('_', ' ')),
		);
	return utf8(bytes);
};

function headersOf(head: string): Record<string, string> {
	const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
	return Object.fromEntries(
		lines.flatMap(line => {
			const [, name, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
			return name === undefined ? [] : [[name.toLowerCase(), decodedWords(value)]];
		}),
	);
}

function split(message: string): [head: string, body: string] {
	const at = /\r?\n\r?\n/.exec(message);
	return at ? [message.slice(0, at.index), message.slice(at.index + at[0].length)] : [message, ''];
}

/** The parts of a message, given as bytes in Latin-1. */
export function partsOf(message: string): MailParts {
	const [head, body] = split(message);
	const headers = headersOf(head);
	const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? '';
	const parts = body
		.split(`--${boundary}`)
		.slice(1, -1)
		.map(part => {
			const [partHead, partBody] = split(part.replace(/^\r?\n/, '').replace(/\r?\n$/, ''));
			const own = headersOf(partHead);
			const words = decoded(partBody, (own['content-transfer-encoding'] ?? '').toLowerCase());
			return {type: own['content-type'] ?? '', words: words.replace(/\r\n/g, '\n')};
		});
	const of = (type: string) => parts.find(part => part.type.startsWith(type))?.words ?? '';
	return {headers, text: of('text/plain'), html: of('text/html')};
}
