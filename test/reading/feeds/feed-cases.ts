import type {FeedEntry} from '../../../source/article/feed.ts';

/** A feed, and what a reader must find in it. Entries are given in order; each names what it must have. */
export type FeedCase = {
	name: string;
	source: string | Uint8Array;
	charset?: string;
	url?: string;
	title: string;
	entries: (Partial<FeedEntry> & {title: string})[];
};

const site = 'https://harbour.example/';

const rss = (items: string, head = '', attributes = ''): string =>
	`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"${attributes}><channel><title>Harbour Post</title><link>${site}</link><description>News</description>${head}${items}</channel></rss>`;

const item = (title: string, more = ''): string =>
	`<item><title>${title}</title><link>${site}${title}</link>${more}</item>`;

const atom = (entries: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"'): string =>
	`<?xml version="1.0"?><feed ${attributes}><title>Harbour Post</title><link href="${site}"/><id>urn:post</id><updated>2026-03-02T08:00:00Z</updated>${entries}</feed>`;

const entry = (title: string, more = ''): string =>
	`<entry><title>${title}</title><id>urn:${title}</id><link href="${site}${title}"/><updated>2026-03-02T08:00:00Z</updated>${more}</entry>`;

const rdf = (items: string): string =>
	`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${site}"><title>Harbour Post</title><link>${site}</link><description>News</description></channel>${items}</rdf:RDF>`;

const json = (more: object): string =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Harbour Post',
		home_page_url: site,
		items: [],
		...more,
	});

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const at = (path: string): string => site + path;
const titled = (...titles: string[]) => titles.map(title => ({title}));

/** The dialects and the elements of other namespaces in them. */
export const dialects: readonly FeedCase[] = [
	{
		name: 'RSS 2.0',
		source: rss(
			item(
				'ferry',
				'<guid isPermaLink="false">g1</guid><pubDate>Mon, 02 Mar 2026 08:05:00 +0100</pubDate><author>ann@post.example (Ann Reeve)</author><description>The ferry waits.</description>',
			),
		),
		title: 'Harbour Post',
		entries: [
			{
				title: 'ferry',
				id: 'g1',
				url: at('ferry'),
				publishedAt: '2026-03-02T08:05:00+01:00',
				byline: ['Ann Reeve'],
				content: {format: 'html', text: 'The ferry waits.'},
			},
		],
	},
	{
		name: 'RSS 2.0 with Dublin Core and the whole text',
		source: rss(
			item(
				'bridge',
				'<dc:creator>Ivo Lantz</dc:creator><dc:date>2026-03-02T10:00:00Z</dc:date><description>Short.</description><content:encoded><![CDATA[<p>The whole of it.</p>]]></content:encoded>',
			),
			'',
			' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
		),
		title: 'Harbour Post',
		entries: [
			{
				title: 'bridge',
				byline: ['Ivo Lantz'],
				publishedAt: '2026-03-02T10:00:00Z',
				content: {format: 'html', text: '<p>The whole of it.</p>'},
			},
		],
	},
	{
		name: 'RSS 2.0 with namespaces under other prefixes',
		source: rss(
			item('tide', '<author2:creator>Mara Voss</author2:creator>'),
			'',
			' xmlns:author2="http://purl.org/dc/elements/1.1/"',
		),
		title: 'Harbour Post',
		entries: [{title: 'tide', byline: ['Mara Voss']}],
	},
	{
		name: 'RSS 0.91',
		source: rss(item('one') + item('two')).replace('2.0', '0.91'),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'RSS 0.92',
		source: rss(item('one', '<source url="https://wire.example/feed">Northern Wire</source>')).replace('2.0', '0.92'),
		title: 'Harbour Post',
		entries: [{title: 'one', outlet: 'Northern Wire'}],
	},
	{name: 'RSS without items', source: rss(''), title: 'Harbour Post', entries: []},
	{
		name: 'RSS whose entry has its address in its guid only',
		source: rss(`<item><title>Only a guid</title><guid>${site}guid</guid></item>`),
		title: 'Harbour Post',
		entries: [{title: 'Only a guid', url: at('guid')}],
	},
	{
		name: 'RSS whose guid is no address',
		source: rss('<item><title>No address</title><guid isPermaLink="false">abc</guid></item>'),
		title: 'Harbour Post',
		entries: [{title: 'No address', id: 'abc'}],
	},
	{
		name: 'RSS with an Atom link',
		source: rss(
			`<item><title>Linked</title><atom:link rel="alternate" href="${site}linked"/></item>`,
			'',
			' xmlns:atom="http://www.w3.org/2005/Atom"',
		),
		title: 'Harbour Post',
		entries: [{title: 'Linked', url: at('linked')}],
	},
	{
		name: 'RSS of a podcast',
		source: rss(
			item(
				'episode',
				'<itunes:author>Tom Hale</itunes:author><enclosure url="https://cdn.example/e.mp3" length="1" type="audio/mpeg"/>',
			),
			'',
			' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
		),
		title: 'Harbour Post',
		entries: [{title: 'episode', byline: ['Tom Hale'], url: at('episode')}],
	},
	{
		name: 'RSS with media elements',
		source: rss(
			`<item><link>${site}m</link><media:title>Picture of the day</media:title><media:description>A gull.</media:description></item>`,
			'',
			' xmlns:media="http://search.yahoo.com/mrss/"',
		),
		title: 'Harbour Post',
		entries: [{title: 'Picture of the day', content: {format: 'html', text: 'A gull.'}}],
	},
	{
		name: 'RSS with relative addresses',
		source: rss('<item><title>Near</title><link>/news/near</link></item>'),
		title: 'Harbour Post',
		entries: [{title: 'Near', url: at('news/near')}],
	},
	{
		name: 'RSS with a relative site',
		source: rss('<item><title>Near</title><link>near</link></item>').replace(`<link>${site}</link>`, '<link>/</link>'),
		url: 'https://harbour.example/feeds/all.xml',
		title: 'Harbour Post',
		entries: [{title: 'Near', url: at('near')}],
	},
	{
		name: 'RSS without titles of its entries',
		source: rss(
			`<item><link>${site}note</link><description>&lt;p&gt;A short note about the tide.&lt;/p&gt;</description></item>`,
		),
		title: 'Harbour Post',
		entries: [{title: 'A short note about the tide.'}],
	},
	{
		name: 'RSS with markup and entities in titles',
		source: rss(
			'<item><title>&lt;em&gt;Fish&lt;/em&gt; &amp;amp; ships &amp;#8211; 5 &lt; 6</title></item><item><title><![CDATA[Salt & <b>sea</b>]]></title></item>',
		),
		title: 'Harbour Post',
		entries: titled('Fish & ships – 5 < 6', 'Salt & sea'),
	},
	{
		name: 'RSS in capitals',
		source: rss(item('loud')).replaceAll(
			/<(\/?)(item|title|link|channel)/g,
			(_, slash, tag) => `<${slash}${tag.toUpperCase()}`,
		),
		title: 'Harbour Post',
		entries: titled('loud'),
	},
	{
		name: 'RSS 1.0 (RDF)',
		source: rdf(
			`<item rdf:about="${site}a"><title>Cranes</title><link>${site}a</link><dc:creator>Ann Reeve</dc:creator><dc:date>2026-03-02</dc:date><description>They return.</description></item>`,
		),
		title: 'Harbour Post',
		entries: [{title: 'Cranes', url: at('a'), byline: ['Ann Reeve'], publishedAt: '2026-03-02'}],
	},
	{
		name: 'RSS 0.90 (RDF)',
		source: rdf(`<item><title>Cranes</title><link>${site}a</link></item>`).replace(
			'http://purl.org/rss/1.0/',
			'http://my.netscape.com/rdf/simple/0.9/',
		),
		title: 'Harbour Post',
		entries: [{title: 'Cranes', url: at('a')}],
	},
	{
		name: 'Atom 1.0',
		source: atom(
			entry(
				'quay',
				'<published>2026-03-01T22:00:00-05:00</published><author><name>Ann Reeve</name></author><summary>Plain &amp; short.</summary>',
			),
		),
		title: 'Harbour Post',
		entries: [
			{
				title: 'quay',
				id: 'urn:quay',
				url: at('quay'),
				publishedAt: '2026-03-01T22:00:00-05:00',
				byline: ['Ann Reeve'],
				content: {format: 'text', text: 'Plain & short.'},
			},
		],
	},
	{
		name: 'Atom 1.0 whose prefix is atom:',
		source: atom(entry('quay'), 'xmlns:atom="http://www.w3.org/2005/Atom"').replaceAll(
			/<(\/?)(feed|title|link|id|updated|entry)\b/g,
			'<$1atom:$2',
		),
		title: 'Harbour Post',
		entries: titled('quay'),
	},
	{
		name: 'Atom with HTML and XHTML',
		source: atom(
			entry(
				'quay',
				'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All of it.</p></div></content>',
			) + entry('pier', '<content type="html">&lt;p&gt;All.&lt;/p&gt;</content>'),
		),
		title: 'Harbour Post',
		entries: [{title: 'quay'}, {title: 'pier', content: {format: 'html', text: '<p>All.</p>'}}],
	},
	{
		name: 'Atom with titles of each type',
		source: atom(
			'<entry><title type="text">a &lt;b&gt; c</title><id>1</id></entry><entry><title type="html">a &lt;b&gt;c&lt;/b&gt;</title><id>2</id></entry>',
		),
		title: 'Harbour Post',
		entries: titled('a <b> c', 'a c'),
	},
	{
		name: 'Atom whose authors stand in the feed, and whose entry comes from elsewhere',
		source: atom(
			`<author><name>The desk</name></author>${entry('quay', '<source><title>Northern Wire</title><id>w</id></source>')}`,
		),
		title: 'Harbour Post',
		entries: [{title: 'quay', byline: ['The desk'], outlet: 'Northern Wire'}],
	},
	{
		name: 'Atom with several links',
		source: atom(
			`<entry><title>Many</title><id>m</id><link rel="self" href="${site}self"/><link rel="alternate" href="${site}page"/></entry>`,
		),
		title: 'Harbour Post',
		entries: [{title: 'Many', url: at('page')}],
	},
	{
		name: 'Atom 0.3',
		source: atom(entry('old'), 'version="0.3" xmlns="http://purl.org/atom/ns#"'),
		title: 'Harbour Post',
		entries: titled('old'),
	},
	{
		name: 'JSON Feed 1.1',
		source: json({
			items: [
				{
					id: '1',
					url: `${site}j`,
					title: 'Jetty & <pier>',
					content_html: '<p>Wood.</p>',
					date_published: '2026-03-02T08:00:00Z',
					authors: [{name: 'Ann Reeve'}],
				},
			],
		}),
		title: 'Harbour Post',
		entries: [
			{title: 'Jetty & <pier>', url: at('j'), byline: ['Ann Reeve'], content: {format: 'html', text: '<p>Wood.</p>'}},
		],
	},
	{
		name: 'JSON Feed 1.0 of plain notes',
		source: json({
			version: 'https://jsonfeed.org/version/1',
			items: [{id: '1', content_text: 'A note without a title.'}],
		}),
		title: 'Harbour Post',
		entries: [{title: 'A note without a title.', content: {format: 'text', text: 'A note without a title.'}}],
	},
];

/** The same words in the encodings that feeds come in. */
export const encodings: readonly FeedCase[] = [
	{
		name: 'UTF-8 with a mark',
		source: Buffer.from(`\ufeff${rss(item('café'))}`),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'UTF-16 with a mark',
		source: utf16(rss(item('café')).replace('UTF-8', 'UTF-16')),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'ISO-8859-1 by its declaration',
		source: bytes(rss(item('caf\u00e9')).replace('UTF-8', 'ISO-8859-1')),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'windows-1251 by its declaration',
		source: bytes(rss(item('\u00cf\u00ee\u00f0\u00f2')).replace('UTF-8', 'windows-1251')),
		title: 'Harbour Post',
		entries: titled('Порт'),
	},
	{
		name: 'Shift_JIS by its header',
		source: bytes(rss(item('\u008d\u0060')).replace(' encoding="UTF-8"', '')),
		charset: 'Shift_JIS',
		title: 'Harbour Post',
		entries: titled('港'),
	},
	{
		name: 'UTF-8 by its header, whatever its declaration says',
		source: Buffer.from(rss(item('café')).replace('UTF-8', 'ISO-8859-1')),
		charset: 'utf-8',
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'UTF-8 declared as US-ASCII',
		source: Buffer.from(rss(item('plain')).replace('UTF-8', 'us-ascii')),
		title: 'Harbour Post',
		entries: titled('plain'),
	},
	{
		name: 'windows-1252 that calls itself UTF-8',
		source: bytes(rss(item('caf\u00e9'))),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'an encoding that does not exist',
		source: Buffer.from(rss(item('café')).replace('UTF-8', 'x-none')),
		title: 'Harbour Post',
		entries: titled('café'),
	},
];

/** Damage, of the kinds that real feeds have. */
export const damaged: readonly FeedCase[] = [
	{
		name: 'broken off in an entry',
		source: rss(item('one') + item('two', '<description>Half a sent')).replace(/Half a sent[\s\S]*/, 'Half a sent'),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'broken off in a tag',
		source: rss(item('one') + item('two')).slice(0, -40),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'broken off in CDATA',
		source: rss(item('one') + item('two', '<description><![CDATA[<p>Half')).replace(/Half[\s\S]*/, 'Half'),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'a bare ampersand',
		source: rss(item('one', '<description>Fish & ships & more</description>')),
		title: 'Harbour Post',
		entries: [{title: 'one', content: {format: 'html', text: 'Fish & ships & more'}}],
	},
	{
		name: 'entities of HTML',
		source: rss(item('one', '<description>caf&eacute;&nbsp;&mdash; bar</description>')),
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'a tag that is not closed',
		source: rss('<item><title>one<link>https://harbour.example/one</link></item><item><title>two</title></item>'),
		title: 'Harbour Post',
		entries: [{title: 'one', url: at('one')}, {title: 'two'}],
	},
	{
		name: 'tags closed in the wrong order',
		source: rss('<item><title>one</item></title><item><title>two</title></item>'),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'HTML between the tags',
		source: rss(item('one', '<description>A <b>bold<br> word</description>') + item('two')),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'a warning before the document',
		source: `<br />\n<b>Warning</b>: mysql in /var/www on line 3<br />\n${rss(item('one'))}`,
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'white space before the declaration',
		source: `\n\n  ${rss(item('one'))}`,
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'words after the document',
		source: `${rss(item('one'))}\n<!-- cached --><script>track()</script>`,
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'control characters',
		source: rss(item('one', '<description>A\u0000\u0008\u001b[31mB</description>') + item('two')),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'attributes without quotes',
		source: rss(item('one', '<guid isPermaLink=false>g</guid>')),
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'an undeclared prefix',
		source: rss(item('one', '<dc:creator>Ann</dc:creator><odd:thing/>')),
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'dates that are none',
		source: rss(item('one', '<pubDate>yesterday</pubDate>') + item('two', '<pubDate>31 Feb 2026 99:99</pubDate>')),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'addresses that are none',
		source: rss(
			'<item><title>one</title><link>javascript:alert(1)</link></item><item><title>two</title><link>http://</link></item>',
		),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'no end of the channel',
		source: rss(item('one')).replace('</channel>', ''),
		title: 'Harbour Post',
		entries: titled('one'),
	},
	{
		name: 'an Atom feed broken off',
		source: atom(entry('one') + entry('two')).slice(0, -60),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'an RDF feed broken off',
		source: rdf(
			`<item><title>one</title><link>${site}1</link></item><item><title>two</title><link>${site}2</link></item>`,
		).slice(0, -30),
		title: 'Harbour Post',
		entries: titled('one', 'two'),
	},
	{
		name: 'a JSON feed with wrong kinds of values',
		source: json({
			items: [{id: 7, title: 3, url: site, authors: 'Ann'}, null, 'x', {id: '2', title: 'two', url: at('2')}],
		}),
		title: 'Harbour Post',
		entries: [{title: '3'}, {title: 'two'}],
	},
];
