import {parseFragment} from 'parse5';
import {cleanLine} from '../../article/clean.ts';
import {httpAddress} from '../complete-address.ts';
import {dateInAddress, isoDate} from '../publication-date.ts';
import {authorNames} from './author-names.ts';
import {textIn} from './html-tree.ts';
import {articleInJsonLd, type JsonLdArticle} from './json-ld.ts';
import type {PageHead} from './page-head.ts';

/** What a page tells about its article; absent is what it does not tell. */
export type PageMetadata = {
	headline: string;
	byline: string[];
	outlet: string | undefined;
	publishedAt: string | undefined;
	/** As the page states it; not checked against its words. */
	language: string | undefined;
	url: string | undefined;
	/** Whether the page itself says that only subscribers may read all of it. */
	isForSubscribers: boolean;
	/** Whether the page is a running report of many entries. */
	isLive: boolean;
};

/** The metadata of a page that was found at `address`: JSON-LD, then meta elements, then marked-up text, then the address. */
export function pageMetadata(head: PageHead, address: string | undefined): PageMetadata {
	const described = articleInJsonLd(head.scripts);
	const outlet = outletOf(head, described, address);
	const url = canonicalAddress(head, address);
	return {
		headline: headlineOf(head, described, outlet),
		byline: bylineOf(head, described, outlet),
		outlet,
		publishedAt: dateOf(head, described, address ?? url),
		language: languageOf(head, described),
		url,
		isForSubscribers: described?.isAccessibleForFree === false,
		isLive: described?.isLive === true,
	};
}

/** The first content of the metas of these names. */
const meta = ({metas}: PageHead, ...names: readonly string[]): string | undefined =>
	names.flatMap(name => metas.get(name) ?? [])[0];

/** Texts in scripts and metas often are HTML: "Tom &amp; Ann". */
const plain = (text: string): string => cleanLine(/[&<]/.test(text) ? textIn(parseFragment(text)) : text);

/** The heading of the page that agrees with its title is the headline as readers see it; else the title itself. */
function headlineOf(head: PageHead, described: JsonLdArticle | undefined, outlet: string | undefined): string {
	const titles = [described?.headline, meta(head, 'og:title', 'twitter:title', 'dc.title', 'title'), head.title]
		.map(title => plain(title ?? ''))
		.filter(title => title !== '');
	const agreeing = head.headings
		.map(heading => ({heading, score: Math.max(0, ...titles.map(title => agreement(heading, title)))}))
		.filter(({score}) => score >= 0.5)
		.sort((a, b) => b.score - a.score);
	const [best] = agreeing;
	if (best !== undefined) return best.heading;
	return withoutOutlet(titles[0] ?? head.headings[0] ?? '', outlet);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words two titles have in common, from 0 to 1, by the shorter of them. */
function agreement(a: string, b: string): number {
	const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
	const shorter = Math.min(first.size, second.size);
	if (shorter === 0 || (shorter < 3 && Math.max(first.size, second.size) > shorter * 2)) return 0;
	return [...first].filter(word => second.has(word)).length / shorter;
}

/** "Headline | Outlet" without the outlet; the part that names it, or the last part of three or fewer words. */
function withoutOutlet(title: string, outlet: string | undefined): string {
	const parts = title.split(/\s+[|–—»·:]+\s+|\s+-\s+/);
	const last = parts.at(-1) ?? '';
	if (parts.length < 2) return title;
	const isOutlet = outlet !== undefined && agreement(last, outlet) >= 0.5;
	if (!isOutlet && (last.split(' ').length > 3 || title.length - last.length < 20)) return title;
	return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·:-]+$/, '');
}

function outletOf(
	head: PageHead,
	described: JsonLdArticle | undefined,
	address: string | undefined,
): string | undefined {
	const [publisher] = described?.publisher ?? [];
	const named = meta(head, 'og:site_name', 'application-name', 'dc.publisher', 'publisher');
	const outlet = plain(publisher ?? named ?? '').replace(/^@|\s+[|–—»].*$/gu, '');
	if (outlet !== '' && outlet.length < 60 && !outlet.includes('://')) return outlet;
	const [, inTitle = ''] = /\s[|–—-]\s([^|–—]{2,40})$/.exec(head.title) ?? [];
	if (inTitle.split(' ').length <= 4 && inTitle !== '') return inTitle;
	return address !== undefined && URL.canParse(address) && /^https?:/.test(address)
		? new URL(address).hostname.replace(/^www\./, '')
		: undefined;
}

function bylineOf(head: PageHead, described: JsonLdArticle | undefined, outlet: string | undefined): string[] {
	const inMetas = [
		'author',
		'byl',
		'article:author',
		'article:author_name',
		'og:author',
		'parsely-author',
		'sailthru.author',
		'dc.creator',
		'dcterms.creator',
		'dc.contributor',
		'authors',
		'cxenseparse:author',
		'twitter:data1',
	];
	const lists = [
		(described?.author ?? []).concat(described?.author.length ? [] : (described?.creator ?? [])),
		...inMetas
			.filter(name => name !== 'twitter:data1' || /writt?en by/i.test(meta(head, 'twitter:label1') ?? ''))
			.map(name => head.metas.get(name) ?? []),
		...head.authors.map(author => [author]),
	].map(list => [...new Set(list.flatMap(name => authorNames(plain(name))))]);
	const isOutlet = (name: string): boolean => outlet !== undefined && agreement(name, outlet) >= 0.99;
	const people = lists.find(list => list.length > 0 && !list.every(isOutlet));
	return people?.filter(name => !isOutlet(name)) ?? lists.find(list => list.length > 0) ?? [];
}

const dateMetas = [
	'article:published_time',
	'article:published',
	'og:published_time',
	'og:article:published_time',
	'datepublished',
	'date',
	'pubdate',
	'publishdate',
	'publish-date',
	'publish_date',
	'publication_date',
	'parsely-pub-date',
	'sailthru.date',
	'dc.date.issued',
	'dc.date',
	'dcterms.created',
	'dcterms.date',
	'dc.date.created',
	'article.published',
	'published_at',
	'cxenseparse:recs:publishtime',
	'ptime',
	'pdate',
	'originalpublicationdate',
	'article_date_original',
	'displaydate',
	'datecreated',
	'article:modified_time',
	'og:updated_time',
];

function dateOf(head: PageHead, described: JsonLdArticle | undefined, address: string | undefined): string | undefined {
	const {datePublished, dateCreated, dateModified} = described ?? {};
	const stated = [datePublished, dateCreated, ...dateMetas.flatMap(name => head.metas.get(name) ?? [])].map(date =>
		isoDate(date ?? ''),
	);
	const published = head.times.filter(({words}) => /publish|pubdate|posted|created|entry-date/i.test(words));
	const marked = [...published, ...head.times].map(({value, shown}) => isoDate(value) ?? isoDate(shown));
	const [first, shown] = [stated, marked].map(dates => dates.find(date => date !== undefined));
	if (first === undefined) return shown ?? dateInAddress(address ?? '');
	// Some sites call the last change the publication; the date that readers are shown is the earlier one then.
	const isLastChange = datePublished !== undefined && datePublished === dateModified;
	return isLastChange && shown !== undefined && shown < first ? shown : first;
}

function languageOf(head: PageHead, described: JsonLdArticle | undefined): string | undefined {
	const stated = [
		head.language,
		meta(head, 'content-language', 'dc.language'),
		meta(head, 'og:locale'),
		described?.inLanguage,
	];
	for (const tag of stated) {
		try {
			const [canonical] = Intl.getCanonicalLocales((tag ?? '').replaceAll('_', '-'));
			if (canonical !== undefined && canonical !== 'und') return canonical;
		} catch {
			// Not a language tag: the next statement counts.
		}
	}
	return undefined;
}

/** The address the page calls its own, if it is not merely the site's; else the one it was found at. */
function canonicalAddress(head: PageHead, address: string | undefined): string | undefined {
	const canonical = head.links.find(({rel}) => rel.split(/\s+/).includes('canonical'))?.href;
	const stated = [canonical, meta(head, 'og:url')]
		.map(url => httpAddress(url, address))
		.filter(url => url !== undefined);
	const own = httpAddress(address, undefined);
	const better = stated.find(
		url => own === undefined || new URL(url).pathname !== '/' || new URL(own).pathname === '/',
	);
	return better ?? own;
}
