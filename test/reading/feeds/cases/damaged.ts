import {at, atom, entry, type FeedCase, item, json, rdf, rss, site, titled} from './feeds.ts';

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
