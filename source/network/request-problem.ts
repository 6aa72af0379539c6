import {cleanLine} from '../article/clean.ts';
import {failed, type Problem} from '../article/problem.ts';
import {privateAddressCode} from './addresses.ts';
import {privateAddress} from './web-address.ts';

/** More decoded bytes came than are taken. */
export class TooManyBytes extends Error {}

/** A content encoding that nobody asked for. */
export class UnknownEncoding extends Error {}

const tryAgain = 'Try it again later.';
const ownConnection = 'Check the address and the connection.';
const notTrusted = 'Nothing was read. Open it in a browser, which can tell more about the certificate.';

type Words = readonly [code: string, what: string, nextStep: string];

/** Codes of Node, undici and OpenSSL in words; what stands after the host's name. */
const words: Readonly<Record<string, Words>> = {
	ENOTFOUND: ['no-such-host', 'is not known as a host.', ownConnection],
	EAI_AGAIN: ['no-name-server', 'could not be looked up: no name server answers.', ownConnection],
	ECONNREFUSED: ['refused', 'refuses the connection.', ownConnection],
	ECONNRESET: ['broken-off', 'broke off the connection.', tryAgain],
	EPIPE: ['broken-off', 'broke off the connection.', tryAgain],
	UND_ERR_SOCKET: ['broken-off', 'broke off the connection before everything had come.', tryAgain],
	UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['broken-off', 'sent less or more than it had announced.', tryAgain],
	UND_ERR_CONNECT_TIMEOUT: ['timeout', 'does not answer.', tryAgain],
	ETIMEDOUT: ['timeout', 'does not answer.', tryAgain],
	UND_ERR_HEADERS_TIMEOUT: ['timeout', 'does not answer.', tryAgain],
	UND_ERR_BODY_TIMEOUT: ['timeout', 'stopped sending.', tryAgain],
	EHOSTUNREACH: ['unreachable', 'cannot be reached from here.', ownConnection],
	ENETUNREACH: ['unreachable', 'cannot be reached from here.', ownConnection],
	EADDRNOTAVAIL: ['unreachable', 'cannot be reached from here.', ownConnection],
	UND_ERR_HEADERS_OVERFLOW: ['not-http', 'sent headers without end.', 'This is not a page that can be read.'],
	CERT_HAS_EXPIRED: ['tls', 'has a certificate that has expired.', notTrusted],
	CERT_NOT_YET_VALID: ['tls', 'has a certificate that is not valid yet.', 'Check the clock of this machine.'],
	DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'has a certificate that it signed itself.', notTrusted],
	SELF_SIGNED_CERT_IN_CHAIN: ['tls', 'has a certificate of an authority that is not known here.', notTrusted],
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['tls', 'has a certificate of an authority that is not known here.', notTrusted],
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls', 'has a certificate of an authority that is not known here.', notTrusted],
	ERR_TLS_CERT_ALTNAME_INVALID: ['tls', 'has a certificate that is for another name.', notTrusted],
	EPROTO: ['tls', 'does not speak TLS as it should.', 'Check the address: perhaps it begins with http, not https.'],
};

const notHttp: Words = ['not-http', 'does not answer as a web server does.', 'Check the address and its port.'];
const badCompression: Words = ['damaged', 'sent compressed data that are damaged.', tryAgain];

function wordsOf(code: string): Words | undefined {
	if (Object.hasOwn(words, code)) return words[code];
	if (code.startsWith('HPE_')) return notHttp;
	if (/^ERR_(?:SSL|TLS)_/.test(code)) return words['EPROTO'];
	// zlib's own codes, and those that Node makes of Brotli's.
	if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI)/.test(code)) return badCompression;
	return undefined;
}

/** The first code of an error, of the errors it is made of (one a tried address), or of its cause. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	// undici's parser gives some of its errors no code.
	if (error.name === 'HTTPParserError') return 'HPE_INVALID';
	if ('code' in error && typeof error.code === 'string') return error.code;
	const inner = error instanceof AggregateError ? error.errors : [error.cause];
	return inner.map(codeOf).find(code => code !== undefined);
}

/** What ended a request early: the reader, or the clock. */
export function stoppedProblem({host}: URL, reason: unknown, timeout: number): Problem {
	if (reason instanceof DOMException && reason.name === 'TimeoutError') {
		const seconds = Math.round(timeout / 100) / 10;
		return failed('timeout', `${cleanLine(host)} did not finish within ${seconds} seconds.`, tryAgain).problem;
	}
	return failed('cancelled', 'Cancelled; nothing was opened.', 'Open it again when you like.').problem;
}

/** A failed request in words. Errors that are no failure of network or server are bugs and are thrown on. */
export function requestProblem(url: URL, error: unknown, mostBytes: number): Problem {
	const host = cleanLine(url.host);
	if (error instanceof TooManyBytes) {
		const megabytes = mostBytes / 1024 / 1024;
		const message = `${host} sends more than ${megabytes} MB; reading was stopped there.`;
		return failed('too-large', message, 'Save the page and open a part of it.').problem;
	}
	if (error instanceof UnknownEncoding)
		return failed('damaged', `${host} compresses in a way nobody asked for.`, tryAgain).problem;
	const code = codeOf(error);
	if (code === privateAddressCode) return privateAddress(url).problem;
	const found = code === undefined ? undefined : wordsOf(code);
	if (!found) {
		if (code === undefined) throw error;
		return failed('network', `${host} could not be read (${code}).`, tryAgain).problem;
	}
	return failed(found[0], `${host} ${found[1]}`, found[2]).problem;
}
