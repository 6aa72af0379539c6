import {expect, test} from 'vitest';
import type {FeedEntry} from '../../../source/article/feed.ts';
import type {Article} from '../../../source/article/schema.ts';
import {articleOfEntry, articleOfFeed} from '../../../source/reading/feeds/feed-article.ts';

const origin = {kind: 'feed', location: 'https://post.example/feed'} as const;

const entry = (content: FeedEntry['content'], more: Partial<FeedEntry> = {}): FeedEntry => ({
	id: '1',
	title: 'The ferry waits',
	url: 'https://post.example/news/ferry/',
	byline: ['Ann Reeve'],
	content,
	...more,
});

const blocksOf = ({text, blocks}: Article): string[] =>
	blocks.map(({kind, span}) => `${kind}: ${text.slice(span.start, span.end)}`);
const linksOf = ({text, links}: Article): string[] =>
	links.map(({span, href}) => `${text.slice(span.start, span.end)} → ${href}`);

const html = `<h2>At the <a href="/quay">quay</a></h2><p>It waited <em>an hour</em>,
	<a href="log.html">the log says</a>. <a href="javascript:alert(1)">More</a></p><blockquote><p>We wait.</p></blockquote>
	<ul><li>Tea</li><li>Rope</li></ul><figure><img src="a.png"><figcaption>The ferry at noon</figcaption></figure><p>It left.`;

test('an entry keeps its blocks, captions and links, seen from its page', () => {
	const article = articleOfEntry(entry({format: 'html', text: html}), 'Harbour Post', origin);
	expect(article && blocksOf(article)).toEqual([
		'heading: At the quay',
		'paragraph: It waited an hour, the log says. More',
		'blockquote: We wait.',
		'list-item: Tea',
		'list-item: Rope',
		'paragraph: It left.',
	]);
	expect(article && linksOf(article)).toEqual([
		'quay → https://post.example/quay',
		'the log says → https://post.example/news/ferry/log.html',
	]);
	expect(article?.captions).toEqual([{text: 'The ferry at noon', afterBlock: 4}]);
});

test('a whole feed is its entries below their titles, each link and caption in its place', () => {
	const entries = [entry({format: 'html', text: html}), entry({format: 'text', text: 'One <b>.\n\nTwo.'})];
	const article = articleOfFeed({kind: 'feed', title: 'Harbour Post', entries}, origin);
	expect(blocksOf(article).slice(7)).toEqual(['heading: The ferry waits', 'paragraph: One <b>.', 'paragraph: Two.']);
	expect(linksOf(article)).toEqual([
		'The ferry waits → https://post.example/news/ferry/',
		'quay → https://post.example/quay',
		'the log says → https://post.example/news/ferry/log.html',
		'The ferry waits → https://post.example/news/ferry/',
	]);
	expect(article.captions).toEqual([{text: 'The ferry at noon', afterBlock: 5}]);
});

test.each([
	['nothing', ''],
	['a picture', '<img src="x.png">'],
	['a script', '<script>alert(1)</script>'],
])('an entry with %s has no words', (_, text) => {
	expect(articleOfEntry(entry({format: 'html', text}), 'Harbour Post', origin)).toBeUndefined();
});

test('what no browser shows is read as the words between its tags', () => {
	const text = `<p>Before.</p>${'<b>'.repeat(13_000)}<p>After &amp; all.</p>`;
	const article = articleOfEntry(entry({format: 'html', text}), 'Harbour Post', origin);
	expect(article && blocksOf(article)).toEqual(['paragraph: Before.', 'paragraph: After & all.']);
});
