import {cleanLine} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import {isPrivateAddress} from './addresses.ts';

/**
 * An address that may be asked for: http or https, without name and password (which would end up in the article)
 * and without fragment. Problems: `url`, `url-scheme`, `private-address`.
 */
export function webAddress(location: string, allowPrivate: boolean): Result<URL> {
	const url = URL.parse(location);
	const shown = cleanLine(location);
	if (!url) return failed('url', `${shown} is no web address.`, 'An address looks like https://news.example/story.');
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		return failed('url-scheme', `Only http and https are opened, not ${shown}.`, 'Open files by their path.');
	}
	url.username = '';
	url.password = '';
	url.hash = '';
	return !allowPrivate && isPrivateAddress(url.hostname) ? privateAddress(url) : done(url);
}

/** The problem of an address in the reader's own network. */
export const privateAddress = ({host}: URL) =>
	failed(
		'private-address',
		`${cleanLine(host)} is an address of this machine or of a private network; such pages are not asked for.`,
		'If that is what you mean, start whosaid with --allow-private.',
	);
