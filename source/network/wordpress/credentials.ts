import type {SiteAccount} from '../../reply/site-account.ts';
import type {Credentials} from './sending.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The credentials in the environment: `WHOSAID_WORDPRESS_SITE`, `WHOSAID_WORDPRESS_USER` and
 * `WHOSAID_WORDPRESS_PASSWORD`, an application password of that user. They are kept nowhere. Undefined when one is missing.
 */
export function credentialsIn(environment: Environment): Credentials | undefined {
	const site = URL.parse(environment['WHOSAID_WORDPRESS_SITE'] ?? '');
	const user = environment['WHOSAID_WORDPRESS_USER'] ?? '';
	const password = environment['WHOSAID_WORDPRESS_PASSWORD'] ?? '';
	return site && user !== '' && password !== '' ? {origin: site.origin, user, password} : undefined;
}

/** The account of these credentials, without its password. */
export function siteAccountIn(environment: Environment): SiteAccount | undefined {
	const credentials = credentialsIn(environment);
	return credentials && {origin: credentials.origin, user: credentials.user};
}
