import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isFeed} from '../../../source/reading/feeds/is-feed.ts';
import {readFeed} from '../../../source/reading/feeds/read-feed.ts';
import {damaged} from './cases/damaged.ts';
import {dialects} from './cases/dialects.ts';
import {encodings} from './cases/encodings.ts';
import type {FeedCase} from './cases/feeds.ts';

const all = [...dialects, ...encodings, ...damaged];

const sourceOf = ({source, charset, url}: FeedCase) =>
	typeof source === 'string' ? {text: source, url} : {bytes: source, charset, url};

test('there are enough of them', () => {
	expect(all.length).toBeGreaterThanOrEqual(40);
	expect(damaged.length).toBeGreaterThanOrEqual(15);
	expect(new Set(all.map(({name}) => name)).size).toBe(all.length);
});

describe.each([
	['a dialect', dialects],
	['an encoding', encodings],
	['damage', damaged],
])('%s', (_, cases) => {
	test.each(cases)('$name', one => {
		expect(isFeed(one.source)).toBe(true);
		const read = readFeed(sourceOf(one));
		expect(read).toMatchObject({ok: true, value: {kind: 'feed', title: one.title}});
		if (!read.ok || read.value.kind !== 'feed') return;
		expect(read.value.entries.map(({title}) => title)).toEqual(one.entries.map(({title}) => title));
		expect(read.value.entries).toMatchObject(one.entries);
	});
});

test('a list of feeds is flattened, each feed once, outlines without a feed left out', () => {
	const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine &amp; yours</title></head><body>
		<outline text="News"><outline text="Post" type="rss" xmlUrl="https://post.example/feed"/>
		<outline title="Wire" xmlUrl="https://wire.example/atom.xml"/></outline>
		<outline text="Again" xmlUrl="https://post.example/feed"/><outline text="No feed"/>
		<outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="/near.xml"/></body></opml>`;
	expect(isFeed(opml)).toBe(true);
	expect(readFeed({text: opml, url: 'https://lists.example/all.opml'})).toEqual({
		ok: true,
		value: {
			kind: 'catalogue',
			title: 'Mine & yours',
			feeds: [
				{title: 'Post', url: 'https://post.example/feed'},
				{title: 'Wire', url: 'https://wire.example/atom.xml'},
				{url: 'https://lists.example/near.xml'},
			],
		},
	});
});

test.each([
	'<!doctype html><html><body><feed xmlns="x"></feed></body></html>',
	'<html><head><title>rss</title></head><body>About <rss> feeds</body></html>',
	'{"version": "1", "items": []}',
	'# Markdown about `<rss>`'.replace('<', ''),
	'A feed of fish.',
	'',
])('no feed: %j', text => {
	expect(isFeed(text)).toBe(false);
});

test.each([
	'<rss',
	'<feed xmlns="http://www.w3.org/2005/Atom"',
	'{"version": "https://jsonfeed.org/version/1", "items": [',
	'<opml>',
])('what nothing can be made of says so: %s', text => {
	const read = readFeed({text});
	expect(read.ok ? read.value : read.problem).toMatchObject(
		read.ok ? {title: expect.any(String)} : {code: 'feed-damaged', nextStep: expect.stringMatching(/\.$/)},
	);
});

test.each([
	['nested 20,000 deep', `<rss><channel><item>${'<a>'.repeat(20_000)}`],
	['an attribute of 1 MB', `<rss><channel><item a="${'x'.repeat(1_000_000)}"><title>one</title></item>`],
	[
		'entities that multiply',
		`<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><rss><channel><title>&e;&e;&e;&e;</title><item><title>&e;&e;&e;</title></item></channel></rss>`,
	],
	[
		'10,000 entries',
		`<rss><channel><title>t</title>${'<item><title>one</title></item>'.repeat(10_000)}</channel></rss>`,
	],
	['10,000 titles left open', `<rss><channel>${'<item><title>one'.repeat(10_000)}`],
])('%s ends, and in time', (_, text) => {
	const begun = performance.now();
	const read = readFeed({text});
	expect(performance.now() - begun).toBeLessThan(2000);
	expect(JSON.stringify(read).length).toBeLessThan(5_000_000);
});

test('files of the machine are not read for a feed', () => {
	const read = readFeed({
		text: '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
	});
	expect(JSON.stringify(read)).not.toContain('root:');
});

test('whatever is cut out of or put into a feed, reading it does not throw, and its words are clean', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...all),
			fc.nat(),
			fc.nat(400),
			fc.constantFrom(
				'',
				'<',
				'>',
				'&',
				'"',
				']]>',
				'<![CDATA[',
				'<!--',
				'\u0000',
				'\u001b[2J',
				'</item>',
				'<item>',
				'\ud800',
			),
			(one, from, length, put) => {
				const text = typeof one.source === 'string' ? one.source : Buffer.from(one.source).toString('latin1');
				const start = from % text.length;
				const read = readFeed({text: text.slice(0, start) + put + text.slice(start + length)});
				if (!read.ok || read.value.kind !== 'feed') return;
				for (const {title, byline, url} of read.value.entries) {
					expect([title, ...byline].join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
					if (url !== undefined) expect(url).toMatch(/^https?:\/\//);
				}
			},
		),
		{numRuns: 300},
	);
});
