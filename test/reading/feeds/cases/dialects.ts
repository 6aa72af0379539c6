import {at, atom, entry, type FeedCase, item, json, rdf, rss, site, titled} from './feeds.ts';

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
