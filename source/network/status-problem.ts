import {cleanLine} from '../article/clean.ts';
import {failed, type Problem} from '../article/problem.ts';

type Words = readonly [code: string, what: string, nextStep: string];

const later = 'Try it again later.';
const browser = 'Open it in a browser, or save the page there and open the file.';
const address = 'Check the address.';

const words: Readonly<Record<number, Words>> = {
	400: ['bad-request', 'says that the address is no good', address],
	401: ['login-needed', 'asks for a name and a password', browser],
	402: ['login-needed', 'asks to be paid first', browser],
	403: ['forbidden', 'does not give the page to this program', browser],
	404: ['not-found', 'has no such page', address],
	406: ['forbidden', 'does not give the page to this program', browser],
	410: ['gone', 'says that the page was taken away for good', 'A web archive may still have it.'],
	429: ['too-many', 'was asked too often', later],
	451: ['forbidden', 'may not show the page for legal reasons', 'A web archive may have it.'],
	503: ['unavailable', 'is not available now', later],
};

/** What a status that brings no page means, with how long the server asks to wait where it does (`wait` in milliseconds). */
export function statusProblem(url: string, status: number, wait?: number): Problem {
	const host = cleanLine(URL.parse(url)?.host ?? url);
	const general: Words =
		status >= 500 ? ['server-fault', 'has a fault of its own', later] : ['unexpected-answer', 'gave no page', browser];
	const [code, what, nextStep] = words[status] ?? general;
	const when = wait === undefined ? nextStep : `It asks to wait ${durationInWords(wait)}; then try it again.`;
	return failed(code, `${host} ${what} (HTTP ${status}).`, when).problem;
}

function durationInWords(milliseconds: number): string {
	const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
	if (seconds < 90) return `${seconds} second${seconds === 1 ? '' : 's'}`;
	const minutes = Math.ceil(seconds / 60);
	return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

/**
 * Milliseconds that a Retry-After header asks to wait: seconds, or a date (RFC 9110, section 10.2.3). Undefined for
 * none and for what is neither.
 */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
	if (header === undefined) return undefined;
	if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
	const date = /^[A-Z]/i.test(header) ? Date.parse(header) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
