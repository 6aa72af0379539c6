import {attribute, elementsIn} from '../reply-form/page-survey.ts';
import type {HtmlDocument} from './html-tree.ts';

/** An address in what it shares with the other pages of its article, and its own number in them (1 when it has none). */
function numbered(url: URL): {stem: string; page: number} {
	for (const name of ['page', 'p', 'pg', 'seite', 'pagina']) {
		const value = url.searchParams.get(name);
		if (value !== null && /^\d{1,3}$/.test(value)) {
			const rest = new URL(url);
			rest.searchParams.delete(name);
			return {stem: stemOf(rest), page: Number(value)};
		}
	}
	const [, before = '', number = '', after = ''] =
		/^(.*?)(?:\/page\/|\/page-|[/,]|[-_](?:page-?|p|seite-)?)(\d{1,2})(\.\w+|\/)?$/.exec(url.pathname) ?? [];
	if (number === '') return {stem: stemOf(url), page: 1};
	return {stem: stemOf(new URL(`${before}${after === '/' ? '' : after}${url.search}`, url)), page: Number(number)};
}

const stemOf = ({host, pathname, search}: URL): string => `${host}${pathname.replace(/\/$/, '')}${search}`;

/**
 * Where an article of several pages goes on: a link whose address is the article's own with the next number in it.
 * Undefined without one; a link to another article does not look like that, whatever it calls itself.
 */
export function nextPageOf(page: HtmlDocument, address: string | undefined): string | undefined {
	if (address === undefined || !URL.canParse(address)) return undefined;
	const own = numbered(new URL(address));
	for (const element of elementsIn(page)) {
		if (element.tagName !== 'a' && element.tagName !== 'link') continue;
		const href = attribute(element, 'href') ?? '';
		if (href === '' || href.startsWith('#') || !URL.canParse(href, address)) continue;
		const url = new URL(href, address);
		url.hash = '';
		if (!/^https?:$/.test(url.protocol)) continue;
		const other = numbered(url);
		if (other.stem === own.stem && other.page === own.page + 1) return url.href;
	}
	return undefined;
}
