import {expect, test} from 'vitest';
import {readPage} from '../../../source/reading/read-article.ts';

test.each([
	['application/rss+xml', '/feed', true],
	['application/atom+xml; charset=utf-8', '/atom', true],
	['application/feed+json', '/feed.json', true],
	['application/json', '/feed.json', true],
	['application/json+oembed', '/oembed?url=x', false],
	['text/xml+oembed', '/oembed?format=xml', false],
	['application/json', '/wp-json/wp/v2/posts/7', false],
	['application/json', '/?rest_route=/wp/v2/posts/7', false],
	['application/rss+xml', 'javascript:feed', false],
])('a link of type %s to %s: is it a feed? %s', async (type, href, isFeed) => {
	const link = `<link rel="alternate" type="${type}" href="${href}">`;
	const page = `<html><head><title>Story</title>${link}</head><body><p>Some words of a story stand here.</p></body></html>`;
	const read = await readPage(page, 'https://post.example/story', {kind: 'stdin', location: '-'});
	const feeds = read.ok ? read.value.page?.feeds : undefined;
	expect(feeds).toEqual(isFeed ? [{url: new URL(href, 'https://post.example/story').href}] : []);
});
