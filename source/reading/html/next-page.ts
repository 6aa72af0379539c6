import {cleanLine} from '../../article/clean.ts';
import {type HtmlDocument, type HtmlElement, textIn} from './html-tree.ts';
import {attribute, elementsIn} from './page-elements.ts';

type Numbered = {stem: string; page: number};

/** An address in what it shares with the other pages of its article, and its own number in them (1 when it has none). */
function numbered(url: URL): Numbered {
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

/** Words of a link to the next page of the same article; "Next" and a title lead to the next article instead. */
const nextWords =
	/^\W*(?:(?:go to |read |continue to )?(?:the )?next page|continued?(?: reading)?(?: on page \d+)?|page \d+|\d+|nächste seite|page suivante|(?:página )?siguiente página|próxima página|pagina successiva|volgende pagina|следующая страница)\W*$/iu;

/**
 * Where an article of several pages goes on: a link whose address is the article's own with the next number in it, or
 * one that calls itself the next, is of the same site and whose words say that a page follows. Undefined without one;
 * `rel="next"` alone leads to the next article as often. A page whose own address is not known names at least complete
 * ones.
 */
export function nextPageOf(page: HtmlDocument, address: string | undefined): string | undefined {
	const here = address === undefined ? null : URL.parse(address);
	const own = here === null ? undefined : numbered(here);
	let called: string | undefined;
	for (const element of elementsIn(page)) {
		if (element.tagName !== 'a' && element.tagName !== 'link') continue;
		const url = leadsTo(element, address);
		if (url === undefined || url.href === here?.href) continue;
		if (own !== undefined && follows(numbered(url), own)) return url.href;
		if ((here === null || here.host === url.host) && saysNext(element)) called ??= url.href;
	}
	return called;
}

const follows = (other: Numbered, own: Numbered): boolean => other.stem === own.stem && other.page === own.page + 1;

const saysNext = (element: HtmlElement): boolean =>
	/(?:^|\s)next(?:\s|$)/i.test(attribute(element, 'rel') ?? '') &&
	nextWords.test(cleanLine(textIn(element).slice(0, 200)));

/** The web address a link leads to, without its place in the page; undefined for other schemes and places in this page. */
function leadsTo(element: HtmlElement, address: string | undefined): URL | undefined {
	const href = attribute(element, 'href') ?? '';
	const url = href === '' || href.startsWith('#') ? null : URL.parse(href, address);
	if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
	url.hash = '';
	return url;
}
